"""A text read for one person's eyes."""

from __future__ import annotations

from tests.bench.pictures.stage import ROOT, Stage

PLACE = 62
TITLE = "A reading for one person"
SENTENCE = "`/attache read` with a text or a link: only whoever asked sees the answer, until it is shared or kept."


def act(stage: Stage) -> None:
    text = next((ROOT / "seeds").glob("000_*")).read_text("utf-8")
    stage.slack.command(f"/attache read {text}")
    stage.slack.wait_for(lambda w: any("Wang Yi" in shown.text for shown in w.ephemerals))
    stage.show()
    stage.shoot(".ephemeral", margin=0)

"""Several files at once, seen together."""

from __future__ import annotations

from tests.bench.pictures.stage import ROOT, WAIT_S, Stage

PLACE = 30
TITLE = "Several files at once"
SENTENCE = "Each file has its own reply, and one overview at the end says who met whom and what they have in common."
SEEDS = ("000_", "beijing", "addis")


def act(stage: Stage) -> None:
    paths = [next((ROOT / "seeds").glob(f"{seed}*")) for seed in SEEDS]
    upload = stage.slack.upload_several({path.name: path.read_bytes() for path in paths})
    stage.slack.wait_for(lambda w: len(w.replies(upload.channel, upload.ts)) > len(SEEDS), WAIT_S)
    stage.quiet()
    last = stage.slack.workspace.replies(upload.channel, upload.ts)[-1]
    stage.show(thread=upload.ts)
    stage.shoot(f'#thread-rows [data-ts="{last.ts}"]', margin=0)

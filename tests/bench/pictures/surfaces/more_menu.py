"""The menu under a reply."""

from __future__ import annotations

from tests.bench.pictures.stage import Stage

PLACE = 22
TITLE = "What else a reply offers"
SENTENCE = "The menu under a reply: compare, watch, export, and whether it was any help."


def act(stage: Stage) -> None:
    upload = stage.read("beijing")
    stage.show(thread=upload.ts, height=1500)
    stage.page.locator("#thread-rows").get_by_label("More actions").click()
    stage.shoot("#thread-rows .block-actions", first="#thread-rows .overflow[open] > div")

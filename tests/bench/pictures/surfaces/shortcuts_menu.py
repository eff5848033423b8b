"""The shortcuts menu of the composer."""

from __future__ import annotations

from tests.bench.pictures.stage import Stage

PLACE = 40
TITLE = "Shortcuts"
SENTENCE = "The shortcuts menu beside the message box: a new reading from anywhere; a message has its own in its menu."


def act(stage: Stage) -> None:
    stage.read("beijing")
    stage.show(height=640)
    stage.page.get_by_label("Shortcuts", exact=True).click()
    stage.shoot("#writing", first=".shortcuts > div")

"""The shortcut in a message's own menu."""

from __future__ import annotations

from tests.bench.pictures.stage import Stage

PLACE = 42
TITLE = "Read any message"
SENTENCE = "Every message's menu has a shortcut that reads it, or its files, and answers in its thread."


def act(stage: Stage) -> None:
    text = (
        "Foreign Minister Anna Lindqvist of Sweden met Foreign Minister Tomas Ruiz of Chile in Santiago on 14 May 2025."
    )
    said = stage.slack.say(text)
    stage.show(height=420)
    stage.page.locator(f'[data-ts="{said.ts}"]').hover()
    stage.page.get_by_label("More message shortcuts").click()
    stage.shoot(".tools .overflow > div", first=f'#channel-rows [data-ts="{said.ts}"]')

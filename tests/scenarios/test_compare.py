"""Two documents compared in the whole bot over a real socket: chosen under an answer, then shared."""

from __future__ import annotations

from bot.blocks.actions import ActionId, Further
from bot.blocks.comparing.form import FIELD
from bot.playground.workspace.sample import READOUTS, YOU
from tests.menu import choose
from tests.scenarios.conftest import WAIT, Office
from tests.tasks.rig import MEETING

CHILEAN = MEETING.replace("in Santiago on 14 May", "in Valparaiso on 15 May")


def test_what_is_chosen_under_an_answer_is_set_beside_it_and_can_be_shared(office: Office) -> None:
    first, second = (office.slack.upload(text.encode(), "note.txt") for text in (MEETING, CHILEAN))
    for upload in (first, second):
        office.settled(upload.ts, "white_check_mark")
    office.quiet()
    choose(office.slack, office.answer(first.ts), Further.COMPARE)
    office.slack.wait_for(lambda w: w.open_modal(YOU), WAIT)
    (option,) = office.slack.look_up(FIELD, "ruiz")
    office.slack.fill_in(FIELD, option["value"])
    office.slack.submit_view()
    office.slack.wait_for(lambda w: [e for e in w.ephemerals if "Side by side" in e.text], WAIT)
    shown = office.slack.workspace.ephemerals[-1]
    office.slack.click(shown.ts, ActionId.SHARE)
    shared = office.slack.wait_for(lambda w: [m for m in w.bot_messages(READOUTS) if "Side by side" in m.text], WAIT)
    office.quiet()
    assert ["1: Santiago · 2: Valparaiso" in m.text for m in shared] == [True]

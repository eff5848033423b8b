"""Helpful or not: of the whole reading in its menu, of each line in a view."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.archive.following import forget_file
from bot.archive.verdicts import WHOLE, StoredVerdict, own_verdicts
from bot.blocks.actions import ActionId, CallbackId, Judgement, pack_choice
from bot.blocks.views.judging import HELPFUL, NO_VERDICT, NOT_HELPFUL, PAGE_LINES, judging
from bot.playground.workspace.model import View
from bot.playground.workspace.sample import COLLEAGUE, DESK, YOU
from bot.readout import Evidence, Readout
from tests.blocks import documents
from tests.blocks.sample import SAMPLE
from tests.handlers.live import answered, modal, open_live, shown_in, whisper
from tests.tasks.rig import MEETING, Rig


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Rig]:
    with open_live(tmp_path) as rig:
        yield rig


def verdicts(rig: Rig, user: str = YOU) -> dict[tuple[str, int, int], bool]:
    with rig.desk.database.read() as session:
        return own_verdicts(session, rig.uploads()[0].reading_id or 0, rig.desk.identity.team, user)


def judging_view(rig: Rig, user: str = YOU) -> View:
    """The view in which lines are judged, opened from "Show all"."""
    said = answered(rig)
    rig.slack.click(said.ts, ActionId.SHOW_ALL, user=user)
    rig.slack.click_view(modal(rig, user).id, ActionId.JUDGE, user=user)

    def pushed(_: object) -> View | None:
        view = rig.slack.workspace.open_modal(user)
        return view if view and view.body["callback_id"] == CallbackId.JUDGING else None

    view = rig.slack.wait_for(pushed)
    assert view is not None
    return view


def first_menu(view: View) -> str:
    return str(next(block["accessory"]["action_id"] for block in view.body["blocks"] if "accessory" in block))


def found_so(rig: Rig, found: list[bool], _: object) -> bool:
    return list(verdicts(rig).values()) == found


def forget(rig: Rig) -> None:
    with rig.desk.database.write() as session:
        forget_file(session, rig.desk.identity.team, rig.uploads()[0].file_id or "")


def test_the_whole_is_judged_in_the_menu_and_changed_there(live: Rig) -> None:
    said = answered(live)
    reading_id = live.uploads()[0].reading_id or 0
    judged = ((Judgement.HELPFUL, "was helpful", True), (Judgement.NOT_HELPFUL, "not helpful", False))
    for choice, words, found in judged:
        live.slack.click(said.ts, ActionId.MORE, value=pack_choice(choice, reading_id))
        whisper(live, words)
        assert verdicts(live) == {WHOLE: found}
    assert verdicts(live, COLLEAGUE) == {}


def test_a_line_is_judged_at_once_and_shown_as_judged(live: Rig) -> None:
    view = judging_view(live)
    menu = first_menu(view)
    for value, found in ((HELPFUL, [True]), (NOT_HELPFUL, [False]), (NO_VERDICT, [])):
        live.slack.click_view(view.id, menu, value=value)
        live.slack.wait_for(partial(found_so, live, found))


def test_show_all_tells_ones_own_verdicts_and_nobody_elses(live: Rig) -> None:
    view = judging_view(live, COLLEAGUE)
    live.slack.click_view(view.id, first_menu(view), value=NOT_HELPFUL, user=COLLEAGUE)
    live.slack.wait_for(lambda _: verdicts(live, COLLEAGUE))
    said = live.answers(live.uploads()[0].message_ts or "")[0]
    live.slack.click(said.ts, ActionId.SHOW_ALL, user=YOU)
    assert "(you:" not in shown_in(modal(live, YOU).body)
    live.slack.click(said.ts, ActionId.SHOW_ALL, user=COLLEAGUE)

    def own_shown(_: object) -> bool:
        view = live.slack.workspace.open_modal(COLLEAGUE)
        return view is not None and "(you: not helpful)" in shown_in(view.body)

    live.slack.wait_for(own_shown)


def test_a_line_of_a_reading_that_is_gone_says_so(live: Rig) -> None:
    view = judging_view(live)
    menu = first_menu(view)
    forget(live)
    live.slack.click_view(view.id, menu, value=HELPFUL)
    live.slack.wait_for(lambda _: "no longer here" in shown_in(view.body))
    with live.desk.database.read() as session:
        assert session.scalars(select(StoredVerdict)).all() == []


@pytest.mark.parametrize("choice", [Judgement.HELPFUL, Judgement.NOT_HELPFUL])
def test_a_reading_that_is_gone_cannot_be_judged(live: Rig, choice: Judgement) -> None:
    said = answered(live)
    reading_id = live.uploads()[0].reading_id or 0
    forget(live)
    live.slack.click(said.ts, ActionId.MORE, value=pack_choice(choice, reading_id))
    whisper(live, "no longer here")


def test_nobody_judges_what_they_may_not_see(live: Rig) -> None:
    answered(live, channel=DESK, is_private=True)
    hidden = live.uploads()[0].reading_id or 0
    here = answered(live, MEETING.replace("Santiago", "Lima"))
    own = live.uploads()[1].reading_id or 0
    here.blocks = json.loads(json.dumps(here.blocks).replace(f':{own}"', f':{hidden}"'))
    live.slack.click(here.ts, ActionId.MORE, value=pack_choice(Judgement.HELPFUL, hidden))
    whisper(live, "no longer here")
    with live.desk.database.read() as session:
        assert session.scalars(select(StoredVerdict)).all() == []


class TestView:
    def test_every_statement_promise_and_stance_has_one_menu(self) -> None:
        view = judging(SAMPLE, 7, 0, {})
        menus = [block["accessory"]["action_id"] for block in view["blocks"] if "accessory" in block]
        wanted = {("statement", one.content) for one in SAMPLE.statements}
        wanted |= {("commitment", one.content) for one in SAMPLE.commitments}
        wanted |= {("stance", one.content) for one in SAMPLE.stances}
        assert sorted(menus) == sorted({f"judge:{kind}:{words.start}:{words.end}" for kind, words in wanted})

    def test_what_was_found_is_chosen_already(self) -> None:
        words = SAMPLE.statements[0].content
        view = judging(SAMPLE, 7, 0, {("statement", words.start, words.end): False})
        menus = [block["accessory"] for block in view["blocks"] if "accessory" in block]
        chosen = [menu["initial_option"]["value"] for menu in menus if "initial_option" in menu]
        assert chosen == [NOT_HELPFUL]

    def test_many_lines_turn_pages_and_none_says_so(self) -> None:
        assert "no line to judge" in shown_in(judging(documents.empty(), 7, 0, {})["blocks"])
        long = many(70)
        first, last = judging(long, 7, 0, {}), judging(long, 7, 99, {})
        assert sum("accessory" in block for block in first["blocks"]) == PAGE_LINES
        assert sum("accessory" in block for block in last["blocks"]) == 70 - 2 * PAGE_LINES
        assert len(first["blocks"]) <= 100


def many(count: int) -> Readout:
    """A reading with many statements."""
    text = " ".join(f"word{n:03}" for n in range(count))
    one = SAMPLE.statements[0].model_copy(update={"cue": None})
    words = [Evidence(start=8 * n, end=8 * n + 7, quote=f"word{n:03}") for n in range(count)]
    said = [one.model_copy(update={"content": each}) for each in words]
    return documents.empty().model_copy(update={"text": text, "statements": tuple(said)})

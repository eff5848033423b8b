"""The button "Watch" under a reply and its form, over a real socket."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.archive.database import utc_now
from bot.archive.following import forget_file
from bot.archive.watches import watches_of
from bot.blocks.actions import Further
from bot.insight.content_watches import Watchable, WatchKind
from bot.insight.watchable import watchable
from bot.playground.workspace.model import Message, View
from bot.playground.workspace.sample import COLLEAGUE, GENERAL, READOUTS, YOU
from bot.tasks.watching.command import watch_command
from handlers.watches import WatchPlace, follow, readout_for
from tests.insight.documents import meeting
from tests.menu import choose
from tests.tasks.rig import MEETING, Rig
from tests.tasks.taking import take


def answered(rig: Rig, text: str = MEETING, channel: str = READOUTS) -> Message:
    upload = rig.slack.upload(text.encode(), "note.txt", channel=channel, user=COLLEAGUE)
    take(rig, upload, is_private=channel != READOUTS)
    rig.settle()
    return rig.answers(upload.ts, channel)[0]


def opened(rig: Rig) -> View:
    said = answered(rig)
    choose(rig.slack, said, Further.WATCH)
    view = rig.slack.wait_for(lambda w: w.open_modal(YOU))
    assert view is not None
    return view


def options(view: View | dict[str, Any], kind: str) -> dict[str, dict[str, Any]]:
    body = view.body if isinstance(view, View) else view
    block = next(b for b in body["blocks"] if b.get("block_id") == f"watch_{kind}")
    return {option["text"]["text"]: option for option in block["element"]["options"]}


def kept(rig: Rig, user: str = YOU) -> list[tuple[str, str, str]]:
    with rig.desk.database.read() as session:
        rows = watches_of(session, rig.desk.identity.team, user, utc_now())
    return [(row.words, row.kind, row.channel) for row in rows]


def test_what_is_ticked_is_watched_for(live: Rig) -> None:
    view = opened(live)
    person, country = options(view, "person")["Tomas Ruiz"], options(view, "country")["Chile"]
    values = {
        "watch_person": {"watch_person": {"type": "checkboxes", "selected_options": [person]}},
        "watch_country": {"watch_country": {"type": "checkboxes", "selected_options": [country]}},
    }
    live.slack.submit_view(values, view_id=view.id)
    live.slack.wait_for(lambda _: "You watch" in json.dumps(view.body))
    assert kept(live) == [("Tomas Ruiz", "person", READOUTS), ("Chile", "country", READOUTS)]
    assert "submit" not in view.body


def test_nothing_ticked_is_said_at_the_field(live: Rig) -> None:
    view = opened(live)
    live.slack.submit_view(view_id=view.id)
    live.slack.wait_for(lambda _: "at least one" in str(view.errors))
    assert set(view.errors) == {"watch_person"}
    assert kept(live) == []


def test_too_many_are_refused_whole(live: Rig) -> None:
    for number in range(25):
        watch_command(live.desk, YOU, READOUTS, f"word{number}")
    view = opened(live)
    person = options(view, "person")["Tomas Ruiz"]
    values = {"watch_person": {"watch_person": {"type": "checkboxes", "selected_options": [person]}}}
    live.slack.submit_view(values, view_id=view.id)
    live.slack.wait_for(lambda _: "more than 25" in str(view.errors))
    assert len(kept(live)) == 25


def test_a_reading_that_is_gone_says_so(live: Rig) -> None:
    said = answered(live)
    with live.desk.database.write() as session:
        forget_file(session, live.desk.identity.team, live.uploads()[0].file_id or "")
    choose(live.slack, said, Further.WATCH)
    live.slack.wait_for(lambda _: any("no longer here" in words for words in live.whispers(YOU)))


def test_a_form_left_open_while_its_document_goes_says_so(rig: Rig) -> None:
    said = answered(rig)
    place = place_of(rig, said)
    with rig.desk.database.write() as session:
        forget_file(session, rig.desk.identity.team, rig.uploads()[0].file_id or "")
    values = {"watch_person": {"watch_person": {"selected_options": [{"value": "0"}]}}}
    answer = follow(rig.desk, YOU, rig.desk.identity.team, place, values)
    assert "no longer here" in str(answer["errors"])
    assert kept(rig) == []


def place_of(rig: Rig, said: Message, channel: str | None = None) -> WatchPlace:
    return WatchPlace(
        channel=channel or said.channel, thread_ts=said.thread_ts, reading_id=rig.uploads()[0].reading_id or 0
    )


@pytest.mark.parametrize(
    ("channel", "marking", "team"),
    [(GENERAL, "TLP:RED\n\n", ""), (GENERAL, "", "T0ELSEWHER")],
    ids=["a marked document from elsewhere", "an outsider from elsewhere"],
)
def test_a_form_shows_nothing_to_whom_the_reading_is_closed(rig: Rig, channel: str, marking: str, team: str) -> None:
    said = answered(rig, marking + MEETING)
    home = rig.desk.identity.team
    assert readout_for(rig.desk, YOU, home, place_of(rig, said)) is not None
    assert readout_for(rig.desk, YOU, team or home, place_of(rig, said, channel)) is None


def test_what_can_be_watched_for_is_named_once_and_not_a_collective() -> None:
    assert watchable(meeting()) == (
        Watchable(kind=WatchKind.PERSON, words="Anna Lindqvist"),
        Watchable(kind=WatchKind.PERSON, words="Tomas Ruiz"),
        Watchable(kind=WatchKind.PERSON, words="Olga Brandt"),
        Watchable(kind=WatchKind.COUNTRY, words="Sweden"),
        Watchable(kind=WatchKind.COUNTRY, words="Chile"),
        Watchable(kind=WatchKind.BODY, words="United Nations Security Council"),
    )


def test_a_document_that_names_nothing_has_a_form_that_says_so(rig: Rig) -> None:
    from bot.blocks.watching.form import watch_form

    view = watch_form("Nothing", (), "{}", here=True)
    assert "submit" not in view
    assert "names nobody" in json.dumps(view)


def test_the_command_answers_in_words_where_it_cannot_be_followed(live: Rig) -> None:
    live.slack.command("/attache watch country Atlantis")
    live.slack.wait_for(lambda _: any("no country called" in words for words in live.whispers(YOU)))
    live.slack.command("/attache watch Chinese for 7d")
    live.slack.wait_for(lambda _: any("You watch China (country) until" in words for words in live.whispers(YOU)))
    live.slack.command("/attache promises China due")
    live.slack.wait_for(lambda _: any("Looking through" in words for words in live.whispers(YOU)))

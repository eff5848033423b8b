"""A link in a mention is answered where it was asked, with what may be shown there."""

from __future__ import annotations

import pytest

from bot.playground.workspace.sample import DESK, READOUTS
from bot.work.tables import PostKind
from tests.tasks.rig import MEETING, Rig
from tests.tasks.taking import take
from tests.tasks.test_mentions import mention

MARKED = f"TLP:RED\n\n{MEETING}"


def test_a_link_to_a_public_channel_is_answered_where_it_was_asked(rig: Rig) -> None:
    there = rig.slack.say(MEETING)
    asked = mention(rig, rig.link(there), channel=DESK)
    rig.settle()
    assert "Lindqvist" in rig.answers(asked.ts, DESK)[0].text
    assert rig.answers(there.ts) == []
    assert [(u.channel, u.is_private) for u in rig.uploads()] == [(DESK, True)]


def test_a_link_to_files_answers_for_each(rig: Rig) -> None:
    there = rig.slack.upload(MEETING.encode(), "note.txt")
    asked = mention(rig, rig.link(there), channel=DESK)
    rig.settle()
    assert len(rig.answers(asked.ts, DESK)) == 1


def test_a_link_to_what_was_read_shows_that_reading(rig: Rig) -> None:
    there = rig.slack.upload(MEETING.encode(), "note.txt")
    take(rig, there)
    rig.settle()
    asked = mention(rig, rig.link(there), channel=DESK)
    rig.settle()
    assert "Lindqvist" in rig.answers(asked.ts, DESK)[0].text
    assert len(rig.uploads()) == 1


def test_a_link_to_the_bots_own_answer_shows_what_that_was_made_from(rig: Rig) -> None:
    there = rig.slack.upload(MEETING.encode(), "note.txt")
    take(rig, there)
    rig.settle()
    asked = mention(rig, rig.link(rig.answers(there.ts)[0]), channel=DESK)
    rig.settle()
    assert "Lindqvist" in rig.answers(asked.ts, DESK)[0].text
    assert len(rig.uploads()) == 1


def test_a_link_to_a_private_channel_stays_closed(rig: Rig) -> None:
    there = rig.slack.say(MEETING, channel=DESK)
    asked = mention(rig, rig.link(there))
    rig.settle()
    assert "private channel" in rig.answers(asked.ts)[0].text


@pytest.mark.parametrize("read_before", [True, False])
def test_a_marked_document_does_not_leave_its_thread(rig: Rig, read_before: bool) -> None:
    there = rig.slack.upload(MARKED.encode(), "note.txt")
    if read_before:
        take(rig, there)
        rig.settle()
    for channel in (READOUTS, DESK):
        asked = mention(rig, rig.link(there), channel=channel)
        rig.settle()
        assert ["marking" in m.text for m in rig.answers(asked.ts, channel)] == [True]
    inside = mention(rig, rig.link(there), thread_ts=there.ts)
    rig.settle()
    assert "Lindqvist" in rig.answers(there.ts)[-1].text
    assert inside.is_reply


def test_a_link_to_nothing_says_so(rig: Rig) -> None:
    there = rig.slack.say(MEETING)
    link = rig.link(there)
    rig.slack.delete(there.ts)
    asked = mention(rig, link, channel=DESK)
    rig.settle()
    assert "behind that link" in rig.answers(asked.ts, DESK)[0].text


def test_a_link_to_a_file_that_cannot_be_read_says_why(rig: Rig) -> None:
    there = rig.slack.upload(b"", "empty.txt")
    asked = mention(rig, rig.link(there), channel=DESK)
    rig.settle()
    assert "no text" in rig.answers(asked.ts, DESK)[0].text


def test_outsiders_of_a_shared_channel_see_no_other_channel(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.slack.lookup import channel_facts

    monkeypatch.setattr(
        "bot.tasks.places.channels.channel_facts", lambda *a: channel_facts(*a) | {"is_ext_shared": True}
    )
    there = rig.slack.say(MEETING)
    asked = mention(rig, rig.link(there), channel=DESK)
    rig.settle()
    assert "Ask me there" in rig.answers(asked.ts, DESK)[0].text
    assert rig.rows(PostKind.POST)[0].channel == DESK

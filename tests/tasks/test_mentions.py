"""Mentions: what is answered, where, and that it is once."""

from __future__ import annotations

from typing import Any

import pytest

from bot.archive.tables import SourceKind, UploadStatus
from bot.archive.uploads import finish_upload
from bot.playground.workspace.model import Message
from bot.playground.workspace.sample import READOUTS, YOU
from bot.tasks.asked.mentions import Mention, answer_mention, ask_for_answer
from bot.tasks.places.channels import look_at_channel
from bot.tasks.uploads.reconcile import reconcile
from tests.tasks.rig import MEETING, Rig
from tests.tasks.taking import take


def mention(rig: Rig, words: str, *, channel: str = READOUTS, thread_ts: str | None = None) -> Message:
    said = rig.slack.say(f"@attache {words}", channel=channel, thread_ts=thread_ts)
    take(rig, said, addressed=True)
    return said


def test_help_is_shown_once_however_often_it_is_asked_for(rig: Rig) -> None:
    said = mention(rig, "help")
    rig.settle()
    take(rig, said, addressed=True)
    reconcile(rig.desk)
    rig.settle()
    assert len(rig.answers(said.ts)) == 1


def test_an_answered_mention_is_not_answered_anew_when_its_thread_has_more(rig: Rig) -> None:
    root = rig.slack.say("What about this?")
    asked = mention(rig, "summarise", thread_ts=root.ts)
    rig.settle()
    assert "nothing to read" in rig.answers(root.ts)[0].text
    take(rig, rig.slack.upload(MEETING.encode(), "note.txt", thread_ts=root.ts))
    rig.settle()
    answer_mention(rig.desk, as_mention(rig, asked))
    rig.settle()
    assert len(rig.answers(root.ts)) == 2


def as_mention(rig: Rig, said: Message) -> dict[str, str | None]:
    thread_ts = said.thread_ts if said.is_reply else None
    return Mention(
        team=rig.desk.identity.team, channel=said.channel, ts=said.ts, thread_ts=thread_ts, user=YOU
    ).model_dump()


def test_a_mention_while_the_document_is_read_adds_no_answer(rig: Rig) -> None:
    upload = rig.slack.upload(MEETING.encode(), "note.txt")
    take(rig, upload)
    asked = mention(rig, "summarise", thread_ts=upload.ts)
    answer_mention(rig.desk, as_mention(rig, asked))
    rig.settle()
    assert ["Lindqvist" in m.text for m in rig.answers(upload.ts)] == [True]


def test_a_pasted_text_that_is_being_read_in_passing_is_answered_once_somebody_asks(rig: Rig) -> None:
    chat = rig.slack.say("Lunch is at noon, and then we talk about the offsite. " * 15)
    take(rig, chat)
    asked = mention(rig, "summarise", thread_ts=chat.ts)
    answer_mention(rig.desk, as_mention(rig, asked))
    rig.settle()
    assert [upload.kind for upload in rig.uploads()] == [SourceKind.MENTION]
    assert len(rig.answers(chat.ts)) == 1


def test_what_was_read_in_the_thread_is_summed_up_again_and_goes_with_its_document(rig: Rig) -> None:
    upload = rig.slack.upload(MEETING.encode(), "note.txt", comment="Today")
    take(rig, upload)
    rig.settle()
    mention(rig, "summarise", thread_ts=upload.ts)
    rig.settle()
    assert len(rig.answers(upload.ts)) == 2
    from handlers.files import file_deleted
    from handlers.payloads import Envelope

    with rig.desk.database.write() as session:
        event = {"type": "file_deleted", "file_id": upload.files[0]}
        file_deleted(session, rig.desk, Envelope(team_id=rig.desk.identity.team, event_id="Ev1", event=event))
    rig.settle()
    assert rig.answers(upload.ts) == []


def test_a_refusal_is_repeated_when_somebody_asks_again(rig: Rig) -> None:
    upload = rig.slack.upload(b"", "empty.txt")
    take(rig, upload)
    rig.settle()
    mention(rig, "summarise", thread_ts=upload.ts)
    rig.settle()
    assert ["no text" in m.text for m in rig.answers(upload.ts)] == [True, True]


def test_what_failed_is_read_again_when_somebody_asks(rig: Rig) -> None:
    upload = rig.slack.upload(MEETING.encode(), "note.txt")
    take(rig, upload)
    with rig.desk.database.write() as session:
        finish_upload(session, rig.uploads()[0].id, UploadStatus.FAILED)
    mention(rig, "try again", thread_ts=upload.ts)
    rig.settle()
    assert "Lindqvist" in rig.answers(upload.ts)[0].text


def test_a_thread_from_before_the_bot_came_is_read(rig: Rig) -> None:
    root = rig.slack.upload(MEETING.encode(), "note.txt")
    rig.slack.upload(b"", "empty.txt", thread_ts=root.ts)
    mention(rig, "summarise", thread_ts=root.ts)
    rig.settle()
    assert {("Lindqvist" in m.text, "no text" in m.text) for m in rig.answers(root.ts)} == {
        (True, False),
        (False, True),
    }


def test_files_of_the_message_itself_are_read(rig: Rig) -> None:
    upload = rig.slack.upload(MEETING.encode(), "note.txt", comment="@attache please")
    with rig.desk.database.write() as session:
        ask_for_answer(session, rig.desk, Mention.model_validate(as_mention(rig, upload)))
    rig.settle()
    assert len(rig.answers(upload.ts)) == 1


def test_a_text_after_the_mention_is_read(rig: Rig) -> None:
    said = mention(rig, MEETING)
    rig.settle()
    assert "Lindqvist" in rig.answers(said.ts)[0].text


def test_a_direct_message_that_names_the_bot_is_answered(rig: Rig) -> None:
    direct = rig.slack.workspace.direct_channel(YOU).id
    said = rig.slack.say("@attache help", channel=direct)
    take(rig, said)
    rig.settle()
    assert len(rig.answers(said.ts, direct)) == 1


def test_a_mention_that_is_gone_is_let_go(rig: Rig) -> None:
    said = mention(rig, "help")
    rig.slack.delete(said.ts)
    rig.settle()
    assert rig.rows() == []


def test_two_at_once_say_it_once(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    said = rig.slack.say("@attache help")
    mention_of_it = as_mention(rig, said)
    looked: list[bool] = []

    def look(*args: Any) -> Any:
        if not looked:
            looked.append(True)
            answer_mention(rig.desk, mention_of_it)
        return look_at_channel(*args)

    monkeypatch.setattr("bot.tasks.asked.mentions.look_at_channel", look)
    answer_mention(rig.desk, mention_of_it)
    rig.settle()
    assert len(rig.answers(said.ts)) == 1

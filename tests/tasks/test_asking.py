"""Questions by mention, in open conversations, by command: answered once, and only from what may be shown there."""

from __future__ import annotations

import json

import pytest

from bot.archive.following import forget_file
from bot.playground.workspace.model import Message, User
from bot.playground.workspace.sample import COLLEAGUE, DESK, GENERAL, READOUTS, YOU
from bot.tasks.asked.asking import Asked, ask_for_words
from bot.tasks.asked.further import hear_further
from bot.tasks.uploads.hearing import Heard
from bot.tasks.uploads.intake import follow_deletion
from bot.work.tables import PostKind
from tests.tasks.rig import MEETING, Rig
from tests.tasks.taking import take

ASKED = "what did Sweden say about a trade office?"
THERE = "Valparaiso"


def read(rig: Rig, text: str = MEETING, *, channel: str = READOUTS, is_private: bool = False) -> Message:
    upload = rig.slack.upload(text.encode(), "note.txt", channel=channel)
    take(rig, upload, is_private=is_private)
    rig.settle()
    return upload


def asked(
    rig: Rig,
    words: str = f"@attache {ASKED}",
    *,
    channel: str = READOUTS,
    thread_ts: str | None = None,
    user: str = YOU,
) -> Message:
    said = rig.slack.say(words, channel=channel, thread_ts=thread_ts, user=user)
    take(rig, said, addressed=True, is_private=channel != READOUTS)
    rig.settle()
    return said


def further(rig: Rig, words: str, thread_ts: str, channel: str = READOUTS) -> Message:
    said = rig.slack.say(words, channel=channel, thread_ts=thread_ts)
    heard = Heard(channel=channel, ts=said.ts, thread_ts=thread_ts, user=YOU, text=said.text)
    with rig.desk.database.write() as session:
        hear_further(session, rig.desk, heard)
    rig.settle()
    return said


def told(rig: Rig, ts: str, channel: str = READOUTS) -> list[str]:
    return [json.dumps(m.blocks, ensure_ascii=False) for m in rig.answers(ts, channel)]


def command(rig: Rig, words: str, channel: str, user: str = YOU) -> str:
    wish = Asked(team=rig.desk.identity.team, channel=channel, user=user, text=words, key="1")
    with rig.desk.database.write() as session:
        ask_for_words(session, rig.desk, wish)
    rig.settle()
    shown = [e.text for e in rig.slack.workspace.ephemerals if e.ephemeral_to == user]
    direct = rig.slack.workspace.bot_messages(rig.slack.workspace.direct_channel(user).id)
    return [*shown, *(m.text for m in direct)][-1]


class TestMentions:
    def test_a_question_is_answered_in_its_thread_with_the_way_to_its_document(self, rig: Rig) -> None:
        upload = read(rig)
        said = asked(rig)
        [answer] = told(rig, said.ts)
        assert "Sweden would open a trade office in Valparaiso" in answer
        assert f"/archives/{READOUTS}/p{upload.ts.replace('.', '')}" in answer

    def test_in_a_thread_its_document_is_asked_and_not_summed_up(self, rig: Rig) -> None:
        upload = read(rig)
        asked(rig, "@attache when did they meet?", thread_ts=upload.ts)
        assert "document in this thread" in told(rig, upload.ts)[1]

    def test_a_file_from_before_the_bot_came_is_read_before_its_thread_is_asked(self, rig: Rig) -> None:
        root = rig.slack.upload(MEETING.encode(), "note.txt")
        asked(rig, "@attache when did they meet?", thread_ts=root.ts)
        assert ["Lindqvist" in m.text for m in rig.answers(root.ts)] == [True]
        asked(rig, "@attache when did they meet?", thread_ts=root.ts)
        assert "document in this thread" in rig.answers(root.ts)[1].text

    def test_nothing_found_is_said(self, rig: Rig) -> None:
        read(rig)
        said = asked(rig, "@attache did Sweden condemn Chile?")
        assert "found nothing" in rig.answers(said.ts)[0].text

    def test_words_that_are_no_question_get_the_help(self, rig: Rig) -> None:
        read(rig)
        said = asked(rig, "@attache lovely weather")
        assert "/attache read" in rig.answers(said.ts)[0].text

    def test_quoted_words_are_read(self, rig: Rig) -> None:
        said = rig.slack.say("")
        stored = rig.slack.workspace.message(READOUTS, said.ts)
        assert stored is not None
        stored.text = f"<@{rig.desk.identity.user}> and this?\n&gt; {MEETING}"
        take(rig, stored, addressed=True)
        rig.settle()
        assert "Lindqvist" in rig.answers(said.ts)[0].text

    def test_a_forwarded_message_is_read(self, rig: Rig) -> None:
        original = rig.slack.say(MEETING, channel=DESK)
        said = rig.slack.forward(original.ts, source=DESK, channel=READOUTS, comment="@attache what is this")
        take(rig, said, addressed=True)
        rig.settle()
        assert "Lindqvist" in rig.answers(said.ts)[0].text

    def test_an_answer_goes_with_any_document_that_it_quotes(self, rig: Rig) -> None:
        upload = read(rig)
        said = asked(rig)
        with rig.desk.database.write() as session:
            follow_deletion(session, rig.desk, forget_file(session, rig.desk.identity.team, upload.files[0]))
        rig.settle()
        assert rig.answers(said.ts) == []

    def test_a_document_that_goes_while_the_answer_is_on_its_way_takes_it_along(self, rig: Rig) -> None:
        upload = read(rig)
        said = rig.slack.say(f"@attache {ASKED}")
        take(rig, said, addressed=True)
        rig.work()
        with rig.desk.database.write() as session:
            follow_deletion(session, rig.desk, forget_file(session, rig.desk.identity.team, upload.files[0]))
        rig.settle()
        assert rig.answers(said.ts) == []


class TestFurtherQuestions:
    def test_where_the_bot_was_asked_no_mention_is_needed(self, rig: Rig) -> None:
        read(rig)
        said = asked(rig)
        further(rig, "and Chile?", said.ts)
        further(rig, "What did Ruiz welcome?", said.ts)
        assert len(rig.answers(said.ts)) == 3

    def test_where_it_was_not_asked_it_says_nothing(self, rig: Rig) -> None:
        upload = read(rig)
        further(rig, "What did Ruiz welcome?", upload.ts)
        assert len(rig.answers(upload.ts)) == 1

    @pytest.mark.parametrize(
        "words",
        ["did you meet Ruiz?", "Ruiz was good", "who is bringing lunch?", "what did Zanzibar say?", "and then?"],
    )
    def test_talk_among_people_is_left_alone(self, rig: Rig, words: str) -> None:
        read(rig)
        said = asked(rig)
        further(rig, words, said.ts)
        assert len(rig.answers(said.ts)) == 1

    def test_one_that_is_told_of_twice_is_answered_once(self, rig: Rig) -> None:
        read(rig)
        said = asked(rig)
        again = further(rig, "What did Ruiz welcome?", said.ts)
        take(rig, again, addressed=True)
        rig.settle()
        assert len(rig.answers(said.ts)) == 2


class TestWhatIsNotShown:
    def test_a_public_thread_hears_nothing_of_private_channels_and_direct_messages(self, rig: Rig) -> None:
        read(rig, channel=DESK, is_private=True)
        read(rig, channel=rig.slack.workspace.direct_channel(YOU).id, is_private=True)
        said = asked(rig)
        assert THERE not in told(rig, said.ts)[0]
        here = asked(rig, channel=DESK)
        assert THERE in told(rig, here.ts, DESK)[0]

    def test_a_marked_document_answers_in_its_own_thread_alone(self, rig: Rig) -> None:
        upload = read(rig, f"TLP:RED\n\n{MEETING}")
        said = asked(rig)
        assert THERE not in told(rig, said.ts)[0]
        asked(rig, thread_ts=upload.ts)
        assert THERE in told(rig, upload.ts)[1]

    def test_a_guest_hears_of_the_channel_alone(self, rig: Rig) -> None:
        guest = rig.slack.add_person(User("U0GUEST000", "guest", "A Guest", is_guest=True), READOUTS, GENERAL, DESK)
        read(rig)
        assert THERE not in told(rig, asked(rig, channel=DESK, user=guest.id).ts, DESK)[0]
        assert THERE in told(rig, asked(rig, user=guest.id).ts)[0]

    def test_where_outsiders_read_only_the_channel_answers(self, rig: Rig) -> None:
        read(rig)
        rig.slack.add_person(User("U0STRANGER", "other", "Of Another", team_id="T0ELSEWHER", is_stranger=True), DESK)
        assert THERE not in told(rig, asked(rig, channel=DESK).ts, DESK)[0]

    def test_a_further_question_is_guarded_like_the_first(self, rig: Rig) -> None:
        read(rig, channel=DESK, is_private=True)
        said = asked(rig, "@attache help")
        further(rig, "what did Sweden promise?", said.ts)
        assert all(THERE not in one for one in told(rig, said.ts))

    def test_what_was_read_for_one_person_is_theirs_alone(self, rig: Rig) -> None:
        from bot.tasks.handed_in.reading_for import Asked as ReadingAsked
        from bot.tasks.handed_in.reading_for import ask_for_private_reading

        wish = ReadingAsked(team=rig.desk.identity.team, channel=READOUTS, user=YOU, text=MEETING, key="r")
        with rig.desk.database.write() as session:
            ask_for_private_reading(session, rig.desk, wish)
        rig.settle()
        assert THERE not in told(rig, asked(rig).ts)[0]
        assert THERE not in command(rig, ASKED, READOUTS, COLLEAGUE)
        assert THERE in command(rig, ASKED, READOUTS)


class TestTheCommand:
    def test_it_answers_one_person_with_share_and_keep(self, rig: Rig) -> None:
        read(rig)
        assert THERE in command(rig, ASKED, READOUTS)
        [row] = [row for row in rig.slack.workspace.ephemerals if row.ephemeral_to == YOU]
        assert {e["action_id"] for b in row.blocks if b["type"] == "actions" for e in b["elements"]} == {
            "share",
            "keep",
        }
        assert rig.rows(PostKind.POST)[-1].key.startswith("answer:")

"""What a channel decided is followed: what is read unasked, what is answered, and in which words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.archive.channel_settings import save_choices
from bot.choices import ChannelChoices, Unasked, Watched
from bot.playground.workspace.model import Message
from bot.playground.workspace.sample import DESK, READOUTS, YOU
from bot.tasks.uploads.reconcile import reconcile
from handlers.files import file_shared
from tests.handlers.payloads import hand
from tests.tasks.rig import MEETING, Rig
from tests.tasks.taking import take

MENU = "The canteen has soup on Monday, fish on Tuesday, and a surprise on every other day of the week."
NOTHING = ChannelChoices(unasked=Unasked.NOTHING)
READOUTS_ONLY = ChannelChoices(unasked=Unasked.READOUTS)


def decide(rig: Rig, choices: ChannelChoices, channel: str = READOUTS) -> None:
    with rig.desk.database.write() as session:
        save_choices(session, rig.desk.identity.team, channel, choices, YOU)


def posted(rig: Rig, text: str, *, comment: str = "", channel: str = READOUTS) -> Message:
    message = rig.slack.upload(text.encode(), "note.txt", comment=comment, channel=channel)
    take(rig, message)
    rig.settle()
    return message


class TestNothingUnasked:
    def test_files_and_pasted_texts_are_left_alone(self, rig: Rig) -> None:
        decide(rig, NOTHING)
        file = posted(rig, MEETING)
        pasted = rig.slack.say(MEETING * 3)
        take(rig, pasted)
        rig.settle()
        assert rig.uploads() == []
        assert rig.slack.workspace.bot_messages(READOUTS) == []
        assert rig.reactions(file.ts) == set()

    def test_nor_does_the_bare_event_of_a_file_or_a_look_back_read_it(self, rig: Rig) -> None:
        decide(rig, NOTHING)
        file = rig.slack.upload(MEETING.encode(), "note.txt")
        event = {"type": "file_shared", "channel_id": READOUTS, "file_id": file.files[0], "user_id": YOU}
        hand(rig, file_shared, event)
        reconcile(rig.desk)
        rig.settle()
        assert rig.uploads() == []

    def test_whoever_mentions_the_bot_is_answered(self, rig: Rig) -> None:
        decide(rig, NOTHING)
        asked = posted(rig, MEETING, comment="@attache please")
        assert len(rig.answers(asked.ts)) == 1
        silent = posted(rig, MEETING.replace("Santiago", "Lima"))
        question = rig.slack.say("@attache summarise", thread_ts=silent.ts)
        take(rig, question, addressed=True)
        rig.settle()
        assert ["Lima" in answer.text for answer in rig.answers(silent.ts)] == [True]

    def test_direct_messages_and_other_channels_are_answered_as_ever(self, rig: Rig) -> None:
        decide(rig, NOTHING)
        direct = rig.slack.workspace.direct_channel(YOU).id
        for channel in (direct, DESK):
            message = posted(rig, MEETING, channel=channel)
            assert len(rig.answers(message.ts, channel)) == 1


class TestKinds:
    @pytest.mark.parametrize(("kinds", "read"), [((Watched.FILE,), False), ((Watched.TEXT,), True)])
    def test_only_the_chosen_kinds_are_read(self, rig: Rig, kinds: tuple[Watched, ...], read: bool) -> None:
        decide(rig, ChannelChoices(kinds=kinds))
        pasted = rig.slack.say(MEETING * 3)
        take(rig, pasted)
        rig.settle()
        file = posted(rig, MEETING)
        assert bool(rig.answers(pasted.ts)) is read
        assert bool(rig.answers(file.ts)) is not read

    def test_whether_it_is_a_snippet_is_waited_for(self, rig: Rig) -> None:
        decide(rig, ChannelChoices(kinds=(Watched.FILE,)))
        hand(rig, file_shared, {"type": "file_shared", "channel_id": READOUTS, "file_id": "F1", "user_id": YOU})
        assert rig.uploads() == []


class TestReadoutsOnly:
    def test_a_readout_is_answered_and_another_document_is_not(self, rig: Rig) -> None:
        decide(rig, READOUTS_ONLY)
        readout, other = posted(rig, MEETING), posted(rig, MENU)
        assert len(rig.answers(readout.ts)) == 1
        assert rig.reactions(readout.ts) == {"white_check_mark"}
        assert rig.answers(other.ts) == []
        assert rig.reactions(other.ts) == set()

    def test_what_cannot_be_read_is_left_alone_too(self, rig: Rig) -> None:
        decide(rig, READOUTS_ONLY)
        broken = posted(rig, "")
        assert rig.answers(broken.ts) == []
        assert rig.reactions(broken.ts) == set()

    def test_asked_about_it_the_bot_says_what_it_is(self, rig: Rig) -> None:
        decide(rig, READOUTS_ONLY)
        other = posted(rig, MENU)
        question = rig.slack.say("@attache summarise", thread_ts=other.ts)
        take(rig, question, addressed=True)
        rig.settle()
        assert len(rig.answers(other.ts)) == 1

    def test_with_a_mention_beside_it_any_document_is_answered(self, rig: Rig) -> None:
        decide(rig, READOUTS_ONLY)
        other = posted(rig, MENU, comment="@attache what is this?")
        assert len(rig.answers(other.ts)) == 1


def test_an_answer_is_worded_as_the_channel_wants_and_elsewhere_as_ever(rig: Rig) -> None:
    decide(rig, replace(ChannelChoices(), language="fr"))
    there, elsewhere = posted(rig, MENU), posted(rig, MENU, channel=DESK)
    assert "Je n’ai rien trouvé" in rig.answers(there.ts)[0].text
    assert "I found nothing" in rig.answers(elsewhere.ts, DESK)[0].text


def test_in_a_direct_message_the_persons_own_language_counts(rig: Rig) -> None:
    rig.slack.workspace.users[YOU].locale = "fr-CA"
    direct = rig.slack.workspace.direct_channel(YOU).id
    message = posted(rig, MENU, channel=direct)
    assert "Je n’ai rien trouvé" in rig.answers(message.ts, direct)[0].text

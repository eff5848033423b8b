"""Watches: set by command, told of once a document, where the watcher may see it, and not for one's own uploads."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.archive.database import utc_now
from bot.archive.following import forget_file, reopen_uploads
from bot.archive.tables import Upload
from bot.archive.uploads import make_private
from bot.archive.watches import Watch, WatchNews
from bot.playground.workspace.model import Message
from bot.playground.workspace.sample import COLLEAGUE, DESK, GENERAL, READOUTS, YOU
from bot.tasks.handed_in.reading_for import Asked, ask_for_private_reading
from bot.tasks.uploads.intake import follow_deletion, read_again
from bot.tasks.watching.command import watch_command
from bot.tasks.watching.noting import tell_of_reading
from bot.tasks.watching.words import BadWatch
from tests.tasks.rig import MEETING, Rig
from tests.tasks.taking import take

OTHER = MEETING.replace("Valparaiso", "Iquique")


def watch(rig: Rig, rest: str, *, user: str = YOU, channel: str = READOUTS) -> str:
    return watch_command(rig.desk, user, channel, rest).text


def read(rig: Rig, text: str = MEETING, *, channel: str = READOUTS, user: str = COLLEAGUE) -> Message:
    upload = rig.slack.upload(text.encode(), "note.txt", channel=channel, user=user)
    take(rig, upload, is_private=channel != READOUTS)
    rig.settle()
    return upload


def told(rig: Rig, user: str = YOU) -> list[str]:
    direct = rig.slack.workspace.direct_channel(user).id
    return [message.text for message in rig.slack.workspace.bot_messages(direct)]


class TestBeingTold:
    def test_a_watcher_is_told_directly_why_and_where(self, rig: Rig) -> None:
        watch(rig, "Valparaiso")
        upload = read(rig)
        (words,) = told(rig)
        assert "Valparaiso came up" in words
        assert "would open a trade office in Valparaiso" in words
        direct = rig.slack.workspace.direct_channel(YOU).id
        blocks = str(rig.slack.workspace.bot_messages(direct)[0].blocks)
        assert f"/archives/{READOUTS}/p{upload.ts.replace('.', '')}" in blocks
        assert len(rig.answers(upload.ts)) == 1

    @pytest.mark.parametrize("words", ["Lindqvist", "person Tomas Ruiz", "Chilean", "country SWE", '"trade office"'])
    def test_people_countries_and_words_are_found(self, rig: Rig, words: str) -> None:
        watch(rig, words)
        read(rig)
        assert len(told(rig)) == 1

    @pytest.mark.parametrize("words", ["Norway", "phrase trade offices", "body Valparaiso", "Lind"])
    def test_nothing_is_told_of_what_does_not_come_up(self, rig: Rig, words: str) -> None:
        watch(rig, words)
        read(rig)
        assert told(rig) == []

    def test_nobody_is_told_of_their_own_upload(self, rig: Rig) -> None:
        watch(rig, "Valparaiso")
        read(rig, user=YOU)
        assert told(rig) == []

    def test_a_document_posted_twice_is_told_of_once(self, rig: Rig) -> None:
        watch(rig, "Valparaiso")
        watch(rig, "Chile")
        first = read(rig)
        again = rig.slack.share(first.files[0], channel=DESK, user=COLLEAGUE)
        take(rig, again, is_private=True)
        rig.settle()
        assert len(told(rig)) == 1
        assert rig.whispers(YOU) == []

    def test_the_second_within_an_hour_waits_and_comes_with_the_third(self, rig: Rig) -> None:
        watch(rig, "Chile")
        read(rig)
        read(rig, OTHER)
        read(rig, MEETING.replace("Valparaiso", "Arica"))
        assert len(told(rig)) == 1
        an_hour_ago(rig)
        rig.work(utc_now() + timedelta(hours=2))
        rig.send()
        assert len(told(rig)) == 2
        assert "2 documents with what you watch" in told(rig)[1]

    def test_what_is_ended_or_muted_meanwhile_is_not_told(self, rig: Rig) -> None:
        watch(rig, "Chile")
        read(rig)
        read(rig, OTHER)
        watch(rig, "off Chile")
        an_hour_ago(rig)
        rig.work(utc_now() + timedelta(hours=2))
        rig.send()
        assert len(told(rig)) == 1

    def test_muted_and_expired_watches_say_nothing(self, rig: Rig) -> None:
        watch(rig, "Chile")
        watch(rig, "Sweden for 7d")
        watch(rig, "mute 1")
        with rig.desk.database.write() as session:
            session.execute(update(Watch).where(Watch.words == "Sweden").values(expires_at=utc_now()))
        read(rig)
        assert told(rig) == []
        watch(rig, "unmute Chile")
        read(rig, OTHER)
        assert len(told(rig)) == 1


def an_hour_ago(rig: Rig) -> None:
    with rig.desk.database.write() as session:
        session.execute(
            update(WatchNews).values(told_at=utc_now() - timedelta(hours=1)).where(WatchNews.told_at.is_not(None))
        )


class TestFollowingThrough:
    def test_a_deleted_document_is_taken_back(self, rig: Rig) -> None:
        watch(rig, "Valparaiso")
        upload = read(rig)
        forget(rig, upload)
        assert told(rig) == []

    def test_of_two_documents_in_a_message_the_other_stays(self, rig: Rig) -> None:
        watch(rig, "Chile")
        read(rig)
        second, third = read(rig, OTHER), read(rig, MEETING.replace("Valparaiso", "Arica"))
        an_hour_ago(rig)
        rig.work(utc_now() + timedelta(hours=2))
        rig.send()
        forget(rig, second)
        assert "Chile came up" in told(rig)[1]
        forget(rig, third)
        assert len(told(rig)) == 1

    def test_what_was_edited_is_told_of_anew_in_the_same_message(self, rig: Rig) -> None:
        watch(rig, "Chile")
        said = pasted(rig)
        assert "Chile" in told(rig)[0]
        edit(rig, said, LONG.replace("Tomas Ruiz", "Pablo Soto").replace("Ruiz", "Soto"))
        assert len(told(rig)) == 1
        edit(rig, said, LONG.replace("Chile", "Peru").replace("Santiago", "Lima").replace("Valparaiso", "Callao"))
        assert told(rig) == []


LONG = MEETING * 2


def pasted(rig: Rig) -> Message:
    said = rig.slack.say(LONG, user=COLLEAGUE)
    take(rig, said)
    rig.settle()
    return said


def edit(rig: Rig, said: Message, text: str) -> None:
    rig.slack.edit(said.ts, text)
    with rig.desk.database.write() as session:
        for upload in reopen_uploads(session, rig.desk.identity.team, said.channel, said.ts):
            read_again(session, rig.desk, upload)
    rig.settle()


def forget(rig: Rig, message: Message) -> None:
    with rig.desk.database.write() as session:
        follow_deletion(session, rig.desk, forget_file(session, rig.desk.identity.team, message.files[0]))
    rig.settle()


class TestLeaks:
    def test_what_stands_in_a_private_channel_is_told_only_there_and_only_if_watched_from_there(self, rig: Rig) -> None:
        watch(rig, "Valparaiso", channel=READOUTS)
        read(rig, channel=DESK)
        assert (told(rig), rig.whispers(YOU)) == ([], [])
        watch(rig, "Valparaiso", channel=DESK)
        read(rig, OTHER + " Valparaiso.", channel=DESK)
        assert told(rig) == []
        assert ["Valparaiso came up" in words for words in rig.whispers(YOU)] == [True]
        assert rig.slack.workspace.ephemerals[-1].channel == DESK

    def test_who_has_left_the_private_channel_is_told_nothing_anywhere(self, rig: Rig) -> None:
        watch(rig, "Valparaiso", channel=DESK)
        rig.slack.workspace.channels[DESK].members.discard(YOU)
        read(rig, channel=DESK)
        assert (told(rig), rig.whispers(YOU)) == ([], [])

    def test_a_marked_document_is_told_of_only_in_its_thread(self, rig: Rig) -> None:
        watch(rig, "Valparaiso", channel=GENERAL)
        read(rig, f"TLP:RED\n\n{MEETING}")
        assert (told(rig), rig.whispers(YOU)) == ([], [])
        watch(rig, "Valparaiso", channel=READOUTS)
        upload = read(rig, f"TLP:RED\n\n{OTHER} Valparaiso.")
        assert told(rig) == []
        assert [e.thread_ts for e in rig.slack.workspace.ephemerals] == [upload.ts]

    def test_a_guest_is_told_where_they_watch_and_nowhere_else(self, rig: Rig) -> None:
        rig.slack.workspace.users[YOU].is_guest = True
        watch(rig, "Valparaiso", channel=DESK)
        read(rig)
        assert (told(rig), rig.whispers(YOU)) == ([], [])
        watch(rig, "Valparaiso", channel=READOUTS)
        read(rig, OTHER + " Valparaiso.")
        assert told(rig) == []
        assert len(rig.whispers(YOU)) == 1

    def test_a_channel_made_private_meanwhile_is_told_of_no_more(self, rig: Rig) -> None:
        watch(rig, "Chile")
        read(rig)
        read(rig, OTHER)
        with rig.desk.database.write() as session:
            make_private(session, rig.desk.identity.team, READOUTS)
        an_hour_ago(rig)
        rig.work(utc_now() + timedelta(hours=2))
        rig.send()
        assert len(told(rig)) == 1

    def test_a_reading_for_one_person_alone_is_told_to_nobody(self, rig: Rig) -> None:
        watch(rig, "Valparaiso")
        asked = Asked(team=rig.desk.identity.team, channel=READOUTS, user=COLLEAGUE, text=MEETING, key="1")
        with rig.desk.database.write() as session:
            ask_for_private_reading(session, rig.desk, asked)
        rig.settle()
        assert told(rig) == []

    def test_words_of_a_document_fire_nothing(self, rig: Rig) -> None:
        watch(rig, "Valparaiso")
        read(rig, MEETING.replace("a trade office", "<!here> <@U0MIRAOKAF> a trade office"))
        (words,) = told(rig)
        assert "<!here>" not in words
        assert "&lt;!here&gt;" in words or "here" in words


class TestTheCommand:
    def test_what_is_watched_is_listed_numbered(self, rig: Rig) -> None:
        assert "watch nothing yet" in watch(rig, "")
        watch(rig, "Chinese for 2w")
        watch(rig, 'phrase "law of the jungle"')
        listed = watch(rig, "list")
        assert "1. China · country · until" in listed
        assert "2. law of the jungle · words" in listed
        assert "muted" in watch(rig, "mute 2")[:6].lower()
        assert "· muted" in watch(rig, "list")
        assert "no longer watch China" in watch(rig, "off chinese")
        assert "no longer watch law of the jungle" in watch(rig, "off all")
        assert "watch nothing yet" in watch(rig, "list")

    def test_ones_own_watches_are_ones_own(self, rig: Rig) -> None:
        watch(rig, "Chile", user=COLLEAGUE)
        assert "watch nothing yet" in watch(rig, "list")
        with pytest.raises(BadWatch, match="watch nothing yet"):
            watch(rig, "off 1")

    @pytest.mark.parametrize(
        ("typed", "words"),
        [
            ("off Norway", "nothing called “Norway”"),
            ("off 7", "nothing called “7”"),
            ("country Atlantis", "no country called"),
            ("Chile for 0d", "from 1 to 365"),
            ("Chile for 400 days", "from 1 to 365"),
            ("!", "Which words"),
            ("x" * 81, "too long"),
        ],
    )
    def test_what_cannot_be_followed_is_answered_with_a_way_out(self, rig: Rig, typed: str, words: str) -> None:
        watch(rig, "Sweden")
        with pytest.raises(BadWatch, match=words):
            watch(rig, typed)

    def test_there_is_an_end_to_how_many(self, rig: Rig) -> None:
        for number in range(25):
            watch(rig, f"word{number}")
        watch(rig, "word3 for 90d")
        with pytest.raises(BadWatch, match="more than 25"):
            watch(rig, "one more")

    def test_the_same_watch_set_again_lasts_longer(self, rig: Rig) -> None:
        watch(rig, "Chile for 1d")
        watch(rig, "CHILE for 10d")
        with rig.desk.database.read() as session:
            (row,) = session.scalars(select(Watch)).all()
        assert row.expires_at > utc_now() + timedelta(days=9)


def test_a_reading_that_is_looked_at_again_tells_nobody_twice(rig: Rig) -> None:
    watch(rig, "Chile")
    read(rig)
    with rig.desk.database.read() as session:
        (upload,) = session.scalars(select(Upload)).all()
    for _ in range(2):
        tell_of_reading(rig.desk, upload.id, upload.revision)
    rig.settle()
    assert len(told(rig)) == 1

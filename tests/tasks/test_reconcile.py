"""What was posted while nobody listened is answered, once; what was there before the bot came is left alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.archive.channels import channel_of
from bot.archive.database import utc_now
from bot.archive.tables import SourceKind
from bot.archive.uploads import NewUpload
from bot.playground.faults import Faults
from bot.playground.workspace.model import Message
from bot.playground.workspace.sample import DESK, GENERAL, READOUTS, YOU
from bot.tasks.pending import pending_work
from bot.tasks.table import look_back
from bot.tasks.uploads.reconcile import LOOK_BACK, reconcile
from handlers.lifecycle.arriving import joined
from handlers.payloads import Envelope
from tests.tasks.rig import MEETING, Rig, open_rig
from tests.tasks.taking import take, take_new


def old(rig: Rig, ago: timedelta, text: str) -> Message:
    """A message posted some time ago."""
    ts = f"{(utc_now() - ago).timestamp():.6f}"
    message = Message(READOUTS, ts, YOU, text)
    rig.slack.workspace.add(message)
    return message


def test_files_mentions_pasted_texts_and_direct_messages_are_taken_up(rig: Rig) -> None:
    direct = rig.slack.workspace.direct_channel(YOU).id
    upload = rig.slack.upload(MEETING.encode(), "note.txt")
    root = rig.slack.say("For the record:")
    rig.slack.upload(b"", "empty.txt", thread_ts=root.ts)
    asked = rig.slack.say("@attache help", channel=DESK)
    pasted = rig.slack.say(MEETING * 3)
    said = rig.slack.say("hello", channel=direct)
    chat = rig.slack.say("Lunch?")
    reconcile(rig.desk)
    rig.settle()
    assert [len(rig.answers(m.ts, m.channel)) for m in (upload, root, asked, pasted, said, chat)] == [1, 1, 1, 1, 1, 0]
    assert {u.channel: u.is_private for u in rig.uploads()} == {READOUTS: False}


def test_what_was_answered_is_not_answered_again(rig: Rig) -> None:
    upload = rig.slack.upload(MEETING.encode(), "note.txt")
    asked = rig.slack.say("@attache summarise", thread_ts=upload.ts)
    for _ in range(3):
        reconcile(rig.desk)
        rig.settle()
    assert len(rig.answers(upload.ts)) in (1, 2)  # its own, and that to the question where it came after the reading
    before = len(rig.answers(upload.ts))
    take(rig, asked, addressed=True)
    reconcile(rig.desk)
    rig.settle()
    assert len(rig.answers(upload.ts)) == before


def test_the_bots_own_files_and_bots_chatter_are_left_alone(rig: Rig) -> None:
    rig.desk.clients.posts.chat_postMessage(channel=READOUTS, text=f"<@{rig.desk.identity.user}> " + MEETING * 3)
    rig.desk.clients.posts.files_upload_v2(channel=READOUTS, filename="reading-1.json", content="{}")
    feed = Message(READOUTS, rig.slack.workspace.clock.ts(), "U0FEED0000", MEETING * 3, bot_id="B0FEED")
    rig.slack.workspace.add(feed)
    reconcile(rig.desk)
    assert rig.uploads() == []


def test_it_looks_back_to_the_last_look_whatever_was_heard_since(rig: Rig) -> None:
    missed = old(rig, timedelta(hours=5), "@attache help".replace("@attache", rig.desk.mention))
    mark(rig, utc_now() - timedelta(hours=6))
    rig.slack.say("Something new, heard as usual")
    reconcile(rig.desk)
    rig.settle()
    assert len(rig.answers(missed.ts)) == 1
    with rig.desk.database.read() as session:
        known = channel_of(session, rig.desk.identity.team, READOUTS)
    assert known is not None
    assert utc_now() - datetime.fromtimestamp(float(known.last_event_ts or 0), UTC) < timedelta(minutes=1)


def mark(rig: Rig, when: datetime) -> None:
    from bot.archive.channels import saw_message

    with rig.desk.database.write() as session:
        saw_message(session, rig.desk.identity.team, READOUTS, f"{when.timestamp():.6f}")


def test_not_for_ever_back_and_not_before_the_invitation(rig: Rig) -> None:
    help_me = f"{rig.desk.mention} help"
    old(rig, LOOK_BACK + timedelta(hours=1), help_me)
    reconcile(rig.desk)
    assert rig.rows() == []
    event = {"user": rig.desk.identity.user, "channel": GENERAL, "event_ts": f"{utc_now().timestamp():.6f}"}
    with rig.desk.database.write() as session:
        joined(session, rig.desk, Envelope(team_id="T", event_id="E", event=event))
    rig.slack.workspace.channels[GENERAL].members.add(rig.desk.identity.user)
    before = Message(GENERAL, f"{(utc_now() - timedelta(hours=1)).timestamp():.6f}", YOU, help_me)
    rig.slack.workspace.add(before)
    reconcile(rig.desk)
    rig.settle()
    assert rig.answers(before.ts, GENERAL) == []


def test_one_channel_in_trouble_does_not_keep_the_others_waiting(tmp_path: Path) -> None:
    faults = Faults()
    faults.error("conversations.history", "internal_error")
    with open_rig(tmp_path, faults) as rig:
        asked = rig.slack.say("@attache help", channel=DESK)
        reconcile(rig.desk)
        rig.settle()
        assert len(rig.answers(asked.ts, DESK)) == 1


def test_a_channel_that_became_private_meanwhile_closes_what_was_read_in_it(rig: Rig) -> None:
    take(rig, rig.slack.upload(MEETING.encode(), "note.txt"))
    rig.settle()
    rig.slack.workspace.channels[READOUTS].kind = "private"
    reconcile(rig.desk)
    assert rig.uploads()[0].is_private is True


def test_asked_for_twice_it_is_done_once(rig: Rig) -> None:
    look_back(rig.desk)
    look_back(rig.desk)
    rig.work()
    assert sum(call.method == "users.conversations" for call in rig.slack.workspace.calls) == 1


def test_what_lies_for_ten_minutes_is_asked_for_again(rig: Rig) -> None:
    new = NewUpload(rig.desk.identity.team, READOUTS, SourceKind.FILE, file_id="F1", message_ts="1.0")
    upload_id = take_new(rig, new)
    with rig.desk.database.read() as session:
        assert list(pending_work(session, utc_now())) == []
        wanted = list(pending_work(session, utc_now() + timedelta(minutes=11)))
    assert [w.args for w in wanted] == [{"upload_id": upload_id, "revision": 1}]

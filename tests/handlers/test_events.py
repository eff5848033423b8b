"""Every event handler, with the shapes of payload that Slack sends."""

from __future__ import annotations

from typing import Any

import pytest

from bot.archive.channels import channel_of
from bot.archive.tables import SourceKind, UploadStatus
from bot.playground.workspace.sample import COLLEAGUE, DESK, READOUTS, YOU
from bot.work.tables import PostKind
from handlers.files import file_deleted, file_share, file_shared
from handlers.lifecycle.arriving import joined
from handlers.mentions import mentioned
from handlers.messages import changed, deleted, made_private, said
from tests.handlers.payloads import LATER, TS, deletion, edit, file_of, hand, jobs, message
from tests.tasks.rig import MEETING, Rig

LONG = MEETING * 3


class TestFiles:
    def test_a_file_share_takes_each_file_in_once(self, rig: Rig) -> None:
        files = [file_of("F1"), file_of("F2", mode="snippet", name=None), file_of("F3", mode="tombstone")]
        event = message(subtype="file_share", files=files, thread_ts="1.000000")
        for _ in range(2):
            hand(rig, file_share, event)
        uploads = rig.uploads()
        assert [(u.file_id, u.kind, u.name) for u in uploads] == [
            ("F1", SourceKind.FILE, "note.txt"),
            ("F2", SourceKind.SNIPPET, ""),
        ]
        assert {(u.message_ts, u.thread_ts, u.user, u.is_private) for u in uploads} == {(TS, "1.000000", YOU, False)}
        assert len(jobs(rig)) == 2
        assert [row.payload["name"] for row in rig.rows()] == ["eyes", "eyes"]

    @pytest.mark.parametrize(
        ("channel_type", "private"), [("channel", False), ("group", True), ("im", True), ("mpim", True), (None, None)]
    )
    def test_only_a_public_channel_is_public(self, rig: Rig, channel_type: str | None, private: bool | None) -> None:
        hand(rig, file_share, message(subtype="file_share", files=[file_of()], channel_type=channel_type))
        assert rig.uploads()[0].is_private is private

    @pytest.mark.parametrize("first", ["message", "file_shared"])
    def test_both_events_of_an_upload_make_one(self, rig: Rig, first: str) -> None:
        told: dict[str, tuple[Any, dict[str, Any]]] = {
            "message": (file_share, message(subtype="file_share", files=[file_of()])),
            "file_shared": (file_shared, shared()),
        }
        for name in sorted(told, key=lambda n: n != first):
            hand(rig, *told[name], event_id=name)
        (upload,) = rig.uploads()
        assert (upload.message_ts, upload.is_private, upload.name) == (TS, False, "note.txt")
        assert len(jobs(rig)) == 1
        assert len(rig.rows(PostKind.REACTION_ADD)) == 1

    def test_the_bots_own_files_are_left_alone(self, rig: Rig) -> None:
        me = rig.desk.identity.user
        hand(rig, file_share, message(subtype="file_share", files=[file_of()], user=me, bot_id="B1"))
        hand(rig, file_shared, shared(user_id=me))
        assert rig.uploads() == []

    def test_another_bots_file_is_read(self, rig: Rig) -> None:
        hand(rig, file_share, message(subtype="file_share", files=[file_of()], user="U0FEED0000", bot_id="B2"))
        assert len(rig.uploads()) == 1

    def test_a_deleted_file_goes_everywhere(self, rig: Rig) -> None:
        hand(rig, file_share, message(subtype="file_share", files=[file_of()]))
        hand(rig, file_share, message(subtype="file_share", files=[file_of()], channel=DESK, channel_type="group"))
        hand(rig, file_deleted, {"type": "file_deleted", "file_id": "F1", "event_ts": LATER})
        assert [u.status for u in rig.uploads()] == [UploadStatus.GONE] * 2


def shared(**more: Any) -> dict[str, Any]:
    event = {"type": "file_shared", "channel_id": READOUTS, "file_id": "F1", "user_id": YOU, "event_ts": TS}
    return event | {"file": {"id": "F1"}} | more


class TestMessages:
    def test_a_pasted_document_is_looked_at_and_chat_is_not(self, rig: Rig) -> None:
        hand(rig, said, message("Lunch?"))
        hand(rig, said, message(LONG, ts="1747200001.000100"))
        (upload,) = rig.uploads()
        assert (upload.kind, upload.is_private, upload.message_ts) == (SourceKind.TEXT, False, "1747200001.000100")
        assert rig.rows() == []

    def test_a_reply_shown_in_the_channel_too_is_a_message(self, rig: Rig) -> None:
        hand(rig, said, message(LONG, subtype="thread_broadcast", thread_ts="1.000000", root={"ts": "1.000000"}))
        assert rig.uploads()[0].thread_ts == "1.000000"

    def test_a_root_names_itself_as_its_thread(self, rig: Rig) -> None:
        hand(rig, said, message(LONG, thread_ts=TS))
        assert rig.uploads()[0].thread_ts is None

    @pytest.mark.parametrize(
        "more",
        [
            {"subtype": "bot_message", "bot_id": "B2", "user": None},
            {"bot_id": "B2"},
            {"subtype": "channel_topic"},
            {"subtype": "channel_join"},
            {"subtype": "me_message"},
            {"user": "U0ATTACHE1"},
            {"text": None},
        ],
        ids=str,
    )
    def test_what_no_person_says_is_left_alone(self, rig: Rig, more: dict[str, Any]) -> None:
        hand(rig, said, message(LONG) | more)
        assert rig.uploads() == []
        assert jobs(rig) == []

    def test_a_mention_in_a_channel_is_left_to_its_own_event(self, rig: Rig) -> None:
        hand(rig, said, message(f"{rig.desk.mention} {LONG}"))
        assert jobs(rig) == []

    @pytest.mark.parametrize("text", ["hello", LONG, "<@U0ATTACHE1> summarise"])
    def test_a_direct_message_is_answered(self, rig: Rig, text: str) -> None:
        hand(rig, said, message(text, channel="D1", channel_type="im"))
        assert jobs(rig) == [f"mention:D1:{TS}"]

    def test_an_edit_reads_the_text_again(self, rig: Rig) -> None:
        old = message(LONG)
        hand(rig, said, old)
        hand(rig, changed, edit(old | {"text": LONG + "!", "edited": {"user": YOU, "ts": LATER}}, old))
        assert rig.uploads()[0].revision == 2
        assert len(jobs(rig)) == 2

    def test_a_link_preview_is_no_edit(self, rig: Rig) -> None:
        old = message(LONG)
        hand(rig, said, old)
        hand(rig, changed, edit(old | {"attachments": [{"from_url": "https://example.org", "id": 1}]}, old))
        assert rig.uploads()[0].revision == 1

    def test_the_bots_own_edit_and_an_edit_of_chat_change_nothing(self, rig: Rig) -> None:
        old = message("Lunch?")
        hand(rig, changed, edit(old | {"text": "Lunch!"}, old))
        mine = message(LONG, user=rig.desk.identity.user)
        hand(rig, changed, edit(mine | {"text": "rewritten"}, mine))
        assert jobs(rig) == []

    def test_an_edited_comment_leaves_the_file_read(self, rig: Rig) -> None:
        old = message("See this", subtype="file_share", files=[file_of()])
        hand(rig, file_share, old)
        hand(rig, changed, edit(old | {"text": "See that"}, old))
        assert rig.uploads()[0].revision == 1

    @pytest.mark.parametrize("way", ["deleted", "tombstone"])
    def test_a_deletion_takes_everything_along(self, rig: Rig, way: str) -> None:
        old = message(subtype="file_share", files=[file_of("F1"), file_of("F2")])
        hand(rig, file_share, old)
        if way == "deleted":
            hand(rig, deleted, deletion(old))
        else:
            hand(rig, changed, edit({"type": "message", "subtype": "tombstone", "ts": TS, "text": "gone"}, old))
        assert [u.status for u in rig.uploads()] == [UploadStatus.GONE] * 2
        rig.settle()
        assert rig.rows(PostKind.POST) == []

    def test_a_deletion_of_nothing_known_is_nothing(self, rig: Rig) -> None:
        hand(rig, deleted, deletion(message("x")))
        hand(rig, deleted, deletion(message("x")) | {"deleted_ts": None})
        assert rig.rows() == []

    def test_a_channel_made_private_closes_what_was_read_in_it(self, rig: Rig) -> None:
        hand(rig, file_share, message(subtype="file_share", files=[file_of()]))
        text = "made this channel *private*."
        hand(rig, made_private, message(text, subtype="channel_convert_to_private", channel_type="group", ts=LATER))
        assert rig.uploads()[0].is_private is True


class TestMentions:
    def mention(self, text: str, **more: Any) -> dict[str, Any]:
        event = message(text, type="app_mention", **more)
        del event["channel_type"]
        return event

    def test_it_is_asked_for_once(self, rig: Rig) -> None:
        for number in range(2):
            hand(rig, mentioned, self.mention("<@U0ATTACHE1> help"), f"Ev{number}")
        assert jobs(rig) == [f"mention:{READOUTS}:{TS}"]

    def test_files_are_left_to_the_answer(self, rig: Rig) -> None:
        hand(rig, mentioned, self.mention("<@U0ATTACHE1>", files=[file_of()]))
        assert rig.uploads() == []
        assert jobs(rig) == [f"mention:{READOUTS}:{TS}"]

    @pytest.mark.parametrize("by", [{"bot_id": "B2"}, {"user": "U0ATTACHE1"}])
    def test_bots_do_not_talk_to_each_other(self, rig: Rig, by: dict[str, Any]) -> None:
        hand(rig, mentioned, self.mention("<@U0ATTACHE1> help") | by)
        assert jobs(rig) == []

    def test_an_edit_of_an_answered_mention_is_not_answered_again(self, rig: Rig) -> None:
        asked = rig.slack.say("@attache help")
        event = self.mention(asked.text, ts=asked.ts)
        hand(rig, mentioned, event)
        rig.settle()
        hand(rig, mentioned, event | {"edited": {"user": YOU, "ts": LATER}}, "Ev2")
        rig.settle()
        assert len(rig.answers(asked.ts)) == 1


class TestLifecycle:
    def event(self, user: str) -> dict[str, Any]:
        return {
            "type": "member_joined_channel",
            "user": user,
            "channel": READOUTS,
            "channel_type": "C",
            "team": "T0PLAYGRND",
            "inviter": YOU,
            "event_ts": LATER,
        }

    def test_the_bot_says_hello_once_and_looks_no_further_back(self, rig: Rig) -> None:
        for number in range(2):
            hand(rig, joined, self.event(rig.desk.identity.user), f"Ev{number}")
        rig.settle()
        assert len(rig.slack.workspace.bot_messages(READOUTS)) == 1
        with rig.desk.database.read() as session:
            known = channel_of(session, rig.desk.identity.team, READOUTS)
        assert known is not None
        assert known.last_event_ts == LATER

    def test_others_are_not_greeted(self, rig: Rig) -> None:
        hand(rig, joined, self.event(COLLEAGUE))
        assert rig.rows() == []

    def test_without_a_time_it_is_greeted_all_the_same(self, rig: Rig) -> None:
        event = self.event(rig.desk.identity.user)
        del event["event_ts"]
        hand(rig, joined, event)
        assert len(rig.rows()) == 1

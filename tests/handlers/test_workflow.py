"""The workflow step over a real socket: what it gives, how it fails in words, what it never hands to a workflow."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import select

from bot.archive.access import Asker
from bot.archive.readings import latest_readings
from bot.blocks.actions import StepId
from bot.playground.faults import Faults
from bot.playground.steps import STEP_TOKEN
from bot.playground.workspace.model import Channel, StepRun, User
from bot.playground.workspace.sample import COLLEAGUE, DESK, GENERAL, READOUTS, YOU
from bot.tasks.handed_in.reading_for import own_asker
from bot.work.tables import InboxEvent, Job
from tests.handlers.payloads import jobs
from tests.tasks.rig import MEETING, Rig

READ = StepId.READ_DOCUMENT.value


def run(rig: Rig, document: Any, **inputs: str) -> StepRun:
    """Run the step and do what follows."""
    step = rig.slack.run_step(READ, {"document": document, **inputs})
    rig.slack.wait_for(lambda _: f"step:{step.id}" in jobs(rig))
    rig.settle()
    return step


def failed(rig: Rig, document: Any, **inputs: str) -> str:
    """Run the step, which gives nothing; the words that the person reads."""
    step = run(rig, document, **inputs)
    assert (step.status, step.outputs) == ("failed", {})
    return step.error or ""


def rich(words: str) -> list[dict[str, Any]]:
    """Words as Workflow Builder hands rich text over: a block in a section in a list."""
    inner = {"type": "rich_text", "elements": [{"type": "text", "text": words}]}
    return [{"type": "rich_text_section", "elements": [inner]}]


def kept(rig: Rig, asker: Asker) -> int:
    with rig.desk.database.read() as session:
        return len(latest_readings(session, asker))


class TestOutputs:
    def test_a_text_gives_every_output(self, live: Rig) -> None:
        given = run(live, rich(MEETING), user=YOU).outputs
        assert given["type"] == "meeting"
        assert given["date"] == "2025-05-14"
        assert given["place"] == "Santiago"
        assert "Anna Lindqvist, Foreign Minister · Sweden" in given["participants"].splitlines()
        assert "trade office" in given["promises"]
        assert given["statements"] > 0
        assert json.loads(given["json"])["headline"] == given["headline"]
        assert (given["link"], given["checks"]) == ("", "")

    @pytest.mark.parametrize("as_link", [False, True])
    def test_a_file_from_a_public_channel(self, live: Rig, as_link: bool) -> None:
        file_id = live.slack.upload(MEETING.encode(), "note.txt").files[0]
        document = f"https://playground.slack.com/files/{YOU}/{file_id}/note.txt" if as_link else rich(file_id)
        given = run(live, document, user=COLLEAGUE).outputs
        assert "Lindqvist" in given["headline"]
        assert file_id in given["link"]

    def test_a_message_behind_a_link(self, live: Rig) -> None:
        said = live.slack.say(MEETING)
        assert run(live, live.link(said), user=YOU).outputs["link"] == live.link(said)

    def test_the_document_fires_nothing_in_what_comes_after(self, live: Rig) -> None:
        given = run(live, MEETING.replace("a trade office", "<!here> a trade office"), user=YOU).outputs
        assert "<!here>" not in json.dumps(given)
        assert "<!here>" in json.loads(given["json"])["text"]

    def test_nothing_is_posted(self, live: Rig) -> None:
        run(live, MEETING, channel=READOUTS)
        assert live.slack.workspace.bot_messages() == []

    def test_told_again_it_is_done_once(self, live: Rig) -> None:
        step = run(live, MEETING, user=YOU)
        with live.desk.database.write() as session:
            live.desk.queue.enqueue(session, "run_step", f"step:{step.id}", _args_of(live))
        live.settle()
        assert sum(call.method == "functions.completeSuccess" for call in live.slack.workspace.calls) == 1


def _args_of(rig: Rig) -> dict[str, Any]:
    with rig.desk.database.read() as session:
        args: dict[str, Any] = session.scalars(select(Job.args).where(Job.task == "run_step")).one()
    return args


class TestSecrets:
    def test_neither_words_nor_token_stay_behind(self, live: Rig) -> None:
        run(live, MEETING, user=YOU)
        with live.desk.database.read() as session:
            bodies = list(session.scalars(select(InboxEvent.body)))
        left = json.dumps([bodies, _args_of(live)])
        assert STEP_TOKEN not in left
        assert "Lindqvist" not in left

    def test_where_the_token_has_ended_the_apps_own_is_used(self, live: Rig, faults: Faults) -> None:
        faults.error("functions.completeSuccess", "token_revoked")
        assert run(live, MEETING, user=YOU).status == "completed"


class TestFailures:
    @pytest.mark.parametrize(
        ("document", "inputs", "words"),
        [
            (MEETING, {}, "needs a channel or a person"),
            ("", {"user": YOU}, "no document"),
            (rich("  "), {"user": YOU}, "no document"),
            (MEETING, {"channel": GENERAL}, "not in the channel"),
            (MEETING, {"channel": "C0NOWHERE0"}, "not in the channel"),
            ("F0NOWHERE00", {"user": YOU}, "cannot see that file"),
            ("https://playground.slack.com/archives/C0READOUTS/p1700000000000000", {"user": YOU}, "gone"),
        ],
    )
    def test_each_is_said_in_words(self, live: Rig, document: Any, inputs: dict[str, str], words: str) -> None:
        assert words in failed(live, document, **inputs)

    def test_a_step_given_up_ends(self, live: Rig, monkeypatch: pytest.MonkeyPatch, faults: Faults) -> None:
        for _ in range(3):
            faults.error("functions.completeSuccess", "parameter_validation_failed")
        step = run(live, MEETING, user=YOU)
        assert (step.status, "failed" in (step.error or "")) == ("failed", True)


class TestNothingLeaks:
    """What a workflow may not have it does not get, and what it got is kept for its place alone."""

    @pytest.fixture
    def secret(self, live: Rig) -> str:
        """A file in the private desk channel."""
        return live.slack.upload(MEETING.encode(), "note.txt", channel=DESK).files[0]

    def test_a_private_channels_file_is_not_handed_out(self, live: Rig, secret: str) -> None:
        assert "private place" in failed(live, secret, user=YOU)
        assert "private place" in failed(live, secret, user=YOU, channel=READOUTS)

    def test_nor_to_one_who_is_no_member_there(self, live: Rig, secret: str) -> None:
        outside = live.slack.add_person(User("U0NOMEMBER", "noor", "Noor Haddad"), READOUTS)
        assert "private place" in failed(live, secret, user=outside.id, channel=DESK)
        assert "private place" in failed(live, secret, channel=DESK)

    def test_in_the_channel_itself_its_members_have_it(self, live: Rig, secret: str) -> None:
        assert run(live, secret, user=YOU, channel=DESK).status == "completed"

    def test_a_private_channels_message_is_not_handed_out(self, live: Rig) -> None:
        said = live.slack.say(MEETING, channel=DESK)
        assert "private place" in failed(live, live.link(said), user=YOU)

    def test_what_was_sent_to_the_bot_directly_is_not_handed_out(self, live: Rig) -> None:
        place = live.slack.workspace.direct_channel(YOU).id
        file_id = live.slack.upload(MEETING.encode(), "note.txt", channel=place).files[0]
        assert "private place" in failed(live, file_id, user=COLLEAGUE)

    def test_a_marked_document_is_not_handed_out(self, live: Rig) -> None:
        assert "marking" in failed(live, f"TLP:RED\n\n{MEETING}", user=YOU)

    def test_outsiders_get_nothing(self, live: Rig) -> None:
        guest = live.slack.add_person(User("U0GUEST000", "gil", "Gil Moreau", is_guest=True), READOUTS)
        stranger = User("U0STRANGER", "ines", "Ines Prado", is_stranger=True, team_id="T0ELSEWHER")
        live.slack.add_person(stranger, READOUTS)
        for user in (guest.id, stranger.id):
            assert "guest" in failed(live, MEETING, user=user)

    def test_nothing_of_ours_goes_to_a_channel_shared_with_others(self, live: Rig) -> None:
        live.slack.add_channel(Channel("C0SHARED00", "shared", "public", {YOU}, shared_with=("T0ELSEWHER",)))
        live.slack.invite_bot("C0SHARED00")
        file_id = live.slack.upload(MEETING.encode(), "note.txt").files[0]
        assert "private place" in failed(live, file_id, user=YOU, channel="C0SHARED00")

    def test_the_reading_is_kept_for_its_place_alone(self, live: Rig) -> None:
        run(live, MEETING, user=YOU)
        run(live, MEETING.replace("Santiago", "Valdivia"), channel=DESK)
        team = live.desk.identity.team
        assert kept(live, own_asker(team, YOU)) == 1
        assert kept(live, own_asker(team, COLLEAGUE)) == 0
        assert kept(live, Asker(team, YOU, DESK)) == 1
        assert kept(live, Asker(team, YOU, READOUTS)) == 0

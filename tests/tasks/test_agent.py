"""The direct conversation as an agent's: prompts, the line while it works, answers that grow and are there once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.error import URLError

import pytest

from bot.playground.faults import Faults
from bot.playground.workspace.model import Message
from bot.playground.workspace.sample import YOU
from bot.tasks.asked.agent import ask_for_prompts, prompts
from bot.work.tables import PostKind, PostStatus
from tests.tasks.rig import MEETING, Rig, open_rig
from tests.tasks.taking import take

ASKED = "what did Sweden say about a trade office?"


def in_direct(rig: Rig) -> str:
    return rig.slack.workspace.direct_channel(YOU).id


def said(rig: Rig, words: str) -> Message:
    message = rig.slack.say(words, channel=in_direct(rig))
    take(rig, message, is_private=True)
    rig.work()
    return message


def calls(rig: Rig, method: str) -> list[dict[str, Any]]:
    return [call.args for call in rig.slack.workspace.calls if call.method == method]


@pytest.fixture
def read(rig: Rig) -> Rig:
    take(rig, rig.slack.upload(MEETING.encode(), "note.txt"))
    rig.settle()
    return rig


def test_what_can_be_asked_is_shown_where_the_conversation_is_opened(rig: Rig) -> None:
    with rig.desk.database.write() as session:
        ask_for_prompts(session, rig.desk, in_direct(rig), YOU)
    rig.work()
    [shown] = [status.prompts for status in rig.slack.workspace.statuses.values() if status.prompts]
    assert [one["message"] for one in shown] == [one["message"] for one in prompts()]


@pytest.mark.parametrize("prompt", prompts(), ids=lambda one: one["message"])
def test_every_prompt_gets_an_answer_that_fits_it(read: Rig, prompt: dict[str, str]) -> None:
    message = said(read, prompt["message"])
    read.send()
    [answer] = read.answers(message.ts, in_direct(read))
    told = json.dumps(answer.blocks, ensure_ascii=False)
    expected = {
        "What can you do?": "/attache read",
        "Sum up my latest document": "nothing to read here",
        "What was promised this year?": "promised · ",
        "Who met whom this year?": "met · ",
    }
    assert expected[prompt["message"]] in told


def test_the_latest_document_is_the_one_of_this_conversation(read: Rig) -> None:
    upload = read.slack.upload(MEETING.replace("Chile", "Peru").encode(), "own.txt", channel=in_direct(read))
    take(read, upload, is_private=True)
    read.settle()
    message = said(read, "Sum up my latest document")
    read.send()
    assert "Peru" in read.answers(message.ts, in_direct(read))[0].text


def test_it_says_that_it_is_at_work_and_then_no_more(read: Rig) -> None:
    message = said(read, ASKED)
    lines = [args["status"] for args in calls(read, "assistant.threads.setStatus")]
    assert (bool(lines[0]), lines[-1]) == (True, "")
    assert read.slack.workspace.statuses[(in_direct(read), message.ts)].status == ""
    assert all(args["channel_id"] == in_direct(read) for args in calls(read, "assistant.threads.setStatus"))


def test_the_line_goes_when_the_work_fails(read: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise URLError("gone")

    monkeypatch.setattr("bot.tasks.asked.mentions.way_of_answering", fail)
    said(read, ASKED)
    assert [args["status"] for args in calls(read, "assistant.threads.setStatus")][-1] == ""


def test_an_answer_grows_in_direct_messages_alone(read: Rig) -> None:
    message = said(read, ASKED)
    read.send()
    [answer] = read.answers(message.ts, in_direct(read))
    assert (answer.streaming, len(calls(read, "chat.startStream"))) == (False, 1)
    assert "Valparaiso" in json.dumps(answer.blocks)
    public = read.slack.say(f"@attache {ASKED}")
    take(read, public, addressed=True)
    read.settle()
    assert len(read.answers(public.ts)) == len(calls(read, "chat.startStream")) == 1


@pytest.mark.parametrize("method", ["chat.startStream", "chat.appendStream", "chat.stopStream"])
@pytest.mark.parametrize("fault", ["refused", "dropped before", "dropped after"])
def test_it_is_there_once_whatever_breaks_off(tmp_path: Path, method: str, fault: str) -> None:
    faults = Faults()
    with open_rig(tmp_path, faults) as rig:
        take(rig, rig.slack.upload(MEETING.encode(), "note.txt"))
        rig.settle()
        if fault == "refused":
            faults.error(method, "streaming_mode_mismatch")
        else:
            faults.drop(method, accepted=fault == "dropped after")
        message = said(rig, ASKED)
        rig.send()
        again(rig)
        [answer] = rig.answers(message.ts, in_direct(rig))
        assert json.dumps(answer.blocks).count("in Valparaiso") == 1
        assert answer.streaming is False
        assert all(row.status == PostStatus.POSTED for row in rig.rows(PostKind.POST))


def again(rig: Rig) -> None:
    """Let the rows whose outcome is unknown come due."""
    for _ in range(3):
        rig.send()


def test_a_note_is_posted_as_ever(read: Rig) -> None:
    said(read, "help")
    read.send()
    assert calls(read, "chat.startStream") == []

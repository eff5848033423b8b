"""Questions and several files, over a real socket with every part at work."""

from __future__ import annotations

import json

from bot.playground.workspace.sample import YOU
from tests.scenarios.conftest import SEED, WAIT, Office

PRAISE = (
    "State Councillor Wang Yi of China met Foreign Minister Olga Brandt of Austria in Vienna on 3 March 2026. "
    "Wang Yi stressed that China opposes trade wars. Minister Brandt thanked China for its hospitality."
)


def test_a_question_and_one_without_a_mention(office: Office) -> None:
    office.answer(office.slack.upload(SEED, "readout.txt").ts)
    asked = office.slack.say("@attache what did Russia oppose?")
    assert "remilitarization" in office.answer(asked.ts).text
    office.slack.say("When did Wang Yi meet Shoigu?", thread_ts=asked.ts)
    office.slack.wait_for(lambda _: len(office.answers(asked.ts)) == 2, WAIT)
    assert "1 February 2026" in office.answers(asked.ts)[1].text
    office.slack.say("Thanks, that helps me", thread_ts=asked.ts)
    office.quiet()
    assert len(office.answers(asked.ts)) == 2


def test_several_files_get_a_reply_each_and_an_overview(office: Office) -> None:
    message = office.slack.upload_several({"one.txt": SEED, "two.txt": PRAISE.encode()})
    office.slack.wait_for(lambda _: len(office.answers(message.ts)) == 3, WAIT)
    office.quiet()
    assert "Wang Yi" in office.answers(message.ts)[2].text
    assert "documents together" in office.answers(message.ts)[2].text
    assert len(office.answers(message.ts)) == 3


def test_an_answer_grows_in_the_direct_conversation(office: Office) -> None:
    office.answer(office.slack.upload(SEED, "readout.txt").ts)
    office.slack.open_home(tab="messages")
    office.slack.wait_for(lambda w: any(status.prompts for status in w.statuses.values()), WAIT)
    direct = office.slack.workspace.direct_channel(YOU).id
    said = office.slack.say("What did Russia oppose?", channel=direct)
    office.answer(said.ts, direct)
    office.quiet()
    [answer] = office.answers(said.ts, direct)
    assert "remilitarization" in json.dumps(answer.blocks, ensure_ascii=False)
    assert not answer.streaming
    line = office.slack.workspace.statuses.get((direct, said.ts))
    assert line is None or line.status == ""

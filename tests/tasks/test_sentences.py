"""Typed faults in words: every reason has its own, in every language, and what was stored is told in any."""

from __future__ import annotations

import pytest
from slack_sdk.errors import SlackApiError

from bot.digests.schedule import BadSchedule, Misread
from bot.documents.refusal import RefusalReason, Refused, Unread
from bot.reading.pool import FailedReason, ReadingFailed
from bot.slack.download import FetchReason, NotFetched
from bot.tasks.asked.linked import HiddenReason, NotShown
from bot.tasks.sentences import Told, code_for, sentence_of, told
from bot.wording.catalogue import languages
from bot.wording.manner import Manner, speaking

FAULTS: list[Told] = [
    *(Refused(reason, "particulars for the log") for reason in RefusalReason),
    *(Refused(RefusalReason.UNSUPPORTED, kind) for kind in Unread),
    *(NotFetched(reason, "418") for reason in FetchReason if reason != FetchReason.REFUSED),
    NotFetched(FetchReason.REFUSED, "is_archived"),
    *(ReadingFailed(reason) for reason in FailedReason),
    *(NotShown(reason) for reason in HiddenReason),
    SlackApiError("no", {"error": "not_in_channel"}),  # type: ignore[no-untyped-call]  # slack_sdk leaves it untyped
]


@pytest.mark.parametrize("language", languages())
def test_each_fault_has_a_sentence_of_its_own(language: str) -> None:
    with speaking(Manner(language)):
        said = [sentence_of(fault) for fault in FAULTS]
    assert len(set(said)) == len(FAULTS)
    for sentence in said:
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert len(sentence) < 200
        assert "particulars" not in sentence


@pytest.mark.parametrize("fault", FAULTS, ids=code_for)
def test_what_is_stored_is_told_again_in_the_language_of_then(fault: Told) -> None:
    stored = code_for(fault)
    assert " " not in stored
    assert told(stored) == sentence_of(fault)
    with speaking(Manner("fr")):
        assert told(stored) == sentence_of(fault) != said_in_english(fault)


def said_in_english(fault: Told) -> str:
    with speaking(Manner()):
        return sentence_of(fault)


def test_what_an_earlier_version_stored_is_told_as_it_stands() -> None:
    assert told("This file is locked with a password.") == "This file is locked with a password."
    for unknown in ("gone", "", "refused:nothing_of_ours", "refused:unsupported:a thing"):
        assert told(unknown).endswith((".", "a thing"))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("part", list(Misread))
def test_a_schedule_is_told_with_the_wrong_word_or_a_right_line(language: str, part: Misread) -> None:
    with speaking(Manner(language)):
        said = sentence_of(BadSchedule(part, "someday"))
    assert "someday" in said or "daily" in said
    assert said.endswith(".")

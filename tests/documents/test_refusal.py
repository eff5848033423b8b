from __future__ import annotations

import pickle

import pytest

from bot.documents.refusal import RefusalReason, Refused


@pytest.mark.parametrize("reason", list(RefusalReason))
def test_every_reason_has_one_sentence_for_people(reason: RefusalReason) -> None:
    assert reason.sentence.endswith(".")
    assert reason.sentence.count(". ") == 0
    assert len(reason.sentence) < 140


def test_a_refusal_crosses_a_process_border_whole() -> None:
    refusal = pickle.loads(pickle.dumps(Refused(RefusalReason.LOCKED, "wants a password")))
    assert (refusal.reason, refusal.detail) == (RefusalReason.LOCKED, "wants a password")
    assert str(refusal) == "locked: wants a password"
    assert str(Refused(RefusalReason.EMPTY)) == "empty"


def test_only_an_unsupported_kind_is_named_to_people() -> None:
    assert Refused(RefusalReason.UNSUPPORTED, "a spreadsheet").sentence.startswith("This is a spreadsheet.")
    assert "secret detail" not in Refused(RefusalReason.BROKEN, "secret detail").sentence

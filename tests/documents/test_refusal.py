from __future__ import annotations

import pickle

from bot.documents.refusal import RefusalReason, Refused


def test_a_refusal_crosses_a_process_border_whole() -> None:
    refusal = pickle.loads(pickle.dumps(Refused(RefusalReason.LOCKED, "wants a password")))
    assert (refusal.reason, refusal.detail) == (RefusalReason.LOCKED, "wants a password")
    assert str(refusal) == "locked: wants a password"
    assert str(Refused(RefusalReason.EMPTY)) == "empty"

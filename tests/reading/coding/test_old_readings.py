"""Readings that were stored before a field was added still load, and go out in the contract as they are now."""

from __future__ import annotations

import json

from bot.readout import Readout

TEXT = "Orlov promised wheat and backed the plan."
WORDS = {"start": 15, "end": 20, "quote": "wheat"}
STORED = {
    "schema": 1,
    "document": {"title": None, "publisher": None, "published": None, "language": "en", "sha256": ""},
    "text": TEXT,
    "is_readout": True,
    "headline": "A meeting",
    "commitments": [{"by": "Russia", "party": "Russia", "content": WORDS, "due": "2030-12-31"}],
    "stances": [{"by": "Russia", "party": "Russia", "polarity": "supports", "content": WORDS}],
    "events_coded": [{"source": "RUS", "code": "AGREE", "target": "CHN", "evidence": [WORDS]}],
}


def test_a_reading_without_the_newer_fields_loads() -> None:
    readout = Readout.model_validate_json(json.dumps(STORED))
    assert (readout.summary, readout.asks) == ("", ())
    assert (readout.commitments[0].condition, readout.commitments[0].due_precision) == (None, None)
    assert readout.stances[0].towards is None
    assert (readout.events_coded[0].statement, readout.events_coded[0].contexts) == (None, ())
    assert Readout.model_validate_json(readout.to_json()) == readout

"""Whatever the text: nothing breaks, and every quote is the slice it says it is."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.reading.reader import Reader
from bot.readout import Document
from tests.exploring import examples

PIECES = (
    "President Mira Solen", "the two sides", "Sweden", "he", "they", "We", "said", "said that", "stressed", "welcomed",
    "will", "is ready to", "was discussed", "It was agreed to", "calling on", "support for", "concern about", "that",
    "to", "and", ",", ".", ":", ";", "“", "”", '"', "(", ")", "\n", "—", "1.", "Q:", "the truce", "a new pier",
    "by 2030", "according to", "which", "who", "’s", "Jr.", "должен", "🤝", "\u200f", "MINISTER OKELLO:",
)  # fmt: skip


@settings(max_examples=examples(40), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=25))
def test_every_quote_is_its_slice(reader: Reader, pieces: list[str]) -> None:
    text = " ".join(pieces)
    reading = reader.read(Document(text=text, language="en"))
    evidence = [s.content for s in reading.statements] + [s.cue for s in reading.statements if s.cue]
    evidence += [c.content for c in reading.commitments] + [s.content for s in reading.stances]
    for piece in evidence:
        assert piece.quote
        assert text[piece.start : piece.end] == piece.quote

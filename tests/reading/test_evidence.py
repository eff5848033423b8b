"""Whatever the text, the reader answers, and every piece of evidence is verbatim and not empty."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.reading.reader import Reader
from bot.readout import Document, Readout
from tests.exploring import examples

FRAGMENTS = [
    "Foreign Minister Lena Brandt met Prime Minister Tomás Ruiz of Spain in Geneva on Sunday, 1 February",
    "China, he said, is ready to work with Russia",
    "The two sides agreed to step up trade; it was agreed to meet again in May 2031",
    "“The law of the jungle must not return,” warned President Adaeze Obi",
    "Moscow opposes any attempt to change the status quo",
    "the Norland-Suria Joint Commission (NSJC)",
    "UN Security Council resolutions 242, 338 and 1701 (2006)",
    "H.E. Dr. Amina al-Farsi, Minister of Foreign Affairs of the Sultanate of Oman",
    "She thanked Ankara for its help, and urged Tehran to return to talks",
    "Source: Norland News Agency",
    "MINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n4 AUGUST 2022",
    "this year marks the 25th anniversary of the Treaty of Amity",
    "10:30 a.m., 5 p.m.; 30.02.2026; 31/31/2031",
    "Year of the Dragon",
    "By 2030 they will double trade to $40 billion",
    "U.S.-Türkiye", "Côte d’Ivoire", "He", "’s", "()", "( )", "—", "1.", "No. 4 of 2025",
]  # fmt: skip
ODD = [
    "\u200b", "\u200f", "\u202e", "\ufeff", "\u00a0", "\u00ad", "\x00", "\x0b", "\x0c", "\u2028", "\u0301", "\ud7ff",
    "🤝",
    "👩🏽\u200d⚖️", "🇺🇦", "العربية وزير", "外交部长王毅", "שלום", "𝔘𝔎", "ﬁ", "İ", "ß", "\r\n", "\r", "\n\n\n", "\t",
]  # fmt: skip
JOINTS = [" ", ". ", ", ", "\n", "\n\n", "\r\n", "; ", " – ", "", ": ", "” ", " “"]

pieces = st.one_of(
    st.sampled_from(FRAGMENTS),
    st.sampled_from(ODD),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
)
texts = st.lists(st.tuples(pieces, st.sampled_from(JOINTS)), max_size=9).map(
    lambda parts: "".join(piece + joint for piece, joint in parts)
)

titles = st.one_of(st.none(), st.sampled_from([*FRAGMENTS[:6], "", "Readout of a call", "🤝"]))
dates = st.sampled_from([None, "2026-02-03", "2024-02-29"])


def holds(readout: Readout) -> bool:
    return all(
        piece.quote and readout.text[piece.start : piece.end] == piece.quote and 0 <= piece.start < piece.end
        for piece in readout.evidence()
    )


@settings(max_examples=examples(150), deadline=None)
@given(text=texts, title=titles, published=dates)
@example(text="REGARDING, ", title=None, published=None)
@example(text="Year of the Dragon ", title=None, published="2026-02-03")
def test_any_text_is_read_and_its_evidence_is_verbatim(
    reader: Reader, text: str, title: str | None, published: str | None
) -> None:
    readout = reader.read(Document(text=text, title=title, published=published, language="en"))
    assert readout.text == text
    assert holds(readout)
    assert Readout.model_validate_json(readout.to_json()) == readout


def test_the_sample_fragments_do_give_evidence(reader: Reader) -> None:
    """So that the property above is not true of empty readings only."""
    text = ". ".join(FRAGMENTS)
    assert len(list(reader.read(Document(text=text, language="en")).evidence())) > 20

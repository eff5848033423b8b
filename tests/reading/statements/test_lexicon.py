"""The cue lexicon as it is shipped, and as somebody may edit it."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from bot.reading.seed_files import rows, seed_file
from bot.reading.statements.lexicon import Lexicon, inflect, load_lexicon
from bot.reading.statements.topics import load_topics
from bot.readout import CueClass, StatementKind

FRAMES = {"that", "np", "to", "quote", "none"}
IRREGULAR = {"say": ("said", "said"), "commit": ("committed", "committed"), "undertake": ("undertook", "undertaken")}


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def test_it_holds_the_verbs_of_diplomacy(lexicon: Lexicon) -> None:
    longer = {cue.words for seconds, _ in lexicon.starts.values() for found in seconds.values() for _, cue in found}
    phrases = longer | {cue.words for _, alone in lexicon.starts.values() for _, cue in alone}
    assert len(phrases) >= 700
    for phrase in ("call for", "speak out against", "take note of", "attach importance to", "be opposed to"):
        assert tuple(phrase.split()) in phrases


def test_every_line_is_sound() -> None:
    for row in rows(seed_file(None, "cues", "verbs.tsv")):
        assert row["class"] in get_args(CueClass), row
        assert row["kind"] in get_args(StatementKind), row
        assert row["strength"] in "123", row
        assert all(frame in FRAMES or frame.startswith("addr-") for frame in row["frames"].split(",")), row


@pytest.mark.parametrize("name", ["verbs.tsv", "nouns.tsv", "irregular.tsv", "loaded.tsv"])
def test_no_line_stands_there_twice(name: str) -> None:
    lines = [tuple(row.values()) for row in rows(seed_file(None, "cues", name))]
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("say", {"say", "says", "said", "saying"}),
        ("note", {"note", "notes", "noted", "noting"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("stress", {"stress", "stresses", "stressed", "stressing"}),
        ("commit", {"commit", "commits", "committed", "committing"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
        ("undertake", {"undertake", "undertakes", "undertook", "undertaken", "undertaking"}),
    ],
)
def test_inflection(lemma: str, forms: set[str]) -> None:
    assert {form for form, _ in inflect(lemma, IRREGULAR)} == forms


def test_a_folder_of_ones_own_takes_the_place_of_the_shipped_one(tmp_path: Path) -> None:
    cues = tmp_path / "cues"
    cues.mkdir()
    (cues / "verbs.tsv").write_text(
        "phrase\tclass\tkind\tstrength\tframes\tflags\nopine\tassert\tposition\t1\tthat\t\n"
    )
    lexicon = load_lexicon(str(tmp_path))
    assert set(lexicon.starts) == {"opine", "opines", "opined", "opining"}


def test_topics_are_found_by_word_and_by_pair() -> None:
    topics = load_topics()
    assert topics.of(["a", "fair", "deal", "on", "human", "rights", "and", "tariffs"]) == ("human rights", "trade")
    assert topics.of(["nothing", "of", "note"]) == ()

"""The gold documents are sound: built from their sources, every span verbatim, the halves apart."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.gold.build import as_json
from tests.gold.marked_text import KINDS, MarkedTextError, build, sources, unmark

HERE = Path(__file__).parent
HALVES = ("tuned", "frozen")
FILES = [file for half in HALVES for file in sorted((HERE / half).glob("*.json"))]


def documents(half: str) -> list[dict[str, Any]]:
    """All labelled documents of one half."""
    return [json.loads(file.read_text(encoding="utf-8")) for file in FILES if file.parent.name == half]


@pytest.mark.parametrize("half", HALVES)
def test_every_source_is_built_as_it_stands(half: str) -> None:
    built = {name: as_json(source) for name, source in sources(HERE / "marked" / half).items()}
    kept = {file.stem: file.read_text(encoding="utf-8") for file in FILES if file.parent.name == half}
    assert kept == built, "python -m tests.gold.build"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_labels_are_verbatim(file: Path) -> None:
    gold = json.loads(file.read_text(encoding="utf-8"))
    assert gold["id"] == file.stem
    assert 80 <= len(gold["text"].split()) <= 420
    for field, words in (("statements", "text"), ("commitments", "text"), ("stances", "target")):
        for label in gold[field]:
            assert label[words]
            assert gold["text"][label["char_start"] : label["char_end"]] == label[words]
    assert {s["kind"] for s in gold["statements"]} <= KINDS
    assert all(("implicit" in s) == (s["cue"] is None) for s in gold["statements"])
    if gold["is_readout"]:
        assert gold["participants"]
        assert gold["statements"]


def test_there_are_enough_and_the_halves_are_apart() -> None:
    tuned, frozen = documents("tuned"), documents("frozen")
    everything = tuned + frozen
    assert len(everything) >= 40
    assert sum(not gold["is_readout"] for gold in everything) >= 10
    assert len({gold["id"] for gold in everything}) == len(everything)
    assert not {gold["text"] for gold in tuned} & {gold["text"] for gold in frozen}


def test_the_halves_are_alike() -> None:
    counts = [Counter(gold["is_readout"] for gold in documents(half)) for half in HALVES]
    labels = [sum(len(gold["statements"]) for gold in documents(half)) for half in HALVES]
    assert abs(counts[0][True] - counts[1][True]) <= 6
    assert abs(counts[0][False] - counts[1][False]) <= 6
    assert min(labels) >= 0.9 * max(labels)


def test_marks_nest_and_leave_the_words() -> None:
    text, marks = unmark("He [[A|said|position:: that [[+|Chad:: peace]] pays]].")
    assert text == "He that peace pays."
    assert [(mark.head, text[mark.start : mark.end]) for mark in marks] == [
        ("A|said|position", "that peace pays"),
        ("+|Chad", "peace"),
    ]


@pytest.mark.parametrize(
    "marked",
    ["He said ]] nothing", "[[A|said|position:: no end", "[[A|said|guess:: peace]]", "[[A|told|fact:: peace]]"],
)
def test_a_label_that_does_not_fit_is_refused(marked: str) -> None:
    head = "{id: x, manner: m, publisher: p, title: t, date: null, is_readout: true, event: [call, null, null, null]}"
    with pytest.raises(MarkedTextError):
        build(f"{head}\n---\n{marked}")

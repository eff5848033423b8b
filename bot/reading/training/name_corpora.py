"""Readers of the name corpora other than GUM: two-column files, IOB2 files and Re-DocRED's JSON."""

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.reading.encoder.decoding import names
from bot.reading.training.conllu import open_text
from bot.reading.training.gum_names import CALENDAR
from bot.reading.training.name_labels import REDOCRED, harmonised
from bot.reading.training.named_text import Mark, NamedText
from bot.reading.training.spacing import guess_spaces

Tagged = list[tuple[str, str]]


def tagged_sentences(lines: Iterable[str], word_column: int = 0, tag_column: int = -1) -> Iterator[Tagged]:
    """Yield sentences of (word, IOB tag) from blank-line separated columns; comments and -DOCSTART- are skipped."""
    sentence: Tagged = []
    for line in lines:
        columns = line.split("\t") if "\t" in line else line.split()
        if not columns or line.startswith("-DOCSTART-"):
            if sentence:
                yield sentence
            sentence = []
        elif not (line.startswith("# ") and len(columns) > 2):
            sentence.append((columns[word_column], columns[tag_column] if len(columns) > 1 else "O"))
    if sentence:
        yield sentence


def undated(words: Sequence[str]) -> Iterator[Mark]:
    """Yield unknown marks over what may be a date, for corpora that do not mark dates."""
    for position, word in enumerate(words):
        if word.lower().strip(".") in CALENDAR or re.search(r"\d", word):
            yield Mark(position, position + 1, None)


def column_texts(
    sentences: Iterable[Tagged], scheme: Mapping[str, str], demonyms: frozenset[str], *, marks_dates: bool = False
) -> Iterator[NamedText]:
    """Yield the sentences with our labels."""
    for sentence in sentences:
        words, tags = [word for word, _ in sentence], [tag for _, tag in sentence]
        marks = [
            Mark(start, end, harmonised(label, " ".join(words[start:end]), scheme, demonyms))
            for start, end, label in names(tags)
        ]
        marks += [] if marks_dates else undated(words)
        yield NamedText(tuple(words), guess_spaces(words), tuple(marks))


def redocred_texts(path: Path, demonyms: frozenset[str]) -> Iterator[NamedText]:
    """Yield the documents of a gzipped Re-DocRED file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        records: list[dict[str, Any]] = json.load(file)
    for record in records:
        offsets: list[int] = []
        words: list[str] = []
        for sentence in record["sents"]:
            offsets.append(len(words))
            words += [word if word.strip() else "_" for word in sentence]
        marks = set()
        for vertex in record["vertexSet"]:
            for mention in vertex:
                start, end = (offsets[mention["sent_id"]] + position for position in mention["pos"])
                label = harmonised(mention["type"], " ".join(words[start:end]), REDOCRED, demonyms)
                marks.add(Mark(start, end, label))
        yield NamedText(tuple(words), guess_spaces(words), tuple(sorted(marks, key=_order)))


def _order(mark: Mark) -> tuple[int, int, str]:
    return mark.start, mark.end, mark.label or ""


def uner_sentences(path: Path) -> Iterator[Tagged]:
    """Yield the sentences of a Universal NER file: number, word, tag, two columns of annotators."""
    lines = (line for line in open_text(path) if not line.startswith("# "))
    return tagged_sentences(lines, word_column=1, tag_column=2)

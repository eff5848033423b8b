"""Machine-parsed releases as further training text, kept only where the publisher's licence allows it.

The parses carry no source, so each is traced back to the releases by its runs of five words.
"""

import gzip
import json
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

# US federal works are in the public domain (17 U.S.C. 105); the other two publish under CC BY 4.0.
LICENSED = frozenset({"US State Department", "White House", "Kremlin", "President of Ukraine"})
RUN = 5
SHARE = 0.8


def word_runs(text: str) -> Iterator[tuple[str, ...]]:
    """Yield each run of five words of the text; a shorter text is one run."""
    words = text.split()
    for start in range(max(1, len(words) - RUN + 1)):
        yield tuple(words[start : start + RUN])


class Provenance:
    """Tells whether a piece of text comes from a licensed publisher and from no other."""

    def __init__(self, releases: Iterable[tuple[str, str]]) -> None:
        """Index the (publisher, text) pairs."""
        self._licensed: set[int] = set()
        self._other: set[int] = set()
        for publisher, text in releases:
            index = self._licensed if publisher in LICENSED else self._other
            # Hashes, not strings: four million runs would take a gigabyte.
            index.update(hash(run) for run in word_runs(text))

    def is_licensed(self, text: str) -> bool:
        """Say whether at least four fifths of the text's runs are licensed and fewer than that are another's."""
        runs = [hash(run) for run in word_runs(text)]
        enough = SHARE * len(runs)
        return sum(run in self._licensed for run in runs) >= enough > sum(run in self._other for run in runs)


def read_releases(corpus: Path) -> Iterator[tuple[str, str]]:
    """Yield (publisher, text) of a gzipped JSON Lines file of releases."""
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            release = json.loads(line)
            yield release["publisher"], release["text"]


def read_held_out(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the "text" of each JSON file in a folder of documents to measure on, as no licensed publisher's."""
    for path in sorted(folder.glob("*.json")):
        yield "held out", json.loads(path.read_text(encoding="utf-8"))["text"]


def licensed_parses(parses: Path, corpus: Path, vocab: Vocab, held_out: Path | None = None) -> Iterator[Doc]:
    """Yield the parsed pieces of a DocBin that the releases of `corpus` show to be licensed, none of `held_out`."""
    provenance = Provenance(chain(read_releases(corpus), read_held_out(held_out) if held_out else ()))
    for doc in DocBin().from_disk(parses).get_docs(vocab):
        if provenance.is_licensed(doc.text):
            yield doc

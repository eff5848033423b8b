"""CoNLL-U files as plain Python: words, sentences and the documents they stand in."""

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

NO_SPACE = "SpaceAfter=No"


@dataclass(frozen=True)
class Word:
    """One syntactic word. `head` is the 1-based position of its head in the sentence, 0 for the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    misc: str
    space_after: bool


@dataclass(frozen=True)
class TreebankDocument:
    """The sentences of one source text, in order; `name` is its "newdoc id"."""

    name: str
    sentences: tuple[tuple[Word, ...], ...]


def open_text(path: Path) -> Iterator[str]:
    """Yield the lines of a UTF-8 file without their line ends, unpacking .gz files on the way."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n")


def read_documents(lines: Iterable[str]) -> Iterator[TreebankDocument]:
    """Yield the documents of a CoNLL-U file; a file without "newdoc" lines is one document without a name."""
    name = ""
    sentences: list[tuple[Word, ...]] = []
    for block in _blocks(lines):
        for line in block:
            if line.startswith("# newdoc id"):
                if sentences:
                    yield TreebankDocument(name, tuple(sentences))
                name, sentences = line.partition("=")[2].strip(), []
        words = _words(block)
        if words:
            sentences.append(words)
    if sentences:
        yield TreebankDocument(name, tuple(sentences))


def _blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for line in lines:
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _words(block: list[str]) -> tuple[Word, ...]:
    # A multiword token ("don't", line 3-4) says what follows its last word; inside it there are no spaces.
    rows = [line.split("\t") for line in block if not line.startswith("#")]
    space_after: dict[int, bool] = {}
    for columns in rows:
        if "-" in columns[0]:
            first, last = (int(number) for number in columns[0].split("-"))
            space_after.update(dict.fromkeys(range(first, last), False))
            space_after[last] = NO_SPACE not in columns[9]
    return tuple(_word(columns, space_after) for columns in rows if columns[0].isdigit())


def _word(columns: list[str], space_after: dict[int, bool]) -> Word:
    number, form, lemma, upos, xpos, feats, head, deprel, _, misc = columns
    return Word(
        form=form,
        lemma=form if lemma == "_" else lemma,
        upos="X" if upos == "_" else upos,
        xpos=xpos,
        feats="" if feats == "_" else feats,
        head=int(head),
        deprel=deprel,
        misc=misc,
        space_after=space_after.get(int(number), NO_SPACE not in misc),
    )

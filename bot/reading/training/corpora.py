"""From the folder of treebanks to the DocBin files that training and measuring read."""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from bot.reading.training import gum_names, name_corpora, named_text, release_names, treebank
from bot.reading.training.conllu import TreebankDocument, open_text, read_documents
from bot.reading.training.name_labels import CROSSNER, PERSON, UNER, WIKIGOLD, read_demonyms
from bot.reading.training.named_text import NamedText

# Every text is set this many times, each time with other quotes and dashes.
SYNTAX_SETTINGS = 3
NAMES_SETTINGS = 2


@dataclass(frozen=True)
class Treebanks:
    """The folder of source files (dep/, ner/, gazetteers/)."""

    root: Path

    @property
    def _countries(self) -> Path:
        return self.root / "gazetteers" / "countries-mledoze.json.gz"

    def syntax(self, name: str) -> list[TreebankDocument]:
        """Return the documents of dep/NAME.conllu.gz."""
        return list(read_documents(open_text(self.root / "dep" / f"{name}.conllu.gz")))

    def demonyms(self) -> frozenset[str]:
        """Return the words for peoples of all countries."""
        return read_demonyms(self._countries)

    def places(self) -> frozenset[tuple[str, ...]]:
        """Return the names of countries and capitals, as words."""
        return release_names.read_places(self._countries)

    def names(self, source: str, demonyms: frozenset[str]) -> list[NamedText]:
        """Return the texts of one name corpus, or of the GUM part "gum-...", with our labels."""
        folder = self.root / "ner"
        if source.startswith("gum-"):
            documents = self.syntax(source)
            return [gum_names.gum_sentence(s, demonyms) for document in documents for s in document.sentences]
        if source.startswith("redocred-"):
            return list(name_corpora.redocred_texts(folder / f"{source}.json.gz", demonyms))
        if source.startswith("uner-"):
            sentences = name_corpora.uner_sentences(folder / f"{source}.iob2.gz")
            return list(name_corpora.column_texts(sentences, UNER, demonyms))
        file, scheme = {
            "wikigold": ("wikigold.conll.txt.gz", WIKIGOLD),
        }.get(source, (f"{source}.txt.gz", CROSSNER))
        sentences = name_corpora.tagged_sentences(open_text(folder / file))
        return list(name_corpora.column_texts(sentences, scheme, demonyms))


SYNTAX_TRAIN = ("ewt-train", "gum-clean-train")
SYNTAX_TESTS = ("pud-test", "gum-clean-test", "ewt-test")
NAMES_TRAIN = (
    "gum-clean-train",
    "redocred-dev",
    "wikigold",
    "crossner-politics-train",
    "crossner-politics-dev",
    "uner-ewt-dev",
)
NAMES_TESTS = ("uner-pud-test", "uner-ewt-test", "redocred-test", "crossner-politics-test")

# Every fifth text of this test set steers training and is left out of the figures.
STEERED_BY, STEERED_SHARE = "redocred-test", 5
PLAIN_WORDS = 150

# Pieces of releases, of about 55 words each: half as much text as the name corpora.
RELEASES_WITH_PERSONS, OTHER_RELEASES = 5000, 1500


def write_corpora(treebanks: Treebanks, out: Path, silver: Sequence[Doc] = (), seed: int = 0) -> None:
    """Write syntax-{train,dev}, releases, names-{train,dev} and one file for each test set into `out`, as *.spacy.

    `silver` are machine-parsed releases: they are written as they are, and those with sure names join the name corpus.
    """
    out.mkdir(parents=True, exist_ok=True)
    vocab = spacy.blank("en").vocab
    rng = random.Random(seed)
    demonyms = treebanks.demonyms()
    _save(_syntax_train(treebanks, vocab, rng), out / "syntax-train.spacy")
    _save(silver, out / "releases.spacy")
    _save(_syntax_dev(treebanks, vocab), out / "syntax-dev.spacy")
    for name in SYNTAX_TESTS:
        _save(treebank.evaluation_docs(treebanks.syntax(name), vocab), out / f"syntax-{name}.spacy")
    _save(_names_train(treebanks, silver, demonyms, vocab, rng), out / "names-train.spacy")
    _save(_names_dev(treebanks, demonyms, vocab), out / "names-dev.spacy")
    for name in NAMES_TESTS:
        _save(_names_test(name, treebanks, demonyms, vocab), out / f"names-{name}.spacy")


def _save(docs: Iterable[Doc], path: Path) -> None:
    DocBin(docs=docs).to_disk(path)


def _syntax_train(treebanks: Treebanks, vocab: Vocab, rng: random.Random) -> list[Doc]:
    documents = [document for name in SYNTAX_TRAIN for document in treebanks.syntax(name)]
    docs = [doc for _ in range(SYNTAX_SETTINGS) for doc in treebank.training_docs(documents, vocab, rng)]
    rng.shuffle(docs)
    return docs


def _syntax_dev(treebanks: Treebanks, vocab: Vocab) -> Iterator[Doc]:
    # Half of EWT's development part: web chat and mail should not outweigh news, speeches and interviews.
    yield from list(treebank.evaluation_docs(treebanks.syntax("ewt-dev"), vocab))[::2]
    yield from treebank.evaluation_docs(treebanks.syntax("gum-clean-dev"), vocab)


def _names_train(
    treebanks: Treebanks, silver: Sequence[Doc], demonyms: frozenset[str], vocab: Vocab, rng: random.Random
) -> list[Doc]:
    sources = [treebanks.names(source, demonyms) for source in NAMES_TRAIN]
    docs = []
    for _ in range(NAMES_SETTINGS):
        for texts in sources:
            docs += [named_text.to_doc(text, vocab, rng) for text in _pieces(texts, lambda: rng.randint(1, 120))]
    docs += [named_text.to_doc(text, vocab) for text in _release_names(treebanks, silver, demonyms, rng)]
    rng.shuffle(docs)
    return docs


def _release_names(
    treebanks: Treebanks, silver: Sequence[Doc], demonyms: frozenset[str], rng: random.Random
) -> list[NamedText]:
    persons, places = release_names.known_persons(silver), treebanks.places()
    texts = [release_names.mark_names(doc, persons, places, demonyms) for doc in silver]
    rng.shuffle(texts)
    labels = [{mark.label for mark in text.marks} - {None} for text in texts]
    with_person = [text for text, found in zip(texts, labels, strict=True) if PERSON in found]
    others = [text for text, found in zip(texts, labels, strict=True) if found and PERSON not in found]
    return with_person[:RELEASES_WITH_PERSONS] + others[:OTHER_RELEASES]


def _names_dev(treebanks: Treebanks, demonyms: frozenset[str], vocab: Vocab) -> Iterator[Doc]:
    yield from _names_plain(treebanks.names("gum-clean-dev", demonyms), vocab)
    yield from _names_plain(treebanks.names(STEERED_BY, demonyms)[::STEERED_SHARE], vocab)


def _names_test(name: str, treebanks: Treebanks, demonyms: frozenset[str], vocab: Vocab) -> Iterator[Doc]:
    texts = treebanks.names(name, demonyms)
    if name == STEERED_BY:
        texts = [text for position, text in enumerate(texts) if position % STEERED_SHARE]
    return _names_plain(texts, vocab)


def _names_plain(texts: list[NamedText], vocab: Vocab) -> Iterator[Doc]:
    for piece in _pieces(texts, lambda: PLAIN_WORDS):
        yield named_text.to_doc(piece, vocab)


def _pieces(texts: list[NamedText], words: Callable[[], int]) -> Iterator[NamedText]:
    """Join neighbouring texts until each piece has as many words as `words()` asks for."""
    piece: list[NamedText] = []
    wanted = words()
    for text in texts:
        piece.append(text)
        if sum(len(part.words) for part in piece) >= wanted:
            yield named_text.joined(piece)
            piece, wanted = [], words()
    if piece:
        yield named_text.joined(piece)

"""What the treebanks say about lemmas, added to the rule lemmatizer's tables.

spaCy's English tables know nouns, verbs, adjectives and adverbs only: "was" as an auxiliary or "them" come out as they
are. The annotated lemmas of the small closed word classes in the training treebanks become further exceptions.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from bot.reading.training.conllu import TreebankDocument, Word

CLOSED_CLASSES = frozenset({"AUX", "DET", "PRON", "PART", "ADP", "SCONJ", "CCONJ"})
ENOUGH = 2
MAJORITY = 0.6

Exceptions = dict[str, dict[str, list[str]]]


def observed_lemmas(documents: Iterable[TreebankDocument]) -> Iterator[tuple[str, str, str]]:
    """Yield (UPOS, lower-case form, lemma) where the treebanks agree on a lemma; apostrophes come in both shapes."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for word in _plain_words(documents):
        counts[word.upos, word.form.lower().replace("’", "'")][word.lemma] += 1
    for (upos, form), lemmas in counts.items():
        lemma, count = lemmas.most_common(1)[0]
        if count >= ENOUGH and count >= MAJORITY * lemmas.total():
            yield upos, form, lemma
            if "'" in form:
                yield upos, form.replace("'", "’"), lemma


def _plain_words(documents: Iterable[TreebankDocument]) -> Iterator[Word]:
    for document in documents:
        for sentence in document.sentences:
            yield from (word for word in sentence if "Typo=Yes" not in word.feats)


def add_exceptions(lemmatizer: Any, documents: Iterable[TreebankDocument]) -> None:
    """Put the observed lemmas of closed classes into the lemmatizer's exception table."""
    table: Exceptions = lemmatizer.lookups.get_table("lemma_exc")
    known: Exceptions = {}
    for upos, form, lemma in observed_lemmas(documents):
        if upos in CLOSED_CLASSES:
            known.setdefault(upos.lower(), {})[form] = [lemma]
    for upos, forms in known.items():
        table[upos] = forms

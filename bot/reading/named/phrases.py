"""Stock phrases of diplomatic language, found in any spelling that differs only a little from the listed one."""

from __future__ import annotations

import re
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.findings import At, findings_of
from bot.reading.named.surface import Forms, Surface, Word, surface_of, words_of
from bot.reading.named.tables import table
from bot.readout import Sourced

_ARTICLES = frozenset({"the", "a", "an", "its", "their"})
_SPELLINGS = (("isation", "ization"), ("ising", "izing"), ("our", "or"), ("centre", "center"), ("defence", "defense"))
_GAP = re.compile(r"[\s\-–—,'’“”\"]{1,3}(?:(?:the|an?|its|their)\s)?", re.IGNORECASE)


@Language.factory("attache_phrases", default_config={"seeds": None})
def make_phrases(nlp: Language, name: str, seeds: str | None) -> Phrases:
    """The component that fills ``Findings.phrases``."""
    forms: Forms[str] = Forms()
    for row in table("phrases", seeds):
        forms.add(" ".join(w.fold for w in _alike(words_of(row["phrase"]))), row["phrase"], "any")
    return Phrases(forms)


class Phrases:
    """Finds listed phrases: articles, number, hyphens and British or American spelling do not matter."""

    def __init__(self, forms: Forms[str]) -> None:
        self._forms = forms

    def __call__(self, doc: Doc) -> Doc:
        """Add each phrase once, with every place where it stands."""
        found, surface = findings_of(doc), surface_of(doc)
        places: dict[str, list[At]] = {}
        for hit in self._forms.find(_Loose(surface.text, _alike(surface.words))):
            places.setdefault(hit.value, []).append(hit.at)
        found.phrases.extend(
            Sourced(value=phrase, evidence=tuple(found.evidence(*at) for at in ats)) for phrase, ats in places.items()
        )
        return doc


class _Loose(Surface):
    """A surface whose words may be parted by an article."""

    def joined(self, left: int, right: int) -> bool:
        gap = self.text[self.words[left].end : self.words[right].start]
        return _GAP.fullmatch(gap) is not None and "\n\n" not in gap


def _alike(words: list[Word]) -> list[Word]:
    """The words without articles, each in a form that its plural and its other spelling share."""
    kept = []
    for word in words:
        if word.fold not in _ARTICLES:
            common = _common(word.fold)
            kept.append(word if common == word.fold else Word(word.text, common, word.start, word.end))
    return kept


@lru_cache(maxsize=20_000)
def _common(word: str) -> str:
    if len(word) <= 4:
        return word
    if not word.endswith(("ss", "us", "is")):
        word = word.removesuffix("s")
    for british, american in _SPELLINGS:
        word = word.replace(british, american)
    return word

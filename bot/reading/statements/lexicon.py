"""The cue lexicon: which words announce that somebody said something, and what may follow them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, cast

from bot.reading.seed_files import rows, seed_file
from bot.readout import CueClass, StatementKind

Form = Literal["base", "s", "past", "ing"]

BE: dict[str, Form] = {
    "is": "s", "are": "s", "am": "s", "'s": "s", "’s": "s", "'re": "s", "’re": "s", "'m": "s", "’m": "s",
    "was": "past", "were": "past", "been": "past", "be": "base", "being": "ing",
}  # fmt: skip
VOWELS = frozenset("aeiou")
NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Cue:
    """One line of ``cues/verbs.tsv``: the lemmas of the phrase, and how it is read."""

    words: tuple[str, ...]
    cue_class: CueClass
    kind: StatementKind
    strength: int
    frames: frozenset[str]
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class Attitude:
    """One line of ``cues/nouns.tsv``: a noun that a support verb takes ("expressed concern")."""

    cue_class: CueClass
    kind: StatementKind
    absorb: bool


@dataclass(slots=True)
class Lexicon:
    """Everything that the ``cues`` folder says, keyed for single look-ups by lower-case surface form.

    ``starts`` holds by the first word the longer cues by a form of their second word, and the cues of one word.
    """

    starts: dict[str, tuple[dict[str, list[tuple[Form, Cue]]], list[tuple[Form, Cue]]]] = field(default_factory=dict)
    follow: dict[str, frozenset[str]] = field(default_factory=dict)
    nouns: dict[str, Attitude] = field(default_factory=dict)
    words: dict[str, frozenset[str]] = field(default_factory=dict)
    short: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def listed(self, name: str, word: str) -> bool:
        """Whether ``word`` (lower case) stands in the word list ``name`` of ``cues/words.tsv``."""
        return word in self.words.get(name, NONE)

    def any_listed(self, name: str, words: Iterable[str]) -> bool:
        """Whether any of ``words`` (lower case) stands in the word list ``name``."""
        return not self.words.get(name, NONE).isdisjoint(words)


def load_lexicon(seeds: str | None = None) -> Lexicon:
    """Read ``cues/*.tsv``; KeyError if one lacks a column."""
    irregular = {
        row["lemma"]: (row["past"], row["participle"]) for row in rows(seed_file(seeds, "cues", "irregular.tsv"))
    }
    lexicon = Lexicon()
    for row in rows(seed_file(seeds, "cues", "verbs.tsv")):
        cue = _cue(row)
        for word in cue.words[1:]:
            lexicon.follow.setdefault(word, frozenset(_follow(word, irregular)))
        for surface, form in inflect(cue.words[0], irregular):
            seconds, alone = lexicon.starts.setdefault(surface, ({}, []))
            if len(cue.words) == 1:
                alone.append((form, cue))
            for second in lexicon.follow[cue.words[1]] if len(cue.words) > 1 else ():
                seconds.setdefault(second, []).append((form, cue))
    for row in rows(seed_file(seeds, "cues", "nouns.tsv")):
        lexicon.nouns[row["noun"]] = Attitude(
            cast(CueClass, row["class"]), cast(StatementKind, row["kind"]), row["absorb"] == "yes"
        )
    for noun in list(lexicon.nouns):
        lexicon.nouns.setdefault(_with_s(noun), lexicon.nouns[noun])
    lists: dict[str, set[str]] = {}
    for row in rows(seed_file(seeds, "cues", "words.tsv")):
        lists.setdefault(row["list"], set()).update(row["words"].split())
    lexicon.words = {name: frozenset(words) for name, words in lists.items()}
    lexicon.short = {
        row["short"]: tuple(row["words"].split()) for row in rows(seed_file(seeds, "cues", "abbreviations.tsv"))
    }
    return lexicon


def _cue(row: dict[str, str]) -> Cue:
    return Cue(
        words=tuple(row["phrase"].split()),
        cue_class=cast(CueClass, row["class"]),
        kind=cast(StatementKind, row["kind"]),
        strength=int(row["strength"]),
        frames=frozenset(row["frames"].split(",")),
        flags=frozenset((row["flags"] or "").split(",")) - {""},
    )


def inflect(lemma: str, irregular: dict[str, tuple[str, str]]) -> set[tuple[str, Form]]:
    """The surface forms of a verb with what each form is."""
    if lemma == "be":
        return set(BE.items())
    forms: set[tuple[str, Form]] = {(lemma, "base"), (_with_s(lemma), "s"), (_with_ing(lemma, irregular), "ing")}
    past, participle = irregular.get(lemma, (_with_ed(lemma), _with_ed(lemma)))
    return forms | {(past, "past"), (participle, "past")}


def _with_s(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ies"
    if lemma == "have":
        return "has"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _with_ed(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ied"
    return lemma + "ed"


def _with_ing(lemma: str, irregular: dict[str, tuple[str, str]]) -> str:
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    past = irregular.get(lemma, ("", ""))[0]
    if past == lemma + lemma[-1] + "ed" or lemma in {"set", "put"}:
        return lemma + lemma[-1] + "ing"
    return lemma + "ing"


def _follow(word: str, irregular: dict[str, tuple[str, str]]) -> set[str]:
    return {word, _with_s(word), irregular.get(word, ("", _with_ed(word)))[1]}

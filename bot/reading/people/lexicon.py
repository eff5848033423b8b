"""The words that make offices and names, read from ``seeds/offices`` and ``seeds/names``."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


@dataclass(frozen=True, slots=True)
class OfficeHead:
    """An office's head word or words, the party it implies by itself, and whether "the X" may stand for a person."""

    words: tuple[str, ...]
    party: str | None
    refers: bool


@dataclass(frozen=True, slots=True)
class Principal:
    """A publicly known holder of an office: the full name and the party represented."""

    name: str
    party: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything the people component looks words up in; all keys are lower case."""

    heads: dict[str, tuple[OfficeHead, ...]]
    institutions: frozenset[str]
    honorifics: dict[str, tuple[tuple[str, ...], ...]]
    kept_honorifics: frozenset[tuple[str, ...]]
    particles: frozenset[str]
    principals: dict[str, tuple[Principal, ...]]

    def head_at(self, words: list[str], index: int) -> OfficeHead | None:
        """The longest office head that starts at ``words[index]`` (lower-case words)."""
        for head in self.heads.get(words[index], ()):
            if tuple(words[index : index + len(head.words)]) == head.words:
                return head
        return None

    def honorific_at(self, words: list[str], index: int) -> tuple[str, ...] | None:
        """The longest style of address that starts at ``words[index]``."""
        for style in self.honorifics.get(words[index], ()):
            if tuple(words[index : index + len(style)]) == style:
                return style
        return None


def load_lexicon(seeds: Path | None = None) -> Lexicon:
    """The lexicon from the shipped seeds, or from another folder in their layout."""
    root: Traversable = seeds if seeds else files("seeds")
    styles, kept = _honorifics(_lines(root / "names" / "honorifics.txt"))
    return Lexicon(
        heads=_heads(_lines(root / "offices" / "heads.tsv")),
        institutions=frozenset(" ".join(_lines(root / "offices" / "institution_words.txt")).split()),
        honorifics=styles,
        kept_honorifics=kept,
        particles=frozenset(" ".join(_lines(root / "names" / "particles.txt")).split()),
        principals=_principals(_lines(root / "names" / "principals.tsv")),
    )


def _lines(file: Traversable) -> list[str]:
    text = file.read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _heads(lines: list[str]) -> dict[str, tuple[OfficeHead, ...]]:
    table: dict[str, list[OfficeHead]] = {}
    for line in lines:
        head, party, refers = line.split("\t")
        words = tuple(head.split())
        table.setdefault(words[0], []).append(OfficeHead(words, None if party == "-" else party, refers == "yes"))
    return {first: tuple(sorted(rows, key=lambda h: -len(h.words))) for first, rows in table.items()}


def _honorifics(lines: list[str]) -> tuple[dict[str, tuple[tuple[str, ...], ...]], frozenset[tuple[str, ...]]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    kept: set[tuple[str, ...]] = set()
    for line in lines:
        style = tuple(line.removeprefix("+").split())
        table.setdefault(style[0], []).append(style)
        if line.startswith("+"):
            kept.add(style)
    return {first: tuple(sorted(rows, key=lambda s: -len(s))) for first, rows in table.items()}, frozenset(kept)


def _principals(lines: list[str]) -> dict[str, tuple[Principal, ...]]:
    table: dict[str, list[Principal]] = {}
    for line in lines:
        name, party = line.split("\t")[:2]
        for word in name.lower().split():
            table.setdefault(word, []).append(Principal(name, party))
    return {word: tuple(rows) for word, rows in table.items()}

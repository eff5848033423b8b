"""The words that make offices and names, read from ``seeds/offices`` and ``seeds/names``."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from bot.reading.capitals import seats, state_forms
from bot.reading.people.name_parts import core, split_parts
from bot.reading.seed_files import seed_file


@dataclass(frozen=True, slots=True)
class OfficeHead:
    """An office's head word or words, the party it implies by itself, and whether "the X" may stand for a person."""

    words: tuple[str, ...]
    party: str | None
    refers: bool
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Principal:
    """A publicly known holder of an office: the full name and the party represented."""

    name: str
    party: str
    office: str | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything the people component looks words up in; all keys are lower case."""

    heads: dict[str, tuple[OfficeHead, ...]]
    institutions: frozenset[str]
    honorifics: dict[str, tuple[tuple[str, ...], ...]]
    kept_honorifics: frozenset[tuple[str, ...]]
    particles: frozenset[str]
    surnames: frozenset[str]
    not_names: frozenset[str]
    principals: dict[str, tuple[Principal, ...]]
    bodies: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    publishers: tuple[tuple[str, str], ...]
    capitals: dict[str, str]
    states: frozenset[str]
    state_forms: dict[str, str]
    short_forms: dict[str, str]
    telling: frozenset[str]
    """Every word at which an office, a style of address or a particle begins, in small letters too."""

    def head_at(self, words: list[str], index: int) -> OfficeHead | None:
        """The longest office head that starts at ``words[index]`` (lower-case words)."""
        for head in self.heads.get(words[index], ()):
            if tuple(words[index : index + len(head.words)]) == head.words:
                return head
        return None

    def body_at(self, words: list[str], index: int) -> str | None:
        """The party that the international body named at ``words[index]`` stands for."""
        for form, party in self.bodies.get(words[index], ()):
            if tuple(words[index : index + len(form)]) == form:
                return party
        return None

    def place_at(self, words: list[str], index: int) -> int:
        """How many words from ``words[index]`` on name a capital or a state; 0 where they do not."""
        for length in (3, 2, 1):
            name = " ".join(words[index : index + length])
            if name in self.capitals or name in self.states:
                return length
        return 0

    def principal(self, parts: tuple[str, ...]) -> Principal | None:
        """The publicly known person of this full name (lower-case parts, initials and suffixes left out)."""
        for known in self.principals.get(parts[-1], ()):
            if core(split_parts(known.name)) == parts:
                return known
        return None

    def honorific_at(self, words: list[str], index: int) -> tuple[str, ...] | None:
        """The longest style of address that starts at ``words[index]``."""
        for style in self.honorifics.get(words[index], ()):
            if tuple(words[index : index + len(style)]) == style:
                return style
        return None


def load_lexicon(seeds: Path | None = None) -> Lexicon:
    """The lexicon from the shipped seeds, or from another folder in their layout."""
    capitals = seats(seeds)
    styles, kept = _honorifics(_lines(seed_file(seeds, "names", "honorifics.txt")))
    heads = _heads(_lines(seed_file(seeds, "offices", "heads.tsv")))
    particles = frozenset(" ".join(_lines(seed_file(seeds, "names", "particles.txt"))).split())
    return Lexicon(
        heads=heads,
        institutions=frozenset(" ".join(_lines(seed_file(seeds, "offices", "institution_words.txt"))).split()),
        honorifics=styles,
        kept_honorifics=kept,
        particles=particles,
        surnames=frozenset(" ".join(_lines(seed_file(seeds, "names", "short_surnames.txt"))).split()),
        not_names=frozenset(" ".join(_lines(seed_file(seeds, "names", "not_names.txt"))).split()),
        principals=_principals(_lines(seed_file(seeds, "names", "principals.tsv"))),
        bodies=_bodies(_lines(seed_file(seeds, "offices", "bodies.tsv"))),
        publishers=tuple(_pair(line) for line in _lines(seed_file(seeds, "offices", "publishers.tsv"))),
        short_forms=dict(_pair(line) for line in _lines(seed_file(seeds, "offices", "short_forms.tsv"))),
        capitals=capitals,
        states=frozenset(name.lower() for name in capitals.values()),
        state_forms=state_forms(seeds),
        telling=particles.union(heads, styles),
    )


def _lines(file: Traversable) -> list[str]:
    text = file.read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _heads(lines: list[str]) -> dict[str, tuple[OfficeHead, ...]]:
    table: dict[str, list[OfficeHead]] = {}
    for line in lines:
        head, party, refers = line.split("\t")
        words, implied = tuple(head.split()), None if party == "-" else party
        several = _plural(words)
        table.setdefault(words[0], []).append(OfficeHead(words, implied, refers == "yes"))
        table.setdefault(several[0], []).append(OfficeHead(several, implied, False, plural=True))
    return {first: tuple(sorted(rows, key=lambda h: -len(h.words))) for first, rows in table.items()}


def _plural(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "foreign ministers", "secretaries of state", "secretaries-general"."""
    place = words.index("of") - 1 if "of" in words[1:] else len(words) - 1
    first, dash, rest = words[place].partition("-")
    if dash and rest == "general":
        return (*words[:place], f"{_several(first)}-general", *words[place + 1 :])
    return (*words[:place], _several(words[place]), *words[place + 1 :])


def _several(word: str) -> str:
    return f"{word[:-1]}ies" if word.endswith("ry") else f"{word}s"


def _pair(line: str) -> tuple[str, str]:
    first, second = line.split("\t")[:2]
    return first, second


def _bodies(lines: list[str]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in lines:
        form, party = _pair(line)
        words = tuple(form.split())
        table.setdefault(words[0], []).append((words, party))
    return {first: tuple(sorted(rows, key=lambda r: -len(r[0]))) for first, rows in table.items()}


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
        name, party, *office = line.split("\t")
        for word in split_parts(name):
            table.setdefault(word, []).append(Principal(name, party, office[0] if office else None))
    return {word: tuple(rows) for word, rows in table.items()}

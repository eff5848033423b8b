"""Who acts: states by ISO 3166-1 alpha-3 code, bodies by PLOVER's codes, and whose words a statement is."""

from __future__ import annotations

import re
from itertools import combinations
from typing import NamedTuple

from bot.reading.findings import Findings
from bot.reading.named.tables import cells, table
from bot.readout import Evidence, Statement

_JOINTS = re.compile(r", and |, | and ")
_JUNIOR = re.compile(r",? (?:Jr|Sr)\b\.?")
_TOGETHER = re.compile(
    r"^(?:we|they|both|all|(?:the )?two|(?:(?:the|both|all)\s)?(?:(?:two|three|four)\s)?(?:[a-z]+\s)*[a-z]+s"
    r"(?:\sof\s(?:state|government|delegation)s?)?)$"
)
_ANY_NUMBER = re.compile(r"(?:we|our|both|the two)\b")
_TWO, _AT_THE_TABLE = 2, 5


class Actor(NamedTuple):
    """A code and the English name that it stands for here."""

    code: str
    name: str


class Directory:
    """Codes by name: states and territories, bodies, and the parties that the codebook names."""

    def __init__(
        self, codes: dict[str, str], begins: dict[str, str], names: dict[str, str], seats: dict[str, str]
    ) -> None:
        self._codes, self._begins, self._names, self._seats = codes, begins, names, seats
        self._beginnings = tuple(begins)

    def of(self, name: str | None) -> Actor | None:
        """The actor of that name; None for a person or a body that has no code."""
        if not name:
            return None
        bare = name.removeprefix("the ").removeprefix("The ")
        code = self._codes.get(bare)
        if bare.startswith(self._beginnings):
            code = next(own for start, own in self._begins.items() if bare.startswith(start))
        return Actor(code, self._names.get(bare, bare)) if code else None

    def state_of(self, place: str) -> str | None:
        """The code of the state that a place is, or whose capital or seat of government it is."""
        return self._seats.get(place) or self._codes.get(place)

    def all_of(self, names: str) -> list[Actor]:
        """The actors of a list ("China and Russia"), each once; empty if any of them has no code."""
        whole = self.of(names)
        if whole:
            return [whole]
        found = [self.of(name) for name in _JOINTS.split(names)]
        return list(dict.fromkeys(actor for actor in found if actor)) if all(found) else []


def load_directory(seeds: str | None) -> Directory:
    """The directory from the tables of the folder ``seeds``, or the shipped ones."""
    rows = table("event_codes", seeds)
    named = {row["value"]: row["code"] for row in rows if row["of"] == "actor"}
    kinds = {row["value"]: row["code"] for row in rows if row["of"] == "body"}
    whole = {name: code for name, code in named.items() if not name.endswith("*")}
    begins = {name[:-1]: code for name, code in named.items() if name.endswith("*")}
    codes: dict[str, str] = {}
    names: dict[str, str] = {}
    for row in table("bodies", seeds):
        of_its_own = next((code for start, code in begins.items() if row["name"].startswith(start)), None)
        code = whole.get(row["name"]) or of_its_own or kinds.get(row["kind"])
        if code:
            forms = [form for form in (row["name"], row["acronym"], *cells(row, "aliases")) if form]
            codes |= dict.fromkeys(forms, code)
            names |= dict.fromkeys(forms, row["name"])
    states = table("countries", seeds)
    codes |= {form: row["iso3"] for row in states for form in (row["name"], *cells(row, "forms"))}
    seats = {seat: row["iso3"] for row in states for seat in (row["capital"], *cells(row, "seats")) if seat}
    return Directory(codes | whole, begins, names, seats)


class Parties:
    """The parties that faced each other in one document, and whose words a statement is.

    Nobody is ``present`` in a document that reports no exchange, but for a letter, which has a sender and an addressee.
    """

    def __init__(self, found: Findings, directory: Directory) -> None:
        self.directory = directory
        self._people = {_JUNIOR.sub("", person.name): person.party for person in found.people if person.party}
        self.present: dict[Actor, Evidence] = {}
        faced = found.is_readout or (found.event is not None and found.event.type == "letter")
        for person in found.people:
            actor = directory.of(person.party) if person.takes_part and faced else None
            if actor and person.mentions:
                self.present.setdefault(actor, found.evidence(*person.mentions[0]))

    def of(self, said: Statement) -> list[Actor]:
        """Whose statement it is; several for what was said together, none where nobody with a code is named."""
        alone = self.directory.of(said.party) or self.directory.of(said.speaker)
        if alone:
            return [alone]
        named = self.directory.all_of(said.speaker or "") or self._represented(said.speaker or "")
        if named:
            return named
        speaker = (said.speaker or "we").lower()
        most = _TWO if _ANY_NUMBER.match(speaker) else _AT_THE_TABLE  # "we" of a speech is not everybody present
        return list(self.present) if _TOGETHER.match(speaker) and 1 < len(self.present) <= most else []

    def other(self, actor: Actor) -> Actor | None:
        """The other of exactly two parties."""
        others = [party for party in self.present if party != actor]
        return others[0] if len(self.present) == 2 and len(others) == 1 else None

    def pairs(self) -> list[tuple[Actor, Actor]]:
        """Every two parties that faced each other."""
        return list(combinations(self.present, 2))

    def _represented(self, speakers: str) -> list[Actor]:
        """The parties of named people ("Wen Hai and Pavel Orlov"); empty if any is not known."""
        names = _JOINTS.split(_JUNIOR.sub("", speakers))
        parties = [self.directory.of(self._people.get(name)) for name in names]
        return list(dict.fromkeys(actor for actor in parties if actor)) if all(parties) else []

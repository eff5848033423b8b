"""To whom an event is done: the party addressed, a state named, or the other side."""

from __future__ import annotations

from collections.abc import Iterator

from bot.reading.coding.actors import Actor, Directory, Parties
from bot.reading.coding.acts import Act
from bot.reading.coding.named import Naming, Namings
from bot.reading.findings import Findings
from bot.readout import Evidence, Statement

_ELSE_THE_OTHER = frozenset({"partner", "either", "addressee", "any", "with"})
_OF_ONES_OWN = frozenset({"AGREE", "SUPPORT"})


class Targets:
    """Looks up the target of a statement's event in one document."""

    def __init__(self, found: Findings, directory: Directory, parties: Parties) -> None:
        self._parties, self._namings = parties, Namings(found, directory)
        self._asked = [(ask.content, directory.of(ask.of_party) or directory.of(ask.of)) for ask in found.asks]
        self._asked_of_others = [
            ask.content for ask, (_, actor) in zip(found.asks, self._asked, strict=True) if ask.of and not actor
        ]
        towards = [(one.polarity, (one.content, directory.of(one.towards))) for one in found.stances]
        self._opposed = [read for polarity, read in towards if polarity == "opposes"]
        self._backed = [read for polarity, read in towards if polarity == "supports"]

    def of(self, said: Statement, act: Act, sources: list[Actor]) -> list[Actor]:
        """Whom the sources do it to; empty where the words do not tell, which is then no event."""
        if act.start and any(actor not in sources for actor in self._namings.before(said, act.start)):
            return []  # another is named before the deed: it may be that one's
        if act.rule.of == "kind" and act.code in _OF_ONES_OWN and self._anothers(said, sources):
            return []
        linked = _overlapping(self._read_for(act.aim), said)
        if linked and linked not in sources and self._agrees(linked, said, act, sources):
            return [linked]
        aimed = next((naming for naming in self._candidates(said, act.aim) if naming.actor not in sources), None)
        if aimed is not None:
            return [actor for actor in self._namings.beside(aimed) if actor not in sources]
        other = self._parties.other(sources[0]) if len(sources) == 1 else None
        return [other] if other and self._means(other, said, act) else []

    def _agrees(self, linked: Actor, said: Statement, act: Act, sources: list[Actor]) -> bool:
        """Whether the words do not say otherwise: another is addressed, or it is done to the one, not by it."""
        names = self._namings
        if act.aim == "addressee":
            addressed = names.addressed(said)
            return addressed is None or addressed.actor in sources
        named = any(naming.actor == linked for naming in names.any(said))
        return act.aim != "named" or not named or any(naming.actor == linked for naming in names.acting(said))

    def _means(self, other: Actor, said: Statement, act: Act) -> bool:
        """Whether the other side is meant, where nobody else is named as the one to whom it is done."""
        if act.code == "REQUEST" and any(_common(words, said.content) for words in self._asked_of_others):
            return False  # "called on Hamas to ..."
        if act.aim in _ELSE_THE_OTHER:
            return True
        if act.rule.code == "AID":
            named = [naming.actor for naming in self._namings.any(said) if naming.actor != self._parties.other(other)]
            return other in named or (not named and said.kind == "commitment")
        return act.code == "AGREE" and self._namings.prepared_for(said, other)

    def _anothers(self, said: Statement, sources: list[Actor]) -> bool:
        """Whether the words tell of another's promise or support ("noted Lithuania's intention to ...")."""
        owner = self._namings.owner(said)
        return owner is not None and owner not in sources

    def _read_for(self, aim: str) -> list[tuple[Evidence, Actor | None]]:
        """What was read of asks and stances that tells whom an event of this aim falls on."""
        if aim in ("addressee", "told"):
            return self._asked
        return {"named": self._opposed, "favoured": self._backed}.get(aim, [])

    def _candidates(self, said: Statement, aim: str) -> Iterator[Naming]:
        names = self._namings
        if aim in ("addressee", "told"):
            found = (names.addressed(said) if aim == "addressee" else None, names.told(said))
            yield from (naming for naming in found if naming)
        elif aim in ("partner", "helped"):
            helped = names.helped(said)
            yield from [helped] if helped else []
        elif aim == "named":
            yield from names.acting(said)
        elif aim in ("upon", "any"):
            yield from names.any(said)
        elif aim == "with":
            yield from names.joined(said)
        elif aim == "either":
            yield from names.thanked(said)
        elif aim == "favoured":
            yield from names.favoured(said)


def _overlapping(read: list[tuple[Evidence, Actor | None]], said: Statement) -> Actor | None:
    """The actor of an ask or a stance that was read from the same words."""
    return next((who for words, who in read if who and _common(words, said.content)), None)


def _common(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end

"""Whose the words are: the names and parties of statements, promises, stances and asks, changed in one go."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from bot.archive.corrections.words import with_statements
from bot.readout import Readout


class Owner(NamedTuple):
    """Whose some words are, and for which party."""

    name: str | None
    party: str | None = None


def with_owners(readout: Readout, change: Callable[[Owner], Owner]) -> Readout:
    """The reading with every owner changed, and whoever words are directed at."""
    statements = []
    for one in readout.statements:
        now = change(Owner(one.speaker, one.party))
        statements.append(one.model_copy(update={"speaker": now.name, "party": now.party}))
    told = with_statements(readout, list(enumerate(statements)))

    def by(owner: Owner) -> dict[str, object]:
        now = change(owner)
        return {"by": now.name, "party": now.party}

    def of(owner: Owner) -> dict[str, object]:
        now = change(owner)
        return {"of": now.name, "of_party": now.party}

    return told.model_copy(
        update={
            "commitments": tuple(one.model_copy(update=by(Owner(one.by, one.party))) for one in readout.commitments),
            "stances": tuple(
                one.model_copy(update=by(Owner(one.by, one.party)) | {"towards": change(Owner(one.towards)).name})
                for one in readout.stances
            ),
            "asks": tuple(
                one.model_copy(update=by(Owner(one.by, one.party)) | of(Owner(one.of, one.of_party)))
                for one in readout.asks
            ),
        }
    )


def names_in(readout: Readout) -> set[str]:
    """Everybody whom the reading names as taking part, or as somebody's words' owner or aim."""
    owners = {one.speaker for one in readout.statements}
    owners |= {one.by for one in readout.commitments} | {one.by for one in readout.stances}
    owners |= {one.by for one in readout.asks}
    aims = {one.towards for one in readout.stances} | {one.of for one in readout.asks}
    return {name for name in owners | aims if name} | {one.name for one in readout.participants}


def is_named(name: str | None, other: str) -> bool:
    """Whether both are the same name, capitals apart."""
    return name is not None and name.casefold() == other.casefold()

"""Which of several overlapping mentions of bodies stands."""

from __future__ import annotations

from bot.reading.findings import At
from bot.reading.named.body_gathering import BodyMention


def settle(known: list[BodyMention], made: list[BodyMention], seen: list[BodyMention]) -> list[BodyMention]:
    """A longer name told by its make beats a known one inside it; else the known one wins; the model comes last."""
    kept = [m for m in made if not _cut_or_held(m.at, known) and not _only_joins(m.at, known)]
    kept += [k for k in known if not any(m.at.holds(k.at) for m in kept)]
    kept += [s for s in seen if not any(s.at.touches(k.at) for k in kept)]
    return sorted(kept, key=lambda mention: mention.at)


def _cut_or_held(made: At, known: list[BodyMention]) -> bool:
    return any(made.touches(k.at) and (not made.holds(k.at) or k.at == made) for k in known)


def _only_joins(made: At, known: list[BodyMention]) -> bool:
    """ "UN-Arab League": known names from the first character to the last, a mark between."""
    inside = [k.at for k in known if made.holds(k.at)]
    covered = sum(at.end - at.start for at in inside)
    return len(inside) > 1 and covered + len(inside) - 1 >= made.end - made.start

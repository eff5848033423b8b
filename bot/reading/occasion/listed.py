"""People whom a list or the next sentences name, where the telling sentence itself does not."""

from __future__ import annotations

from bot.reading.findings import Findings
from bot.reading.occasion.exchange import Exchange
from bot.reading.occasion.roles import is_mouthpiece

_LISTED_NEAR = 110
_FEW = 2


def mark_listed(found: Findings) -> None:
    """ "He spoke with the European leaders": where one side is named, a list of office holders names the others."""
    if len({p.party for p in found.people if p.takes_part}) != 1:
        return
    listed = [
        p for p in found.people if p.mentions and p.offices and p.party and not p.takes_part and not is_mouthpiece(p)
    ]
    starts = sorted((p.mentions[0].start, n) for n, p in enumerate(listed))
    runs: list[list[int]] = []
    for start, number in starts:
        if runs and start - listed[runs[-1][-1]].mentions[0].start < _LISTED_NEAR:
            runs[-1].append(number)
        else:
            runs.append([number])
    for run in runs:
        if len({listed[n].party for n in run}) > _FEW:
            for number in run:
                listed[number].takes_part = True


def mark_next(found: Findings, told: Exchange) -> None:
    """ "The two presidents met": they are named in what follows."""
    text = found.document.text
    end = text.find("\n", told.sentence.end)
    for person in found.people:
        if person.offices and any(
            told.sentence.end <= m.start < (end if end >= 0 else len(text)) for m in person.mentions
        ):
            person.takes_part = True

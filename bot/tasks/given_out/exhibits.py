"""How each kind of exhibit is made, anew each time and for whoever is to see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.archive.access import Asker
from bot.archive.readings import reading_seen
from bot.blocks.exhibits import ExhibitKind
from bot.blocks.replies.reply import reply
from bot.tasks.asked.asking import answer_shown
from bot.tasks.asked.showing import Shown
from bot.tasks.desk import Desk
from bot.tasks.given_out.comparing import comparison_shown
from bot.tasks.given_out.promises import promises_shown
from bot.tasks.handed_in.reading_for import own_asker

Builder = Callable[[Desk, Asker, tuple[str, ...]], Shown | None]
"""Takes who is to see it and where, and the exhibit's ``args``; the message, with the upload it was made from
("upload:7") if it is one reading's. None: there is nothing (any more) that this asker may see. The asker's ``user`` is
None where a whole channel is to see it. Called inside ``speaking``; opens its own transactions."""


def builders() -> Mapping[ExhibitKind, Builder]:
    """The builder of each kind."""
    return {
        ExhibitKind.READING: show_reading,
        ExhibitKind.PROMISES: promises_shown,
        ExhibitKind.ANSWER: answer_shown,
        ExhibitKind.COMPARISON: comparison_shown,
    }


def show_reading(desk: Desk, asker: Asker, args: tuple[str, ...]) -> Shown | None:
    """One reading's reply; ``args`` is its id. Whoever asks for themselves finds what is theirs alone, too."""
    reading_id = int(args[0])
    askers = [asker, own_asker(asker.team, asker.user)] if asker.user else [asker]
    with desk.database.read() as session:
        found = (reading_seen(session, reading_id, one) for one in askers)
        seen = next((one for one in found if one is not None), None)
    return Shown(reply(seen.readout, seen.reading_id), f"upload:{seen.upload_id}") if seen else None

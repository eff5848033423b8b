"""That something in a reading is a person's word, not the text's: said under the reply, and beside each item."""

from __future__ import annotations

from bot.blocks.texts.message import Element
from bot.blocks.texts.rich import run
from bot.readout import Commitment, Participant, Readout, Stance, Statement
from bot.wording.catalogue import say

NAMES = 3
"""Names told in the small print; the others are counted."""

_CHANGES: dict[type, tuple[str, ...]] = {
    Statement: ("speaker", "statement_kind", "statement_added"),
    Commitment: ("promiser",),
    Stance: ("stance",),
}


def corrected_by(readout: Readout) -> list[str]:
    """A sentence with the names of those who corrected something; nothing where nobody did.

    Names as plain text, not as mentions: nobody is called to a thread by a digest or a second reply.
    """
    names = list(dict.fromkeys(one.by_name for one in reversed(readout.corrected)))
    if not names:
        return []
    shown = [*names[:NAMES], *([say("more", count=len(names) - NAMES)] if len(names) > NAMES else [])]
    return [say("corrected-by", names=", ".join(shown))]


def event_mark(readout: Readout, *changes: str) -> list[Element]:
    """The mark beside a fact of the event, where a change of that kind was made."""
    return _mark(any(one.change in changes for one in readout.corrected))


def item_mark(readout: Readout, item: Participant | Statement | Commitment | Stance) -> list[Element]:
    """The mark beside somebody who took part, or beside words."""
    if isinstance(item, Participant):
        return _mark(any(one.name == item.name for one in readout.corrected))
    changes = _CHANGES[type(item)]
    return _mark(any(one.words == item.content and one.change in changes for one in readout.corrected))


def _mark(is_corrected: bool) -> list[Element]:
    return [run(f" {say('corrected-mark')}", italic=True)] if is_corrected else []

"""The one way out of the archive for a stored reading: as people corrected it, for whoever asks."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.archive.corrections.applying import apply
from bot.archive.corrections.records import corrections_for
from bot.readout import Readout

Stored = tuple[str, str]
"""A document's SHA-256, and a raw reading of it as JSON."""


def handed_out(session: Session, asker: Asker, stored: Sequence[Stored]) -> list[Readout]:
    """The readings with the corrections that the asker may know of, in the same order.

    The asker must have been found to be allowed to see each reading before.
    """
    if not stored:
        return []
    made = corrections_for(session, asker, {sha256 for sha256, _ in stored})
    return [
        apply(Readout.model_validate_json(raw), sha256, [one for one in made if one.general or one.sha256 == sha256])
        for sha256, raw in stored
    ]

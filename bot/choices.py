"""What can be decided for a channel, as plain values: kept by the archive, shown in a form, followed by the tasks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Unasked(StrEnum):
    """What is answered without anybody asking: every document, readouts only, or nothing."""

    EVERYTHING = "everything"
    READOUTS = "readouts"
    NOTHING = "nothing"


class Watched(StrEnum):
    """A form of documents that a channel can have looked at unasked; named as `bot.archive.tables.SourceKind` is."""

    FILE = "file"
    SNIPPET = "snippet"
    TEXT = "text"


class Changers(StrEnum):
    """Who may change a channel's settings; the workspace's admins always may."""

    ANYONE = "anyone"
    INVITER = "inviter"
    NAMED = "named"


@dataclass(frozen=True)
class ChannelChoices:
    """A channel's settings; as they stand here where nobody decided anything.

    ``language`` is a folder of the catalogue, ``timezone`` an IANA name, ``date_form`` one of
    `bot.wording.manner.DateForm`; ``retention_days`` None keeps for ever; ``named`` are the ids of those who may change
    the settings where ``changers`` says so.
    """

    unasked: Unasked = Unasked.EVERYTHING
    kinds: tuple[Watched, ...] = tuple(Watched)
    language: str = "en"
    timezone: str = "UTC"
    date_form: str = "long"
    retention_days: int | None = None
    changers: Changers = Changers.ANYONE
    named: tuple[str, ...] = ()

    def looks_at(self, kind: str) -> bool:
        """Whether a document of this form is read although nobody asked for it."""
        return self.unasked != Unasked.NOTHING and kind in self.kinds

    @property
    def looks_at_all(self) -> bool:
        """Whether every document is read and answered, whatever its form."""
        return self.unasked == Unasked.EVERYTHING and set(self.kinds) == set(Watched)


@dataclass(frozen=True)
class DigestChoice:
    """When a channel's digest comes: at ``at`` (HH:MM), on ``weekday`` (0 is Monday) or, where that is None, daily."""

    at: str
    weekday: int | None = None

"""What a renderer must know beside the blocks: names behind ids, whose clock the page shows, what inputs hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Place:
    """A conversation that a menu may list; ``kind`` in the words of Slack's filters: public, private, im."""

    id: str
    label: str
    kind: str
    is_shared: bool = False


@dataclass(frozen=True)
class Look:
    """Names of users and channels by id, the reader's own id, and the zone in which times are shown.

    ``people`` and ``places`` are what menus of people and conversations list for the reader.
    """

    users: Mapping[str, str] = field(default_factory=dict)
    channels: Mapping[str, str] = field(default_factory=dict)
    reader: str = ""
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))
    people: Mapping[str, str] = field(default_factory=dict)
    places: tuple[Place, ...] = ()

    def time(self, timestamp: float) -> datetime:
        """A Unix time on the reader's clock."""
        return datetime.fromtimestamp(timestamp, self.zone)


@dataclass(frozen=True)
class Filled:
    """What the inputs of a view or message hold, by block id and action id, and the words of a refusal."""

    states: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)

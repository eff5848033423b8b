"""What a renderer must know beside the blocks: names behind ids, and whose clock the page shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Look:
    """Names of users and channels by id, the reader's own id, and the zone in which times are shown."""

    users: Mapping[str, str] = field(default_factory=dict)
    channels: Mapping[str, str] = field(default_factory=dict)
    reader: str = ""
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))

    def time(self, timestamp: float) -> datetime:
        """A Unix time on the reader's clock."""
        return datetime.fromtimestamp(timestamp, self.zone)

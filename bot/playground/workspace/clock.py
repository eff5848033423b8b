"""Time stamps and ids as Slack makes them: never twice the same within one workspace."""

from __future__ import annotations

import itertools
import threading
import time


class Clock:
    """Issues message time stamps (seconds with six digits, strictly rising) and ids."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last_micros = 0
        self._numbers = itertools.count(1)

    def now(self) -> float:
        """Seconds since 1970; what trigger ids and response URLs expire by."""
        return time.time()

    def ts(self) -> str:
        """A time stamp later than every one issued before."""
        with self._lock:
            self._last_micros = max(int(self.now() * 1_000_000), self._last_micros + 1)
            return f"{self._last_micros // 1_000_000}.{self._last_micros % 1_000_000:06d}"

    def id(self, prefix: str) -> str:
        """A fresh id such as ``F00000000A`` for a prefix such as ``F``."""
        with self._lock:
            number = next(self._numbers)
        return f"{prefix}{_base36(number):0>9}"


def _base36(number: int) -> str:
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    text = ""
    while number:
        number, digit = divmod(number, 36)
        text = digits[digit] + text
    return text or "0"

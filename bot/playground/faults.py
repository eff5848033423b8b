"""The weather: what a test lets go wrong on purpose. Without orders, everything goes right."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

FaultKind = Literal["rate_limit", "server_error", "drop", "slow", "error"]
EventFilter = Literal["all", "file_shared", "message"]

DOWNLOAD = "files.download"
"""The name under which GET requests for file contents count, beside the Web API methods' own names."""


@dataclass(frozen=True)
class Fault:
    """What befalls one call: ``seconds`` is the Retry-After or the delay, ``accepted`` whether the work is done."""

    kind: FaultKind
    seconds: float = 0.0
    accepted: bool = False
    error: str = "internal_error"


class Faults:
    """Orders faults for the n-th call (from 1) of a method, and twists the delivery of events.

    ``copies`` delivers every event that often; ``swap`` delivers neighbouring events in the wrong order;
    ``only`` drops one of the two events that an upload makes; ``sign_in_page`` answers file requests with the
    HTML page that Slack gives to those who may not read; ``mention_files`` says whether ``app_mention`` carries
    the files of its message; ``file_ids_only`` leaves of the files in message events their ids, as Slack Connect does,
    so that the rest must be asked for with files.info.
    """

    def __init__(
        self,
        *,
        copies: int = 1,
        swap: bool = False,
        only: EventFilter = "all",
        sign_in_page: bool = False,
        mention_files: bool = True,
        file_ids_only: bool = False,
    ) -> None:
        self.copies = copies
        self.swap = swap
        self.only = only
        self.sign_in_page = sign_in_page
        self.mention_files = mention_files
        self.file_ids_only = file_ids_only
        self._orders: dict[tuple[str, int], Fault] = {}
        self._counts: dict[str, int] = {}
        self._lock = threading.Lock()

    def rate_limit(self, method: str, *, calls: Iterable[int] = (1,), retry_after: int = 1) -> None:
        """Answer 429 with ``Retry-After`` in whole seconds; the call does nothing ("Rate limits")."""
        self._order(method, calls, Fault("rate_limit", seconds=retry_after))

    def server_error(self, method: str, *, calls: Iterable[int] = (1,), accepted: bool = False) -> None:
        """Answer 500, after the work is done where ``accepted``."""
        self._order(method, calls, Fault("server_error", accepted=accepted))

    def drop(self, method: str, *, calls: Iterable[int] = (1,), accepted: bool = True) -> None:
        """Cut the connection without an answer, after the work is done where ``accepted``."""
        self._order(method, calls, Fault("drop", accepted=accepted))

    def slow(self, method: str, seconds: float, *, calls: Iterable[int] = (1,)) -> None:
        """Do the work, then answer only after ``seconds``."""
        self._order(method, calls, Fault("slow", seconds=seconds, accepted=True))

    def error(self, method: str, error: str, *, calls: Iterable[int] = (1,)) -> None:
        """Answer ``{"ok": false, "error": error}``; the call does nothing."""
        self._order(method, calls, Fault("error", error=error))

    def next_call(self, method: str) -> Fault | None:
        """Count a call and give the fault ordered for it, if any."""
        with self._lock:
            number = self._counts[method] = self._counts.get(method, 0) + 1
            return self._orders.get((method, number))

    def lets_through(self, event: dict[str, object]) -> bool:
        """Whether ``only`` lets this event pass."""
        if self.only == "file_shared":
            return event.get("subtype") != "file_share"
        return self.only == "all" or event.get("type") != "file_shared"

    def _order(self, method: str, calls: Iterable[int], fault: Fault) -> None:
        with self._lock:
            base = self._counts.get(method, 0)
            for number in calls:
                self._orders[(method, base + number)] = fault

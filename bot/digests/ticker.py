"""APScheduler says when to look; what is due, and that it comes once, is for the database to say."""

from __future__ import annotations

from collections.abc import Callable

from apscheduler.schedulers.background import BackgroundScheduler

INTERVAL_S = 30


class Ticker:
    """Calls ``look`` every 30 seconds in a thread: never two at a time, late calls melted into one.

    The job store is in memory and holds this one job: schedules live in the database, so that a restart, a second
    process or a changed clock cannot double or lose a digest. APScheduler's default misfire grace of one second would
    drop a late tick, hence none.
    """

    def __init__(self, look: Callable[[], object], interval_s: float = INTERVAL_S) -> None:
        self._scheduler = BackgroundScheduler(timezone="UTC")
        self._scheduler.add_job(
            look, "interval", seconds=interval_s, coalesce=True, max_instances=1, misfire_grace_time=None, id="tick"
        )

    def start(self) -> None:
        """Begin to tick."""
        self._scheduler.start()

    def stop(self) -> None:
        """Stop; a look under way is waited for."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=True)

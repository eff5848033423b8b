"""Which period is due, over clocks that jump, and the ticks that look for it."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

import pytest

from bot.digests.due import latest_due, next_due
from bot.digests.schedule import parse_schedule
from bot.digests.ticker import Ticker


@pytest.mark.parametrize(
    ("zone", "month"),
    [
        ("Europe/Berlin", 3),
        ("Europe/Berlin", 10),
        ("America/New_York", 3),
        ("America/New_York", 11),
        ("Australia/Lord_Howe", 4),
        ("Australia/Lord_Howe", 10),
        ("America/Sao_Paulo", 11),
    ],
)
@pytest.mark.parametrize("at", ["02:15", "00:00", "23:59"])
def test_each_day_has_one_digest_whatever_the_clocks_do(zone: str, month: int, at: str) -> None:
    schedule = parse_schedule(f"daily {at} {zone}")
    now, end = datetime(2026, month, 1, tzinfo=UTC), datetime(2026, month, 28, tzinfo=UTC)
    keys: list[str] = []
    until = latest_due(schedule, now).until
    while now < end:
        period = latest_due(schedule, now)
        assert period.until <= now < next_due(schedule, now)
        if period.until != until:
            assert period.since == until
            keys.append(period.key)
            until = period.until
        now += timedelta(minutes=20)
    assert len(keys) == len(set(keys)) == 27


def test_a_weekly_digest_covers_its_week() -> None:
    schedule = parse_schedule("weekly mon 08:30 Europe/Berlin")
    period = latest_due(schedule, datetime(2026, 4, 1, 12, tzinfo=UTC))
    assert (period.key, period.until) == ("weekly:2026-03-30", datetime(2026, 3, 30, 6, 30, tzinfo=UTC))
    # The clocks went forward in between: a week of 167 hours.
    assert period.until - period.since == timedelta(hours=167)


def test_the_very_moment_belongs_to_the_digest_that_is_due() -> None:
    schedule = parse_schedule("daily 08:30 UTC")
    moment = datetime(2026, 2, 3, 8, 30, tzinfo=UTC)
    assert latest_due(schedule, moment).key == "daily:2026-02-03"
    assert latest_due(schedule, moment - timedelta(seconds=1)).key == "daily:2026-02-02"
    assert next_due(schedule, moment) == moment + timedelta(days=1)


def test_the_ticker_ticks_one_at_a_time_until_it_is_stopped() -> None:
    running, most, ticks = 0, 0, threading.Semaphore(0)

    def look() -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        ticks.release()
        running -= 1

    ticker = Ticker(look, interval_s=0.05)
    ticker.stop()
    ticker.start()
    assert ticks.acquire(timeout=5)
    assert ticks.acquire(timeout=5)
    ticker.stop()
    assert most == 1

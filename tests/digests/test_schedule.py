from datetime import UTC, datetime, time, timedelta
from itertools import pairwise

import pytest

from bot.digests.due import latest_due, next_due
from bot.digests.schedule import BadSchedule, Schedule, parse_schedule


def test_reads_what_people_type() -> None:
    assert parse_schedule("daily 08:30 Europe/Berlin") == Schedule(
        rhythm="daily", at=time(8, 30), timezone="Europe/Berlin"
    )
    weekly = parse_schedule("Weekly Monday 8.05 asia/tokyo")
    assert (weekly.weekday, weekly.at, weekly.timezone) == (0, time(8, 5), "Asia/Tokyo")
    assert parse_schedule("daily 7:00", default_timezone="America/New_York").timezone == "America/New_York"


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("", "rhythm"),
        ("hourly 08:30", "rhythm: hourly"),
        ("daily", "time: "),
        ("daily 25:00", "25:00"),
        ("weekly someday 08:30", "someday"),
        ("daily 08:30 Mars/Olympus", "Mars/Olympus"),
        ("daily 08:30 UTC please", "please"),
    ],
)
def test_says_which_word_is_wrong(typed: str, named: str) -> None:
    with pytest.raises(BadSchedule, match=named):
        parse_schedule(typed)


def test_the_latest_due_period_ends_at_or_before_now() -> None:
    schedule = parse_schedule("daily 08:30 Europe/Berlin")
    before = latest_due(schedule, datetime(2026, 2, 3, 7, 29, tzinfo=UTC))
    after = latest_due(schedule, datetime(2026, 2, 3, 7, 30, tzinfo=UTC))
    assert (before.key, after.key) == ("daily:2026-02-02", "daily:2026-02-03")
    assert after.since == before.until == datetime(2026, 2, 2, 7, 30, tzinfo=UTC)


def test_weekly_covers_seven_days() -> None:
    schedule = parse_schedule("weekly mon 08:30 UTC")
    period = latest_due(schedule, datetime(2026, 2, 5, 12, tzinfo=UTC))
    assert period.key == "weekly:2026-02-02"
    assert (period.until - period.since).days == 7
    assert next_due(schedule, period.until) == datetime(2026, 2, 9, 8, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "at", "around"),
    [
        ("Europe/Berlin", "02:30", datetime(2026, 3, 29, tzinfo=UTC)),
        ("Europe/Berlin", "02:30", datetime(2026, 10, 25, tzinfo=UTC)),
        ("America/New_York", "01:30", datetime(2026, 11, 1, tzinfo=UTC)),
        ("Australia/Lord_Howe", "02:15", datetime(2026, 10, 4, tzinfo=UTC)),
        ("America/Santiago", "00:00", datetime(2026, 9, 6, tzinfo=UTC)),
    ],
)
def test_every_local_day_has_one_digest_when_the_clocks_change(zone: str, at: str, around: datetime) -> None:
    schedule = parse_schedule(f"daily {at} {zone}")
    seen: list[str] = []
    now = around - timedelta(days=3)
    while now < around + timedelta(days=3):
        period = latest_due(schedule, now)
        assert period.until <= now
        if not seen or seen[-1] != period.key:
            seen.append(period.key)
        now += timedelta(minutes=10)
    days = [datetime.fromisoformat(key.split(":")[1]).date() for key in seen]
    assert all((b - a).days == 1 for a, b in pairwise(days))
    assert len(days) >= 6

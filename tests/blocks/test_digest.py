"""The digest."""

from __future__ import annotations

from bot.blocks.digest import EVENTS, digest_message
from bot.blocks.texts.message import Message
from bot.blocks.texts.plain import block_lines
from tests.blocks.digests import THREAD, busy_day, quiet_day
from tests.blocks.slack_shape import check_message, fields, shown


def lines(message: Message) -> list[str]:
    return [line for block in message.blocks for line in block_lines(block)]


def test_promises_and_checks_come_before_events() -> None:
    told = lines(digest_message(busy_day()))
    at = [next(n for n, line in enumerate(told) if line.startswith(word)) for word in ("Promised", "Check", "Wang Yi")]
    assert at == sorted(at)


def test_every_entry_links_to_its_thread() -> None:
    links = list(fields(digest_message(busy_day()).blocks, "url"))
    assert links.count(THREAD) == 6


def test_reports_of_one_event_stand_under_it() -> None:
    told = lines(digest_message(busy_day()))
    at = told.index("Wang Yi (China) met Sergei Shoigu (Russia) in Beijing on Sunday, 1 February 2026")
    assert told[at + 1] == "• China Media Group"
    assert "• TASS: Consultations in Beijing" in told[at:]


def test_date_and_parties_are_given_where_the_title_lacks_them() -> None:
    event = busy_day().events[0].model_copy(update={"title": "Talks in Beijing"})
    told = lines(digest_message(busy_day().model_copy(update={"events": (event,)})))
    assert told[told.index("Talks in Beijing") + 1] == "Sunday, 1 February 2026 · China, Russia"


def test_a_period_without_documents_is_one_honest_line() -> None:
    message = digest_message(quiet_day())
    assert lines(message) == ["Digest for Tuesday, 3 February 2026: nothing was read in this channel."]


def test_a_period_without_promises_says_so() -> None:
    told = lines(digest_message(busy_day().model_copy(update={"promises": (), "checks": ()})))
    assert "Promised: nothing in this period." in told
    assert not any(line.startswith("Check") for line in told)
    assert told[1].endswith("Nothing that does not add up.")


def test_a_week_of_many_events_is_cut_and_counted() -> None:
    content = busy_day()
    message = digest_message(content.model_copy(update={"events": content.events[1:] * 90}))
    check_message(message)
    assert f"+{90 - EVENTS} more events in this channel." in shown(message.blocks)

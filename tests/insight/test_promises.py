from __future__ import annotations

from datetime import date

from bot.insight.content_promises import Ledger, Which
from bot.insight.promises import ledger
from tests.insight.documents import meeting, promise, seen

TODAY = date(2026, 3, 10)

MADE = (
    promise("Anna Lindqvist", "open a trade office", party="Sweden", due="2026-03-31", precision="month"),
    promise("Tomas Ruiz", "send a delegation", party="Chile", due="2026-02-28", precision="day"),
    promise("Tomas Ruiz", "ratify the treaty", party="Chile", due="2025-12-31", precision="year"),
    promise("the two sides", "meet again"),
    promise("Sweden", "host the summit", party="Sweden", due="2027-12-31", precision="year"),
    promise(None, "today", due="2026-03-10", precision="day"),
)


def drawn(*whom: str, which: Which = Which.ALL) -> Ledger:
    found = [seen(2, meeting(*MADE)), seen(1, meeting(MADE[0], headline="An older report"))]
    return ledger(found, whom, which, TODAY, lambda one: f"https://x/{one.reading_id}")


def words(promises: object) -> list[str]:
    return [one.words for one in promises]  # type: ignore[attr-defined]


def test_promises_stand_by_when_they_are_due_and_once() -> None:
    all_of_them = drawn()
    assert words(all_of_them.passed) == ["send a delegation", "ratify the treaty"]
    assert words(all_of_them.soon) == ["today", "open a trade office"]
    assert words(all_of_them.later) == ["host the summit"]
    assert words(all_of_them.undated) == ["meet again"]
    assert (all_of_them.total, all_of_them.documents) == (6, 2)
    assert all_of_them.soon[1].permalink == "https://x/2"


def test_one_may_ask_for_what_is_ahead_or_past_alone() -> None:
    ahead, past = drawn(which=Which.DUE), drawn(which=Which.OVERDUE)
    assert (ahead.passed, ahead.undated, past.soon, past.later, past.undated) == ((), (), (), (), ())
    assert len(ahead.soon) == len(past.passed) == 2


def test_a_side_has_its_own_promises_and_those_of_both() -> None:
    chile = drawn("chile")
    assert [*words(chile.passed), *words(chile.undated)] == ["send a delegation", "ratify the treaty", "meet again"]
    assert chile.undated[0].parties == ("Sweden", "Chile")
    assert words(drawn("Lindqvist").soon) == ["open a trade office"]
    assert drawn("Norway").total == 0

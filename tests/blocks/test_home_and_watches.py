"""Home, watches and the ledger keep Slack's limits however much there is, and a document's words fire nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.blocks.home import home_view
from bot.blocks.promises import promises_message
from bot.blocks.texts.message import Message
from bot.blocks.watching.form import watch_form
from bot.blocks.watching.watches import watch_list, watch_news, watch_set
from bot.insight.content_home import HomeChannel, HomeContent, HomeDigest, HomeReading
from bot.insight.content_promises import Ledger, Promise, Which
from bot.insight.content_watches import Match, News, Watchable, Watched, WatchKind, Way
from bot.playground.validation.check import check_message_blocks, check_view
from bot.wording.catalogue import languages
from bot.wording.manner import Manner, speaking

NOW = datetime(2026, 3, 10, 7, tzinfo=UTC)
HOSTILE = "<!here> *bold* <@U0MIRAOKAF> " + "very long words indeed " * 40

PROMISE = Promise(
    by=HOSTILE,
    party=None,
    parties=("China", "Russia"),
    words=HOSTILE,
    due="2026-04-01",
    due_precision="day",
    headline=HOSTILE,
    permalink="https://example.slack.com/archives/C1/p1",
)
WATCHES = tuple(
    Watched(id=n, kind=kind, words=HOSTILE[:80], channel="C1", ends=NOW + timedelta(days=n), muted=bool(n % 2))
    for n, kind in enumerate(list(WatchKind) * 5, 1)
)
FULL = HomeContent(
    now=NOW,
    readings=tuple(
        HomeReading(title=HOSTILE, seen_at=NOW, channel="C1", permalink="https://x.slack.com/archives/C1/p1")
        for _ in range(8)
    ),
    digests=tuple(HomeDigest(channel=f"C{n}", due=NOW) for n in range(40)),
    ahead=(PROMISE,) * 5,
    ahead_total=90,
    passed=(PROMISE,) * 3,
    passed_total=70,
    watches=WATCHES,
    channels=tuple(HomeChannel(id=f"C{n}", name=f"channel-{n}" * 8, kept_days=n or None) for n in range(150)),
)
REASONS = tuple(Match(words=f"words {n}", way=way, found=HOSTILE) for n, way in enumerate(list(Way) * 2))
NEWS = [News(headline=HOSTILE, channel="C1", permalink="", matches=REASONS) for _ in range(30)]


@pytest.fixture(params=languages(), autouse=True)
def language(request: pytest.FixtureRequest) -> Iterator[None]:
    with speaking(Manner(language=request.param)):
        yield


def ledger(which: Which, promises: int) -> Ledger:
    many = (PROMISE,) * promises
    return Ledger(whom=HOSTILE[:60], which=which, documents=3, passed=many, soon=many, later=many, undated=many)


@pytest.mark.parametrize(
    "content", [FULL, HomeContent(now=NOW, is_outsider=True, is_one_file=False)], ids=["full", "empty"]
)
def test_home_is_one_that_slack_takes(content: HomeContent) -> None:
    view = home_view(content)
    assert check_view(view, "home") is None
    assert "<!here>" not in json.dumps(view)


def test_a_form_with_all_it_can_hold_is_one_that_slack_takes() -> None:
    kinds = [kind for kind in WatchKind if kind != WatchKind.ANYTHING]
    choices = [Watchable(kind=kind, words=f"{n} {HOSTILE}"[:80]) for kind in kinds for n in range(10)]
    view = watch_form(HOSTILE, choices, "{}", here=False)
    assert check_view(view, "modal") is None
    assert "<!here>" not in json.dumps(view)


@pytest.mark.parametrize(
    "message",
    [
        lambda: watch_news(NEWS),
        lambda: watch_news(NEWS[:1]),
        lambda: watch_list(WATCHES),
        lambda: watch_list(()),
        lambda: watch_set(WATCHES),
        lambda: promises_message(ledger(Which.ALL, 40)),
        lambda: promises_message(ledger(Which.DUE, 0)),
        lambda: promises_message(ledger(Which.OVERDUE, 0)),
    ],
)
def test_every_message_is_one_that_slack_takes(message: Callable[[], Message]) -> None:
    made = message()
    assert check_message_blocks(made.blocks) is None
    assert "<!here>" not in made.text + json.dumps(made.blocks)


def test_what_is_not_shown_is_counted() -> None:
    short = News(headline="A meeting", channel="C1", permalink="", matches=REASONS[:1])
    assert "+20" in watch_news([short] * 30).text
    assert "+5" in watch_news([short.model_copy(update={"matches": REASONS})]).text
    assert "+32" in promises_message(ledger(Which.ALL, 40)).text
    home = json.dumps(home_view(FULL))
    assert all(f'"{hidden}"' in home for hidden in (85, 67))
    assert all(f"+{hidden}" in home for hidden in (35, 130))

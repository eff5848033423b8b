"""The Home tab: gathered for one person, and published where it differs from what stands there."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.archive.cards import Card, latest_cards
from bot.archive.channel_settings import retentions
from bot.archive.channels import member_channels
from bot.archive.database import utc_now
from bot.archive.home_tabs import HomeTab, home_of
from bot.archive.subscriptions import subscriptions
from bot.blocks.home import home_view
from bot.digests.due import next_due
from bot.insight.content_home import HomeChannel, HomeContent, HomeDigest, HomeReading
from bot.insight.content_promises import Which
from bot.slack.lookup import channels_of
from bot.tasks.askers import is_outsider
from bot.tasks.desk import Desk
from bot.tasks.digests.posting import schedule_of
from bot.tasks.given_out.promises import promises_for
from bot.tasks.handed_in.reading_for import private_place
from bot.tasks.manners import is_alone, manner_for
from bot.tasks.watching.noting import direct_asker
from bot.tasks.watching.watches import listed
from bot.wording.manner import DateForm, speaking

READINGS = 8
AHEAD = 5
PASSED = 3


def publish_home(desk: Desk, user: str) -> None:
    """Show a person their Home as it is now; one that stands there already is not published again."""
    with desk.database.read() as session:
        home = home_of(session, desk.identity.team, user)
    if home is None:
        return
    outsider = is_outsider(desk, user)
    theirs = channels_of(desk.clients.reads, user)
    # Short dates: a list of them is looked over, not read.
    with speaking(replace(manner_for(desk, private_place(user), user), date_form=DateForm.SHORT)):
        with desk.database.read() as session:
            content = home_content(session, desk, home, theirs, outsider=outsider)
        view = home_view(content)
    shown = sha256(json.dumps(view, sort_keys=True).encode()).hexdigest()
    if shown == home.shown:
        return
    desk.clients.reads.views_publish(user_id=user, view=view)
    with desk.database.write() as session:
        row = home_of(session, desk.identity.team, user)
        if row is not None:
            row.shown = shown


def home_content(
    session: Session, desk: Desk, home: HomeTab, theirs: Sequence[dict[str, Any]], *, outsider: bool
) -> HomeContent:
    """What one person's Home shows. ``theirs`` are the channels that this person is in, as Slack lists them."""
    now = utc_now()
    askers = eyes(home, outsider=outsider)
    promises = promises_for(session, desk, askers, "", Which.ALL, dated=True)
    ahead = (*promises.soon, *promises.later)
    channels = _channels(session, desk, theirs)
    return HomeContent(
        now=now,
        readings=tuple(_reading(desk, card) for card in latest_cards(session, askers, READINGS)),
        digests=tuple(_digests(session, desk, {channel.id for channel in channels}, now)),
        ahead=ahead[:AHEAD],
        ahead_total=len(ahead),
        passed=promises.passed[:PASSED],
        passed_total=len(promises.passed),
        watches=tuple(listed(session, desk, home.user)),
        channels=tuple(channels),
        is_one_file=desk.database.is_sqlite,
        is_outsider=outsider,
    )


def eyes(home: HomeTab, *, outsider: bool) -> list[Asker]:
    """As whom a person looks at their Home: at what is public or theirs alone, and at what they sent the bot directly.

    What stands in a private channel is seen only there, and an outsider sees only what is theirs.
    """
    direct = Asker(home.team, home.user, home.channel, outsider=True)
    return [direct_asker(home.team, home.user, outsider=outsider), direct]


def _reading(desk: Desk, card: Card) -> HomeReading:
    return HomeReading(
        title=card.title,
        seen_at=card.seen_at,
        channel=None if is_alone(card.channel) else card.channel,
        permalink=desk.thread_link(card.channel, card.root_ts),
    )


def _channels(session: Session, desk: Desk, theirs: Sequence[dict[str, Any]]) -> list[HomeChannel]:
    ours = {row.channel for row in member_channels(session, desk.identity.team)}
    kept = dict(retentions(session, desk.identity.team))
    return [
        HomeChannel(id=one["id"], name=str(one.get("name") or one["id"]), kept_days=kept.get(one["id"]))
        for one in sorted(theirs, key=lambda one: str(one.get("name") or ""))
        if one["id"] in ours
    ]


def _digests(session: Session, desk: Desk, channels: set[str], now: datetime) -> list[HomeDigest]:
    rows = [row for row in subscriptions(session, desk.identity.team) if row.channel in channels]
    coming = [HomeDigest(channel=row.channel, due=next_due(schedule_of(row), now)) for row in rows]
    return sorted(coming, key=lambda one: one.due)

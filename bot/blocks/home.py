"""The Home tab: what is due, what was read, what one watches, the channels, and what is stored."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from bot.blocks.actions import ActionId
from bot.blocks.fields import OPTIONS, option, plain
from bot.blocks.promises import promise_line
from bot.blocks.texts.dates import said_moment
from bot.blocks.texts.layout import DIVIDER, header, quiet
from bot.blocks.texts.limits import SECTION_TEXT
from bot.blocks.texts.message import Block, Element, View
from bot.blocks.texts.rich import bullets, line, link, rich, run
from bot.blocks.texts.shorten import shorten
from bot.blocks.texts.worded import worded
from bot.blocks.watching.watches import about, ends_on
from bot.insight.content_home import HomeContent, HomeReading
from bot.insight.content_watches import Watched
from bot.wording.catalogue import say

TITLE_LENGTH = 160
WORDS_LENGTH = 100
CHANNELS = 20
DIGESTS = 5
SOON = timedelta(days=7)
"""A watch that ends within a week is due."""


def home_view(content: HomeContent) -> View:
    """The tab as one view, at most 100 blocks; every part says so where it is empty."""
    parts = (_due(content), _readings(content), _watches(content), _channels(content), _stored(content))
    blocks = [header(say("home-title")), _refresh()]
    for part in parts:
        blocks += [DIVIDER, *part]
    return {"type": "home", "blocks": blocks}


def watch_action(watch_id: int) -> str:
    """The ``action_id`` of a watch's own Remove button: in one view each must be another."""
    return f"{ActionId.WATCH_OFF}:{watch_id}"


def _refresh() -> Block:
    press = {"type": "button", "action_id": ActionId.HOME_REFRESH, "text": plain(say("home-refresh"), 75)}
    return {"type": "actions", "elements": [press]}


def _due(content: HomeContent) -> list[Block]:
    rows = [*_digests(content), *_ending(content), *(promise_line(one, limit=WORDS_LENGTH) for one in content.ahead)]
    if content.ahead_total > len(content.ahead):
        rest = content.ahead_total - len(content.ahead)
        rows.append(line(*worded("home-ahead-more", count=str(rest), command="/attache promises due")))
    passed = [promise_line(one, limit=WORDS_LENGTH) for one in content.passed]
    if content.passed_total > len(passed):
        rest = content.passed_total - len(passed)
        passed.append(line(*worded("home-passed-more", count=str(rest), command="/attache promises overdue")))
    if not rows and not passed:
        return [header(say("home-due")), rich(line(run(say("home-nothing-due"))))]
    ahead = [rich(bullets(rows))] if rows else []
    past = [rich(line(run(say("home-passed", count=content.passed_total))), bullets(passed))] if passed else []
    return [header(say("home-due")), *ahead, *past]


def _digests(content: HomeContent) -> Iterator[Element]:
    for digest in content.digests[:DIGESTS]:
        channel = {"type": "channel", "channel_id": digest.channel}
        when = run(f" {say('home-digest-when', when=said_moment(digest.due))}")
        yield line(run(f"{say('home-digest')} "), channel, when)
    if len(content.digests) > DIGESTS:
        yield line(run(say("home-digests-more", count=len(content.digests) - DIGESTS)))


def _ending(content: HomeContent) -> Iterator[Element]:
    for watch in content.watches:
        if watch.ends <= content.now + SOON:
            yield line(*worded("home-watch-ends", name=watch.words, date=ends_on(watch)))


def _readings(content: HomeContent) -> list[Block]:
    note = quiet(say("home-only-own") if content.is_outsider else say("home-private-note"))
    if not content.readings:
        return [header(say("home-readings")), rich(line(run(say("home-no-readings")))), note]
    return [header(say("home-readings")), rich(bullets([_reading(one) for one in content.readings])), note]


def _reading(reading: HomeReading) -> Element:
    title = shorten(reading.title, TITLE_LENGTH) or "–"
    named = link(title, reading.permalink, bold=True) if reading.permalink else run(title, bold=True)
    where = {"type": "channel", "channel_id": reading.channel} if reading.channel else run(say("home-reading-own"))
    return line(named, run(" · "), where, run(f" · {said_moment(reading.seen_at)}"))


def _watches(content: HomeContent) -> list[Block]:
    if not content.watches:
        command = "/attache watch Taiwan for 30d"
        return [header(say("home-watches")), rich(line(*worded("home-no-watches", command=command)))]
    return [header(say("home-watches")), *(_watch(watch) for watch in content.watches)]


def _watch(watch: Watched) -> Block:
    return {
        "type": "section",
        "text": plain(f"{watch.words}{about(watch)}", SECTION_TEXT),
        "accessory": {
            "type": "button",
            "action_id": watch_action(watch.id),
            "text": plain(say("home-watch-remove"), 75),
            "value": str(watch.id),
        },
    }


def _channels(content: HomeContent) -> list[Block]:
    if not content.channels:
        return [header(say("home-channels")), rich(line(run(say("home-no-channels"))))]
    named: list[Element] = [run(f"{say('home-channels-in')} ")]
    shown, rest = content.channels[:CHANNELS], len(content.channels) - CHANNELS
    for channel in shown:
        kept = f" {say('home-channel-kept', days=channel.kept_days)}" if channel.kept_days else ""
        comma = "" if channel is shown[-1] else ", "
        named += [{"type": "channel", "channel_id": channel.id}, run(f"{kept}{comma} ")]
    if rest > 0:
        named.append(run(say("more", count=rest), italic=True))
    blocks = [header(say("home-channels")), rich(line(*named))]
    return blocks if content.is_outsider else [*blocks, _settings(content)]


def _settings(content: HomeContent) -> Block:
    menu = {
        "type": "static_select",
        "action_id": ActionId.SETTINGS,
        "placeholder": plain(say("home-settings"), 150),
        "options": [option(f"#{channel.name}", channel.id) for channel in content.channels[:OPTIONS]],
    }
    return {"type": "actions", "elements": [menu]}


def _stored(content: HomeContent) -> list[Block]:
    where = say("home-stored-file") if content.is_one_file else say("home-stored-postgres")
    sentences = (say("home-stored-what"), where, say("home-stored-until"))
    return [header(say("home-stored")), *(rich(line(run(sentence))) for sentence in sentences)]

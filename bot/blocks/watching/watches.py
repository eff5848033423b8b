"""Watches as they are shown: what somebody watches, that one was set or ended, and what came up."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.blocks.texts.dates import said_day
from bot.blocks.texts.layout import quiet
from bot.blocks.texts.limits import fit
from bot.blocks.texts.message import Block, Element, Message
from bot.blocks.texts.names import capitalised
from bot.blocks.texts.plain import message
from bot.blocks.texts.rich import bullets, label, line, link, numbered, rich, run
from bot.blocks.texts.shorten import shorten
from bot.blocks.texts.worded import worded
from bot.insight.content_watches import Match, News, Watched, WatchKind, Way
from bot.wording.catalogue import say
from bot.wording.manner import manner

DOCUMENTS = 10
REASONS = 5
HEADLINE_LENGTH = 200
REASON_LENGTH = 260
NAMES_LENGTH = 300

OFF = "/attache watch off"


def watch_set(watches: Sequence[Watched]) -> Message:
    """That something is watched now: until when, how one is told, how it is ended."""
    last = watches[-1]
    named = ", ".join(f"{watch.words} ({kind_name(watch.kind)})" for watch in watches)
    set_now = worded("watch-set", names=named, date=ends_on(last), limit=NAMES_LENGTH)
    end = worded("watch-set-end", command=f"{OFF} {last.words}")
    return message([rich(line(*set_now)), rich(line(run(say("watch-set-how")))), rich(line(*end))])


def watch_list(watches: Sequence[Watched]) -> Message:
    """What somebody watches, numbered as the command counts them."""
    if not watches:
        return message([rich(line(run(say("watch-none-yet"))))])
    rows = [line(run(watch.words, bold=True), run(about(watch)), *set_in(watch)) for watch in watches]
    how = worded("watch-list-how", off=f"{OFF} 1", mute="/attache watch mute 1")
    return message(fit([rich(label(say("watch-title")), numbered(rows, 1)), rich(line(*how))]))


def watch_ended(watches: Sequence[Watched]) -> Message:
    """That something is watched no longer."""
    return message([rich(line(*worded("watch-ended", names=_names(watches), limit=NAMES_LENGTH)))])


def watch_muted(watches: Sequence[Watched], *, muted: bool) -> Message:
    """That a watch says nothing any more, or speaks again."""
    names = _names(watches)
    said = worded("watch-muted-now", names=names, limit=NAMES_LENGTH)
    heard = worded("watch-unmuted-now", names=names, limit=NAMES_LENGTH)
    return message([rich(line(*(said if muted else heard)))])


def watch_news(news: Sequence[News]) -> Message:
    """What came up of what somebody watches: each document with its thread, and why it is told of."""
    words = list(dict.fromkeys(match.words for one in news for match in one.matches))
    title = say("watch-news-one", name=capitalised(shorten(", ".join(words), NAMES_LENGTH)))
    if len(news) > 1:
        title = say("watch-news-many", count=len(news))
    rest = [quiet(say("more", count=len(news) - DOCUMENTS))] if len(news) > DOCUMENTS else []
    end = worded("watch-news-list", command="/attache watch list")
    if len(words) == 1:
        end = worded("watch-news-end", command=f"{OFF} {words[0]}")
    shown = [_document(one) for one in news[:DOCUMENTS]]
    return message(fit([rich(label(title)), *shown, *rest, rich(line(*end))]))


def about(watch: Watched) -> str:
    """As what something is watched for, until when, and whether it is muted: " · country · until 24 December"."""
    notes = [kind_name(watch.kind), say("watch-until", date=ends_on(watch))]
    if watch.muted:
        notes.append(say("watch-muted"))
    return "".join(f" · {note}" for note in notes)


def set_in(watch: Watched) -> list[Element]:
    """The channel that a watch was set in; nothing for one set in a direct message."""
    if not watch.channel.startswith(("C", "G")):
        return []
    return [run(" · "), {"type": "channel", "channel_id": watch.channel}]


def kind_name(kind: WatchKind) -> str:
    """A kind of watch by name."""
    match kind:
        case WatchKind.PERSON:
            return say("watch-kind-person")
        case WatchKind.COUNTRY:
            return say("watch-kind-country")
        case WatchKind.BODY:
            return say("watch-kind-body")
        case WatchKind.PHRASE:
            return say("watch-kind-phrase")
        case _:
            return say("watch-kind-anything")


def ends_on(watch: Watched) -> str:
    """The day on which a watch ends, where its owner is."""
    return said_day(watch.ends.astimezone(ZoneInfo(manner().timezone)).date())


def _document(news: News) -> Block:
    headline = shorten(news.headline, HEADLINE_LENGTH)
    title = link(headline, news.permalink, bold=True) if news.permalink else run(headline, bold=True)
    where: list[Element] = [run(" · "), {"type": "channel", "channel_id": news.channel}]
    rows = [line(*_reason(match)) for match in news.matches[:REASONS]]
    if len(news.matches) > REASONS:
        rest = run(f" {say('more', count=len(news.matches) - REASONS)}", italic=True)
        rows[-1] = line(*rows[-1]["elements"], rest)
    return rich(line(title, *where), bullets(rows))


def _reason(match: Match) -> list[Element]:
    named = f" ({shorten(match.found, REASON_LENGTH)})" if match.found.casefold() != match.words.casefold() else ""
    said = {
        Way.PRESENT: say("watch-way-present") + named,
        Way.SPEAKS: say("watch-way-speaks") + named,
        Way.COUNTRY: say("watch-way-country") + named,
        Way.BODY: say("watch-way-body") + named,
        Way.WORDS: say("watch-way-words", words=shorten(match.found, REASON_LENGTH)),
    }
    return [run(match.words, bold=True), run(f" · {said[match.way]}")]


def _names(watches: Sequence[Watched]) -> str:
    return ", ".join(watch.words for watch in watches)

"""What was shown to one person, shared into the channel or kept for that person.

An answer for one person's eyes is sent, by ``tell_privately`` or as a command's answer, as
``with_share_and_keep(message, Exhibit(kind, args), alone=is_alone(channel))`` of bot/blocks/exhibits.py. How its kind
is made again stands in bot/tasks/given_out/exhibits.py.
"""

from __future__ import annotations

from enum import StrEnum

from bot.archive.access import Asker
from bot.archive.opening import Marked, Opened, open_reading
from bot.archive.readings import reading_seen
from bot.blocks.exhibits import Exhibit, ExhibitKind, kept_from, shared_by
from bot.slack.lookup import direct_channel
from bot.tasks.askers import asker_at, is_outsider
from bot.tasks.desk import Desk
from bot.tasks.given_out.compiled import about_sources
from bot.tasks.given_out.exhibits import builders
from bot.tasks.handed_in.reading_for import own_asker
from bot.tasks.manners import is_alone, manner_for
from bot.tasks.places.channels import look_at_channel
from bot.tasks.posting import post_in_thread
from bot.tasks.wish import Wish
from bot.wording.manner import speaking


class Outcome(StrEnum):
    """What became of a wish to share or to keep."""

    SHARED = "shared"
    KEPT = "kept"
    STAYS = "stays"
    NOBODY_HERE = "nobody here"
    NOT_HERE = "not here"
    MARKED = "marked"
    GONE = "gone"


class ShareOrKeep(Wish):
    """Somebody's click under something shown to them. ``key`` is the same for every click under the same message.

    ``thread_ts`` is the thread that message stood in, None at the top of a channel.
    """

    thread_ts: str | None


def share(desk: Desk, wish: ShareOrKeep, exhibit: Exhibit) -> Outcome:
    """Post what was shown into the channel, if everybody there may see it: that is decided anew, for the channel."""
    if is_alone(wish.channel):
        return Outcome.NOBODY_HERE
    facts = look_at_channel(desk, wish.channel)
    outsiders = bool(facts.is_shared) or wish.outsider or is_outsider(desk, wish.user)
    channel = Asker(desk.identity.team, None, wish.channel, wish.thread_ts, outsider=outsiders)
    build = builders()[exhibit.kind]
    with speaking(manner_for(desk, wish.channel, None)):
        shown = build(desk, channel, exhibit.args)
        if shown is None and _may_be_opened(desk, wish, exhibit, outsiders=outsiders):
            try:
                _open_own(desk, wish, int(exhibit.args[0]), is_private=bool(facts.is_private))
            except Marked:
                return Outcome.MARKED
            shown = build(desk, channel, exhibit.args)
        if shown is None:
            return Outcome.NOT_HERE if build(desk, _asker(desk, wish), exhibit.args) else Outcome.GONE
        message = shared_by(shown.message, wish.user)
    with desk.database.write() as session:
        key = share_key(wish)
        about = shown.about or about_sources(session, channel.team, wish.channel, key, shown.sources)
        post_in_thread(session, channel.team, wish.channel, wish.thread_ts, message, key, about)
    return Outcome.SHARED


def keep(desk: Desk, wish: ShareOrKeep, exhibit: Exhibit) -> Outcome:
    """Send what was shown to the person's direct messages. Buttons that would not work there are left out."""
    if is_alone(wish.channel):
        return Outcome.STAYS
    build = builders()[exhibit.kind]
    direct = direct_channel(desk.clients.reads, wish.user)
    with speaking(manner_for(desk, direct, wish.user)):
        shown = build(desk, _asker(desk, wish), exhibit.args)
        if shown is None:
            return Outcome.GONE
        there = build(desk, asker_at(desk, wish.user, direct, outsiders=wish.outsider), exhibit.args)
        works = there is not None and there.message == shown.message
        message = shown.message if works else kept_from(shown.message, _home(desk, _asker(desk, wish), exhibit))
    with desk.database.write() as session:
        key = f"keep:{wish.user}:{wish.key}"
        about = shown.about or about_sources(session, desk.identity.team, direct, key, shown.sources)
        post_in_thread(session, desk.identity.team, direct, None, message, key, about)
    return Outcome.KEPT


def share_key(wish: ShareOrKeep) -> str:
    """The outbox's key of what somebody shares."""
    return f"share:{wish.user}:{wish.key}"


def sharer_of(key: str) -> str | None:
    """Who shared what the outbox has under this key; None for any other row."""
    kind, _, rest = key.partition(":")
    return rest.partition(":")[0] if kind == "share" else None


def _may_be_opened(desk: Desk, wish: ShareOrKeep, exhibit: Exhibit, *, outsiders: bool) -> bool:
    """Whether the exhibit may be one person's own reading, and its words may be seen in this channel.

    What they pasted is theirs to show. What stands elsewhere goes only where everybody may see that place.
    """
    if exhibit.kind != ExhibitKind.READING or len(exhibit.args) == 1:
        return False
    origin = exhibit.args[1]
    if origin in ("", wish.channel):
        return True
    return not outsiders and look_at_channel(desk, origin).is_private is False


def _open_own(desk: Desk, wish: ShareOrKeep, reading_id: int, *, is_private: bool) -> None:
    """A reading that was made for this person alone is theirs to open, unless its document carries a marking."""
    to = Opened(wish.channel, is_private, wish.thread_ts, share_key(wish))
    with desk.database.write() as session:
        open_reading(session, reading_id, own_asker(desk.identity.team, wish.user), to)


def _asker(desk: Desk, wish: ShareOrKeep) -> Asker:
    return asker_at(desk, wish.user, wish.channel, wish.thread_ts, outsiders=wish.outsider)


def _home(desk: Desk, asker: Asker, exhibit: Exhibit) -> str:
    """The link to where a reading stands; empty for anything that stands nowhere."""
    if exhibit.kind != ExhibitKind.READING:
        return ""
    with desk.database.read() as session:
        seen = reading_seen(session, int(exhibit.args[0]), asker)
    return desk.permalink(seen) if seen else ""

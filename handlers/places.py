"""Where a view was opened: a click inside it does not say, and what may be shown depends on it."""

from __future__ import annotations

import json

from bot.blocks.actions import Stale
from bot.blocks.texts.message import View
from handlers.payloads import Click


def placed(view: View, click: Click) -> View:
    """The view with its place written beside its own private metadata."""
    place = {"channel": click.channel_id, "thread_ts": click.thread_ts, "page": view.get("private_metadata", "")}
    return {**view, "private_metadata": json.dumps(place)}


def back_to_place(click: Click) -> tuple[Click, str]:
    """A click in such a view as if it had been made where the view was opened, and the view's own metadata.

    Raises Stale when the metadata is not ours.
    """
    try:
        place = json.loads(click.private_metadata)
        return click.model_copy(update={"channel_id": place["channel"], "thread_ts": place["thread_ts"]}), place["page"]
    except (KeyError, TypeError, ValueError) as fault:
        raise Stale("not a view of ours") from fault

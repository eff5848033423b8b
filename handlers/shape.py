"""What every payload must have before any listener looks at it. A malformed one is told in one line and let go.

Slack signs what it sends, so this is no guard against strangers: it keeps a payload of a kind not known yet from
ending as a fault of ours.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Annotated, Any, Self

from pydantic import Field, ValidationError, model_validator
from slack_bolt import App, BoltResponse

from handlers.payloads import FileRef, Id, MaybeId, Payload, SlashCommand

log = logging.getLogger(__name__)


class Person(Payload):
    """Whoever acted."""

    id: Id
    team_id: MaybeId = None


class Named(Payload):
    """Something with an id."""

    id: MaybeId = None


class Chosen(Payload):
    """An option of a menu."""

    value: str | None = None


class Acted(Payload):
    """One element that was used."""

    action_id: Id
    block_id: str | None = None
    value: str | None = None
    selected_option: Chosen | None = None


class Place(Payload):
    """Where a click was made."""

    type: str | None = None
    message_ts: MaybeId = None
    channel_id: MaybeId = None
    thread_ts: MaybeId = None
    is_ephemeral: bool | None = None
    view_id: MaybeId = None


class Values(Payload):
    """What the inputs of a view hold, by block and element."""

    values: dict[str, dict[str, dict[str, Any]]]


class Shown(Payload):
    """A view that was open."""

    id: Id
    callback_id: str = ""
    type: str | None = None
    private_metadata: str = ""
    state: Values | None = None
    blocks: list[dict[str, Any]] = Field(default_factory=list)


class Posted(Payload):
    """A message that was clicked in or chosen."""

    ts: MaybeId = None
    thread_ts: MaybeId = None
    text: str | None = None


class Happened(Payload):
    """An event, as far as all events are alike."""

    type: str
    subtype: str | None = None
    channel_type: str | None = None
    text: str | None = None


class Callback(Payload):
    """``event_callback`` (Slack API, "Events API: callback field overview")."""

    team_id: Id
    event_id: Id
    event: Happened


class Stands(Payload):
    """A channel by its id."""

    id: Id


class Said(Posted):
    """A message as a shortcut tells of it."""

    ts: Id
    files: tuple[FileRef, ...] | None = None


class Unheard(Payload):
    """A kind of payload that nobody listens to yet: told of, so it must be possible to say where it is from."""

    user: Person | None = None
    channel: Stands | None = None
    view: Shown | None = None


class Interaction(Payload):
    """What all interactions have (Slack API, "Interaction payloads")."""

    user: Person
    team: Named | None = None
    channel: Stands | None = None
    container: Place | None = None
    message: Posted | None = None
    view: Shown | None = None
    response_url: Annotated[str, Field(pattern="^https?://[^/]+/")] | None = None


class Clicked(Interaction):
    """``block_actions``; what is clicked in a message comes with a way to answer there."""

    trigger_id: Id
    actions: Annotated[tuple[Acted, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def can_be_answered(self) -> Self:
        """Whether there is a view, or a message that can be answered."""
        if self.view is None and not self.response_url:
            raise ValueError("neither a view nor a response_url")
        return self


class Sent(Shown):
    """A form with what was put into it."""

    callback_id: str
    private_metadata: str
    state: Values


class Submitted(Interaction):
    """``view_submission``."""

    view: Sent


class Closed(Interaction):
    """``view_closed``."""

    view: Shown


class LookedUp(Interaction):
    """``block_suggestion``."""

    action_id: Id
    value: str | None = None


class Picked(Interaction):
    """``shortcut`` and ``message_action``."""

    callback_id: str
    trigger_id: Id


class PickedMessage(Picked):
    """``message_action``."""

    channel: Stands
    message: Said


SHAPES: dict[str, type[Payload]] = {
    "event_callback": Callback,
    "block_actions": Clicked,
    "view_submission": Submitted,
    "view_closed": Closed,
    "block_suggestion": LookedUp,
    "shortcut": Picked,
    "message_action": PickedMessage,
}


def let_through_what_has_shape(app: App) -> None:
    """Install the middleware; Slack is told that a malformed payload arrived, since another try would not mend it."""

    def look(body: dict[str, Any], next: Callable[[], BoltResponse]) -> BoltResponse:
        shape = SlashCommand if "command" in body else SHAPES.get(str(body.get("type")), Unheard)
        try:
            shape.model_validate(body)
        except ValidationError as fault:
            log.warning("a malformed payload was left out (%s): %s", body.get("type"), _where(fault))
            return BoltResponse(status=200)
        return next()

    app.middleware(look)


def _where(fault: ValidationError) -> str:
    """Which fields are wrong; never what stands in them."""
    return ", ".join(sorted({".".join(str(part) for part in one["loc"]) for one in fault.errors()}))[:200]

"""The modal that stands on top, with what was filled into it."""

from __future__ import annotations

import json

from bot.playground.page.spot import Spot
from bot.playground.render.blocks import blocks_html
from bot.playground.render.html import Html, el
from bot.playground.render.look import Filled
from bot.playground.workspace.model import View
from bot.playground.workspace.states import states_of


def filled_of(view: View) -> Filled:
    """What a view's inputs hold, and the words of its refusal."""
    return Filled(states_of(view.body.get("blocks", []), view.touched, view.place), view.errors)


def modal_html(spot: Spot) -> Html:
    """The modal the reader has open, or nothing. Its key changes when the app, not the reader, changed something."""
    view = spot.workspace.open_modal(spot.reader.id)
    if view is None:
        return Html("")
    below = view.previous_id is not None
    body = view.body
    title = str((body.get("title") or {}).get("text", ""))
    close = str((body.get("close") or {}).get("text") or ("Cancel" if body.get("submit") else "Close"))
    buttons = [el("button", close, type="button", class_="btn", data_close_view=view.id)]
    if submit := body.get("submit"):
        disabled = body.get("submit_disabled") is True
        buttons.append(el("button", str(submit.get("text")), type="submit", class_="btn primary", disabled=disabled))
    general = el("div", view.errors[""], class_="error", role="alert") if "" in view.errors else ""
    cross = el(
        "button", "×", type="button", class_="cross", data_close_view=view.id, data_whole="1", aria_label="Close"
    )
    form = el(
        "form",
        el("header", el("span", "‹", class_="stacked", aria_hidden="true") if below else "", el("h2", title), cross),
        el("div", blocks_html(body.get("blocks", []), spot.look, filled_of(view)), general, class_="modal-body"),
        el("footer", *buttons),
        class_="modal",
        novalidate=True,
        role="dialog",
        aria_modal="true",
        aria_label=title,
        data_view=view.id,
    )
    key = json.dumps([view.id, view.hash, view.errors], sort_keys=True)
    return el("div", form, class_="shade", data_key=key)

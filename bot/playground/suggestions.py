"""Options that an app looks up while a person types (reference: "block_suggestion")."""

from __future__ import annotations

import threading

from bot.playground.delivery.dispatch import Dispatcher
from bot.playground.payloads import Payloads, name_of
from bot.playground.validation.elements import OPTION_GROUPS, OPTIONS
from bot.playground.validation.report import Report
from bot.playground.workspace.elements import find_element, options_of
from bot.playground.workspace.model import Json, Message, User, View
from bot.playground.workspace.shapes import view_json
from bot.playground.workspace.store import Workspace

MIN_QUERY = 3
"""Characters to type before the app is asked, unless it says otherwise ("Select menu of external data source")."""
PATIENCE = 10.0
"""Seconds until a look-up is given up here; Slack's own patience is the dispatcher's."""


class Suggestions:
    """Asks the app for options and keeps what it offered, so that one of them can be chosen."""

    def __init__(self, workspace: Workspace, dispatcher: Dispatcher, payloads: Payloads) -> None:
        self._workspace = workspace
        self._dispatcher = dispatcher
        self._payloads = payloads

    def look_up(
        self, where: View | Message, action_id: str, block_id: str | None, typed: str, user: User
    ) -> list[Json]:
        """The options for what was typed, groups unpacked. Blocks until the app answered; not in the server's loop.

        LookupError for too short a text, for an app that does not answer, and for an answer Slack would not take.
        """
        blocks = where.body.get("blocks", []) if isinstance(where, View) else where.blocks
        placed, element = find_element(blocks, action_id, block_id)
        if not str(element["type"]).endswith("external_select"):
            raise LookupError(f"a {element['type']} looks nothing up")
        if len(typed) < int(element.get("min_query_length", MIN_QUERY)):
            raise LookupError(f"type at least {element.get('min_query_length', MIN_QUERY)} characters")
        payload = self._payload(where, user) | {"action_id": action_id, "block_id": placed, "value": typed}
        answer = self._ask(payload)
        with self._workspace.lock:
            offers = self._workspace.offers.setdefault((_key(where), placed, action_id), {})
            offers |= {option["value"]: option for option in options_of(answer)}
        self._workspace.changed()
        return list(options_of(answer))

    def offered(self, where: View | Message, action_id: str, block_id: str | None) -> list[Json]:
        """What the app has offered for an element so far: what was chosen of an earlier look-up stays chosen."""
        found: list[Json] = []
        for (key, block, action), options in self._workspace.offers.items():
            if (key, action) == (_key(where), action_id) and block_id in (None, block):
                found.extend(options.values())
        return found

    def _payload(self, where: View | Message, user: User) -> Json:
        payload = self._payloads.common("block_suggestion", user)
        if isinstance(where, View):
            return payload | {
                "container": {"type": "view", "view_id": where.id},
                "view": view_json(self._workspace, where),
            }
        channel = self._workspace.channels[where.channel]
        place: Json = {"channel": {"id": channel.id, "name": name_of(channel)}}
        return payload | self._payloads.whereabouts(where) | place

    def _ask(self, payload: Json) -> Json:
        done = threading.Event()
        outcome: list[Json | str] = []

        def settle(result: Json | str) -> None:
            outcome.append(result)
            done.set()

        self._dispatcher.ask("interactive", payload, settle, settle)
        if not done.wait(PATIENCE):
            raise LookupError("the app did not answer")
        answer = outcome[0]
        if isinstance(answer, str):
            raise LookupError(f"the app did not answer: {answer}")
        report = Report()
        if "option_groups" in answer:
            OPTION_GROUPS(answer["option_groups"], "/option_groups", report)
        else:
            OPTIONS(answer.get("options"), "/options", report)
        if report.messages:
            self._workspace.warnings.append(f"options not taken: {report.messages}")
            raise LookupError(f"options not taken: {report.messages}")
        return answer


def _key(where: View | Message) -> str:
    return where.id if isinstance(where, View) else f"{where.channel}/{where.ts}"

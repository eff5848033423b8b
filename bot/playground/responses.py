"""Answers to interactions: over a response_url or with the acknowledgement, and Slackbot's word where there is none."""

from __future__ import annotations

import copy

from bot.playground.happenings import Happenings
from bot.playground.tickets import ResponseUrl, TicketError, Tickets
from bot.playground.validation.check import check_message_blocks
from bot.playground.workspace.model import Json, Message
from bot.playground.workspace.store import Workspace


class Responses:
    """Carries out what an app answers."""

    def __init__(self, workspace: Workspace, happenings: Happenings, tickets: Tickets) -> None:
        self._workspace = workspace
        self._happenings = happenings
        self._tickets = tickets

    def respond(self, key: str, answer: Json) -> str | None:
        """Carry out a post to a response_url; the error's name where it is refused."""
        try:
            url = self._tickets.use_response_url(key)
        except TicketError as error:
            return error.error
        problem = check_message_blocks(answer.get("blocks") or [])
        if problem is not None:
            self._workspace.warnings.append(f"{problem.error} at a response_url: {problem.messages}")
            return problem.error
        if answer.get("delete_original") and url.message is not None:
            self._happenings.delete(url.message)
        elif answer.get("replace_original") and url.message is not None:
            text, blocks = answer.get("text"), copy.deepcopy(answer.get("blocks"))
            self._happenings.edit(url.message, text=text, blocks=blocks, metadata=None)
        else:
            self._answer(url, answer)
        return None

    def complain(self, channel: str, user: str, what: str, reason: str) -> None:
        """Tell the user, as Slackbot does, that the app did not answer in time."""
        error = "operation_timeout" if "timeout" in reason else "dispatch_failed"
        text = f"{what} failed with the error “{error}”"
        self._happenings.whisper(Message(channel, self._workspace.clock.ts(), "USLACKBOT", text, ephemeral_to=user))

    def _answer(self, url: ResponseUrl, answer: Json) -> None:
        public = answer.get("response_type") == "in_channel"
        message = Message(
            url.channel,
            self._workspace.clock.ts(),
            self._workspace.bot.id,
            str(answer.get("text") or ""),
            copy.deepcopy(answer.get("blocks") or []),
            thread_ts=answer.get("thread_ts"),
            bot_id=self._workspace.bot_id,
            ephemeral_to=None if public else url.user,
        )
        (self._happenings.post if public else self._happenings.whisper)(message)

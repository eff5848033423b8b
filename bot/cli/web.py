"""The bot as a web application: Slack's requests, and two addresses for whoever watches over it."""

from __future__ import annotations

import re

from slack_bolt.adapter.starlette import SlackRequestHandler
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import Message, Receive

from bot.app import Bot

LARGEST = 2_000_000
"""Bytes of a request that are taken; Slack's own payloads stay far below."""

_TIMESTAMP = re.compile(r"[0-9]{1,12}")


def make_web(bot: Bot) -> Starlette:
    """``POST /slack/events`` for Slack, ``/healthz`` (the process lives), ``/readyz`` (the database answers)."""
    slack = SlackRequestHandler(bot.app)

    async def events(request: Request) -> Response:
        stamp = request.headers.get("x-slack-request-timestamp", "")
        if not _TIMESTAMP.fullmatch(stamp):
            # Bolt raises on a timestamp that is no number; what is not signed properly is refused, not a fault.
            return PlainTextResponse("invalid request", status_code=401)
        return await slack.handle(Request(request.scope, _bounded(request.receive)))

    async def healthz(_: Request) -> Response:
        return PlainTextResponse("ok")

    async def readyz(_: Request) -> Response:
        ready = await run_in_threadpool(_database_answers, bot)
        return PlainTextResponse("ok" if ready else "the database does not answer", status_code=200 if ready else 503)

    return Starlette(
        routes=[
            Route("/slack/events", events, methods=["POST"]),
            Route("/healthz", healthz),
            Route("/readyz", readyz),
        ]
    )


def _bounded(receive: Receive) -> Receive:
    """What is sent, up to a limit: it is read before its signature can be looked at."""
    taken = 0

    async def take() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > LARGEST:
            raise HTTPException(413, "too large")
        return message

    return take


def _database_answers(bot: Bot) -> bool:
    try:
        with bot.desk.database.read() as session:
            session.execute(text("SELECT 1"))
    except DBAPIError:
        return False
    return True

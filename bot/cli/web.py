"""The bot as a web application: Slack's requests, and two addresses for whoever watches over it."""

from __future__ import annotations

from slack_bolt.adapter.starlette import SlackRequestHandler
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.app import Bot


def make_web(bot: Bot) -> Starlette:
    """``POST /slack/events`` for Slack, ``/healthz`` (the process lives), ``/readyz`` (the database answers)."""
    slack = SlackRequestHandler(bot.app)

    async def events(request: Request) -> Response:
        stamp = request.headers.get("x-slack-request-timestamp", "")
        if not stamp.isdigit():
            # Bolt raises on a timestamp that is no number; what is not signed properly is refused, not a fault.
            return PlainTextResponse("invalid request", status_code=401)
        return await slack.handle(request)

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


def _database_answers(bot: Bot) -> bool:
    try:
        with bot.desk.database.read() as session:
            session.execute(text("SELECT 1"))
    except DBAPIError:
        return False
    return True

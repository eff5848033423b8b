"""``attache serve``: the bot against real Slack, by Socket Mode or over HTTP."""

from __future__ import annotations

import signal
import sys
import threading
from types import FrameType
from typing import Any

import uvicorn
from alembic.util import CommandError
from slack_sdk.errors import SlackApiError
from sqlalchemy.exc import SQLAlchemyError

from bot.app import Bot
from bot.archive.database import engine_url
from bot.cli.web import make_web
from bot.reading.labels import WrongLabels
from bot.settings import Settings
from bot.slack.errors import EXPECTED, code_of, in_words
from bot.tasks.table import look_back
from bot.work.single import AlreadyRunning, single_instance
from bot.work.threads import one_line

CANNOT_START = 2


def run_serve(*, http: bool) -> int:
    """Run until told to stop (SIGINT, SIGTERM); 0, or 2 with one line on stderr when it cannot start."""
    settings = Settings()
    missing = missing_settings(settings, http=http)
    if missing:
        return _cannot(missing)
    try:
        engine_url(settings.resolved_database_url())
    except (ValueError, SQLAlchemyError) as fault:
        return _cannot(f"ATTACHE_DATABASE_URL: {one_line(fault)}")
    try:
        with single_instance(settings.data_dir / "attache.lock"):
            return _run(settings, http=http)
    except (AlreadyRunning, WrongLabels, CommandError, SQLAlchemyError, OSError, *EXPECTED) as fault:
        return _cannot(_why_not(fault, settings))


def missing_settings(settings: Settings, *, http: bool) -> str:
    """What is missing to start, as one sentence; empty when nothing is."""
    if not settings.slack_bot_token:
        return "SLACK_BOT_TOKEN is not set (it begins with xoxb- and stands in the app's settings, OAuth & Permissions)"
    if http and not settings.slack_signing_secret:
        return "SLACK_SIGNING_SECRET is not set (it stands in the app's settings, Basic Information)"
    if not http and not settings.slack_app_token:
        return "SLACK_APP_TOKEN is not set (an app-level token, xapp-, with connections:write, from Basic Information)"
    return ""


def _why_not(fault: Exception, settings: Settings) -> str:
    if isinstance(fault, SlackApiError):
        return in_words(code_of(fault))
    if isinstance(fault, EXPECTED):
        return f"Slack could not be reached at {settings.slack_api_url} ({fault})"
    if isinstance(fault, CommandError):
        return f"a newer version has used this database: {one_line(fault)}"
    if isinstance(fault, SQLAlchemyError):
        return f"the database cannot be used: {one_line(fault)}"
    if isinstance(fault, OSError):
        return f"{fault.filename or settings.data_dir}: {fault.strerror or fault}"
    return str(fault)


def _run(settings: Settings, *, http: bool) -> int:
    bot = Bot(settings)
    try:
        if http:
            _serve_http(bot, settings.port)
        else:
            _serve_socket(bot, settings)
    finally:
        bot.stop()
    return 0


def _serve_http(bot: Bot, port: int) -> None:
    bot.start()
    # By Socket Mode each connect asks for this; by HTTP only the start tells that nobody had been listening.
    look_back(bot.desk)
    uvicorn.run(make_web(bot), host="0.0.0.0", port=port, log_level="warning")  # noqa: S104


def _serve_socket(bot: Bot, settings: Settings) -> None:
    stop = threading.Event()

    def told_to_stop(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    before: dict[int, Any] = {number: signal.signal(number, told_to_stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        bot.start(settings.slack_app_token.get_secret_value() if settings.slack_app_token else None)
        print(f"attache is listening in {bot.desk.identity.url}", file=sys.stderr)  # noqa: T201
        stop.wait()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _cannot(why: str) -> int:
    print(f"attache: {why}", file=sys.stderr)  # noqa: T201
    return CANNOT_START

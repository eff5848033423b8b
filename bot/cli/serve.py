"""``attache serve``: the bot against real Slack, by Socket Mode or over HTTP."""

from __future__ import annotations

import signal
import sys
import threading
from http.client import HTTPException
from types import FrameType
from urllib.error import URLError

import uvicorn
from slack_sdk.errors import SlackApiError

from bot.app import Bot
from bot.cli.web import make_web
from bot.reading.labels import WrongLabels
from bot.settings import Settings
from bot.slack.errors import in_words
from bot.work.single import AlreadyRunning, single_instance

CANNOT_START = 2


def run_serve(*, http: bool) -> int:
    """Run until told to stop (SIGINT, SIGTERM); 0, or 2 with one line on stderr when it cannot start."""
    settings = Settings()
    missing = missing_settings(settings, http=http)
    if missing:
        return _cannot(missing)
    try:
        with single_instance(settings.data_dir / "attache.lock"):
            return _run(settings, http=http)
    except (AlreadyRunning, WrongLabels) as fault:
        return _cannot(str(fault))
    except SlackApiError as fault:
        return _cannot(in_words(str(fault.response.get("error", ""))))
    except (URLError, ConnectionError, TimeoutError, HTTPException) as fault:
        return _cannot(f"Slack could not be reached at {settings.slack_api_url} ({fault})")


def missing_settings(settings: Settings, *, http: bool) -> str:
    """What is missing to start, as one sentence; empty when nothing is."""
    if not settings.slack_bot_token:
        return "SLACK_BOT_TOKEN is not set (it begins with xoxb- and stands in the app's settings, OAuth & Permissions)"
    if http and not settings.slack_signing_secret:
        return "SLACK_SIGNING_SECRET is not set (it stands in the app's settings, Basic Information)"
    if not http and not settings.slack_app_token:
        return "SLACK_APP_TOKEN is not set (an app-level token, xapp-, with connections:write, from Basic Information)"
    return ""


def _run(settings: Settings, *, http: bool) -> int:
    bot = Bot(settings)
    if http:
        bot.start()
        try:
            uvicorn.run(make_web(bot), host="0.0.0.0", port=settings.port, log_level="warning")  # noqa: S104
        finally:
            bot.stop()
        return 0
    stop = threading.Event()

    def told_to_stop(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, told_to_stop)
    bot.start(settings.slack_app_token.get_secret_value() if settings.slack_app_token else None)
    print(f"attache is listening in {bot.desk.identity.url}", file=sys.stderr)  # noqa: T201
    stop.wait()
    bot.stop()
    return 0


def _cannot(why: str) -> int:
    print(f"attache: {why}", file=sys.stderr)  # noqa: T201
    return CANNOT_START

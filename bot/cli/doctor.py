"""``attache doctor``: is everything in order, and if not, what to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from alembic.util import CommandError
from rich.console import Console
from rich.markup import escape
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse
from sqlalchemy.exc import SQLAlchemyError

from bot.archive.migrate import current, migrate
from bot.reading.labels import WrongLabels
from bot.reading.reader import Reader
from bot.settings import Settings
from bot.slack.errors import EXPECTED, code_of, in_words
from bot.slack.scopes import NEEDED
from bot.work.space import enough_space, free_mb
from bot.work.threads import one_line

CLOCK_TOLERANCE_S = 60
"""Slack refuses requests signed more than five minutes off (Slack API, "Verifying requests from Slack")."""


@dataclass(frozen=True)
class Finding:
    """One thing looked at: in order or not, what was found, and what to do where it is not."""

    what: str
    ok: bool
    found: str
    remedy: str = ""


Look = Callable[[Settings], list[Finding]]


def run_doctor(settings: Settings | None = None, console: Console | None = None) -> int:
    """Look at everything and print a line for each; 0 when all is in order, else 1."""
    chosen, out = settings or Settings(), console or Console()
    findings = [finding for look in LOOKS for finding in look(chosen)]
    for finding in findings:
        mark = "[green]ok[/]  " if finding.ok else "[red]FAIL[/]"
        out.print(f"{mark} {finding.what}: {escape(finding.found)}", highlight=False)
        if not finding.ok:
            out.print(f"     {escape(finding.remedy)}", highlight=False)
    return 0 if all(finding.ok for finding in findings) else 1


def look_at_slack(settings: Settings) -> list[Finding]:
    """The bot token, its scopes, and this machine's clock against Slack's."""
    if not settings.slack_bot_token:
        remedy = "Set SLACK_BOT_TOKEN (xoxb-...), from the app's settings, OAuth & Permissions."
        return [Finding("bot token", False, "not set", remedy)]
    client = WebClient(settings.slack_bot_token.get_secret_value(), base_url=settings.slack_api_url, timeout=10)
    try:
        answer = client.auth_test()
    except SlackApiError as fault:
        return [Finding("bot token", False, in_words(code_of(fault)), "Copy the token again.")]
    except EXPECTED as fault:
        remedy = "Check the network, and SLACK_API_URL if you set it."
        return [Finding("bot token", False, f"{settings.slack_api_url} does not answer ({fault})", remedy)]
    found = Finding("bot token", True, f"{answer['user']} in {answer['team']}")
    return [found, _scopes(answer), _clock(answer)]


def look_at_socket(settings: Settings) -> list[Finding]:
    """The app-level token of Socket Mode, where there is one."""
    if not settings.slack_app_token:
        remedy = "For Socket Mode set SLACK_APP_TOKEN (xapp-...); for --http set SLACK_SIGNING_SECRET."
        return [Finding("app token", settings.slack_signing_secret is not None, "not set", remedy)]
    client = WebClient(base_url=settings.slack_api_url, timeout=10)
    try:
        client.apps_connections_open(app_token=settings.slack_app_token.get_secret_value())
    except SlackApiError as fault:
        remedy = "Make an app-level token with connections:write, and switch Socket Mode on."
        return [Finding("app token", False, in_words(code_of(fault)), remedy)]
    except EXPECTED as fault:
        return [Finding("app token", False, f"Slack does not answer ({fault})", "Check the network.")]
    return [Finding("app token", True, "Socket Mode opens")]


def look_at_database(settings: Settings) -> list[Finding]:
    """Whether the database can be reached and brought to this version's schema, as each start does."""
    url = settings.resolved_database_url()
    try:
        migrate(url)
        at = current(url)
    except CommandError as fault:
        remedy = "A newer version of Attaché has used this database: run that one, or restore a copy from before."
        return [Finding("database", False, one_line(fault), remedy)]
    except (SQLAlchemyError, OSError, ValueError) as fault:
        remedy = "Check ATTACHE_DATABASE_URL and ATTACHE_DATA_DIR, and that the folder can be written to."
        return [Finding("database", False, one_line(fault), remedy)]
    return [Finding("database", True, f"at revision {at}")]


def look_at_model(settings: Settings) -> list[Finding]:
    """Whether the language pipeline loads."""
    try:
        Reader(settings.spacy_model, settings.seeds_dir)
    except (WrongLabels, OSError) as fault:
        return [
            Finding("model", False, str(fault).splitlines()[0], "Unset ATTACHE_SPACY_MODEL to use the shipped one.")
        ]
    return [Finding("model", True, settings.spacy_model or "the shipped pipeline")]


def look_at_disk(settings: Settings) -> list[Finding]:
    """Whether there is room where data is kept."""
    free = f"{free_mb(settings.data_dir):,.0f} MB free in {settings.data_dir}"
    remedy = f"Free some space: intake stops under {settings.min_free_mb} MB."
    return [Finding("disk", enough_space(settings.data_dir, settings.min_free_mb), free, remedy)]


def _scopes(answer: SlackResponse) -> Finding:
    granted = {scope.strip() for scope in _header(answer, "x-oauth-scopes").split(",")}
    missing = [scope for scope in NEEDED if scope not in granted]
    if not missing:
        return Finding("scopes", True, f"all {len(NEEDED)} granted")
    why = "; ".join(f"{scope} {NEEDED[scope]}" for scope in missing)
    return Finding("scopes", False, f"missing {why}", "Add them in OAuth & Permissions and reinstall the app.")


def _clock(answer: SlackResponse) -> Finding:
    try:
        off = abs((datetime.now(UTC) - parsedate_to_datetime(_header(answer, "date"))).total_seconds())
    except ValueError:
        return Finding("clock", True, "Slack did not say what time it is")
    return Finding("clock", off <= CLOCK_TOLERANCE_S, f"{off:.0f} s off Slack's", "Set this machine's clock (NTP).")


def _header(answer: SlackResponse, name: str) -> str:
    for key, value in answer.headers.items():
        if key.lower() == name:
            return str(value[0] if isinstance(value, list) else value)
    return ""


LOOKS: tuple[Look, ...] = (look_at_slack, look_at_socket, look_at_database, look_at_model, look_at_disk)

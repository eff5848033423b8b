"""The only place where the parts are put together."""

from __future__ import annotations

import logging
from functools import partial

from slack_bolt import App

from bot.archive.database import Database
from bot.archive.migrate import migrate
from bot.digests.ticker import Ticker
from bot.documents.sandbox import Sandbox
from bot.reading.pool import ReadingPool
from bot.settings import Settings
from bot.slack.clients import make_clients
from bot.slack.sender import SlackSender
from bot.slack.socket import Socket
from bot.tasks.desk import Desk, Identity
from bot.tasks.digests.posting import post_due_digests
from bot.tasks.following import on_settled
from bot.tasks.given_up import apologise_for
from bot.tasks.pending import pending_work
from bot.tasks.table import look_back, task_table
from bot.work.engine import Engine
from bot.work.poster import Poster
from bot.work.sweeper import Sweeper
from handlers.inbox import handle_again
from handlers.registration import register_all


class Bot:
    """A whole running bot: the Bolt app, and behind it worker, poster, sweeper and ticker over one database.

    Making one brings the database to this version's schema and asks Slack who the bot is (SlackApiError, or
    connection errors, where that fails).
    """

    def __init__(self, settings: Settings) -> None:
        url = settings.resolved_database_url()
        migrate(url)
        database = Database(url)
        engine = Engine(database)
        token = settings.slack_bot_token.get_secret_value() if settings.slack_bot_token else ""
        secret = settings.slack_signing_secret.get_secret_value() if settings.slack_signing_secret else None
        clients = make_clients(token, settings.slack_api_url)
        rooms = Sandbox(), ReadingPool(settings.spacy_model, settings.seeds_dir)
        who = Identity.of(clients.reads.auth_test())
        self.desk = desk = Desk(database, engine.queue, clients, who, *rooms, token, settings.slack_api_url)
        self.app = App(client=clients.reads, signing_secret=secret, logger=logging.getLogger("slack_bolt"))
        register_all(self.app, desk, settings)
        worker = engine.worker(task_table(desk), on_dead=partial(apologise_for, desk))
        poster = Poster(database, SlackSender(clients), on_settled=on_settled, alone=database.is_sqlite)
        sweeper = Sweeper(database, engine.queue, replay=partial(handle_again, self.app), pending=pending_work)
        self._parts = (worker, poster, sweeper, Ticker(partial(post_due_digests, desk)))
        self._socket: Socket | None = None

    def start(self, app_token: str | None = None) -> None:
        """Begin to work; with an app-level token, connect to Slack by Socket Mode and listen.

        Raises WrongLabels or OSError where the configured model will not do.
        """
        self.desk.sandbox.warm()
        self.desk.readings.check()
        for part in self._parts:
            part.start()
        if app_token:
            self._socket = Socket(self.app, app_token, on_hello=partial(look_back, self.desk))
            self._socket.connect()  # type: ignore[no-untyped-call]  # Bolt leaves it untyped

    def stop(self) -> None:
        """Stop listening, finish what is in hand, and let everything go."""
        if self._socket:
            self._socket.close()  # type: ignore[no-untyped-call]
        for part in reversed(self._parts):
            part.stop()
        self.desk.readings.close()
        self.desk.sandbox.close()
        self.desk.database.dispose()

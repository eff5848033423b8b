"""The only place where the parts are put together."""

from __future__ import annotations

import logging
from functools import partial

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler

from bot.archive.database import Database
from bot.archive.migrate import migrate
from bot.digests.ticker import Ticker
from bot.documents.sandbox import Sandbox
from bot.reading.pool import ReadingPool
from bot.settings import Settings
from bot.slack.clients import make_clients
from bot.slack.sender import SlackSender
from bot.tasks.desk import Desk, Identity
from bot.tasks.digests import post_due_digests
from bot.tasks.following import on_settled
from bot.tasks.pending import pending_work
from bot.tasks.table import apologise_for, ask_for_reconciliation, task_table
from bot.work.embedded import EmbeddedQueue
from bot.work.poster import Poster
from bot.work.sweeper import Sweeper
from bot.work.worker import Worker
from handlers.inbox import handle_again
from handlers.registration import register_all

READER = "1"
"""Version of the reader in the archive: raised when documents that were read before should be read anew."""


class Bot:
    """A whole running bot: the Bolt app, and behind it queue, worker, poster, sweeper and ticker.

    Starting needs Slack to be reachable (``auth.test``). ``socket`` connects by Socket Mode; without it the app waits
    for requests that somebody else's HTTP server hands it.
    """

    def __init__(self, settings: Settings) -> None:
        token = settings.slack_bot_token.get_secret_value() if settings.slack_bot_token else ""
        secret = settings.slack_signing_secret.get_secret_value() if settings.slack_signing_secret else None
        self.settings = settings
        migrate(settings.resolved_database_url())
        clients = make_clients(token, settings.slack_api_url)
        who = clients.reads.auth_test()
        self.desk = Desk(
            database=Database(settings.resolved_database_url()),
            queue=EmbeddedQueue(),
            clients=clients,
            identity=Identity(team=who["team_id"], user=who["user_id"], url=who["url"]),
            sandbox=Sandbox(),
            readings=ReadingPool(settings.spacy_model, settings.seeds_dir),
            token=token,
            api_url=settings.slack_api_url,
            reader=f"{READER}:{settings.spacy_model or 'default'}",
        )
        self.app = App(client=clients.reads, signing_secret=secret, logger=logging.getLogger("slack_bolt"))
        register_all(self.app, self.desk, settings)
        database, queue = self.desk.database, EmbeddedQueue()
        self.worker = Worker(
            database, queue, task_table(self.desk), on_dead=partial(apologise_for, self.desk), alone=database.is_sqlite
        )
        self.poster = Poster(database, SlackSender(clients), on_settled=on_settled, alone=database.is_sqlite)
        self.sweeper = Sweeper(
            database, queue, replay=lambda event: handle_again(self.app, event.body), pending=pending_work
        )
        self.ticker = Ticker(lambda: post_due_digests(self.desk))
        self._socket: SocketModeHandler | None = None

    def start(self, app_token: str | None = None) -> None:
        """Begin to work; with an app-level token, connect to Slack by Socket Mode and listen."""
        self.desk.readings.warm()
        self.desk.sandbox.warm()
        for part in (self.worker, self.poster, self.sweeper, self.ticker):
            part.start()
        if app_token:
            self._socket = SocketModeHandler(self.app, app_token)
            self._socket.client.message_listeners.append(partial(ask_for_reconciliation, self.desk))
            self._socket.connect()

    def stop(self) -> None:
        """Stop listening, finish what is in hand, and let everything go."""
        if self._socket:
            self._socket.close()
        self.ticker.stop()
        for part in (self.sweeper, self.worker, self.poster):
            part.stop()
        self.desk.readings.close()
        self.desk.sandbox.close()
        self.desk.database.dispose()

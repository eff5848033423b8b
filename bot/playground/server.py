"""The local Slack as one object: start it, point a bot at it, act in it as people do, look at what came of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Any, TypeVar

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from bot.playground.announce import Announcer
from bot.playground.api.request import Slack
from bot.playground.delivery.dispatch import Dispatcher, Timing
from bot.playground.delivery.http import HttpTransport
from bot.playground.delivery.sockets import SocketHub
from bot.playground.faults import Faults
from bot.playground.happenings import Happenings
from bot.playground.interactions import Interactions
from bot.playground.loopback import Loopback
from bot.playground.page.acts import Acts
from bot.playground.page.routes import Page
from bot.playground.people.people import People
from bot.playground.scopes import BOT_SCOPES
from bot.playground.web import Web
from bot.playground.workspace.features import features_of
from bot.playground.workspace.model import Json, Message
from bot.playground.workspace.sample import sample_workspace
from bot.playground.workspace.store import Workspace

T = TypeVar("T")


class Playground(People):
    """A Slack on loopback.

    ``port`` 0 takes a free one. ``workspace`` is the truth of it, to read and to assert on; ``faults`` what goes
    wrong; ``scopes`` what the bot's token may do; ``timing`` how patient Slack is; ``manifest`` the app's, from which
    people's menus are made. Acting as a person is inherited from ``People``. Usable as a context manager.
    """

    bot_token = "xoxb-playground-bot"  # noqa: S105 - opens nothing but this playground
    app_token = "xapp-1-playground-app"  # noqa: S105
    signing_secret = "playground-signing-secret"  # noqa: S105
    verification_token = "playground-verification"  # noqa: S105

    def __init__(
        self,
        *,
        port: int = 0,
        faults: Faults | None = None,
        workspace: Workspace | None = None,
        scopes: Iterable[str] = BOT_SCOPES,
        timing: Timing | None = None,
        manifest: Json | None = None,
    ) -> None:
        self.workspace = workspace or sample_workspace()
        self.workspace.features = features_of(manifest or {})
        self.faults = faults or Faults()
        self.scopes = set(scopes)
        self._loopback = Loopback(port)
        self._loop: asyncio.AbstractEventLoop | None = None
        self.hub = SocketHub(self.workspace.app_id, self.workspace.changed)
        self._dispatcher = Dispatcher(self.workspace, self.faults, timing or Timing(), self.hub)
        base_url = self._loopback.base_url
        announcer = Announcer(self.workspace, self._dispatcher, self.scopes, self.verification_token)
        happenings = Happenings(self.workspace, announcer, self.faults, base_url)
        interactions = Interactions(self.workspace, happenings, self._dispatcher, base_url, self.verification_token)
        super().__init__(self.workspace, happenings, interactions, announcer)
        slack = Slack(self.workspace, happenings, interactions, self.scopes, base_url)
        self._page = Page(self.workspace)
        self._acts = Acts(self.workspace, self, base_url.rstrip("/"))
        self._web = Web(slack, self.hub, self.faults, self.bot_token, self.app_token, self._loopback.cut)

    @property
    def api_url(self) -> str:
        """The Web API's base, for ``SLACK_API_URL``."""
        return f"{self._loopback.base_url}api/"

    @property
    def page_url(self) -> str:
        """The page on which to try the bot."""
        return self._loopback.base_url

    def start(self) -> None:
        """Serve; returns when it takes connections."""
        routes = [*self._web.routes(), *self._acts.routes(), *self._page.routes()]
        hosts = Middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"])
        self._loopback.start(Starlette(routes=routes, middleware=[hosts], lifespan=self._lifespan))

    def stop(self, *, wait: bool = True) -> None:
        """Stop serving; open sockets and pages are let go. Without ``wait`` that may take a moment longer."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._page.ended.set)
        self._loopback.stop(wait=wait)

    def __enter__(self) -> Playground:
        """Start it."""
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Stop it."""
        self.stop()

    def wait_for(self, predicate: Callable[[Workspace], T | None], timeout: float = 10.0) -> T:
        """Block until ``predicate(workspace)`` is true and give its value; TimeoutError after ``timeout`` seconds."""
        return self.workspace.wait_for(predicate, timeout)

    def wait_for_reply(self, parent: Message, timeout: float = 10.0) -> Message:
        """Block until the bot has answered in a message's thread and give its first answer; else TimeoutError."""

        def reply(workspace: Workspace) -> Message | None:
            replies = workspace.replies(parent.channel, parent.ts)
            return next((message for message in replies if message.bot_id == workspace.bot_id), None)

        return self.workspace.wait_for(reply, timeout)

    def wait_for_bot(self, timeout: float = 10.0) -> None:
        """Block until the bot holds an open socket."""
        self.workspace.wait_for(lambda _: self.hub.count > 0, timeout)

    def deliver_to(self, url: str) -> HttpTransport:
        """Deliver by signed HTTP to this request URL from now on, instead of over sockets."""
        transport = HttpTransport(url, self.signing_secret)
        self._dispatcher.transport = transport
        return transport

    def ask_bot_to_reconnect(self, reason: str = "refresh_requested") -> None:
        """Send ``disconnect`` over every socket, as Slack does every few hours."""
        self._in_loop(self.hub.ask_to_leave(reason))

    def cut_sockets(self) -> None:
        """Close every socket without a word."""
        self._in_loop(self.hub.cut())

    def _in_loop(self, work: Coroutine[Any, Any, None]) -> None:
        if self._loop is None:
            work.close()
            raise RuntimeError("the playground is not started")
        asyncio.run_coroutine_threadsafe(work, self._loop).result(5)

    @asynccontextmanager
    async def _lifespan(self, app: Starlette) -> AsyncIterator[None]:
        self._loop = asyncio.get_running_loop()
        self._dispatcher.start(self._loop)
        self._loopback.ready()
        yield
        self._dispatcher.stop()
        await self.hub.cut()

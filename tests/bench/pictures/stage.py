"""What a picture is taken of: the bot at work in a local Slack, and a browser that shows it to one person."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Locator, Page

from bot.app import Bot
from bot.archive.database import utc_now
from bot.cli.local_slack import demo_settings, manifest
from bot.playground.server import Playground
from bot.playground.workspace.model import Message
from bot.playground.workspace.sample import READOUTS, YOU
from bot.slack.scopes import NEEDED
from bot.tasks.posting import Reaction
from bot.work.backlog import backlog

ROOT = Path(__file__).resolve().parents[3]
PICTURES = ROOT / "docs" / "surfaces"
COLOURS = 192
WAIT_S = 30.0
DESK = {"width": 1100, "height": 900}
PHONE = {"width": 390, "height": 844}
MARGIN = 12
FRAME = 260
"""Pixels of a window's height that heads, boxes to type in and margins take."""


class Stage:
    """``slack`` acts as people do, ``bot`` is at work, ``page`` is Mira's browser."""

    def __init__(self, slack: Playground, bot: Bot, page: Page, picture: Path) -> None:
        self.slack = slack
        self.bot = bot
        self.page = page
        self._picture = picture

    def read(self, seed: str, *, channel: str = READOUTS, user: str = YOU, comment: str = "") -> Message:
        """Upload one of the seeds (by the beginning of its name) and wait until it is answered."""
        path = next((ROOT / "seeds").glob(f"{seed}*"))
        return self.answered(
            self.slack.upload(path.read_bytes(), path.name, channel=channel, user=user, comment=comment)
        )

    def answered(self, upload: Message) -> Message:
        """Wait until an upload has its answer; gives the upload."""
        seen = str(Reaction.SEEN)
        self.slack.wait_for(lambda _: upload.reactions and all(r.name != seen for r in upload.reactions), WAIT_S)
        self.quiet()
        return upload

    def reply(self, parent: Message) -> Message:
        """The bot's first answer in a message's thread."""
        return self.slack.wait_for_reply(parent, WAIT_S)

    def whisper(self, *, user: str = YOU) -> Message:
        """Wait for something that only one person sees; gives the last of it."""

        def last(_: object) -> Message | None:
            seen = [m for m in self.slack.workspace.ephemerals if m.ephemeral_to == user]
            return seen[-1] if seen else None

        return self.slack.wait_for(last, WAIT_S)

    def link(self, message: Message) -> str:
        """The address of a message, as people copy it."""
        return f"{self.slack.page_url}archives/{message.channel}/p{message.ts.replace('.', '')}"

    def quiet(self) -> None:
        """Wait until the bot has nothing left to do."""
        end = time.monotonic() + WAIT_S
        while time.monotonic() < end:
            with self.bot.desk.database.read() as session:
                left = backlog(session, utc_now())
            if left.events == left.jobs == left.posts == 0:
                return
            time.sleep(0.05)
        raise TimeoutError(f"still at work: {left}")

    def show(
        self, *, channel: str = READOUTS, thread: str | None = None, home: bool = False, height: int | None = None
    ) -> None:
        """Turn the browser to a channel, a thread in it, or the bot's Home tab; ``height`` makes the window fit."""
        size = self.page.viewport_size
        if height and size:
            self.page.set_viewport_size({"width": size["width"], "height": height})
        query = "home=1" if home else f"channel={channel}" + (f"&thread={thread}" if thread else "&thread=")
        self.page.goto(f"{self.slack.page_url}?{query}")
        # The page draws itself once more when it hears from the server for the first time.
        self.page.locator("body[data-live]").wait_for()

    def modal(self, *, whole: bool = True) -> Locator:
        """Wait for the modal that stands on top; ``whole`` shows all of it at once, however long."""
        modal = self.page.locator("#modal .modal")
        modal.wait_for()
        if whole:
            modal.evaluate("form => { form.style.maxHeight = 'none'; }")
        return modal

    def shoot(self, shown: str | Locator, *, first: str | Locator | None = None, margin: int = MARGIN) -> None:
        """Take the picture of an element, or of all from ``first`` to it, with ``margin`` pixels around."""
        # What was only just drawn may still move: type, then layout.
        self.page.wait_for_timeout(250)
        boxes = [self._box(shown)] + ([self._box(first)] if first is not None else [])
        left = max(0.0, min(box["x"] for box in boxes) - margin)
        top = max(0.0, min(box["y"] for box in boxes) - margin)
        right = max(box["x"] + box["width"] for box in boxes) + margin
        bottom = max(box["y"] + box["height"] for box in boxes) + margin
        size = self.page.viewport_size or DESK
        clip: Any = {
            "x": left,
            "y": top,
            "width": min(right, size["width"]) - left,
            "height": min(bottom, size["height"]) - top,
        }
        self._picture.parent.mkdir(parents=True, exist_ok=True)
        # Letters on paper need few colours, and with few a picture weighs a third.
        shot = Image.open(BytesIO(self.page.screenshot(clip=clip))).convert("RGB")
        shot.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(self._picture, optimize=True)

    def _box(self, shown: str | Locator) -> dict[str, float]:
        place = (self.page.locator(shown) if isinstance(shown, str) else shown).last
        place.wait_for()
        box, size = place.bounding_box(), self.page.viewport_size
        if box and size and box["height"] > size["height"] - FRAME:
            self.page.set_viewport_size({"width": size["width"], "height": int(box["height"]) + FRAME})
        place.scroll_into_view_if_needed()
        box = place.bounding_box()
        if box is None:
            raise LookupError(f"nothing to see of {shown}")
        return {"x": box["x"], "y": box["y"], "width": box["width"], "height": box["height"]}


@contextmanager
def open_stage(browser: Browser, name: str, *, phone: bool = False) -> Iterator[Stage]:
    """A stage of its own for one picture, all gone at the end; a fault in the page's script raises there."""
    with ExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory(prefix="attache-picture-"))
        slack = stack.enter_context(Playground(scopes=NEEDED, manifest=manifest()))
        bot = Bot(demo_settings(slack, Path(folder)))
        bot.start(slack.app_token)
        stack.callback(bot.stop)
        slack.wait_for_bot()
        size: Any = PHONE if phone else DESK
        page = browser.new_page(viewport=size, device_scale_factor=1.5)
        stack.callback(page.close)
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        yield Stage(slack, bot, page, PICTURES / f"{name}.png")
        if faults:
            raise RuntimeError(f"the page complains: {faults}")

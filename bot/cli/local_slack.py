"""The unmodified bot in a local Slack.

Demo and serve build the same ``Bot``. Settings of a real workspace are left aside: the demo keeps its data in a
temporary folder that goes with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from pydantic import SecretStr

from bot.app import Bot
from bot.playground.server import Playground
from bot.settings import Settings


@contextmanager
def running_demo(port: int = 0) -> Iterator[tuple[Playground, Bot]]:
    """A playground with the bot connected to it, both gone at the end."""
    with TemporaryDirectory(prefix="attache-demo-") as folder, Playground(port=port, manifest=manifest()) as playground:
        bot = Bot(demo_settings(playground, Path(folder)))
        bot.start(playground.app_token)
        try:
            playground.wait_for_bot()
            yield playground, bot
        finally:
            bot.stop()


def manifest() -> dict[str, Any]:
    """The app's manifest, from which the local Slack makes people's menus: of the wheel, or of the checkout."""
    shipped = files("bot.cli") / "slack-manifest.yaml"
    source = shipped if shipped.is_file() else Path(__file__).parents[2] / "deploy" / "slack-manifest.yaml"
    read: dict[str, Any] = yaml.safe_load(source.read_text("utf-8"))
    return read


def demo_settings(playground: Playground, folder: Path) -> Settings:
    """The settings of a bot in the playground: nothing of a real workspace's environment reaches it."""
    own = Settings()
    return Settings.model_construct(
        slack_bot_token=SecretStr(playground.bot_token),
        slack_app_token=SecretStr(playground.app_token),
        slack_signing_secret=SecretStr(playground.signing_secret),
        slack_api_url=playground.api_url,
        port=own.port,
        data_dir=folder,
        database_url=None,
        spacy_model=own.spacy_model,
        seeds_dir=own.seeds_dir,
        min_free_mb=own.min_free_mb,
    )

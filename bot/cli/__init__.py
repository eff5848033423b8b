"""The ``attache`` command; one file a sub-command, put together in ``main``."""

from bot.cli.main import main

__all__ = ["main"]

"""``python -m bot.cli``: the same as the ``attache`` command."""

from bot.cli.main import main

main()

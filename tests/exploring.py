"""How many examples a property test draws: few and the same ones in `make test`, many new ones in `make explore`."""

from __future__ import annotations

import os

TIMES = int(os.environ.get("EXPLORE", "1"))
"""How many times as many examples are drawn as in `make test`; above 1 they are other ones on every run."""


def examples(usual: int) -> int:
    """The number to draw where ``usual`` is that of `make test`."""
    return usual * TIMES

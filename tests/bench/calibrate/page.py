"""Puts the figures where the page has room for them, between two comments."""

from __future__ import annotations

import re

from tests.bench.calibrate.models import Calibrated
from tests.bench.calibrate.reliability import figures, reliability


def renewed(page: str, result: Calibrated) -> str:
    """The page with every part that there are new figures for. Raises ValueError where it has no room for one."""
    parts = {"own figures": figures(result.own, result.notes), "own reliability": reliability(result.own)}
    if result.bare is not None and result.further is not None:
        parts["further, uncorrected"] = figures(result.bare, {})
        parts["further figures"] = figures(result.further, {})
        parts["further reliability"] = reliability(result.further)
    for name, table in parts.items():
        room = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end -->)", re.DOTALL)
        if not room.search(page):
            raise ValueError(f"the page has no room for: {name}")
        page = room.sub(rf"\g<1>{table}\n\g<2>", page)
    return page

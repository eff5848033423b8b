"""How the property tests draw: the same examples on every run, and new ones, many more, where they explore."""

from __future__ import annotations

from hypothesis import settings

from tests.exploring import TIMES, examples

settings.register_profile("the same", derandomize=True, deadline=None)
settings.register_profile("exploring", max_examples=examples(100), deadline=None, print_blob=True)
settings.load_profile("exploring" if TIMES > 1 else "the same")

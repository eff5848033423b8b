"""Keeping Python's cyclic garbage collector out of the way of reading: it cost a tenth of the rules' time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def settle() -> None:
    """For a process whose work is reading, once the pipeline is loaded: what is there now is never looked over again.

    It stays as long as the process does, so that looking it over at each collection finds nothing.
    """
    gc.collect()
    gc.freeze()


@contextmanager
def undisturbed() -> Iterator[None]:
    """No collection inside the block: garbage is freed by counting, and what is cyclic waits for the end."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()

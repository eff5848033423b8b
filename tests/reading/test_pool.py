from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import psutil
import pytest

from bot.reading.pool import ReadingFailed, ReadingPool
from bot.readout import Document

SHORT = Document(text="Foreign Minister Lena Brandt met Prime Minister Tomas Ruiz of Spain in Berlin.", language="en")
LONG = Document(text="The two sides agreed to work together on trade. " * 9_000, language="en")


@pytest.fixture(scope="module")
def pool() -> Iterator[ReadingPool]:
    with ReadingPool() as running:
        running.warm()
        yield running


def children() -> list[psutil.Process]:
    """The pool's worker, told from the interpreter's resource tracker by its command line."""
    return [c for c in psutil.Process().children() if "spawn_main" in " ".join(c.cmdline())]


def test_reads_in_a_child(pool: ReadingPool) -> None:
    readout = pool.read(SHORT)
    assert readout.text == SHORT.text
    assert [c.iso3 for c in readout.countries] == ["ESP"]
    assert children()


def test_loads_once(pool: ReadingPool) -> None:
    pool.read(SHORT)
    before = [c.pid for c in children()]
    pool.read(SHORT)
    assert [c.pid for c in children()] == before


def test_outlives_a_child_killed_while_idle(pool: ReadingPool) -> None:
    pool.read(SHORT)
    for child in children():
        child.kill()
    time.sleep(0.2)  # not child.wait(): the pool itself has to notice
    assert pool.read(SHORT).countries


def test_outlives_a_child_killed_at_work(pool: ReadingPool) -> None:
    pool.read(SHORT)
    killer = threading.Timer(0.3, children()[0].kill)
    killer.start()
    with pytest.raises(ReadingFailed, match="died"):
        pool.read(LONG)
    killer.join()
    assert pool.read(SHORT).countries


def test_stops_what_takes_too_long(pool: ReadingPool) -> None:
    pool.read(SHORT)
    pool.timeout = 0.3
    try:
        with pytest.raises(ReadingFailed, match="hung"):
            pool.read(LONG)
    finally:
        pool.timeout = 60
    assert pool.read(SHORT).countries


def test_closing_what_never_ran_is_harmless() -> None:
    closed = ReadingPool()
    closed.close()
    closed.close()
    assert not closed.model


def test_a_fault_of_loading_reaches_the_caller() -> None:
    with ReadingPool("no-such-model") as lame, pytest.raises(OSError, match="no-such-model"):
        lame.read(SHORT)

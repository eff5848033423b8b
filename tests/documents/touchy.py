"""A converter that does to itself what some files do to a real one; light, for a child imports it."""

from __future__ import annotations

import os
import resource
import struct
import time
from pathlib import Path

from bot.documents.child import Opinion, converted
from bot.documents.limits import Limits
from bot.readout import Document


def touchy(opinion: Opinion, data: bytes, name: str, limits: Limits) -> Document:
    """Read the file, unless its name is a fate."""
    if name == "abort" and opinion is Opinion.FIRST:
        os.abort()
    if name == "hang":
        time.sleep(600)
    if name == "swell":
        bytearray(2 * limits.memory)
    if name == "ramble":
        return Document(text="a" * 9_000_000)
    if name == "forge":
        _write_past_the_converter(b"junk")
    if name == "look around":
        return Document(text=repr(_surroundings()))
    return converted(opinion, data, name, limits)


def _write_past_the_converter(message: bytes) -> None:
    """What a file that had taken the child over could do."""
    pipes = [int(entry.name) for entry in Path("/proc/self/fd").iterdir() if "socket" in os.readlink(entry)]
    os.write(pipes[0], struct.pack("!i", len(message)) + message)
    time.sleep(600)


def _surroundings() -> dict[str, object]:
    return {
        "environment": Path("/proc/self/environ").read_text(),
        "memory": resource.getrlimit(resource.RLIMIT_AS)[0],
        "core": resource.getrlimit(resource.RLIMIT_CORE)[0],
        "files": resource.getrlimit(resource.RLIMIT_FSIZE)[0],
        "terminal": os.readlink("/proc/self/fd/1"),
    }

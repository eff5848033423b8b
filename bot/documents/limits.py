"""How much one document may cost, in bytes, pages, characters, seconds and memory."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Bounds on one document. The defaults were set by measuring ordinary and hostile files.

    ``max_bytes``: size of the file; ``max_pages``: PDF pages or slides; ``max_chars``: code points of text (as
    many as the pipeline takes: spaCy, ``Language.max_length``);
    ``zip_*``: what an OOXML container may unpack to (``zip_ratio`` is unpacked size over packed size);
    ``memory``: address space of the child in bytes; ``file_bytes``: the most it may write to any file (the language
    model is unpacked through a temporary file of 68 MB); ``seconds``: wall clock for one file; ``tasks``: files after
    which the child is replaced; ``resident``: memory in use, in bytes, beyond which it is replaced at once.
    """

    max_bytes: int = 20_000_000
    max_pages: int = 5_000
    max_chars: int = 1_000_000
    zip_entries: int = 5_000
    zip_entry_bytes: int = 100_000_000
    zip_total_bytes: int = 300_000_000
    zip_ratio: int = 200
    xml_bytes: int = 40_000_000
    memory: int = 1_000_000_000
    file_bytes: int = 80_000_000
    resident: int = 200_000_000
    seconds: float = 15.0
    tasks: int = 200

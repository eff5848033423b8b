"""A zip container is looked at before anything in it is unpacked.

The directory alone tells how many entries there are and what they claim to unpack to; ``zipfile`` never hands out
more than that claim, so holding the claims to limits bounds the whole.
"""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

from bot.documents.limits import Limits
from bot.documents.refusal import RefusalReason, Refused

_END_RECORD = struct.Struct("<4s4H2LH")
_END_SIGNATURE = b"PK\x05\x06"
_LONGEST_COMMENT = 65_535
_DIRECTORY_BYTES_AN_ENTRY = 600
_ENCRYPTED = 0x1
_SMALL = 1_000_000


def open_guarded(data: bytes, limits: Limits) -> zipfile.ZipFile:
    """The container, opened, once its directory is within limits.

    Raises Refused: BROKEN (no readable directory), BOMB (too many entries, too much, too well packed), LOCKED.
    """
    _check_end_record(data, limits)
    try:
        container = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError, OSError, struct.error) as error:
        raise Refused(RefusalReason.BROKEN, f"zip directory: {error}") from error
    _check_entries(container, limits)
    return container


def _check_end_record(data: bytes, limits: Limits) -> None:
    """Hold the directory's claimed size to limits before zipfile walks it entry by entry."""
    at = data.rfind(_END_SIGNATURE, max(0, len(data) - _LONGEST_COMMENT - _END_RECORD.size))
    if at < 0 or at + _END_RECORD.size > len(data):
        raise Refused(RefusalReason.BROKEN, "zip without an end record, probably cut short")
    _, _, _, _, entries, directory_bytes, _, _ = _END_RECORD.unpack_from(data, at)
    if entries > limits.zip_entries or directory_bytes > limits.zip_entries * _DIRECTORY_BYTES_AN_ENTRY:
        raise Refused(RefusalReason.BOMB, f"{entries} zip entries, {directory_bytes} bytes of directory")


def _check_entries(container: zipfile.ZipFile, limits: Limits) -> None:
    entries = container.infolist()
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise Refused(RefusalReason.LOCKED, "encrypted zip entry")
    total = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    biggest = max((entry.file_size for entry in entries), default=0)
    if len(entries) > limits.zip_entries or biggest > limits.zip_entry_bytes or total > limits.zip_total_bytes:
        raise Refused(RefusalReason.BOMB, f"{len(entries)} entries, biggest {biggest}, total {total} bytes")
    if total > _SMALL and total > packed * limits.zip_ratio:
        raise Refused(RefusalReason.BOMB, f"unpacks to {total} bytes from {packed}")

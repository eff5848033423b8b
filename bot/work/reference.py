"""Short numbers under which a failure can be found in the log: told to the person, written beside the traceback."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime

# Without what is mistaken for something else when read out: 0 and O, 1 and I and L, 5 and S, 8 and B.
_SIGNS = "23467ACDEFGHJKMNPQRTUVWXYZ"
LENGTH = 6


def new_reference() -> str:
    """A reference for a failure that happens once."""
    return "".join(secrets.choice(_SIGNS) for _ in range(LENGTH))


def job_reference(key: str, asked_at: datetime | None) -> str:
    """The reference of a job: the same at every attempt, so that each traceback in the log carries it."""
    number = int.from_bytes(hashlib.sha256(f"{key}:{asked_at}".encode()).digest()[:8])
    signs = []
    for _ in range(LENGTH):
        number, at = divmod(number, len(_SIGNS))
        signs.append(_SIGNS[at])
    return "".join(signs)

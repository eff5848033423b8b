"""A guard against a full disk: when it is full, not even deleting helps, so intake stops before."""

from __future__ import annotations

import shutil
from pathlib import Path


def free_mb(path: Path) -> float:
    """Free space, in MB (10**6 bytes), of the disk that ``path`` is or would be on."""
    existing = path.absolute()
    while not existing.exists():
        existing = existing.parent
    return shutil.disk_usage(existing).free / 1e6


def enough_space(path: Path, min_mb: float) -> bool:
    """Whether at least ``min_mb`` MB are free where ``path`` is."""
    return free_mb(path) >= min_mb

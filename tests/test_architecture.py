"""Arrows point one way, and nothing runs at import."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

ALLOWED = {
    "readout": set(),
    "settings": set(),
    "choices": set(),
    "wording": set(),
    "documents": {"readout"},
    "reading": {"readout"},
    "archive": {"readout", "choices", "reading"},
    "insight": {"readout", "archive"},
    "digests": {"readout", "archive", "insight"},
    "blocks": {"readout", "choices", "wording", "digests", "insight"},
    "work": {"archive"},
    "slack": {"readout", "wording", "archive", "work"},
    "tasks": {
        "readout",
        "choices",
        "wording",
        "documents",
        "reading",
        "archive",
        "insight",
        "digests",
        "blocks",
        "work",
        "slack",
    },
    "playground": set(),
    "handlers": {
        "readout",
        "choices",
        "wording",
        "settings",
        "archive",
        "insight",
        "digests",
        "blocks",
        "work",
        "slack",
        "tasks",
    },
    "app": {
        "settings",
        "documents",
        "reading",
        "archive",
        "digests",
        "blocks",
        "work",
        "slack",
        "tasks",
        "handlers",
    },
    "cli": {
        "readout",
        "settings",
        "app",
        "documents",
        "reading",
        "archive",
        "blocks",
        "work",
        "slack",
        "tasks",
        "playground",
    },
}
"""Which rooms a room may know, besides itself."""

NARROW = {
    ("work", "archive"): {"bot.archive.database"},
    # What a person corrected is told anew in words: the sentences are made from the readout alone, without the reader.
    ("archive", "reading"): {"bot.reading.telling"},
    ("blocks", "digests"): {"bot.digests.content"},
    ("blocks", "insight"): {"bot.insight.content"},
}
"""Where only some modules of the other room may be known."""

FOREIGN = {
    "wording": {"slack_bolt", "slack_sdk", "spacy", "sqlalchemy"},
    "documents": {"spacy", "slack_bolt", "slack_sdk", "sqlalchemy"},
    "reading": {"slack_bolt", "slack_sdk", "sqlalchemy"},
    "archive": {"slack_bolt", "slack_sdk", "spacy"},
    "insight": {"slack_bolt", "slack_sdk", "spacy"},
    "digests": {"slack_bolt", "slack_sdk", "spacy"},
    "blocks": {"slack_bolt", "slack_sdk", "spacy", "sqlalchemy", "httpx", "requests"},
    "work": {"slack_bolt", "slack_sdk", "spacy"},
}
"""Libraries that a room must not know."""


def modules() -> Iterator[tuple[str, Path]]:
    for top in ("bot", "handlers"):
        for path in sorted((ROOT / top).rglob("*.py")):
            yield ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"), path


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names if node.module in ("bot", "handlers"))


def room(module: str) -> str | None:
    parts = module.split(".")
    if parts[0] == "handlers":
        return "handlers"
    return parts[1] if parts[0] == "bot" and len(parts) > 1 else None


def test_rooms_know_only_what_they_may() -> None:
    wrong = []
    for module, path in modules():
        here = room(module)
        for imported in imports_of(path):
            there = room(imported)
            if here is None or there is None or there == here:
                continue
            narrow = NARROW.get((here, there))
            if there not in ALLOWED[here] or (narrow and not any(imported.startswith(n) for n in narrow)):
                wrong.append(f"{module} -> {imported}")
    assert wrong == []


def test_rooms_keep_foreign_libraries_out() -> None:
    wrong = [
        f"{module} -> {imported}"
        for module, path in modules()
        for imported in imports_of(path)
        if imported.split(".")[0] in FOREIGN.get(room(module) or "", set())
    ]
    assert wrong == []


def test_the_top_level_is_what_the_house_says() -> None:
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.splitlines()
    if not tracked:
        pytest.skip("not a git checkout")
    tops = {name.split("/")[0] for name in tracked if not name.startswith(".")}
    assert tops == {
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "Makefile",
        "bot",
        "handlers",
        "tests",
        "seeds",
        "deploy",
        "docs",
        "requirements.txt",
        "requirements-dev.txt",
    }


def test_importing_everything_starts_nothing() -> None:
    names = [module for module, _ in modules() if not module.startswith("bot.reading.training")]
    program = f"""
import importlib, socket, sys, threading

def forbidden(*args, **kwargs):
    raise AssertionError("a socket was opened at import")

socket.socket.connect = forbidden
socket.socket.bind = forbidden
for name in {names!r}:
    if not name.endswith("__main__") and ".migrations" not in name:
        importlib.import_module(name)
assert threading.active_count() == 1, threading.enumerate()
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr

"""No words for people stand in the code: whatever is shown comes from the catalogue."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("bot/blocks", "bot/tasks", "handlers")

WORDS = re.compile(r"[^\W\d_]{2,},?\s+[^\W\d_]{2,}|[^\W\d_]{3,}[.!?…]$|^[A-Z][^\W\d_]{2,}:\s*$")
"""Two words in a row, or one that ends as a sentence or a heading does."""

WORD = re.compile(r"[^\W\d_]{3,}")

NOT_SHOWN = {
    *("compile", "match", "fullmatch", "search", "sub", "debug", "info", "warning", "error", "exception"),
    *("say", "worded", "Vanished"),
}
"""Calls whose strings nobody is shown: patterns, the log, the catalogue's names, an exception that is only logged."""

BUILDERS = {"run", "notice", "label", "header", "quiet", "link", "button", "headed", "line", "plain"}
"""Calls whose strings are shown: a single word is one too many."""

TYPED = re.compile(r"[/@]attache [a-z]|(?:daily|weekly [a-z]{3}) \d\d:\d\d|^(?:digest|watch|forget|export) [a-z]+$")
"""What people type is the same in every language."""

ENGLISH_ON_PURPOSE: dict[str, set[str]] = {
    # Words that documents hold, which are in English.
    "bot/blocks/replies/saying.py": {"according to"},
    # Sent as if a person had typed it: questions are understood in English only.
    "bot/tasks/asked/agent.py": {
        "What can you do?",
        "Sum up my latest document",
        "What was promised this year?",
        "Who met whom this year?",
    },
    # A question to try: questions are understood in English only.
    "bot/blocks/commands.py": {"@attache What did China say on Taiwan?"},
    # Names of places, which stand for a time zone, beside what people type to find one.
    "bot/blocks/channels/timezones.py": {"Abu Dhabi", "New Delhi", "The Hague"},
}
"""Strings that look as if they were shown, or are and stay English, by module and with the reason."""


class Shown(ast.NodeVisitor):
    """Collects the strings of a module that somebody may be shown."""

    def __init__(self) -> None:
        self.found: list[tuple[int, str]] = []
        self.built: list[tuple[int, str]] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """The values of an enumeration are names."""
        if "StrEnum" not in {getattr(base, "id", "") for base in node.bases}:
            self.generic_visit(node)

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # a docstring, or one of an attribute
            self.generic_visit(node)

    def visit_Raise(self, node: ast.Raise) -> None:
        """What an exception says is for the log: words for people are made of its type."""

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in BUILDERS:
            self.built += [(one.lineno, ast.literal_eval(one)) for one in node.args[:1] if _is_word(one)]
        if name not in NOT_SHOWN:
            self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self.found.append((node.lineno, node.value))


def shown_in(source: str) -> Iterator[tuple[int, str]]:
    visitor = Shown()
    visitor.visit(ast.parse(source))
    found = visitor.built + [one for one in visitor.found if WORDS.search(one[1])]
    yield from ((line, text) for line, text in found if not TYPED.search(text))


def _is_word(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(WORD.search(node.value))


MODULES = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_whatever_is_shown_comes_from_the_catalogue(path: Path) -> None:
    allowed = ENGLISH_ON_PURPOSE.get(str(path.relative_to(ROOT)), set())
    left = [f"{line}: {text}" for line, text in shown_in(path.read_text(encoding="utf-8")) if text not in allowed]
    assert left == []


@pytest.mark.parametrize(
    "source",
    [
        'run("Nothing was found")',
        'label(f"Asked {name} for it")',
        '{"text": {"type": "plain_text", "text": "Show all"}}',
        'SORRY = "That failed on my side."',
        'quiet("Nothing.")',
        'run("Promised", bold=True)',
        'heading = "Checked: "',
    ],
)
def test_words_in_the_code_are_found(source: str) -> None:
    assert list(shown_in(source))


@pytest.mark.parametrize(
    "source",
    ['"""A module that says things."""', 'log.warning("that went wrong: %s", x)', 'raise ValueError("not ours at all")',
     'say("reply-says")', 'usage = "/attache read <text or link>"'],
)  # fmt: skip
def test_what_nobody_is_shown_is_left_alone(source: str) -> None:
    assert not list(shown_in(source))

"""The Markdown download."""

from __future__ import annotations

import re

import pytest

from bot.blocks.files.export import marked, to_markdown
from bot.readout import DocumentFacts, Readout
from tests.blocks.sample import SAMPLE


@pytest.mark.parametrize(
    ("document", "markdown"),
    [
        ("plain words", "plain words"),
        ("*bold* _i_ `c` ~s~", r"\*bold\* \_i\_ \`c\` \~s\~"),
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
        ("[x](y) ![z]", r"\[x\](y) \!\[z\]"),
        ("# not a title", r"\# not a title"),
        ("1. not a list", r"1\. not a list"),
        ("- not a list", r"\- not a list"),
        ("a\n\nb", "a b"),
        ("a | b", r"a \| b"),
    ],
)
def test_nothing_of_the_document_is_markup(document: str, markdown: str) -> None:
    assert marked(document) == markdown


def test_footnotes_are_numbered_in_order_and_give_the_offsets() -> None:
    page = to_markdown(SAMPLE)
    body, notes = page.split("\n[^1]: ", 1)
    used = [int(number) for number in re.findall(r"\[\^(\d+)\]", body)]
    given = [int(number) for number in re.findall(r"^\[\^(\d+)\]: ", "[^1]: " + notes, re.MULTILINE)]
    assert used == given == list(range(1, len(used) + 1))
    for number, start, end, quote in re.findall(r"^\[\^(\d+)\]: characters (\d+)–(\d+): “(.*)”$", page, re.MULTILINE):
        assert marked(SAMPLE.text[int(start) : int(end)]) == quote, number


def test_sections_without_content_say_so() -> None:
    page = to_markdown(Readout(document=DocumentFacts(), text="…"))
    assert page.count("None found.") == page.count("\n## ")
    assert "Not a readout" in page

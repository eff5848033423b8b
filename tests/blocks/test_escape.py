"""Document words do nothing at Slack."""

from __future__ import annotations

import pytest
from hypothesis import given

from bot.blocks.texts.escape import escape, literal
from tests.blocks.strategies import ANY, TEXTS


@pytest.mark.parametrize(
    ("document", "shown"),
    [
        ("Tom & Ana", "Tom &amp; Ana"),
        ("<!here>", "&lt;!here&gt;"),
        ("&lt;!here&gt;", "&amp;lt;!here&amp;gt;"),
        ("a *bold* move", "a ∗bold∗ move"),
        ("snake_case_", "snakeˍcaseˍ"),
        ("~gone~ and `code`", "∼gone∼ and ˋcodeˋ"),
        (":tada:", ":\u2060tada:"),
        ("at 08:30 on 1:2", "at 08:30 on 1:2"),
        ("> so be it", "\u2060&gt; so be it"),
        ("so\x85> be it", "so\x85\u2060&gt; be it"),
        ("plain", "plain"),
    ],
)
def test_mrkdwn_shows_the_words_and_formats_nothing(document: str, shown: str) -> None:
    assert escape(document) == shown


@ANY
@given(TEXTS)
def test_mrkdwn_never_holds_a_control_character_of_slack(text: str) -> None:
    escaped = escape(text)
    assert not set(escaped) & set("<>*_~`")
    assert not any(line.lstrip().startswith("&gt;") for line in escaped.splitlines())


@ANY
@given(TEXTS)
def test_literal_words_are_the_documents_but_for_space_and_unprintables(text: str) -> None:
    printable = "".join(c for c in text if c.isprintable() and not c.isspace()).replace("\u2060", "")
    kept = "".join(c for c in literal(text) if c.isprintable() and not c.isspace()).replace("\u2060", "")
    assert kept == printable


def test_literal_breaks_openers_and_lines_invisibly() -> None:
    assert literal("a <!here>\n  b\tc") == "a <\u2060!here> b c"
    assert literal("x < y & *z*") == "x < y & *z*"
    assert literal("\u202eabc\u202c\x00") == "abc"

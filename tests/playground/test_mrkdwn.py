"""Marked-up text as HTML: what Slack formats, and that nothing else gets through."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from bot.playground.render.blocks import blocks_html
from bot.playground.render.html import el
from bot.playground.render.look import Look
from bot.playground.render.markdown import markdown_html
from bot.playground.render.mrkdwn import mrkdwn_html

LOOK = Look({"U1": "Mira"}, {"C1": "readouts"}, reader="U1", zone=ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("*bold* and _italic_ and ~gone~", "<strong>bold</strong> and <em>italic</em> and <s>gone</s>"),
        ("2*3*4 and snake_case_name", "2*3*4 and snake_case_name"),
        ("*bold _and italic_*", "<strong>bold <em>and italic</em></strong>"),
        ("`*not bold*`", "<code>*not bold*</code>"),
        ("```\n<b> & *x*\n```", "<pre>&lt;b&gt; &amp; *x*</pre>"),
        ("one\ntwo", "one<br>two"),
        ("&gt; said\nplain", "<blockquote>said</blockquote>plain"),
        ("a &lt; b &amp; c", "a &lt; b &amp; c"),
        (":eyes: :nosuch:", '<span class="emoji" title=":eyes:">👀</span> :nosuch:'),
        ("<@U1> <#C1|x>", '<span class="mention mention-you">@Mira</span> <span class="mention">#readouts</span>'),
        ("<!here>", '<span class="mention mention-all">@here</span>'),
    ],
)
def test_what_slack_formats(source: str, expected: str) -> None:
    assert mrkdwn_html(source, LOOK) == expected


def test_links_open_elsewhere_and_only_where_they_are_links() -> None:
    shown = mrkdwn_html("<https://example.org/a?b=1&amp;c=2|the text>", LOOK)
    assert 'href="https://example.org/a?b=1&amp;c=2"' in shown
    assert ">the text</a>" in shown
    assert "noopener" in shown
    assert "<a" not in mrkdwn_html("<javascript:alert(1)|press>", LOOK)


def test_dates_stand_on_the_readers_clock() -> None:
    shown = mrkdwn_html("<!date^1769931000^{date_long} at {time}|then>", LOOK)
    assert ">Sunday, February 1, 2026 at 08:30</time>" in shown
    assert mrkdwn_html("<!date^soon^{date}|then>", LOOK) == "then"


HOSTILE = st.text(alphabet=st.sampled_from("<>&\"'`*_~:!@#|/=\n aeionrst()[]^-"), max_size=60) | st.sampled_from(
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "<https://a\" onclick='x'|y>", "](javascript:x)"]
)
ALLOWED = {"html", "head", "body", "div", "p", "span", "strong", "em", "s", "u", "code", "pre", "blockquote", "br", "a",
           "time", "ul", "ol", "li", "h1", "h2", "h3", "hr", "button", "table", "thead", "tbody", "tr", "th", "td",
           "details", "summary", "mark", "-text", "_comment"}  # fmt: skip


def assert_tame(html: str) -> None:
    for node in LexborHTMLParser(html).css("*"):
        assert node.tag in ALLOWED, node.tag
        assert not any(name.startswith("on") for name in node.attributes), node.attributes
        assert not str(node.attributes.get("href") or "https://").lower().startswith("javascript"), node.attributes


@given(HOSTILE)
def test_no_text_gets_out_of_its_place(source: str) -> None:
    plain = {"type": "plain_text", "text": source}
    blocks: list[dict[str, Any]] = [
        {"type": "section", "text": {"type": "mrkdwn", "text": source}, "fields": [plain], "block_id": source},
        {"type": "header", "text": plain},
        {"type": "context", "elements": [plain, {"type": "image", "alt_text": source, "image_url": source}]},
        {"type": "actions", "elements": [{"type": "button", "text": plain, "action_id": source, "value": source}]},
        {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
            {"type": "text", "text": source, "style": {"bold": True}}, {"type": "link", "url": source, "text": source},
            {"type": "user", "user_id": source}, {"type": "emoji", "name": source}]}]},
        {"type": "table", "rows": [[{"type": "raw_text", "text": source}]]},
        {"type": source},
    ]  # fmt: skip
    assert_tame(blocks_html(blocks, LOOK))
    assert_tame(markdown_html(source, LOOK))
    assert_tame(mrkdwn_html(source, LOOK))


def test_attributes_are_quoted() -> None:
    assert el("a", "<", href='"><x', hidden=True, lang=None) == '<a href="&quot;&gt;&lt;x" hidden>&lt;</a>'


def test_raw_html_in_a_markdown_block_is_text_but_mentions_fire() -> None:
    shown = markdown_html("# Title\n<b>raw</b> <@U1>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n~~old~~", LOOK)
    assert "<h1>Title</h1>" in shown
    assert "&lt;b&gt;raw" in shown
    assert "@Mira" in shown
    assert "<td>2</td>" in shown
    assert "<s>old</s>" in shown

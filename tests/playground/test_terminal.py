"""Blocks in a terminal."""

from __future__ import annotations

import io
from typing import Any

from rich.console import Console
from slack_sdk import WebClient

from bot.playground.render.look import Look
from bot.playground.server import Playground
from bot.playground.terminal import print_message, print_thread
from bot.playground.workspace.sample import READOUTS


def printed(*blocks: dict[str, Any]) -> str:
    out = io.StringIO()
    print_message(Console(file=out, width=60, color_system=None), blocks, title="Reply", look=Look({"U1": "mira"}))
    return "\n".join(line.strip("│╭╰╮╯─ ") for line in out.getvalue().splitlines()).strip()


def words(text: str) -> dict[str, Any]:
    return {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}


def test_a_reply_reads_from_top_to_bottom() -> None:
    text = printed(
        {"type": "header", "text": {"type": "plain_text", "text": "Two ministers met"}},
        {"type": "section", "text": {"type": "mrkdwn", "text": "*warned* of &lt;risks&gt; to <@U1>"}},
        {"type": "rich_text", "elements": [
            words("Promised"),
            {"type": "rich_text_list", "style": "bullet", "elements": [words("aid"), words("trade")]},
            {"type": "rich_text_list", "style": "ordered", "offset": 4, "elements": [words("fifth")]},
            {"type": "rich_text_quote", "elements": [{"type": "text", "text": "their words"}]}]},
        {"type": "context", "elements": [{"type": "plain_text", "text": "Source: nobody"}]},
        {"type": "table", "rows": [[{"type": "raw_text", "text": "a"}], [{"type": "raw_text", "text": "b"}]]},
        {"type": "actions", "elements": [
            {"type": "button", "text": {"type": "plain_text", "text": "Show all"}, "action_id": "all"}]},
        {"type": "mystery"},
    )  # fmt: skip
    order = ["Two ministers met", "warned of <risks> to @mira", "Promised", "• aid", "• trade", "5. fifth",
             "their words", "Source: nobody", "[ Show all ]", "[mystery block]"]  # fmt: skip
    places = [text.find(piece) for piece in order]
    assert -1 not in places, text
    assert places == sorted(places)


def test_a_document_cannot_steer_the_terminal() -> None:
    escape = "\x1b]0;owned\x07\x1b[2J\x9b2J"
    for block in (
        {"type": "section", "text": {"type": "plain_text", "text": escape}},
        {"type": "section", "text": {"type": "mrkdwn", "text": escape}},
        {"type": "markdown", "text": escape},
        {"type": "header", "text": {"type": "plain_text", "text": escape}},
        {"type": "rich_text", "elements": [words(escape)]},
        {"type": "context", "elements": [{"type": "plain_text", "text": escape}]},
        {"type": "table", "rows": [[{"type": "raw_text", "text": escape}]]},
    ):
        text = printed(block)
        assert not set(text) & {"\x1b", "\x07", "\x9b"}


def test_square_brackets_are_text_and_not_markup() -> None:
    assert "[bold]x[/bold]" in printed({"type": "section", "text": {"type": "plain_text", "text": "[bold]x[/bold]"}})


def test_a_thread_is_the_upload_and_the_bots_answers(slack: Playground, client: WebClient) -> None:
    parent = slack.upload(b"text", "minsk.txt", comment="for *the* record")
    client.reactions_add(channel=READOUTS, timestamp=parent.ts, name="white_check_mark")
    client.chat_postMessage(channel=READOUTS, thread_ts=parent.ts, text="They &lt;met&gt;")
    slack.say("thanks", thread_ts=parent.ts)
    assert slack.wait_for_reply(parent).text == "They &lt;met&gt;"
    out = io.StringIO()
    print_thread(Console(file=out, width=60, color_system=None), slack.workspace, parent)
    text = out.getvalue()
    assert text.startswith("Mira Okafor  minsk.txt  ✅\nfor the record\n")
    assert "They <met>" in text
    assert "thanks" not in text

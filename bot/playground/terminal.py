"""Messages in a terminal, for those who try the bot without a screen to show the page on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from rich import box
from rich.console import Console, Group, RenderableType
from rich.markdown import Markdown
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from bot.playground.render.emoji import emoji_of
from bot.playground.render.look import Look
from bot.playground.terminal_text import mrkdwn_text, plain_text, printable, rich_run
from bot.playground.workspace.elements import elements_of
from bot.playground.workspace.model import Message
from bot.playground.workspace.store import Workspace

Block = dict[str, Any]


def print_message(console: Console, blocks: Iterable[Block], *, title: str, look: Look | None = None) -> None:
    """Print a message's blocks in a frame with a title."""
    console.print(
        Panel(blocks_text(blocks, look or Look()), title=plain_text(title), title_align="left", padding=(1, 2))
    )


def print_thread(console: Console, workspace: Workspace, parent: Message) -> None:
    """Print what was posted and every reply the bot gave to it, with the emoji the bot set."""
    look = Look(
        {user.id: user.name for user in workspace.users.values()},
        {channel.id: channel.name for channel in workspace.channels.values()},
    )
    author = workspace.users[parent.user].real_name
    files = ", ".join(workspace.files[file_id].name for file_id in parent.files)
    signs = " ".join(emoji_of(reaction.name) or f":{reaction.name}:" for reaction in parent.reactions)
    posted = Text.assemble((printable(author), "bold"), "  ", printable(f"{files}  {signs}").strip())
    console.print(posted, mrkdwn_text(parent.text, look), sep="\n")
    for reply in workspace.replies(parent.channel, parent.ts):
        if reply.bot_id:
            bot = workspace.users[reply.user].real_name
            blocks = reply.blocks or [{"type": "section", "text": {"type": "mrkdwn", "text": reply.text}}]
            print_message(console, blocks, title=bot, look=look)


def blocks_text(blocks: Iterable[Block], look: Look) -> RenderableType:
    """A message's blocks as something rich can print; blocks it does not know are named."""
    shown: list[RenderableType] = []
    for block in blocks:
        kind = str(block.get("type"))
        render = _BLOCKS.get(kind)
        shown.append(render(block, look) if render else plain_text(f"[{kind} block]"))
    return Group(*_spaced(shown))


def _spaced(parts: list[RenderableType]) -> Iterable[RenderableType]:
    for number, part in enumerate(parts):
        if number:
            yield Text("")
        yield part


def _section(block: Block, look: Look) -> RenderableType:
    texts = [block["text"]] if block.get("text") else []
    lines: list[RenderableType] = [_object(text, look) for text in (*texts, *block.get("fields", []))]
    controls = _controls(block)
    return Group(*lines, *([controls] if controls.plain else []))


def _header(block: Block, look: Look) -> RenderableType:
    text = plain_text(block["text"]["text"])
    text.stylize("bold underline")
    return text


def _divider(block: Block, look: Look) -> RenderableType:
    return Rule(style="dim")


def _context(block: Block, look: Look) -> RenderableType:
    pieces = [
        plain_text(element.get("alt_text", "image")) if element.get("type") == "image" else _object(element, look)
        for element in block.get("elements", [])
    ]
    text = Text("\n").join(pieces)
    text.stylize("dim")
    return text


def _actions(block: Block, look: Look) -> RenderableType:
    return _controls(block)


def _markdown(block: Block, look: Look) -> RenderableType:
    return Markdown(printable(str(block.get("text", ""))))


def _image(block: Block, look: Look) -> RenderableType:
    return plain_text(f"[image: {block.get('alt_text', '')}]")


def _table(block: Block, look: Look) -> RenderableType:
    rows = [[_cell(cell, look) for cell in row] for row in block.get("rows", [])]
    table = Table(box=box.SIMPLE_HEAD, show_header=bool(rows))
    for heading in rows[0] if rows else []:
        table.add_column(heading)
    for row in rows[1:]:
        table.add_row(*row)
    return table


def _cell(cell: Block, look: Look) -> Text:
    if cell.get("type") == "rich_text":
        return Text("\n").join(rich_run(part.get("elements", []), look) for part in cell.get("elements", []))
    return plain_text(cell.get("text") or cell.get("value", ""))


def _rich_text(block: Block, look: Look) -> RenderableType:
    return Group(*(_part(part, look) for part in block.get("elements", [])))


def _part(part: Block, look: Look) -> RenderableType:
    kind, elements = part.get("type"), part.get("elements", [])
    if kind == "rich_text_list":
        return _list(part, look)
    run = rich_run(elements, look)
    if kind == "rich_text_quote":
        return Padding(Text("│ ", style="dim") + run, (0, 0, 0, 1))
    if kind == "rich_text_preformatted":
        return Padding(Text(run.plain, style="cyan"), (0, 0, 0, 2))
    return run


def _list(part: Block, look: Look) -> RenderableType:
    first, ordered = int(part.get("offset", 0)) + 1, part.get("style") == "ordered"
    table = Table.grid(padding=(0, 1))
    for number, item in enumerate(part.get("elements", []), first):
        table.add_row(Text(f"{number}." if ordered else "•", style="dim"), rich_run(item.get("elements", []), look))
    return Padding(table, (0, 0, 0, 2 + 3 * int(part.get("indent", 0))))


def _controls(block: Block) -> Text:
    labels = []
    for element in elements_of(block):
        options = [str(option["text"]["text"]) for option in element.get("options", [])]
        label = str((element.get("text") or {}).get("text", "")) or " | ".join(options)
        if label:
            labels.append(plain_text(f"[ {label} ]"))
    controls = Text("  ").join(labels)
    controls.stylize("bold")
    return controls


def _object(value: Block, look: Look) -> Text:
    source = str(value.get("text", ""))
    return mrkdwn_text(source, look) if value.get("type") == "mrkdwn" else plain_text(source)


_BLOCKS: dict[str, Callable[[Block, Look], RenderableType]] = {
    "section": _section,
    "header": _header,
    "divider": _divider,
    "context": _context,
    "actions": _actions,
    "context_actions": _actions,
    "markdown": _markdown,
    "image": _image,
    "table": _table,
    "rich_text": _rich_text,
}

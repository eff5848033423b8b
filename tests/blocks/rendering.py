"""Blocks as readable text with their styles, for comparing whole messages with files kept beside the tests."""

from __future__ import annotations

from bot.blocks.texts.message import Block, Element, Message, View


def message_text(message: Message) -> str:
    """A message as text."""
    return "\n\n".join(_block(block) for block in message.blocks) + "\n"


def view_text(view: View) -> str:
    """A modal as text, under its title."""
    return "\n\n".join([f"[[ {view['title']['text']} ]]", *(_block(block) for block in view["blocks"])]) + "\n"


def _block(block: Block) -> str:
    match block["type"]:
        case "rich_text":
            return "\n".join(_part(part) for part in block["elements"])
        case "context":
            lines = [line for element in block["elements"] for line in str(element["text"]).split("\n")]
            return "\n".join(f"({line})" for line in lines)
        case "header":
            return f"# {block['text']['text']}"
        case "actions":
            return "  ".join(_control(element) for element in block["elements"])
        case other:
            return f"--- {other}"


def _part(part: Element) -> str:
    match part["type"]:
        case "rich_text_list":
            first = part.get("offset", 0) + 1
            marks = (f"{first + n}." if part["style"] == "ordered" else "•" for n in range(len(part["elements"])))
            inset = "  " * part["indent"]
            return "\n".join(f"{inset}{mark} {_part(item)}" for mark, item in zip(marks, part["elements"], strict=True))
        case "rich_text_quote":
            return "| " + "".join(_run(element) for element in part["elements"])
        case _:
            return "".join(_run(element) for element in part["elements"])


def _run(element: Element) -> str:
    text = str(element["text"])
    if element["type"] == "link":
        return f"[{text}]({element['url']})"
    style = element.get("style", {})
    for name, mark in (("italic", "_"), ("bold", "**")):
        if style.get(name):
            bare = text.strip()
            text = text.replace(bare, f"{mark}{bare}{mark}", 1)
    return text


def _control(element: Element) -> str:
    if element["type"] == "overflow":
        return "[ ⋯ " + " | ".join(option["text"]["text"] for option in element["options"]) + " ]"
    return f"[ {element['text']['text']} ]"

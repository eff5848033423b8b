"""The form behind the shortcut "New reading": a text or a file, what is known of it, and where the answer goes."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from bot.blocks.actions import ActionId, CallbackId
from bot.blocks.fields import PLACEHOLDER, field, option, plain, text_input
from bot.blocks.texts.dates import said_day
from bot.blocks.texts.limits import OPTION_TEXT, VIEW_TITLE, clip
from bot.blocks.texts.message import Block, Element, Message, View
from bot.blocks.texts.plain import message
from bot.blocks.texts.rich import line, rich, run
from bot.wording.catalogue import say

LONGEST_TEXT = 3_000
"""Characters that a field takes ("Plain-text input element", Block Kit reference: max_length)."""

LONGEST_NAME = 200


class Field(StrEnum):
    """The form's fields: each is the ``block_id`` of its input and the ``action_id`` of what is in it."""

    TEXT = "new_reading_text"
    FILE = ActionId.RECENT_FILE
    TITLE = "new_reading_title"
    PUBLISHER = "new_reading_publisher"
    PUBLISHED = "new_reading_published"
    WHERE = "new_reading_where"


def new_reading_form() -> View:
    """The empty form."""
    return {
        "type": "modal",
        "callback_id": CallbackId.NEW_READING,
        "title": plain(say("new-reading-title"), VIEW_TITLE),
        "submit": plain(say("new-reading-submit"), VIEW_TITLE),
        "close": plain(say("new-reading-cancel"), VIEW_TITLE),
        "blocks": [*_document(), *_facts(), _where()],
    }


def file_option(name: str, shared: date, file_id: str) -> Element:
    """A file as one choice; the day it was shared stays readable, however long its name."""
    day = said_day(shared)
    room = OPTION_TEXT - len(say("new-reading-file-when", name="", day=day))
    return option(say("new-reading-file-when", name=clip(name, room), day=day), file_id)


def asked_for_by(user: str, blocks: list[Block]) -> Message:
    """A reading posted in a channel at somebody's wish, under a line that says whose."""
    who = rich(line(run(say("new-reading-asked-for") + " ", italic=True), {"type": "user", "user_id": user}))
    return message([who, *blocks])


def _document() -> list[Block]:
    pick: Element = {
        "type": "external_select",
        "action_id": Field.FILE,
        "min_query_length": 0,
        "placeholder": plain(say("new-reading-file-pick"), PLACEHOLDER),
    }
    text = text_input(Field.TEXT, LONGEST_TEXT, multiline=True)
    return [
        field(Field.TEXT, say("new-reading-text"), text, say("new-reading-text-hint")),
        field(Field.FILE, say("new-reading-file"), pick, say("new-reading-file-hint")),
    ]


def _facts() -> list[Block]:
    hint = say("new-reading-document-title-hint")
    day: Element = {"type": "datepicker", "action_id": Field.PUBLISHED}
    return [
        field(Field.TITLE, say("new-reading-document-title"), text_input(Field.TITLE, LONGEST_NAME), hint),
        field(Field.PUBLISHER, say("new-reading-publisher"), text_input(Field.PUBLISHER, LONGEST_NAME)),
        field(Field.PUBLISHED, say("new-reading-published"), day),
    ]


def _where() -> Block:
    pick: Element = {
        "type": "conversations_select",
        "action_id": Field.WHERE,
        "placeholder": plain(say("new-reading-where-pick"), PLACEHOLDER),
        "filter": {"include": ["public", "private"], "exclude_bot_users": True},
    }
    return field(Field.WHERE, say("new-reading-where"), pick, say("new-reading-where-hint"))

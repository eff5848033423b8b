"""What can be clicked: the names that handlers listen to, and what a click carries (ids only, never content)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum

from bot.blocks.texts.message import Block, Element
from bot.wording.catalogue import say


class ActionId(StrEnum):
    """``action_id`` of every button and menu."""

    SHOW_ALL = "show_all"
    SHOW_WORDS = "show_words"
    CORRECT = "correct"
    MORE = "more"
    PAGE_BACK = "page_back"
    PAGE_ON = "page_on"
    SHARE = "share"
    KEEP = "keep"
    JUDGE = "judge"
    FORGET_CHANNEL = "forget_channel"
    FORGET_NOT = "forget_not"
    RECENT_FILE = "recent_file"
    COMPARE_WITH = "compare_with"
    WATCH_OFF = "watch_off"
    HOME_REFRESH = "home_refresh"
    SETTINGS = "settings"
    TIMEZONE = "settings_timezone"
    OFFER_RECENT = "offer_recent"
    READ_RECENT = "read_recent"


class Stale(ValueError):
    """A click that carries what no button of this version carries."""


class Download(StrEnum):
    """The kinds of file that a reading can be had as; each is the ``action_id`` of its button, too."""

    JSON = "download_json"
    MARKDOWN = "download_markdown"
    CSV = "download_csv"


class Further(StrEnum):
    """What the menu :attr:`ActionId.MORE` leads to: a form each."""

    COMPARE = "compare"
    WATCH = "watch"
    EXPORT = "export"


class Judgement(StrEnum):
    """What the same menu offers to say of the whole reading."""

    HELPFUL = "helpful"
    NOT_HELPFUL = "not_helpful"


class CallbackId(StrEnum):
    """``callback_id`` of every view."""

    EVERYTHING = "everything"
    EXPORT = "export"
    WORDS = "words"
    JUDGING = "judging"
    CORRECT = "correct"
    CORRECT_FORM = "correct_form"
    NEW_READING = "new_reading"
    COMPARE = "compare"
    SETTINGS = "settings"
    WATCH = "watch"


class ShortcutId(StrEnum):
    """``callback_id`` of every shortcut, as the manifest names it."""

    READ_MESSAGE = "read_message"
    NEW_READING = "new_reading"


class StepId(StrEnum):
    """``callback_id`` of every step for Workflow Builder, as the manifest names it."""

    READ_DOCUMENT = "read_document"


@dataclass(frozen=True)
class PageState:
    """Which page of which reading a view shows; ``page`` counts from 0."""

    reading_id: int
    page: int

    def pack(self) -> str:
        """As ``private_metadata``."""
        return json.dumps({"reading": self.reading_id, "page": self.page})

    @classmethod
    def unpack(cls, private_metadata: str) -> PageState:
        """From ``private_metadata``; raises Stale when it is not ours."""
        try:
            packed = json.loads(private_metadata)
            return cls(int(packed["reading"]), int(packed["page"]))
        except (KeyError, TypeError, ValueError) as fault:
            raise Stale("not a page of ours") from fault


LONGEST_ID = 18
"""Digits of an id that a database holds (a signed 64-bit number)."""


def unpack_id(value: str) -> int:
    """The id that a value is; raises Stale where it is none."""
    if not (value.isascii() and value.isdecimal()) or len(value) > LONGEST_ID:
        raise Stale(f"{value[:60]!r} is no id")
    return int(value)


Choice = Download | Judgement | Further


def pack_choice(choice: Choice, reading_id: int) -> str:
    """The value of an option of a reply's menu, or of a button of the form that it leads to."""
    return f"{choice}:{reading_id}"


def unpack_choice(value: str) -> tuple[Choice, int]:
    """What was chosen of which reading; raises Stale when the value is not ours."""
    name, _, reading_id = value.partition(":")
    kinds: tuple[type[Choice], ...] = (Further, Judgement, Download)
    chosen = next((kind(name) for kind in kinds if name in list(kind)), None)
    if chosen is None:
        raise Stale(f"{value[:60]!r} is no choice of ours")
    return chosen, unpack_id(reading_id)


def button(text: str, action: ActionId | Download, reading_id: int) -> Element:
    """A button about one reading; its value is the reading's id."""
    return {
        "type": "button",
        "action_id": action,
        "text": {"type": "plain_text", "text": text, "emoji": False},
        "value": str(reading_id),
    }


def reading_buttons(reading_id: int) -> Block:
    """The row under a reply; its menu holds what is wanted less often, five options at most (OVERFLOW_OPTIONS)."""
    choices: tuple[tuple[str, Choice], ...] = (
        (say("button-compare"), Further.COMPARE),
        (say("button-watch"), Further.WATCH),
        (say("button-export"), Further.EXPORT),
        (say("button-helpful"), Judgement.HELPFUL),
        (say("button-not-helpful"), Judgement.NOT_HELPFUL),
    )
    return {
        "type": "actions",
        "elements": [
            button(say("button-show-all"), ActionId.SHOW_ALL, reading_id),
            button(say("button-show-words"), ActionId.SHOW_WORDS, reading_id),
            button(say("button-correct"), ActionId.CORRECT, reading_id),
            {
                "type": "overflow",
                "action_id": ActionId.MORE,
                "options": [
                    {
                        "text": {"type": "plain_text", "text": text, "emoji": False},
                        "value": pack_choice(choice, reading_id),
                    }
                    for text, choice in choices
                ],
            },
        ],
    }


def page_buttons(state: PageState, pages: int) -> list[Block]:
    """The row that turns a view's pages; none when there is one page."""
    turns = []
    if state.page > 0:
        turns.append(button(say("button-previous-page"), ActionId.PAGE_BACK, state.reading_id))
    if state.page < pages - 1:
        turns.append(button(say("button-next-page"), ActionId.PAGE_ON, state.reading_id))
    return [{"type": "actions", "elements": turns}] if turns else []

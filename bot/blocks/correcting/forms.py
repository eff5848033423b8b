"""The forms in which one thing is corrected, filled in with what stands there now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from bot.blocks.actions import CallbackId
from bot.blocks.correcting.parts import Field, Part, name_id, person_of, voices, worded_of
from bot.blocks.fields import field, option, plain, text_input
from bot.blocks.texts.limits import SECTION_TEXT, VIEW_TITLE
from bot.blocks.texts.message import Block, Element, View
from bot.blocks.texts.rich import label, quoted, rich, run
from bot.readout import EventType, Evidence, Participant, Polarity, Precision, Readout, StatementKind
from bot.wording.catalogue import say

NAME = 200
WORDS = 3_000
"""Longest input ("Plain-text input element", Block Kit reference)."""


@dataclass(frozen=True)
class Reach:
    """Whether a correction can hold in other documents, too, and whether that is the whole workspace's."""

    general: bool
    public: bool


def form(readout: Readout, part: Part, item: str, reach: Reach) -> View | None:
    """The form for one part; ``item`` names which person or words. None where that is no longer in the reading."""
    of_event = {Part.TYPE: _type, Part.DATE: _date, Part.PLACE: _place, Part.ADD: _add}
    if part in of_event:
        return _view(_title(part), of_event[part](readout))
    if part == Part.PERSON:
        person = person_of(readout, item)
        return _view(_title(part), _person(readout, person, reach)) if person else None
    fields = _of_words(readout, part, item)
    return _view(_title(part), fields) if fields else None


def _of_words(readout: Readout, part: Part, item: str) -> list[Block]:
    said, promise = worded_of(readout.statements, item), worded_of(readout.commitments, item)
    stance = worded_of(readout.stances, item)
    if part == Part.STATEMENT and said:
        who = _who(readout, said.speaker, say("correct-speaker"))
        return [_quote(said.content), *who, _kind(said.kind), _out(say("correct-no-statement"))]
    if part == Part.PROMISE and promise:
        who = _who(readout, promise.by, say("correct-owner"))
        return [_quote(promise.content), *who, _out(say("correct-no-promise"))]
    if part == Part.STANCE and stance:
        who = _who(readout, stance.by, say("correct-owner"))
        return [_quote(stance.content), *who, _polarity(stance.polarity), _out(say("correct-no-stance"))]
    return []


def _title(part: Part) -> str:
    return {
        Part.TYPE: say("correct-type-label"),
        Part.DATE: say("correct-date-label"),
        Part.PLACE: say("correct-place-label"),
        Part.PERSON: say("correct-people"),
        Part.STATEMENT: say("correct-statements"),
        Part.PROMISE: say("correct-promises"),
        Part.STANCE: say("correct-stances"),
        Part.ADD: say("correct-add"),
    }[part]


def notice_view(words: str) -> View:
    """A view with one sentence, where a form cannot be shown."""
    view = _view(say("correct-title"), [rich(label(words))])
    del view["submit"]
    return view


def _view(title: str, blocks: Sequence[Block]) -> View:
    return {
        "type": "modal",
        "callback_id": CallbackId.CORRECT_FORM,
        "title": plain(title, VIEW_TITLE),
        "submit": plain(say("correct-save"), VIEW_TITLE),
        "close": plain(say("correct-back"), VIEW_TITLE),
        "blocks": list(blocks),
    }


def _type(readout: Readout) -> list[Block]:
    kinds = [option(say("event-type", type=kind), kind) for kind in get_args(EventType)]
    now = readout.event.type if readout.event else None
    return [field(Field.TYPE, say("correct-type-label"), _select(Field.TYPE, kinds, now), optional=False)]


def _date(readout: Readout) -> list[Block]:
    date = readout.event.date if readout.event else None
    picker: Element = {"type": "datepicker", "action_id": Field.DATE}
    if date and len(date.value) >= len("2026"):
        picker["initial_date"] = f"{date.value}-01-01"[:10] if len(date.value) == 4 else f"{date.value}-01"[:10]
    exact = [option(say("date-precision", precision=one), one) for one in get_args(Precision)]
    radio = _radio(Field.PRECISION, exact, date.precision if date else "day")
    return [
        field(Field.DATE, say("correct-date-label"), picker, say("correct-date-hint")),
        field(Field.PRECISION, say("correct-precision"), radio, optional=False),
    ]


def _place(readout: Readout) -> list[Block]:
    place = readout.event.place if readout.event else None
    typed = _text(Field.PLACE, NAME, place.value if place else "")
    return [field(Field.PLACE, say("correct-place-label"), typed, say("correct-place-hint"))]


def _person(readout: Readout, person: Participant, reach: Reach) -> list[Block]:
    others = [option(one.name, name_id(one.name)) for one in readout.participants if one.name != person.name]
    offices = "\n".join(one.value for one in person.offices)
    name = _text(Field.NAME, NAME, person.name)
    blocks = [field(Field.NAME, say("correct-name"), name, say("correct-name-hint"), optional=False)]
    if others:
        blocks.append(field(Field.SAME_AS, say("correct-same-as"), _select(Field.SAME_AS, _once(others))))
    blocks += [
        field(
            Field.PARTY, say("correct-party"), _text(Field.PARTY, NAME, person.party or ""), say("correct-party-hint")
        ),
        field(Field.OFFICES, say("correct-offices"), _text(Field.OFFICES, WORDS, offices, multiline=True)),
        _out(say("correct-not-a-person")),
    ]
    return [*blocks, *_general(reach)]


def _add(readout: Readout) -> list[Block]:
    words = text_input(Field.WORDS, WORDS, multiline=True)
    return [
        field(Field.WORDS, say("correct-words"), words, say("correct-words-hint"), optional=False),
        *_who(readout, None, say("correct-speaker")),
        field(Field.CUE, say("correct-cue"), text_input(Field.CUE, NAME), say("correct-cue-hint")),
        _kind("position"),
    ]


def _who(readout: Readout, now: str | None, told: str) -> list[Block]:
    names = [option(name, name_id(name)) for name in voices(readout)]
    chosen = name_id(now) if now else None
    blocks = [field(Field.WHO, told, _select(Field.WHO, names, chosen))] if names else []
    other = text_input(Field.WHO_ELSE, NAME)
    return [*blocks, field(Field.WHO_ELSE, say("correct-who-else"), other, say("correct-who-else-hint"))]


def _kind(now: str) -> Block:
    kinds = [option(say("statement-kind", kind=kind), kind) for kind in get_args(StatementKind)]
    return field(Field.KIND, say("correct-kind"), _select(Field.KIND, kinds, now), optional=False)


def _polarity(now: str) -> Block:
    both = [option(say("stance-polarity", polarity=one), one) for one in get_args(Polarity)]
    return field(Field.POLARITY, say("correct-polarity"), _radio(Field.POLARITY, both, now), optional=False)


def _out(told: str) -> Block:
    box = {"type": "checkboxes", "action_id": Field.LEAVE_OUT, "options": [option(told, Field.LEAVE_OUT)]}
    return field(Field.LEAVE_OUT, say("correct-leave-out"), box)


def _general(reach: Reach) -> list[Block]:
    if not reach.general:
        return []
    told = say("correct-general-public") if reach.public else say("correct-general-private")
    box = {"type": "checkboxes", "action_id": Field.GENERAL, "options": [option(told, Field.GENERAL)]}
    return [field(Field.GENERAL, say("correct-others"), box, say("correct-general-hint"))]


def _quote(words: Evidence) -> Block:
    return rich(quoted(run(words.quote, limit=SECTION_TEXT)))


def _text(action: Field, longest: int, value: str, *, multiline: bool = False) -> Element:
    written = text_input(action, longest, multiline=multiline)
    return written | {"initial_value": value[:longest]} if value else written


def _select(action: Field, options: Sequence[Element], now: str | None = None) -> Element:
    menu: Element = {
        "type": "static_select",
        "action_id": action,
        "placeholder": plain(say("correct-choose"), 150),
        "options": list(options),
    }
    return _chosen(menu, now)


def _radio(action: Field, options: Sequence[Element], now: str) -> Element:
    return _chosen({"type": "radio_buttons", "action_id": action, "options": list(options)}, now)


def _chosen(menu: Element, now: str | None) -> Element:
    initial = next((one for one in menu["options"] if one["value"] == now), None)
    return menu | {"initial_option": initial} if initial else menu


def _once(options: Sequence[Element]) -> list[Element]:
    return list({one["value"]: one for one in options}.values())[:100]

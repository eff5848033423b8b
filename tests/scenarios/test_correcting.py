"""Correcting a reading, as people do: the whole bot over a real socket."""

from __future__ import annotations

import json

from bot.blocks.actions import ActionId, CallbackId
from bot.blocks.correcting.parts import UNDO, Field, Part, name_id
from bot.playground.workspace.model import View
from bot.playground.workspace.sample import COLLEAGUE, DESK, READOUTS, YOU
from tests.scenarios.conftest import SEED, WAIT, Office


def shown(office: Office, callback: CallbackId, words: str = "", user: str = YOU) -> View:
    def on_top(_: object) -> View | None:
        view = office.slack.workspace.open_modal(user)
        there = view and view.body["callback_id"] == callback and words in json.dumps(view.body, ensure_ascii=False)
        return view if there else None

    view = office.slack.wait_for(on_top, WAIT)
    assert view is not None
    return view


def told(office: Office, ts: str, channel: str = READOUTS) -> str:
    message = office.slack.workspace.message(channel, ts)
    return message.text if message else ""


def rename_shoigu(office: Office, ts: str, channel: str = READOUTS) -> None:
    office.slack.click(ts, ActionId.CORRECT, channel=channel)
    view = shown(office, CallbackId.CORRECT)
    office.slack.click_view(view.id, Part.PERSON, value=name_id("Sergei Shoigu"))
    shown(office, CallbackId.CORRECT_FORM)
    office.slack.submit_view(
        {
            Field.NAME: {Field.NAME: {"type": "plain_text_input", "value": "Sergey Shoygu"}},
            Field.GENERAL: {
                Field.GENERAL: {"type": "checkboxes", "selected_options": [{"value": Field.GENERAL.value}]}
            },
        }
    )
    shown(office, CallbackId.CORRECT, UNDO)


def test_a_name_put_right_is_told_anew_holds_later_and_is_taken_back(office: Office) -> None:
    upload = office.slack.upload(SEED, "readout.txt")
    answer = office.answer(upload.ts)
    before = answer.text
    rename_shoigu(office, answer.ts)
    office.slack.wait_for(lambda _: "Sergey Shoygu (Russia)" in told(office, answer.ts), WAIT)
    assert "Corrected by Mira Okafor." in told(office, answer.ts)
    later = office.slack.upload(SEED + b"\nThey parted as friends.", "again.txt", user=COLLEAGUE)
    assert "Sergey Shoygu (Russia)" in office.answer(later.ts).text
    view = shown(office, CallbackId.CORRECT)
    office.slack.click_view(view.id, f"{UNDO}1")
    office.slack.wait_for(lambda _: told(office, answer.ts) == before, WAIT)


def test_what_is_put_right_in_a_private_channel_is_not_known_outside(office: Office) -> None:
    public = office.slack.upload(SEED, "readout.txt")
    answer = office.answer(public.ts)
    private = office.slack.upload(SEED, "readout.txt", channel=DESK)
    own = office.answer(private.ts, DESK)
    rename_shoigu(office, own.ts, DESK)
    office.slack.wait_for(lambda _: "Sergey Shoygu" in told(office, own.ts, DESK), WAIT)
    office.quiet()
    assert "Shoygu" not in told(office, answer.ts)
    later = office.slack.upload(SEED + b"\nThey parted as friends.", "again.txt")
    assert "Shoygu" not in office.answer(later.ts).text

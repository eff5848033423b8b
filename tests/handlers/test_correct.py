"""The button "Correct", its forms, and what is seen of corrections, over a real socket."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from slack_bolt import App

from bot.blocks.actions import ActionId, CallbackId
from bot.blocks.correct_parts import UNDO, Field, Part, name_id
from bot.playground.workspace.model import Message, View
from bot.playground.workspace.sample import COLLEAGUE, READOUTS, YOU
from bot.settings import Settings
from handlers.registration import register_all
from tests.playground import bolt
from tests.tasks.rig import MEETING, Rig, open_rig
from tests.tasks.taking import take


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Rig]:
    """A rig whose buttons arrive; jobs and posts are done on call."""
    with open_rig(tmp_path) as rig:
        app = App(client=rig.desk.clients.reads, logger=logging.getLogger("bolt"))
        register_all(app, rig.desk, Settings.model_construct(data_dir=tmp_path, min_free_mb=1))
        handler = bolt.connect(app, rig.slack)
        yield rig
        bolt.let_go(handler, rig.slack)


def answered(rig: Rig, text: str = MEETING, channel: str = READOUTS) -> Message:
    upload = rig.slack.upload(text.encode(), "note.txt", channel=channel)
    take(rig, upload)
    rig.settle()
    return rig.answers(upload.ts, channel)[0]


def overview(rig: Rig, said: Message, user: str = YOU) -> View:
    rig.slack.click(said.ts, ActionId.CORRECT, user=user, channel=said.channel)
    return shown(rig, CallbackId.CORRECT, user)


def shown(rig: Rig, callback: CallbackId, user: str = YOU) -> View:
    def on_top(_: object) -> View | None:
        view = rig.slack.workspace.open_modal(user)
        return view if view and view.body["callback_id"] == callback else None

    view = rig.slack.wait_for(on_top)
    assert view is not None
    return view


def form(rig: Rig, view: View, part: Part, value: str | None = None, user: str = YOU) -> View:
    rig.slack.click_view(view.id, part, value=value, user=user)
    return shown(rig, CallbackId.CORRECT_FORM, user)


def typed(**values: str) -> dict[str, Any]:
    return {name: {name: {"type": "plain_text_input", "value": value}} for name, value in values.items()}


def ticked(field: Field) -> dict[str, Any]:
    return {field: {field: {"type": "checkboxes", "selected_options": [{"value": field}]}}}


def save(rig: Rig, values: dict[str, Any], user: str = YOU) -> View:
    """Submit the form; the overview beneath it, once it is shown anew."""
    rig.slack.submit_view(values, user=user)
    view = shown(rig, CallbackId.CORRECT, user)
    rig.slack.wait_for(lambda _: f'"{UNDO}' in json.dumps(view.body))
    rig.settle()
    return view


def told(rig: Rig, said: Message) -> str:
    message = rig.slack.workspace.message(said.channel, said.ts)
    assert message is not None
    return message.text


class TestCorrecting:
    def test_a_place_is_corrected_and_the_reply_told_anew_and_back(self, live: Rig) -> None:
        said = answered(live)
        before = told(live, said)
        form(live, overview(live, said), Part.PLACE)
        view = save(live, typed(place="Valparaiso"))
        assert "in Valparaiso" in told(live, said)
        assert "Corrected by" in told(live, said)
        live.slack.click_view(view.id, f"{UNDO}1")
        live.slack.wait_for(lambda _: f'"{UNDO}' not in json.dumps(view.body))
        live.settle()
        assert told(live, said) == before

    def test_a_person_gets_another_name_and_all_they_said_goes_with_it(self, live: Rig) -> None:
        said = answered(live)
        form(live, overview(live, said), Part.PERSON, name_id("Tomas Ruiz"))
        save(live, typed(name="Tomás Ruiz Vega", offices="Foreign Minister\nEnvoy"))
        assert "Tomás Ruiz Vega" in told(live, said)
        assert "Tomas Ruiz" not in told(live, said)
        assert "Envoy" in told(live, said)

    def test_words_that_were_missed_are_added(self, live: Rig) -> None:
        said = answered(live, MEETING + " Chile: no comment on fish.")
        form(live, overview(live, said), Part.ADD)
        view = save(live, typed(words="no comment on  fish", who_else="Chile"))
        assert "no comment on fish" in json.dumps(view.body)

    @pytest.mark.parametrize(
        ("words", "problem"),
        [("Sweden would close an office", "do not stand"), ("Sweden", "more than once"), ("  “” ", "do not stand")],
    )
    def test_words_that_cannot_be_found_are_said_to_be_so_in_their_field(
        self, live: Rig, words: str, problem: str
    ) -> None:
        said = answered(live)
        view = form(live, overview(live, said), Part.ADD)
        live.slack.submit_view(typed(words=words))
        live.slack.wait_for(lambda _: view.errors)
        assert problem in view.errors[Field.WORDS]
        assert view.open

    def test_a_form_in_which_nothing_was_changed_says_so(self, live: Rig) -> None:
        said = answered(live)
        view = form(live, overview(live, said), Part.PERSON, name_id("Tomas Ruiz"))
        live.slack.submit_view()
        live.slack.wait_for(lambda _: view.errors)
        assert "Nothing was changed" in view.errors[Field.NAME]

    def test_what_is_gone_meanwhile_is_said_to_be(self, live: Rig) -> None:
        said = answered(live)
        mine, theirs = overview(live, said), overview(live, said, COLLEAGUE)
        form(live, mine, Part.PERSON, name_id("Tomas Ruiz"))
        save(live, ticked(Field.LEAVE_OUT))
        view = form(live, theirs, Part.PERSON, name_id("Tomas Ruiz"), COLLEAGUE)
        assert "no longer in the reading" in json.dumps(view.body)

    def test_of_two_about_the_same_the_later_counts_and_both_are_listed(self, live: Rig) -> None:
        said = answered(live)
        for user, place in ((YOU, "Oslo"), (COLLEAGUE, "Bergen")):
            form(live, overview(live, said, user), Part.PLACE, user=user)
            save(live, typed(place=place), user)
            live.slack.close_view(user=user)
        assert "in Bergen" in told(live, said)
        assert "in Oslo" not in told(live, said)
        listed = json.dumps(overview(live, said).body)
        assert "Oslo" in listed
        assert "replaced by a later one" in listed

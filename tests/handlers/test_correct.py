"""The button "Correct", its forms, and what is seen of corrections, over a real socket."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.archive.following import forget_file
from bot.blocks.actions import ActionId, CallbackId
from bot.blocks.correcting.parts import UNDO, Field, Part, name_id
from bot.playground.workspace.model import Channel, Message, User, View
from bot.playground.workspace.sample import COLLEAGUE, DESK, GENERAL, READOUTS, YOU
from tests.handlers.live import answered, open_live, shown_in, whisper
from tests.tasks.rig import MEETING, Rig
from tests.tasks.taking import take


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Rig]:
    with open_live(tmp_path) as rig:
        yield rig


def overview(rig: Rig, said: Message, user: str = YOU) -> View:
    while rig.slack.workspace.open_modal(user):
        rig.slack.close_view(user=user)
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
    rig.slack.wait_for(lambda _: f'"{UNDO}' in shown_in(view.body))
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
        view = save(live, typed(place="Antofagasta"))
        assert "in Antofagasta" in told(live, said)
        assert "Corrected by" in told(live, said)
        live.slack.click_view(view.id, f"{UNDO}1")
        live.slack.wait_for(lambda _: f'"{UNDO}' not in shown_in(view.body))
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
        assert "no comment on fish" in shown_in(view.body)

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
        assert "no longer in the reading" in shown_in(view.body)

    def test_of_two_about_the_same_the_later_counts_and_both_are_listed(self, live: Rig) -> None:
        said = answered(live)
        for user, place in ((YOU, "Oslo"), (COLLEAGUE, "Bergen")):
            form(live, overview(live, said, user), Part.PLACE, user=user)
            save(live, typed(place=place), user)
        assert "in Bergen" in told(live, said)
        assert "in Oslo" not in told(live, said)
        listed = shown_in(overview(live, said).body)
        assert "Oslo" in listed
        assert "replaced by a later one" in listed


class TestOtherDocuments:
    OTHER = MEETING.replace("14 May", "20 June").replace("trade office", "consulate")

    def rename(self, rig: Rig, said: Message, user: str = YOU) -> None:
        form(rig, overview(rig, said, user), Part.PERSON, name_id("Tomas Ruiz"), user)
        save(rig, typed(name="Tomás Ruiz Vega") | ticked(Field.GENERAL), user)

    def test_a_name_holds_in_those_that_come_later(self, live: Rig) -> None:
        self.rename(live, answered(live))
        later = answered(live, self.OTHER)
        assert "Tomás Ruiz Vega" in later.text
        assert "from another document" in shown_in(overview(live, later).body)

    def test_a_guest_who_is_alone_with_the_bot_is_not_told(self, live: Rig) -> None:
        self.rename(live, answered(live))
        guest = live.slack.add_person(User("U0GUEST000", "gil", "Gil Moreau", is_guest=True), READOUTS)
        for user, known in ((guest.id, False), (COLLEAGUE, True)):
            direct = live.slack.workspace.direct_channel(user).id
            upload = live.slack.upload(self.OTHER.encode(), "note.txt", channel=direct, user=user)
            take(live, upload, is_private=True)
            live.settle()
            assert ("Vega" in live.answers(upload.ts, direct)[0].text) is known
            live.slack.command(f"/attache read {self.OTHER} They parted.", user=user)
            whisper(live, "for your eyes only", user)
            live.settle()
            whispered = whisper(live, "Ruiz", user)
            assert ("Vega" in whispered.text) is known

    def test_only_where_the_person_says_so(self, live: Rig) -> None:
        said = answered(live)
        form(live, overview(live, said), Part.PERSON, name_id("Tomas Ruiz"))
        save(live, typed(name="Tomás Ruiz Vega"))
        assert "Vega" not in answered(live, self.OTHER).text

    def test_from_a_private_channel_nothing_reaches_a_public_one(self, live: Rig) -> None:
        public = answered(live, self.OTHER)
        self.rename(live, answered(live, channel=DESK, is_private=True))
        assert "Vega" in answered(live, self.OTHER, channel=DESK, is_private=True).text
        assert "Vega" not in answered(live, MEETING + " They parted.").text
        assert "Vega" not in told(live, public)
        assert "Vega" not in shown_in(overview(live, public).body)

    def test_the_same_document_in_a_private_and_a_public_channel(self, live: Rig) -> None:
        public, private = answered(live), answered(live, channel=DESK, is_private=True)
        form(live, overview(live, private), Part.PLACE)
        save(live, typed(place="Antofagasta"))
        assert "in Antofagasta" in told(live, private)
        assert "in Antofagasta" not in told(live, public)
        listed = shown_in(overview(live, public).body)
        assert UNDO not in listed
        assert "None so far" in listed


class TestWhoMay:
    def test_guests_and_strangers_may_not(self, live: Rig) -> None:
        live.slack.add_channel(Channel("C0SHARED00", "shared", "public", {YOU}, shared_with=("T0ELSEWHER",)))
        stranger = User("U0STRANGER", "ines", "Ines Prado", is_stranger=True, team_id="T0ELSEWHER")
        live.slack.add_person(stranger, "C0SHARED00")
        guest = live.slack.add_person(User("U0GUEST000", "gil", "Gil Moreau", is_guest=True), "C0SHARED00")
        live.slack.invite_bot("C0SHARED00")
        said = answered(live, channel="C0SHARED00")
        for user in (stranger.id, guest.id):
            live.slack.click(said.ts, ActionId.CORRECT, user=user, channel=said.channel)
            whisper(live, "Only members", user)
            assert live.slack.workspace.open_modal(user) is None

    def test_what_is_corrected_elsewhere_is_not_told_where_strangers_read(self, live: Rig) -> None:
        live.slack.add_channel(Channel("C0SHARED00", "shared", "public", {YOU}, shared_with=("T0ELSEWHER",)))
        live.slack.invite_bot("C0SHARED00")
        shared, ours = answered(live, channel="C0SHARED00"), answered(live)
        form(live, overview(live, ours), Part.PLACE)
        save(live, typed(place="Antofagasta"))
        assert "in Antofagasta" in told(live, ours)
        assert "in Antofagasta" not in told(live, shared)

    def test_from_a_marked_document_nothing_is_carried_on(self, live: Rig) -> None:
        said = answered(live, f"TLP:RED\n\n{MEETING}")
        view = form(live, overview(live, said), Part.PERSON, name_id("Tomas Ruiz"))
        assert Field.GENERAL not in {block.get("block_id") for block in view.body["blocks"]}
        save(live, typed(name="Tomás Ruiz Vega"))
        assert "Vega" in told(live, said)
        assert "Vega" not in answered(live).text

    def test_a_reading_that_is_gone_is_said_to_be(self, live: Rig) -> None:
        said = answered(live)
        view = form(live, overview(live, said), Part.PLACE)
        with live.desk.database.write() as session:
            forget_file(session, live.desk.identity.team, live.uploads()[0].file_id or "")
        live.slack.submit_view(typed(place="Oslo"))
        live.slack.wait_for(lambda _: "no longer here" in shown_in(view.body))

    def test_what_was_read_for_one_person_is_corrected_for_that_person(self, live: Rig) -> None:
        live.slack.command(f"/attache read {MEETING}", channel=GENERAL)
        whisper(live, "for your eyes only")
        live.settle()
        direct = live.slack.workspace.direct_channel(YOU).id
        (shown_once,) = live.slack.workspace.bot_messages(direct)
        form(live, overview(live, shown_once), Part.PLACE)
        save(live, typed(place="Antofagasta"))
        whisper(live, "in Antofagasta")
        assert "in Antofagasta" not in answered(live).text

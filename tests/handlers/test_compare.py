"""Comparing over a real socket: by a button and a form, by a command with two links, shared, and tried for leaks."""

from __future__ import annotations

import json

import pytest

from bot.blocks.actions import ActionId, Further
from bot.blocks.comparing.form import FIELD
from bot.blocks.exhibits import Exhibit, ExhibitKind
from bot.playground.workspace.model import Channel, Message, User
from bot.playground.workspace.sample import COLLEAGUE, DESK, GENERAL, READOUTS, YOU
from bot.tasks.given_out.sharing import Outcome, ShareOrKeep, share
from tests.handlers.payloads import jobs
from tests.menu import choose
from tests.tasks.rig import MEETING, Rig
from tests.tasks.taking import take

CHILEAN = (
    "On 15 May 2025 Foreign Minister Tomas Ruiz of Chile received Foreign Minister Anna Lindqvist of Sweden in "
    "Valparaiso. Minister Lindqvist said that Sweden would open a trade office in Valparaiso by 2026. Minister Ruiz "
    "condemned the attacks on merchant ships."
)
KENYAN = (
    "Foreign Minister Grace Otieno of Kenya met Foreign Minister Luca Bianchi of Italy in Nairobi on 3 March 2025. "
    "Minister Otieno said that Kenya would host the next meeting."
)


def read(rig: Rig, text: str, channel: str = READOUTS, *, private: bool = False) -> Message:
    """A text read in a channel; the message that it stands in."""
    upload = rig.slack.upload(text.encode(), "note.txt", channel=channel)
    take(rig, upload, is_private=private)
    rig.settle()
    return upload


def open_form(rig: Rig, upload: Message, user: str = YOU) -> None:
    choose(rig.slack, rig.answers(upload.ts, upload.channel)[0], Further.COMPARE, user=user)
    rig.slack.wait_for(lambda w: w.open_modal(user))


def offered(rig: Rig, typed: str = "", user: str = YOU) -> list[str]:
    return [option["text"]["text"] for option in rig.slack.look_up(FIELD, typed, user=user)]


def typed(rig: Rig, words: str, channel: str = READOUTS, user: str = YOU) -> str:
    """Type the command and do what follows; all that the person was told in the channel."""
    rig.slack.command(f"/attache compare {words}", channel=channel, user=user)
    rig.slack.wait_for(lambda _: rig.whispers(user))
    rig.settle()
    return "\n".join(rig.whispers(user)[1:]) or rig.whispers(user)[0]


def links(rig: Rig, *uploads: Message) -> str:
    return " ".join(rig.link(upload) for upload in uploads)


class TestTheForm:
    def test_what_is_chosen_is_compared_for_one_persons_eyes(self, live: Rig) -> None:
        swedish, _ = read(live, MEETING), read(live, CHILEAN)
        open_form(live, swedish)
        (option,) = live.slack.look_up(FIELD, "")
        live.slack.fill_in(FIELD, option["value"])
        live.slack.submit_view()
        live.slack.wait_for(lambda _: any(key.startswith("compare:") for key in jobs(live)))
        live.settle()
        (told,) = live.whispers(YOU)
        assert "may tell of the same exchange" in told
        assert "1: Santiago · 2: Valparaiso" in told
        assert "attacks on merchant ships" in told
        assert [m for m in live.slack.workspace.bot_messages(READOUTS) if "Side by side" in m.text] == []

    def test_those_with_the_same_parties_come_first_and_can_be_looked_for(self, live: Rig) -> None:
        swedish = read(live, MEETING)
        read(live, CHILEAN)
        read(live, KENYAN)
        open_form(live, swedish)
        assert ["Ruiz" in offered(live)[0], "Otieno" in offered(live)[1]] == [True, True]
        assert ["Otieno" in one for one in offered(live, "KENYA otieno")] == [True]
        assert offered(live, "Peru") == []


class TestTheCommand:
    def test_two_links_are_compared(self, live: Rig) -> None:
        told = typed(live, links(live, read(live, MEETING), read(live, CHILEAN)))
        assert "may tell of the same exchange" in told

    def test_of_two_exchanges_the_earlier_is_first(self, live: Rig) -> None:
        told = typed(live, links(live, read(live, MEETING), read(live, KENYAN)))
        assert told.index("Otieno") < told.index("Lindqvist")
        assert "no sides in common" in told

    def test_of_one_side_with_two_others_it_says_so(self, live: Rig) -> None:
        kenyan = KENYAN.replace("Luca Bianchi of Italy", "Tomas Ruiz of Chile")
        told = typed(live, links(live, read(live, MEETING), read(live, kenyan)))
        assert "Two exchanges of Chile with others" in told

    @pytest.mark.parametrize(
        "words", ["", "China Russia", "https://playground.slack.com/archives/C0READOUTS/p1700000000000000"]
    )
    def test_without_two_links_it_says_how(self, live: Rig, words: str) -> None:
        assert "two links" in typed(live, words)

    def test_twice_the_same_is_no_comparison(self, live: Rig) -> None:
        one = read(live, MEETING)
        assert "same document" in typed(live, links(live, one, one))

    def test_what_was_not_read_is_said_to_be_so(self, live: Rig) -> None:
        told = typed(live, links(live, read(live, MEETING), live.slack.say(CHILEAN)))
        assert "not read" in told

    def test_it_can_be_shared(self, live: Rig) -> None:
        typed(live, links(live, read(live, MEETING), read(live, CHILEAN)))
        shown = [e for e in live.slack.workspace.ephemerals if "Side by side" in e.text][-1]
        live.slack.click(shown.ts, ActionId.SHARE, channel=READOUTS)
        live.slack.wait_for(lambda _: any("Shared." in told for told in live.whispers(YOU)))
        live.settle()
        assert "Valparaiso" in _shared(live)[0].text


def _shared(rig: Rig) -> list[Message]:
    return [m for m in rig.slack.workspace.bot_messages(READOUTS) if "Side by side" in m.text]


class TestNothingLeaks:
    def test_a_private_channels_reading_is_offered_there_alone(self, live: Rig) -> None:
        swedish = read(live, MEETING)
        secret = read(live, KENYAN, DESK, private=True)
        open_form(live, swedish)
        assert offered(live) == []
        live.slack.close_view()
        open_form(live, secret)
        assert ["Lindqvist" in one for one in offered(live)] == [True]

    def test_nor_compared_by_link_from_elsewhere(self, live: Rig) -> None:
        told = typed(live, links(live, read(live, MEETING), read(live, KENYAN, DESK, private=True)))
        assert "Otieno" not in told
        assert "private channel" in told

    def test_nor_by_a_made_up_choice(self, live: Rig) -> None:
        swedish = read(live, MEETING)
        read(live, KENYAN, DESK, private=True)
        open_form(live, swedish)
        secret = str(live.uploads()[1].reading_id)
        chosen = {"text": {"type": "plain_text", "text": "x"}, "value": secret}
        live.slack.submit_view({FIELD: {FIELD: {"type": "external_select", "selected_option": chosen}}})
        live.slack.wait_for(lambda _: any(key.startswith("compare:") for key in jobs(live)))
        live.settle()
        assert live.whispers(YOU) == ["One of the two documents is no longer here, or may not be seen here."]

    def test_what_was_compared_in_a_private_channel_is_not_shared_out_of_it(self, live: Rig) -> None:
        """The buttons carry ids: pressed elsewhere, they show nothing that may not be seen there."""
        public, secret = read(live, MEETING), read(live, KENYAN, DESK, private=True)
        assert "Otieno" in typed(live, links(live, public, secret), channel=DESK)
        ids = tuple(str(upload.reading_id) for upload in live.uploads())
        exhibit = Exhibit(ExhibitKind.COMPARISON, ids)
        wish = ShareOrKeep(team="T0PLAYGRND", channel=READOUTS, thread_ts=None, user=YOU, key="1")
        assert share(live.desk, wish, exhibit) not in (Outcome.SHARED, Outcome.KEPT)
        live.settle()
        assert not any("Otieno" in m.text for m in live.slack.workspace.bot_messages(READOUTS))
        assert share(live.desk, wish.model_copy(update={"channel": DESK, "key": "2"}), exhibit) == Outcome.SHARED

    def test_a_marked_document_is_not_offered_outside_its_thread(self, live: Rig) -> None:
        swedish = read(live, MEETING)
        read(live, f"TLP:RED\n\n{KENYAN}")
        open_form(live, swedish)
        assert offered(live) == []

    def test_guests_and_strangers_compare_what_stands_where_they_are(self, live: Rig) -> None:
        live.slack.add_channel(Channel("C0SHARED00", "shared", "public", {YOU}, shared_with=("T0ELSEWHER",)))
        stranger = User("U0STRANGER", "ines", "Ines Prado", is_stranger=True, team_id="T0ELSEWHER")
        live.slack.add_person(stranger, "C0SHARED00")
        guest = live.slack.add_person(User("U0GUEST000", "gil", "Gil Moreau", is_guest=True), "C0SHARED00")
        live.slack.invite_bot("C0SHARED00")
        read(live, KENYAN)
        here = read(live, MEETING, "C0SHARED00")
        for user in (stranger.id, guest.id):
            open_form(live, here, user)
            assert offered(live, user=user) == []

    def test_a_colleague_may_compare_too(self, live: Rig) -> None:
        told = typed(live, links(live, read(live, MEETING), read(live, CHILEAN)), GENERAL, COLLEAGUE)
        direct = live.slack.workspace.direct_channel(COLLEAGUE).id
        assert "Side by side" in told + json.dumps([m.text for m in live.slack.workspace.bot_messages(direct)])

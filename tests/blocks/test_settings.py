"""The form of a channel's settings and what is told of them: what Slack takes, in every language."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import available_timezones

import pytest

from bot.archive.tables import SourceKind
from bot.blocks.channels.settings import Setting, SettingsForm, channel_of_form, settings_form
from bot.blocks.channels.settings_told import Refusal, settings_refused, settings_saved
from bot.blocks.channels.timezones import SHOWN, UNLISTED_CAPITALS, USUAL, timezone_options
from bot.blocks.channels.welcome import recent_offer
from bot.blocks.texts.limits import VIEW_BLOCKS, VIEW_TITLE
from bot.choices import Changers, ChannelChoices, DigestChoice, Unasked, Watched
from bot.playground.validation.check import check_view
from bot.wording.catalogue import languages
from bot.wording.manner import Manner, speaking
from tests.blocks.slack_shape import check_message

NOW = datetime(2026, 2, 1, 12, tzinfo=UTC)
PLAIN = SettingsForm("C1", ChannelChoices())
FULL = SettingsForm(
    "C1",
    ChannelChoices(Unasked.NOTHING, (), "fr", "Asia/Kathmandu", "iso", 3_650, Changers.NAMED, ("U1", "U2")),
    DigestChoice("23:59", 6),
)


def values(typed: str, *likely: str) -> list[str]:
    return [str(option["value"]) for option in timezone_options(typed, NOW, likely)]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("form", [PLAIN, FULL], ids=["plain", "full"])
def test_slack_takes_the_form(form: SettingsForm, language: str) -> None:
    with speaking(Manner(language)):
        view = settings_form(form, NOW)
    assert len(view["title"]["text"]) <= VIEW_TITLE
    assert len(view["blocks"]) <= VIEW_BLOCKS
    assert check_view(view, "modal") is None
    assert {block["block_id"] for block in view["blocks"] if block["type"] == "input"} == set(Setting)
    assert channel_of_form(view["private_metadata"]) == "C1"


@pytest.mark.parametrize("language", languages())
def test_what_is_told_says_each_change_and_no_more(language: str) -> None:
    with speaking(Manner(language)):
        told = [settings_saved(PLAIN, FULL), settings_saved(FULL, FULL), settings_refused(Refusal(outsider=True), FULL)]
    for one in told:
        check_message(one)
    assert "Asia/Kathmandu" in told[0].text
    assert "•" not in told[1].text


def test_who_may_is_named_in_the_blocks_and_pinged_nowhere() -> None:
    told = settings_refused(Refusal(allowed=("U1", "U2")), FULL)
    assert "U1" not in told.text
    assert "Who can: the admins" in told.text
    users = [e["user_id"] for e in told.blocks[0]["elements"][0]["elements"] if e["type"] == "user"]
    assert users == ["U1", "U2"]


@pytest.mark.parametrize("metadata", ["", "{}", "[]", "null"])
def test_a_form_that_is_not_ours_is_about_no_channel(metadata: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json's own, or ours
        channel_of_form(metadata)


def test_file_names_in_the_offer_fire_nothing() -> None:
    offer = recent_offer(["<!here> talks.pdf", *(f"{n}.txt" for n in range(9))], 7)
    check_message(offer)
    assert "+5 more" in offer.text


class TestTimeZones:
    @pytest.mark.parametrize(
        ("typed", "first"),
        [
            ("berlin", "Europe/Berlin"),
            ("BEIJING", "Asia/Shanghai"),
            ("new york", "America/New_York"),
            ("europe/zur", "Europe/Zurich"),
            ("germany", "Europe/Berlin"),
            ("utc", "UTC"),
        ],
    )
    def test_a_city_a_country_or_a_capital_finds_its_zone(self, typed: str, first: str) -> None:
        assert values(typed)[0] == first

    def test_countries_are_found_in_the_language_of_the_moment(self) -> None:
        with speaking(Manner("fr")):
            assert values("allemagne")[0] == "Europe/Berlin"

    def test_before_anything_is_typed_the_likely_ones_come_first(self) -> None:
        assert values("", "Asia/Dili", "UTC")[:2] == ["Asia/Dili", "UTC"]

    def test_nonsense_finds_nothing_and_a_letter_not_too_much(self) -> None:
        assert values("xyzzy") == []
        assert len(values("a")) == SHOWN

    def test_every_zone_that_is_named_exists(self) -> None:
        assert {*USUAL, *UNLISTED_CAPITALS.values()} <= available_timezones()


def test_the_kinds_that_can_be_chosen_are_kinds_of_documents() -> None:
    assert {kind.value for kind in Watched} <= {kind.value for kind in SourceKind}

"""Words that stand for a speaker: "it", "the former", "His Highness", "the host", "he and the minister"."""

from __future__ import annotations

from collections.abc import Callable

Say = Callable[..., list[tuple[str | None, str | None, str]]]
OPENING = "Foreign Minister Anna Kovacs of Hungary received Foreign Minister Ravi Menon of India in Budapest. "


def speakers(found: list[tuple[str | None, str | None, str]]) -> list[str | None]:
    return [speaker for speaker, _, _ in found]


def test_it_is_the_body_that_spoke(said: Say) -> None:
    found = said("The Mission took note of the delay. It expressed concern at the cost and urged all to be calm.")
    assert speakers(found) == ["The Mission", "The Mission", "The Mission"]


def test_it_that_does_nothing_is_nobody(said: Say) -> None:
    found = said("The Mission praised the staff. It was agreed to meet again in May.")
    assert speakers(found) == ["The Mission", None]


def test_the_former_and_the_latter(said: Say) -> None:
    found = said(OPENING + "Hungary condemned the raid; India called for calm. The former welcomed the truce.")
    assert speakers(found)[-1] == "Hungary"


def test_the_latter_of_two_who_speak_together(said: Say) -> None:
    found = said(OPENING + "Kovacs and Menon discussed the port; the latter added that India would dredge it.")
    assert found[-1] == ("Ravi Menon", "added that", "India would dredge it")


def test_the_host_is_named_first(said: Say) -> None:
    found = said(OPENING + "Menon praised the bridge. The host affirmed that Hungary would keep it open.")
    assert speakers(found) == ["Ravi Menon", "Anna Kovacs"]


def test_the_diplomat_is_who_spoke_last(said: Say) -> None:
    found = said(OPENING + "Menon praised the bridge. The diplomat vowed to return in spring.")
    assert speakers(found) == ["Ravi Menon", "Ravi Menon"]


def test_two_offices_with_an_article_each_are_two(said: Say) -> None:
    found = said("The Secretary-General met Minister Ravi Menon. The Secretary-General and the Minister discussed aid.")
    speaker = found[-1][0] or ""
    assert "Secretary-General and " in speaker


def test_they_who_stand_in_brackets(said: Say) -> None:
    found = said("The members of the Trio (Norway, Chile and Peru) condemned the raid on the ferry.")
    assert "Trio" in (speakers(found)[0] or "")


def test_the_two(said: Say) -> None:
    found = said(OPENING + "Menon praised the bridge. The two agreed that tolls should fall.")
    assert speakers(found) == ["Ravi Menon", "The two"]

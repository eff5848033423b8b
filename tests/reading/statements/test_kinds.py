"""What kind of statement the words make, whatever their cue."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

OPENING = "Foreign Minister Anna Kovacs of Hungary met Foreign Minister Ravi Menon of India in Oslo. "


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Kovacs explained Hungary's policy on rivers.", "fact"),
        ("Kovacs briefed Menon on the flood.", "fact"),
        ("Kovacs said that Hungary cannot accept dams on the border.", "opposition"),
        ("Kovacs said that the raid on the ferry was unacceptable.", "condemnation"),
        ("Kovacs said that the dams pose a threat to the valley.", "opposition"),
        ("Kovacs stated that she would like to work closely with Menon.", "commitment"),
        ("Kovacs affirmed Hungary's keenness to deepen trade.", "commitment"),
        ("The two ministers concurred on holding a summit in May.", "commitment"),
        ("The two ministers confirmed the importance of upholding the Danube Convention.", "support"),
        ("Kovacs stressed the importance of opening the lock.", "position"),
        ("The two ministers stressed the importance of opening the lock.", "request"),
        ("The two ministers agreed on the importance of opening the lock.", "position"),
        ("Kovacs stressed the need to open the lock.", "request"),
        ("The two ministers stressed the need to open the lock.", "position"),
        ("Kovacs said that India is a reliable partner.", "assessment"),
        ("Kovacs stressed that India is a reliable partner.", "position"),
        ("Kovacs said that the new lock will help the valley.", "assessment"),
        ("Kovacs said that the port has become a market for all.", "assessment"),
        ("Kovacs said that the engineers are repairing the lock.", "fact"),
        ("Kovacs said that the lock, which was closed, was repaired.", "fact"),
        ("Kovacs said that Hungary has never been a lake.", "position"),
        ("Particular attention was paid to the lock.", "fact"),
        ("The two ministers reiterated their commitment to a free river.", "support"),
        ("The two ministers reiterated their commitment to opening the river.", "commitment"),
        ("Kovacs said that bilateral ties have never been stronger.", "assessment"),
        ("Kovacs noted that trade in grain rose to 40 million tonnes.", "fact"),
        ("Kovacs thanked India for its donation of vaccines.", "support"),
        ("Kovacs thanked Menon for his warm words.", "greeting"),
        ("Kovacs hoped to sign the treaty in spring.", "position"),
        ("Kovacs described as harmful the plans of the dam's owners.", "assessment"),
    ],
)
def test_a_kind(read: Callable[..., Readout], sentence: str, kind: str) -> None:
    assert [s.kind for s in read(OPENING + sentence).statements] == [kind]

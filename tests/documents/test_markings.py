from __future__ import annotations

import pytest

from bot.documents.markings import find
from bot.readout import Page

TEXT = "\n".join(f"The ministers spoke of matter {number}." for number in range(30))


@pytest.mark.parametrize(
    ("line", "markings"),
    [
        ("TLP:RED", ("TLP:RED",)),
        ("TLP: AMBER", ("TLP:AMBER",)),
        ("Handling: TLP:AMBER+STRICT, do not forward", ("TLP:AMBER+STRICT",)),
        ("CONFIDENTIAL", ("CONFIDENTIAL",)),
        ("*** Confidential ***", ("CONFIDENTIAL",)),
        ("TOP SECRET", ("TOP SECRET",)),
        ("EU RESTRICTED", ("RESTRICTED",)),
        ("FOR OFFICIAL USE ONLY", ("FOR OFFICIAL USE ONLY",)),
        ("SECRET // TLP:RED", ("TLP:RED", "SECRET")),
        ("**CONFIDENTIAL**", ("CONFIDENTIAL",)),
        ("TLP:CLEAR", ()),
        ("TLP:GREEN", ()),
        ("DECLASSIFIED FROM SECRET", ()),
        ("NOT CONFIDENTIAL", ()),
        ("The ministers signed a secret protocol.", ()),
        ("Secret talks in Norvik", ()),
        ("Confidential talks were held between the two.", ()),
    ],
)
@pytest.mark.parametrize("place", ["head", "foot", "page", "margins"])
def test_a_marking_counts_at_the_edges(line: str, markings: tuple[str, ...], place: str) -> None:
    texts = {"head": f"{line}\n{TEXT}", "foot": f"{TEXT}\n{line}", "page": f"{TEXT}\n{line}\n{TEXT}", "margins": TEXT}
    pages = (Page(number=2, start=len(TEXT) + 1, end=len(TEXT) * 2),) if place == "page" else ()
    assert find(texts[place], pages, line if place == "margins" else "") == markings


def test_a_marking_in_the_midst_of_a_text_is_talk_about_markings() -> None:
    assert find(f"{TEXT}\nTLP:RED\n{TEXT}") == ()


def test_each_marking_is_named_once() -> None:
    assert find(f"TLP:RED\n{TEXT}\nTLP:RED") == ("TLP:RED",)

"""The gallery shows every surface, each picture is there, none is heavy."""

from __future__ import annotations

import re

import pytest
from PIL import Image

from tests.bench.pictures.gallery import GALLERY, Surface, all_surfaces, gallery
from tests.bench.pictures.stage import PICTURES

MAX_BYTES = 200_000
WIDEST = 2_000
SURFACES = all_surfaces()


@pytest.mark.parametrize("surface", SURFACES, ids=[surface.name for surface in SURFACES])
def test_each_surface_has_a_picture_that_a_page_can_carry(surface: Surface) -> None:
    assert surface.picture.stat().st_size < MAX_BYTES
    with Image.open(surface.picture) as picture:
        assert picture.height > 100
        assert 300 < picture.width < WIDEST


def test_the_page_is_as_it_would_be_written_now() -> None:
    assert GALLERY.read_text("utf-8") == gallery(SURFACES)


def test_no_picture_is_left_of_what_is_gone() -> None:
    shown = set(re.findall(r"\(surfaces/([\w-]+\.png)\)", GALLERY.read_text("utf-8")))
    assert {picture.name for picture in PICTURES.glob("*.png")} == shown

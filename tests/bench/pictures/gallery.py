"""Which surfaces there are, and the page that shows them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bench.pictures import surfaces
from tests.bench.pictures.stage import PICTURES, ROOT, Stage

GALLERY = ROOT / "docs" / "surfaces.md"
_HEAD = """# What Attaché looks like

Every picture is of the bot itself, at work in the local Slack of `attache demo`; none is drawn by hand.
`python -m tests.bench.pictures [NAME...]` takes them anew and writes this page.
"""


@dataclass(frozen=True)
class Surface:
    """One picture: its name, the sentence under it, where it stands in the gallery, and how it comes about."""

    name: str
    title: str
    sentence: str
    place: int
    phone: bool
    act: Callable[[Stage], None]

    @property
    def picture(self) -> Path:
        """Where its picture is."""
        return PICTURES / f"{self.name}.png"


def all_surfaces() -> list[Surface]:
    """Every module of ``surfaces``, in the order of the gallery."""
    found = []
    for module in pkgutil.iter_modules(surfaces.__path__):
        loaded = importlib.import_module(f"{surfaces.__name__}.{module.name}")
        name = module.name.replace("_", "-")
        phone = getattr(loaded, "PHONE", False)
        found.append(Surface(name, loaded.TITLE, loaded.SENTENCE, loaded.PLACE, phone, loaded.act))
    return sorted(found, key=lambda surface: (surface.place, surface.name))


def gallery(shown: list[Surface]) -> str:
    """The page."""
    parts = [_HEAD]
    for surface in shown:
        address = surface.picture.relative_to(GALLERY.parent).as_posix()
        parts.append(f"## {surface.title}\n\n{surface.sentence}\n\n![{surface.title}]({address})\n")
    return "\n".join(parts)

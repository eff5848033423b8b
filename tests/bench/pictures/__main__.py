"""``python -m tests.bench.pictures [NAME...]``: takes the pictures (of all surfaces, or of those named)."""

from __future__ import annotations

import sys

from tests.bench.pictures.gallery import GALLERY, all_surfaces, gallery
from tests.bench.pictures.stage import open_stage
from tests.browser import browser


def main(names: list[str]) -> int:
    """Take them; 2 for a name that no surface has."""
    known = all_surfaces()
    if unknown := set(names) - {surface.name for surface in known}:
        print(f"no such surface: {', '.join(sorted(unknown))}; there are {', '.join(s.name for s in known)}")
        return 2
    with browser() as chromium:
        for surface in known:
            if names and surface.name not in names:
                continue
            with open_stage(chromium, surface.name, phone=surface.phone) as stage:
                surface.act(stage)
            print(f"{surface.picture.name}: {surface.picture.stat().st_size // 1000} kB")
    GALLERY.write_text(gallery([surface for surface in known if surface.picture.exists()]), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

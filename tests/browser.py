"""A real Chromium: found, driven without the network, and made to take pictures.

As a command it shoots a page or an HTML file: ``python -m tests.browser page.html picture.png --width 390``.
"""

from __future__ import annotations

import argparse
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> str | None:
    """Where a Chromium is; ``CHROMIUM`` names one that is not on the path."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def browser() -> Iterator[Browser]:
    """A running Chromium; RuntimeError where there is none."""
    path = chromium()
    if path is None:
        raise RuntimeError("no Chromium found: install the distribution's chromium package or set CHROMIUM")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield running
        finally:
            running.close()


def shoot(source: str, picture: Path, *, width: int = 1280, height: int = 860, whole: bool = False) -> None:
    """Save a picture of an address, an HTML file, or HTML itself, at a width and height in CSS pixels.

    ``whole`` takes the page in its full length.
    """
    with browser() as running:
        page = running.new_page(viewport={"width": width, "height": height}, device_scale_factor=2)
        if source.startswith(("http://", "https://")):
            # A live page never falls silent: its event stream stays open.
            page.goto(source, wait_until="load")
        elif source.lstrip().startswith("<"):
            page.set_content(source)
        else:
            page.goto(Path(source).resolve().as_uri())
        page.wait_for_timeout(250)
        page.screenshot(path=str(picture), full_page=whole)


def main() -> None:
    parser = argparse.ArgumentParser(description="Take a picture of a page.")
    parser.add_argument("source", help="an address or an HTML file")
    parser.add_argument("picture", type=Path)
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--height", type=int, default=860)
    parser.add_argument("--whole", action="store_true", help="the page in its full length")
    asked = parser.parse_args()
    shoot(asked.source, asked.picture, width=asked.width, height=asked.height, whole=asked.whole)


if __name__ == "__main__":
    main()

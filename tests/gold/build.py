"""Writes the labelled JSON of every marked source: ``python -m tests.gold.build``."""

from __future__ import annotations

import json
from pathlib import Path

from tests.gold.marked_text import build, sources

HERE = Path(__file__).parent


def as_json(source: Path) -> str:
    """The JSON file's whole content for one marked source."""
    return json.dumps(build(source.read_text(encoding="utf-8")), ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Build both halves; the folder that a source lies in says which half it is of."""
    for half in ("tuned", "frozen"):
        out = HERE / half
        out.mkdir(exist_ok=True)
        for name, source in sources(HERE / "marked" / half).items():
            (out / f"{name}.json").write_text(as_json(source), encoding="utf-8")


if __name__ == "__main__":
    main()

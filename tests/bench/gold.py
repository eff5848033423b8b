"""Reads every gold document and scores the readings.

``python -m tests.bench.gold GOLD_DIR SCORER [--misses] [--only ID]``

Gold documents are real texts and are not part of this repository; without them this says so and exits 0.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from bot.documents.convert import convert
from bot.reading.reader import Reader


def predict(gold_dir: Path, out: Path, only: str | None) -> None:
    """Write, for each gold file, what ``attache read --json`` prints for its text."""
    reader = Reader()
    for file in sorted(gold_dir.glob("*.json")):
        gold = json.loads(file.read_text())
        if only and gold["id"] != only:
            continue
        given = {"title": gold.get("title"), "published": (gold.get("date") or "")[:10] or None}
        document = convert(gold["text"].encode(), f"{gold['id']}.txt")
        document = document.model_copy(update={name: value for name, value in given.items() if value})
        (out / file.name).write_text(reader.read(document).to_json())


def main() -> int:
    """Score all gold documents, or one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--only")
    args = parser.parse_args()
    if not args.gold.is_dir() or not args.scorer.is_file():
        print(f"no gold documents at {args.gold}: nothing was scored")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        gold_dir, out = Path(folder) / "gold", Path(folder) / "read"
        gold_dir.mkdir()
        out.mkdir()
        for file in args.gold.glob("*.json"):
            if not args.only or file.stem == args.only:
                (gold_dir / file.name).write_text(file.read_text())
        predict(gold_dir, out, args.only)
        command = [sys.executable, str(args.scorer), str(gold_dir), str(out)]
        return subprocess.run(command + (["--misses"] if args.misses else []), check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

"""What the reading costs beside the bare pipeline: ``python -m tests.bench.reading_cost [FILE...]``.

Both run in turns over the same texts in one process; the ratio is taken pair by pair and its median printed, since
machines are noisy. The bare pipeline is the shipped model's own components and nothing else.
"""

from __future__ import annotations

import statistics
import sys
import time
from importlib.resources import files
from pathlib import Path

from bot.cli.demo import seed_documents
from bot.documents.convert import convert
from bot.reading.pipeline import COMPONENTS, build_pipeline
from bot.reading.reader import Reader
from bot.readout import Document

ROUNDS = 15


def documents(paths: list[Path]) -> list[Document]:
    """The texts named, or the samples that come with the product."""
    given = [(path.name, path.read_bytes()) for path in paths] or list(seed_documents())
    return [convert(data, name) for name, data in given]


def main() -> None:
    """Print words a second of each, and the median ratio."""
    texts = documents([Path(name) for name in sys.argv[1:]])
    bare = build_pipeline()
    for name, _ in COMPONENTS:
        bare.remove_pipe(name)
    reader = Reader()
    words = sum(len(document.text.split()) for document in texts)
    ratios, bare_times, whole_times = [], [], []
    for _ in range(ROUNDS):
        start = time.process_time()
        for document in texts:
            bare(document.text)
        middle = time.process_time()
        for document in texts:
            reader.read(document)
        end = time.process_time()
        bare_times.append(middle - start)
        whole_times.append(end - middle)
        ratios.append((end - middle) / (middle - start))
    print(f"{len(texts)} texts, {words} words, {ROUNDS} rounds, model in {files('bot.reading') / 'model'}")
    print(f"bare pipeline {words / statistics.median(bare_times):8.0f} words a CPU second")
    print(f"whole reading {words / statistics.median(whole_times):8.0f} words a CPU second")
    print(f"reading / bare: median {statistics.median(ratios):.2f} (min {min(ratios):.2f}, max {max(ratios):.2f})")


if __name__ == "__main__":
    main()

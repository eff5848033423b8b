"""Figures by another scorer: a script that takes a folder of labels and one of readings, as ``--json``."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.gold.readings import Read
from tests.gold.scoring.sheet import Figure, Figures, Row

FIGURE = tuple(Figure.model_fields)


WITH_OUR_STATES = """
import importlib.util, json, sys
spec = importlib.util.spec_from_file_location("other_scorer", sys.argv[1])
scorer = importlib.util.module_from_spec(spec)
spec.loader.exec_module(scorer)
scorer.STATES.clear()
scorer.STATES.update(json.load(sys.stdin))
sys.argv = sys.argv[1:]
scorer.main()
"""


def figures_by(script: Path, documents: Iterable[Read], states: Mapping[str, str] | None = None) -> Figures:
    """What the script gives for these readings, with its own table of states or with ``states`` (form to ISO code).

    Raises CalledProcessError where it fails.
    """
    with TemporaryDirectory() as folder:
        labels, readings = Path(folder, "labels"), Path(folder, "readings")
        labels.mkdir()
        readings.mkdir()
        for gold, reading in documents:
            (labels / f"{gold.id}.json").write_text(gold.model_dump_json(exclude_unset=True), encoding="utf-8")
            (readings / f"{gold.id}.json").write_text(reading.to_json(), encoding="utf-8")
        start = [sys.executable] if states is None else [sys.executable, "-c", WITH_OUR_STATES]
        command = [*start, str(script), str(labels), str(readings), "--json"]
        told = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", input=json.dumps(states))
        rows = json.loads(told.stdout)
    return {Row(name): Figure(**{part: row[part] for part in FIGURE}) for name, row in rows.items()}


def differences(ours: Figures, theirs: Figures) -> list[str]:
    """The rows, one a line, on which two scorers do not say the same to three decimals."""
    return [f"{row}: {ours.get(row)} here, {theirs.get(row)} there" for row in Row if ours.get(row) != theirs.get(row)]

"""The same bot on other parts: PostgreSQL beneath it, a model of another kind within it."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from bot.app import Bot
from bot.cli.local_slack import demo_settings
from bot.playground.server import Playground
from bot.reading.labels import WrongLabels
from bot.reading.pool import ReadingPool
from bot.slack.scopes import NEEDED
from tests.databases import new_postgres
from tests.scenarios.conftest import SEED, Office


def test_on_postgresql_an_upload_is_answered_once(
    pool: ReadingPool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.app.ReadingPool", lambda *_: pool)
    monkeypatch.setattr(pool, "close", lambda: None)
    with Playground(scopes=NEEDED) as slack:
        settings = demo_settings(slack, tmp_path).model_copy(update={"database_url": new_postgres(migrated=False)})
        bot = Bot(settings)
        bot.start(slack.app_token)
        try:
            slack.wait_for_bot()
            office = Office(slack, bot)
            upload = slack.upload(SEED, "readout.txt")
            assert "Wang Yi" in office.answer(upload.ts).text
            office.settled(upload.ts, "white_check_mark")
            office.quiet()
            assert len(office.answers(upload.ts)) == 1
        finally:
            bot.stop()


def test_a_model_with_other_labels_is_refused_at_the_start(tmp_path: Path) -> None:
    other = spacy.blank("en")
    parser = other.add_pipe("parser")
    for label in ("nsubj", "dobj", "nsubjpass"):
        parser.add_label(label)  # type: ignore[attr-defined]  # spaCy types a pipe as a mere callable
    other.initialize()
    other.to_disk(tmp_path / "other")
    with Playground(scopes=NEEDED) as slack:
        settings = demo_settings(slack, tmp_path).model_copy(update={"spacy_model": str(tmp_path / "other")})
        bot = Bot(settings)
        try:
            with pytest.raises(WrongLabels, match="dobj"):
                bot.start(slack.app_token)
        finally:
            bot.stop()

"""Every environment variable the product reads, in one place."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Settings of one running bot, read from the environment.

    ``SLACK_*`` names are Slack's own; ``ATTACHE_*`` are ours. Nothing here is read at import.
    ``port`` is where ``serve --http`` listens; ``spacy_model`` takes the shipped model's place; ``seeds_dir`` holds
    gazetteers and a cue lexicon of one's own; intake stops when less than ``min_free_mb`` of disk is left;
    ``purge_on_uninstall``: what was kept of a workspace is deleted when the app is taken out of it.
    """

    model_config = SettingsConfigDict(extra="ignore", populate_by_name=True)

    slack_bot_token: SecretStr | None = Field(None, alias="SLACK_BOT_TOKEN")
    slack_app_token: SecretStr | None = Field(None, alias="SLACK_APP_TOKEN")
    slack_signing_secret: SecretStr | None = Field(None, alias="SLACK_SIGNING_SECRET")
    slack_api_url: str = Field("https://slack.com/api/", alias="SLACK_API_URL")
    port: int = Field(3000, alias="PORT")
    data_dir: Path = Field(default_factory=lambda: user_data_path("attache"), alias="ATTACHE_DATA_DIR")
    database_url: str | None = Field(None, alias="ATTACHE_DATABASE_URL")
    spacy_model: str | None = Field(None, alias="ATTACHE_SPACY_MODEL")
    seeds_dir: Path | None = Field(None, alias="ATTACHE_SEEDS_DIR")
    min_free_mb: int = Field(200, alias="ATTACHE_MIN_FREE_MB")
    purge_on_uninstall: bool = Field(True, alias="ATTACHE_PURGE_ON_UNINSTALL")

    def resolved_database_url(self) -> str:
        """The database in use: the one configured, or SQLite in the data folder."""
        return self.database_url or f"sqlite:///{self.data_dir / 'attache.db'}"

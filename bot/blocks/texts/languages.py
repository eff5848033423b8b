"""Names of languages, for saying which one was not read."""

from __future__ import annotations

from babel import Locale

from bot.wording.catalogue import say
from bot.wording.manner import manner

READ = frozenset({"en"})
"""Languages (ISO 639-1) the reading understands."""


def language_name(code: str) -> str:
    """Name of a language code such as ``zh`` or ``zh-Hant`` in the language of the moment, by CLDR."""
    name = Locale.parse(manner().language).languages.get(_base(code))
    return name or say("language-unknown", code=code)


def is_read(code: str | None) -> bool:
    """Whether a text in this language can be read; an unknown language (None) is tried."""
    return code is None or _base(code) in READ


def _base(code: str) -> str:
    return code.replace("_", "-").split("-")[0].lower()

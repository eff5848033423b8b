"""The catalogue: a message's name and its values in, words in the language of the moment out (Project Fluent)."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from fluent.runtime import FluentBundle, FluentResource

from bot.wording.manner import manner

ENGLISH = "en"

Value = str | int | float

LONG = 500
"""Characters of a value from which something short stands in for it: the library refuses a thousand and more."""

# Of the private use area: no words hold it.
_MARK = "\uf8ff"
_STOOD_IN = re.compile(f"{_MARK}([a-z_]+){_MARK}")


class Unworded(LookupError):
    """No language has words for this name, or the words lack a value that they need."""


def say(name: str, /, **values: Value) -> str:
    """The words for ``name`` in the manner's language, in English where that language lacks them.

    Values stand in the words as they are: whoever puts them into mrkdwn escapes. Raises Unworded.
    """
    for language in dict.fromkeys((manner().language, ENGLISH)):
        bundle = _bundle(language)
        if bundle.has_message(name) and (pattern := bundle.get_message(name).value) is not None:
            given = {key: _stand_in(key, value) for key, value in values.items()}
            words, faults = bundle.format_pattern(pattern, given)
            if faults:
                raise Unworded(f"{name} in {language}: {faults[0]}")
            return _STOOD_IN.sub(lambda found: str(values[found[1]]), str(words))
    raise Unworded(name)


def languages() -> tuple[str, ...]:
    """The languages that the catalogue has, English first."""
    found = sorted(folder.name for folder in _root().iterdir() if _files(folder))
    return (ENGLISH, *(language for language in found if language != ENGLISH))


def sources(language: str) -> dict[str, str]:
    """The catalogue's files in one language, by name; none for a language it does not have."""
    return {file.name: file.read_text(encoding="utf-8") for file in _files(_root() / language)}


def _stand_in(key: str, value: Value) -> Value:
    return f"{_MARK}{key}{_MARK}" if isinstance(value, str) and (len(value) > LONG or _MARK in value) else value


@cache
def _bundle(language: str) -> FluentBundle:
    # Without isolation: Slack shows the marks that Fluent would put around each value.
    bundle = FluentBundle([language], use_isolating=False)
    for text in sources(language).values():
        bundle.add_resource(FluentResource(text))
    return bundle


def _root() -> Traversable:
    return files("bot.wording")


def _files(folder: Traversable) -> list[Traversable]:
    if not folder.is_dir():
        return []
    return sorted((file for file in folder.iterdir() if file.name.endswith(".ftl")), key=lambda file: file.name)

"""The source line."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("attache_source_line")
def source_line(doc: Doc) -> Doc:
    """Not built yet: leaves the board as it is."""
    return doc

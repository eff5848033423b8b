"""A sentence never runs across a line break, whatever the parser thinks."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("attache_lines")
def lines(doc: Doc) -> Doc:
    """Mark the first token after each line break as a sentence start, before the parser runs."""
    after_break = False
    for token in doc:
        if token.is_space and "\n" in token.text:
            after_break = True
        elif after_break:
            token.is_sent_start = True
            after_break = False
    return doc

"""Where a sentence surely begins, and where it surely does not, whatever the parser thinks."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

TITLES = frozenset(
    {"H.E.", "H.H.", "H.M.", "H.R.H.", "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Gen.", "Lt.", "Col.", "Amb.", "Hon.",
     "Sen.", "Rep.", "Gov.", "St."}
)  # fmt: skip
"""Short titles that end in a full stop and are followed by a name."""


@Language.component("attache_lines")
def lines(doc: Doc) -> Doc:
    """Before the parser runs: a line break ends a sentence, and a short title before a name does not."""
    after_break = False
    for token in doc:
        if token.is_space and "\n" in token.text:
            after_break = True
        elif after_break:
            token.is_sent_start = True
            after_break = False
        elif token.i and doc[token.i - 1].text in TITLES:
            token.is_sent_start = False
    return doc

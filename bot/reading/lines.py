"""Where a sentence surely begins, and where it surely does not, whatever the parser thinks."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

TITLES = frozenset(
    {"H.E.", "H.H.", "H.M.", "H.R.H.", "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Gen.", "Lt.", "Col.", "Capt.",
     "Maj.", "Adm.", "Brig.", "Amb.", "Eng.", "Engr.", "Hon.", "Sen.", "Rep.", "Gov.", "Rev.", "Adv.", "St."}
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
        elif token.i and _ends_title(doc, token.i - 1):
            token.is_sent_start = False
    return doc


def _ends_title(doc: Doc, index: int) -> bool:
    """Whether a short title ends there, its full stop a token of its own or not."""
    text = doc[index].text
    if text == "." and index and not doc[index - 1].whitespace_:
        text = doc[index - 1].text + text
    return text in TITLES

"""The line in which a document says where it comes from: "Source: ...", a desk in brackets, an attribution."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.findings import findings_of

_CREDIT = re.compile(r"^[ \t>*_]*(?:Source|Sources|Reported by|Text by|Story by|Via)[ \t]*:[ \t]*\S.*$", re.MULTILINE)
_ATTRIBUTABLE = re.compile(
    r"^[ \t]*(?:The (?:following|below) (?:is|was) (?:attributable to|the text of|a statement|released|issued)|"
    r"The text of the following)\b.*$",
    re.MULTILINE,
)
_AGENCY = re.compile(r"\((?:Xinhua|TASS|ANI|PTI|IANS|WAM|SPA|QNA|KUNA|BNA|ONA|Petra|AFP|AP|Reuters|Yonhap|Kyodo)\)")
_OFFICE = re.compile(
    r"^[ \t]*(?:PRESS OFFICE\b.*|(?:Office of the Spokesperson|Press Service of .*|"
    r"(?:Press )?Information (?:Bureau|Department).*|Public (?:Affairs|Diplomacy) (?:Office|Department).*))$",
    re.MULTILINE | re.IGNORECASE,
)
_MINISTRY = re.compile(r"^MINISTRY OF [A-Z ,&’']+(?:\n[A-Z ,]+){0,3}(?:\n\d{1,2} [A-Z]+ \d{4})?\s*$", re.MULTILINE)
_BY_PREFERENCE = (_CREDIT, _ATTRIBUTABLE, _MINISTRY, _OFFICE, _AGENCY)


@Language.component("attache_source_line")
def source_line(doc: Doc) -> Doc:
    """Set ``Findings.source`` to the plainest such line; of several alike the last, where credits stand."""
    found = findings_of(doc)
    for pattern in _BY_PREFERENCE:
        matches = list(pattern.finditer(found.document.text))
        if matches:
            chosen = matches[-1] if pattern is not _ATTRIBUTABLE else matches[0]
            found.source = found.evidence(*chosen.span())
            break
    return doc

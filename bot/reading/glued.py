"""Quotations glued to the word before them: 'The message reads, in part:"We ...' becomes words of its own."""

from __future__ import annotations

import re
from typing import Any

from spacy.language import Language

GLUED = r'(?<=[a-z])[:,.](?=["“][A-Z])|(?<=[a-z][:,.])["“](?=[A-Z])'


def cut_glued_quotes(nlp: Language) -> None:
    """Have the tokenizer cut at a stop and an opening mark between a small and a capital letter."""
    cutter: Any = nlp.tokenizer
    finder = getattr(cutter, "infix_finditer", None)
    known = getattr(getattr(finder, "__self__", None), "pattern", None)
    if known:
        cutter.infix_finditer = re.compile(f"{known}|{GLUED}").finditer

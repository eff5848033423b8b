"""Gold documents are written as marked text; this turns one into the labelled JSON that the scorer reads.

A source opens with YAML facts, then ``---``, then the text with its labels around the words they label:

* ``[[speaker|cue|kind:: words]]`` a statement; an empty cue marks content reported without one;
* ``[[C|owner:: words]]`` a commitment; ``[[+|owner:: words]]`` and ``[[-|owner:: words]]`` a stance for or against.

Marks nest. Offsets are Unicode code points into the text without its marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

import yaml

from bot.readout import EventType, StatementKind

KINDS = frozenset(get_args(StatementKind))
EVENT_TYPES = frozenset(get_args(EventType))
POLARITY = {"+": "supports", "-": "opposes"}
TOKEN = re.compile(r"\[\[([^\[\]]*?):: |\]\]")
CUE_REACH = 400


class MarkedTextError(ValueError):
    """A source that cannot be labelled as it stands: says which document and what is wrong with it."""


@dataclass(frozen=True)
class Mark:
    """One label as written (``head``) and the span of the plain text that it covers."""

    head: str
    start: int
    end: int


@dataclass
class _Plain:
    pieces: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)


def unmark(marked: str) -> tuple[str, list[Mark]]:
    """The plain text, and its marks in the order in which they open. Raises MarkedTextError where marks do not pair."""
    plain, opened, marks, at = _Plain(), list[tuple[str, int]](), list[Mark](), 0
    for token in TOKEN.finditer(marked):
        plain.add(marked[at : token.start()])
        at = token.end()
        if token.group(1) is not None:
            opened.append((token.group(1), plain.length))
        elif opened:
            head, start = opened.pop()
            marks.append(Mark(head, start, plain.length))
        else:
            raise MarkedTextError(f"a mark closes that never opened: ...{marked[max(0, at - 60) : at]}")
    plain.add(marked[at:])
    text = "".join(plain.pieces)
    if opened or "[[" in text:
        raise MarkedTextError(f"a mark never closes: {opened or text[text.find('[[') :][:60]}")
    return text, sorted(marks, key=lambda mark: (mark.start, -mark.end))


def build(source: str) -> dict[str, Any]:
    """The labelled document of one marked source. Raises MarkedTextError where a label does not fit the text."""
    head, _, marked = source.partition("\n---\n")
    facts = yaml.safe_load(head)
    text, marks = unmark(marked.strip("\n"))
    document = {
        "id": facts["id"],
        "manner": facts["manner"],
        "publisher": facts["publisher"],
        "title": facts["title"],
        "date": facts["date"],
        "is_readout": facts["is_readout"],
        "event": dict(zip(("type", "date_text", "date_iso", "place"), facts["event"], strict=True)),
        "participants": [_participant(line) for line in facts.get("participants", [])],
        "statements": [],
        "commitments": [],
        "stances": [],
        "organisations": facts.get("organisations", []),
        "instruments": facts.get("instruments", []),
        "countries_mentioned": facts.get("countries", []),
        "stock_phrases": facts.get("phrases", []),
        "source": facts.get("source"),
        "text": text,
    }
    for mark in marks:
        field_name, label = _label(mark, text, facts.get("speakers", {}))
        document[field_name].append(label)
    _verify(document)
    return document


def _participant(line: str) -> dict[str, Any]:
    name, side, titles = (part.strip() for part in line.split("|"))
    return {"name": name, "titles": [t.strip() for t in titles.split(";") if t.strip()], "side": side}


def _label(mark: Mark, text: str, speakers: dict[str, str]) -> tuple[str, dict[str, Any]]:
    words = {"char_start": mark.start, "char_end": mark.end}
    quote = text[mark.start : mark.end]
    match mark.head.split("|"):
        case ["C", owner]:
            return "commitments", {"by": owner, "text": quote, **words}
        case ["+" | "-" as sign, owner]:
            return "stances", {"by": owner, "polarity": POLARITY[sign], "target": quote, **words}
        case [speaker, cue, kind] if kind in KINDS:
            label = {
                "speaker": speakers.get(speaker, speaker),
                "cue": cue or None,
                "text": quote,
                **words,
                "kind": kind,
            }
            return "statements", label if cue else {**label, "implicit": True}
    raise MarkedTextError(f"not a label: [[{mark.head}:: {quote[:40]}")


def _verify(document: dict[str, Any]) -> None:
    """Every label's words stand in the text (a title, a date or a place may stand in the title of the document)."""
    text, event = document["text"], document["event"]
    anywhere = f"{document['title'] or ''}\n{text}"
    wanted = [p["name"] for p in document["participants"]]
    wanted += [t for p in document["participants"] for t in p["titles"]]
    wanted += [re.sub(r"\s*\([^)]*\)$", "", name) for name in document["organisations"] + document["instruments"]]
    wanted += document["stock_phrases"] + [event["date_text"] or "", document["source"] or ""]
    missing = [words for words in wanted if words not in anywhere]
    if (event["place"] or "").lower() not in anywhere.lower():
        missing.append(event["place"])
    for statement in document["statements"]:
        start, end = statement["char_start"], statement["char_end"]
        near = text[max(0, start - CUE_REACH) : start] + "\n" + text[end : end + CUE_REACH // 2]
        if statement["cue"] and statement["cue"] not in near:
            missing.append(f"cue {statement['cue']} of {statement['text'][:40]}")
        if statement["text"] != statement["text"].strip():
            missing.append(f"words without space around them: {statement['text'][:40]}")
    if event["type"] not in EVENT_TYPES:
        missing.append(f"event type {event['type']}")
    if missing:
        raise MarkedTextError(f"{document['id']}: not in the text: {missing}")


def sources(folder: Path) -> dict[str, Path]:
    """Marked sources by id, from their file names."""
    return {file.stem: file for file in sorted(folder.glob("*.txt"))}

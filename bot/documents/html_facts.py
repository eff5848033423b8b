"""What a web page says about itself in its metadata: title, publisher, date of publication."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from bot.documents.extract import clean

_TITLE_META = ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title")
_PUBLISHER_META = ("og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher")
_PUBLISHED_META = (
    "article:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date",
    "dcterms.date", "citation_publication_date", "citation_date", "publishdate", "pubdate", "date",
)  # fmt: skip
_ISO_DAY = re.compile(r"(\d{4})[-/](\d{2})[-/](\d{2})(?=$|[T\s])")
_SITE_SUFFIX = re.compile(r"\s+(?:[|»]|[-–—](?=\s))\s+")
_LONGEST_JSON = 200_000
_SCRIPTS = 10


@dataclass(frozen=True)
class PageFacts:
    """What the metadata gives; ``published`` as an ISO date."""

    title: str | None
    publisher: str | None
    published: str | None


def page_facts(tree: LexborHTMLParser) -> PageFacts:
    """Metadata by meta elements first, then JSON-LD, then the elements that readers see."""
    meta = _meta(tree)
    linked = list(_linked_data(tree))
    return PageFacts(
        title=_first(meta, _TITLE_META) or _heading(tree),
        publisher=_first(meta, _PUBLISHER_META) or _linked_publisher(linked),
        published=_iso_day(_first(meta, _PUBLISHED_META)) or _linked_published(linked) or _timed(tree),
    )


def _meta(tree: LexborHTMLParser) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.css("meta[content]"):
        attributes = element.attributes
        key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        content = _tidy(attributes.get("content") or "")
        if key and content:
            found.setdefault(key.strip().lower(), content)
    return found


def _first(meta: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((meta[key] for key in keys if key in meta), None)


def _heading(tree: LexborHTMLParser) -> str | None:
    """The one ``h1``, or else ``title`` without the site's name behind it."""
    headings = [text for text in (_tidy(node.text()) for node in tree.css("h1")[:5]) if text]
    if len(headings) == 1:
        return headings[0]
    title = tree.css_first("title")
    return (_SITE_SUFFIX.split(_tidy(title.text()))[0] or None) if title else None


def _linked_data(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    for script in tree.css('script[type="application/ld+json"]')[:_SCRIPTS]:
        source = script.text()
        if len(source) > _LONGEST_JSON:
            continue
        try:
            loaded = json.loads(source)
        except (ValueError, RecursionError):
            continue
        items = loaded if isinstance(loaded, list) else [loaded]
        for item in items:
            if isinstance(item, dict):
                graph = item.get("@graph")
                yield from (
                    node for node in [item, *(graph if isinstance(graph, list) else [])] if isinstance(node, dict)
                )


def _linked_publisher(linked: list[dict[str, Any]]) -> str | None:
    for item in linked:
        publisher = item.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else None
        if isinstance(name, str) and name.strip():
            return _tidy(name)
    return None


def _linked_published(linked: list[dict[str, Any]]) -> str | None:
    days = (_iso_day(value) for item in linked if isinstance(value := item.get("datePublished"), str))
    return next((day for day in days if day), None)


def _timed(tree: LexborHTMLParser) -> str | None:
    """The ``time`` element, where the whole page has only one day in such elements."""
    days = {_iso_day(node.attributes.get("datetime")) for node in tree.css("time[datetime]")[:20]}
    return days.pop() if len(days) == 1 else None


def _iso_day(value: str | None) -> str | None:
    match = _ISO_DAY.match((value or "").strip())
    if not match:
        return None
    try:
        return date(*map(int, match.groups())).isoformat()
    except ValueError:
        return None


def _tidy(text: str) -> str:
    return " ".join(clean(text).split())

"""Office files made in memory: good ones through their libraries, odd ones by replacing a part."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

import docx
from pptx import Presentation

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def saved(document: Any) -> bytes:
    """A python-docx or python-pptx document as bytes."""
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def docx_of(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def pptx_of(*slides: tuple[str, str]) -> bytes:
    """Slides of a title and a body each."""
    presentation = Presentation()
    for title, body in slides:
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = body
    return saved(presentation)


def with_entry(container: bytes, name: str, content: bytes | str) -> bytes:
    """The same container with one entry replaced or added."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(container)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, content)
    return out.getvalue()


def docx_with_body(body: str, prolog: str = "") -> bytes:
    """A DOCX whose body is this raw XML."""
    xml = f'{prolog}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return with_entry(docx_of(), "word/document.xml", xml)


def zip_of(entries: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as container:
        for name, content in entries.items():
            container.writestr(name, content)
    return out.getvalue()

"""Letters as a Word document, to be worked on further: one letter a page, with the letterhead of the house."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import edition_of
from symposiarch.documents.inviting.letters import facts
from symposiarch.documents.saving import save_bytes
from symposiarch.model.base import now
from symposiarch.planning.correspondence.letterhead import letterhead
from symposiarch.planning.event_rows import event_row


def write_letters(
    session: Session,
    event_id: int,
    path: Path,
    *,
    kind: str = "invitation",
    guests: Iterable[int] | None = None,
    messages: Iterable[int] | None = None,
) -> int:
    """Write letters into a .docx file: of a kind, or these `messages` of the outbox. Returns how many there are.

    Raises:
        SymposiarchError: a field is empty for somebody, or the file cannot be written.
    """
    from docx import Document
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt

    event = event_row(session, event_id)
    edition = edition_of(event)
    said = facts(session, event_id, edition, kind=kind, guests=guests, among=messages)
    document = Document()
    about = document.core_properties
    about.author, about.comments = _clean(next((one["house"] for one in said["letters"]), "")), ""
    about.title = _clean(event.title)
    about.created = about.modified = now().replace(tzinfo=None)
    section = document.sections[0]
    width, height = (215.9, 279.4) if letterhead(session).paper == "letter" else (210, 297)
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin, section.right_margin = Mm(25), Mm(22)
    section.top_margin, section.bottom_margin = Mm(20), Mm(22)
    document.styles["Normal"].font.size = Pt(11)
    section.footer.paragraphs[0].text = _clean(" · ".join(said["house"]["lines"]))
    section.footer.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    for number, letter in enumerate(said["letters"]):
        _write(document, letter, centre=WD_ALIGN_PARAGRAPH.CENTER, right=WD_ALIGN_PARAGRAPH.RIGHT, new_page=number > 0)
    packed = BytesIO()
    document.save(packed)
    save_bytes(packed.getbuffer(), path, make_folder=True)
    return len(said["letters"])


def _write(document: Any, letter: dict[str, Any], *, centre: Any, right: Any, new_page: bool) -> None:
    verbal = letter["verbal"]
    first = document.add_paragraph()
    first.paragraph_format.page_break_before = new_page
    if letter["house"]:
        first.alignment = centre
        first.add_run(_clean(letter["house"])).bold = True
    date = document.add_paragraph() if letter["house"] else first
    if verbal:
        date.add_run(_clean(f"{letter['number']} {'_' * 16}\n"))
    date.alignment = right
    date.add_run(_clean(letter["date"]))
    if not verbal:
        document.add_paragraph(_clean("\n".join(letter["address"])))
        document.add_paragraph().add_run(_clean(letter["subject"])).bold = True
    for paragraph in letter["paragraphs"]:
        document.add_paragraph(_clean(paragraph))
    if letter["closing"]:
        document.add_paragraph(_clean(letter["closing"]))
        document.add_paragraph("\n")  # room for the hand
        document.add_paragraph(_clean("\n".join(letter["signature"])))
    if verbal:
        document.add_paragraph(_clean("\n".join(letter["address"])))


def _clean(text: str) -> str:
    """Without control characters, which XML does not know."""
    return "".join(letter for letter in text if letter >= " " or letter in "\n\t")

"""What was printed for whom: only what is new is printed again, and what went to the printer is noted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from symposiarch.documents.sheets import digests_of, facts_of, only_for
from symposiarch.gui.desk import Desk
from symposiarch.gui.words import tr, within
from symposiarch.planning.prints import not_yet_printed, note_printed

if TYPE_CHECKING:
    from symposiarch.gui.documents.wish import Wish
    from symposiarch.gui.workspace import Session


def facts_of_wish(session: Session, wish: Wish) -> dict[str, Any]:
    """What the sheet will say: of everybody, or of those for whom it says something new."""
    sheet = wish.sheet
    facts = facts_of(sheet, session, wish.event_id, languages=wish.languages, by=wish.by, **dict(wish.options))
    if not (wish.only_new and sheet.each):
        return facts
    digests = digests_of(sheet, facts)
    return only_for(sheet, facts, not_yet_printed(session, wish.event_id, sheet=sheet.name, digests=digests))


def note(desk: Desk, wish: Wish) -> None:
    """Note what the sheet says now as printed, where it is one of which single cards can be printed again."""
    if wish.sheet.each and desk.workspace.can_edit:
        desk.workspace.perform(
            tr("Note {sheet} as printed", sheet=within(tr(wish.sheet.title))), _note, wish, desk.workspace.office.who
        )


def _note(session: Session, wish: Wish, who: str) -> None:
    digests = digests_of(wish.sheet, facts_of_wish(session, wish))
    note_printed(session, wish.event_id, sheet=wish.sheet.name, digests=digests, by=who)

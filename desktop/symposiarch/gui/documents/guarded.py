"""Sheets that show what not everybody may see: whoever looks at them, saves or prints them is noted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from symposiarch.gui.desk import Desk
from symposiarch.gui.personal_data.access import note_access
from symposiarch.gui.words import tr, within

if TYPE_CHECKING:
    from symposiarch.documents.catalogue import Sheet


def is_guarded(sheet: Sheet, options: Mapping[str, object]) -> bool:
    """Whether the sheet shows, with these options, what it otherwise hides."""
    return bool(sheet.guarded and options.get(sheet.guarded))


def note_if_guarded(desk: Desk, sheet: Sheet, event_id: int, options: Mapping[str, object], purpose: str) -> None:
    """Keep who it was, if the sheet is guarded. It cannot be undone, as what was seen cannot.

    Raises:
        SymposiarchError: nothing can be noted now; then the sheet is not to be shown, saved or printed either.
    """
    if is_guarded(sheet, options):
        label = tr("Show the {sheet}", sheet=within(tr(sheet.title)))
        note_access(desk, label, sheet.name, event_id=event_id, purpose=purpose)
        desk.notices.say(tr("It is noted who saw this sheet."))

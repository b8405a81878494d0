"""What not everybody may see, and copies that leave the house: who sees or takes them is noted before they get them."""

from __future__ import annotations

from symposiarch.gui.desk import Desk
from symposiarch.planning.personal_data import access


def note_access(desk: Desk, label: str, sheet: str, *, event_id: int | None = None, purpose: str = "") -> None:
    """Note who sees or takes it, in the office that it is of: another one may be open by the time that it is written.

    Undo stops here, as what was taken stays taken.

    Raises:
        SymposiarchError: nothing can be noted now; then nothing is to be taken either.
    """
    workspace = desk.workspace
    workspace.perform_fact(
        label, access.note_access, sheet, event_id=event_id, by=workspace.office.who, purpose=purpose
    )

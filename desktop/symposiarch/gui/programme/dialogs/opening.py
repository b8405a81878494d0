"""The dialogs that the programme's page opens over the chosen item, a person in it, or a speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from symposiarch.gui.dialogs import opened
from symposiarch.gui.programme.dialogs.chairs import ChairsDialog
from symposiarch.gui.programme.dialogs.item import ItemDialog
from symposiarch.gui.programme.dialogs.role import RoleDialog
from symposiarch.gui.programme.dialogs.slot import SlotDialog
from symposiarch.gui.programme.dialogs.speaker import AbsenceDialog, DutyDialog
from symposiarch.gui.programme.dialogs.speaking_order import OrderDialog
from symposiarch.gui.programme.words import item_title
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.programme.shown import ShownProgramme


def edit(page: ShownProgramme) -> QDialog | None:
    row = page.chosen()
    if row is None or not page.desk.workspace.can_edit:
        return None
    return opened(ItemDialog(page.desk, row, page.languages, page))


def edit_role(page: ShownProgramme, role_id: int) -> QDialog | None:
    """Somebody in an item; of a place that is open, its candidates."""
    found = next(((row, role) for row in page.rows for role in row.roles if role.id == role_id), None)
    if found is None or not page.desk.workspace.can_edit:
        return None
    row, role = found
    if role.is_open:
        return opened(SlotDialog(page.desk, row, role, page.languages, page))
    return opened(RoleDialog(page.desk, role, page.languages, page))


def order(page: ShownProgramme) -> QDialog | None:
    row = page.chosen()
    if row is None or not page.has_speakers():
        return None
    title = tr("Order of speaking: {item}", item=item_title(row, page.languages))
    return opened(OrderDialog(page.desk, row.id, title, page))


def order_addresses(page: ShownProgramme) -> QDialog:
    return opened(OrderDialog(page.desk, None, tr("Order of the addresses"), page))


def chairs(page: ShownProgramme) -> QDialog | None:
    row = page.chosen()
    if row is None or not page.has_stage():
        return None
    return opened(ChairsDialog(page.desk, row, page.languages, page))


def edit_duty(page: ShownProgramme, person_id: int, kind: str) -> QDialog | None:
    speaker = page.speaker(person_id)
    duty = next((duty for one, duty in speaker.duties.items() if one.value == kind), None) if speaker else None
    return opened(DutyDialog(page.desk, duty, page)) if duty is not None else None


def add_absence(page: ShownProgramme, person_id: int) -> QDialog | None:
    speaker = page.speaker(person_id)
    if speaker is None or not page.rows:
        return None
    begins = min(row.begins for row in page.rows).replace(tzinfo=None)
    ends = max(row.ends for row in page.rows if row.day == page.rows[0].day).replace(tzinfo=None)
    return opened(AbsenceDialog(page.desk, speaker, begins, ends, page))

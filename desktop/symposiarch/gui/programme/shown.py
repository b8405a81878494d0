"""The programme as its commands see it: its items and speakers as they were read, and which item is chosen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from symposiarch.gui.desk import Desk
from symposiarch.gui.page import Page
from symposiarch.gui.words import tr
from symposiarch.planning.programme.rows import ItemRow
from symposiarch.planning.programme.stage.chairs import sits_on_stage, with_parts

if TYPE_CHECKING:
    from symposiarch.planning.programme.conflicts.rules import Conflict
    from symposiarch.planning.programme.speakers import SpeakerRow


class ShownProgramme(Page):
    """What commands are carried out on; the page itself shows it."""

    key = "programme"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("Programme"))
        self.rows: tuple[ItemRow, ...] = ()
        self.conflicts: tuple[Conflict, ...] = ()
        self.speakers: tuple[SpeakerRow, ...] = ()
        self.rooms: dict[int, str] = {}
        self.languages: tuple[str, ...] = ("en",)
        self.chosen_id: int | None = None

    def chosen(self) -> ItemRow | None:
        return next((row for row in self.rows if row.id == self.chosen_id), None)

    def day(self) -> date | None:
        """The day that is looked at; None while there is no item."""
        return None

    def speaker(self, person_id: int) -> SpeakerRow | None:
        return next((row for row in self.speakers if row.id == person_id), None)

    def has_items(self) -> bool:
        return bool(self.rows)

    def can_begin(self) -> bool:
        return self.can_edit_event() and not self.rows

    def can_edit_one(self) -> bool:
        return self.desk.workspace.can_edit and self.chosen_id is not None

    def has_speakers(self) -> bool:
        row = self.chosen()
        return row is not None and self.can_edit_one() and sum(1 for role in row.roles if not role.is_open) > 1

    def has_stage(self) -> bool:
        row = self.chosen()
        return row is not None and self.can_edit_one() and sits_on_stage(with_parts(row, self.rows))

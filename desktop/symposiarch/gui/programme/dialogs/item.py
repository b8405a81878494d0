"""Editing one item: its titles in each language, when and where it is, what is said of it, and the stage."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.desk import Desk
from symposiarch.gui.fields.number_field import NumberField
from symposiarch.gui.fields.typed import languages_from
from symposiarch.gui.forms import tick_of
from symposiarch.gui.programme.dialogs.forms import Form
from symposiarch.gui.programme.words import item_title, kind_words
from symposiarch.gui.qt import override
from symposiarch.gui.words import language_words, tr
from symposiarch.model.base import Texts
from symposiarch.model.programme import ItemKind, ProgrammeItem
from symposiarch.planning.programme import items, placing

if TYPE_CHECKING:
    from symposiarch.gui.workspace import Session
    from symposiarch.planning.programme.rows import ItemRow

STAGE = ("cue", "mover", "microphone", "anthem", "lights", "photo_call", "responsible", "fallback")


class ItemDialog(Form):
    """All of one item, on three tabs."""

    def __init__(self, desk: Desk, row: ItemRow, languages: Sequence[str], parent: QWidget) -> None:
        super().__init__(item_title(row, languages), parent)
        self._desk, self._row = desk, row
        self.tab(tr("Item"))
        self.titles = self.in_each(tr("Title"), languages, row.titles)
        self.kind = self.choice(tr("Kind"), kind_words(), row.kind.value)
        self.minutes = NumberField(minimum=0, maximum=10080, value=row.own_minutes or row.minutes)
        self.form.addRow(tr("Minutes"), self.minutes)
        self.pinned = tick_of(tr("Pinned to the clock at"), ticked=row.pinned)
        self.at = QLineEdit(f"{row.begins:%H:%M}")
        self.form.addRow(self.pinned, self.at)
        self.at.textEdited.connect(lambda _text: self.pinned.setChecked(True))
        self.room = self.line(tr("Room"), row.room if not row.depth else "")
        self.room.setPlaceholderText(tr("as its panel") if row.depth else tr("for everybody"))
        self.language = self.line(tr("Held in"), language_words((row.language,)))
        self.language.setPlaceholderText(tr("for example Korean"))
        self.interpretation = self.line(tr("Interpreted into"), language_words(row.interpretation))
        printed = row.printed or row.kind is ItemKind.BLOCKER
        self.printed = tick_of(tr("Stands on printed programmes"), ticked=printed)
        self.form.addRow("", self.printed)
        self.tab(tr("In words"))
        self.subtitles = self.in_each(tr("Subtitle"), languages, row.subtitles)
        self.descriptions = self.texts_in_each(
            tr("Description"), languages, row.descriptions, lines=5 if len(languages) > 1 else 9
        )
        self.tab(tr("On the stage"))
        labels = (
            tr("Cue"),
            tr("Who moves"),
            tr("Microphone"),
            tr("Anthem"),
            tr("Lights"),
            tr("Photo"),
            tr("Responsible"),
            tr("If it fails"),
        )
        self.stage = {name: self.line(label, getattr(row, name)) for name, label in zip(STAGE, labels, strict=True)}
        self.notes = self.text(tr("Notes for the stage"), row.stage_notes, lines=3)
        next(iter(self.titles.values())).setFocus()

    @override
    def save(self) -> None:
        row = self._row
        fields: dict[str, Any] = {name: field.text().strip() for name, field in self.stage.items()}
        fields["titles"] = Texts({**row.titles, **{one: field.text() for one, field in self.titles.items()}})
        fields["subtitles"] = Texts({**row.subtitles, **{one: field.text() for one, field in self.subtitles.items()}})
        fields["descriptions"] = Texts(
            {**row.descriptions, **{one: field.toPlainText() for one, field in self.descriptions.items()}}
        )
        fields["kind"] = ItemKind(self.kind.currentData())
        fields["language"] = next(iter(languages_from(self.language.text())), "")
        fields["interpretation"] = languages_from(self.interpretation.text())
        fields["printed"] = self.printed.isChecked()
        fields["stage_notes"] = self.notes.toPlainText().strip()
        minutes, room = self.minutes.value(), self.room.text().strip()
        at = self.at.text() if self.pinned.isChecked() else ""

        def write(session: Session) -> None:
            wanted = at_on(row, at) if at else None
            items.edit_item(session, row.id, **fields)
            if minutes != (row.own_minutes or row.minutes):
                items.resize_item(session, row.id, minutes=minutes)
            if room != (row.room if not row.depth else ""):
                event_id = session.get_one(ProgrammeItem, row.id).event_id
                key = items.room_named(session, event_id, room).id if room else None
                placing.move_to(session, row.id, room_id=key, everywhere=not room)
            if wanted != row.pinned_at:
                placing.pin_item(session, row.id, at=wanted)

        self.change_and_close(self._desk, tr("Edit {item}", item=self.windowTitle()), write)


def at_on(row: ItemRow, text: str) -> datetime:
    """A time typed for an item, on the item's day."""
    from symposiarch.exchange.programme.writing.clock import read_slot

    slot = read_slot(text.replace("⚑", "").strip())
    if slot is None:
        raise SymposiarchError(tr("“{text}” is no time. Type it as 14:30.", text=text))
    begins: time = slot.begins
    return datetime.combine(row.begins.date(), begins)

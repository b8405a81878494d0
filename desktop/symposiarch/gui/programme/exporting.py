"""The programme out of the house: as a file of any kind, of all, one room or one speaker, or onto the clipboard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.forms import choice_of
from symposiarch.gui.programme.dialogs.forms import Form
from symposiarch.gui.qt import override
from symposiarch.gui.saving import ask_where_it_goes, write_away
from symposiarch.gui.words import locale, tr
from symposiarch.planning.collation import sort_key

if TYPE_CHECKING:
    from symposiarch.planning.programme.rows import ItemRow


def in_alphabet(texts: Iterable[str]) -> list[str]:
    """Names in the order of the alphabet of the window's language."""
    return sorted(texts, key=lambda text: sort_key(text, locale().name()))


ENDINGS = ("xlsx", "ics", "html", "txt", "json", "xml")


class ExportDialog(Form):
    """What is to go out, and as what."""

    def __init__(self, desk: Desk, rows: Sequence[ItemRow], parent: QWidget) -> None:
        super().__init__(tr("Export the programme"), parent)
        self._desk = desk
        formats = (
            tr("Workbook, to be edited and read back (.xlsx)"),
            tr("Calendar (.ics)"),
            tr("Page for an e-mail or a website (.html)"),
            tr("Plain text (.txt)"),
            tr("Schedule for other programs (.json)"),
            tr("Pentabarf schedule (.xml)"),
        )
        self.format = self.choice(tr("As"), dict(zip(ENDINGS, formats, strict=True)), "xlsx")
        rooms = in_alphabet({row.room for row in rows if row.room})
        speakers = in_alphabet({role.name for row in rows for role in row.roles if role.name})
        self.part = choice_of(
            [
                (("", ""), tr("The whole programme")),
                *(((room, ""), tr("Room {room}", room=room)) for room in rooms),
                *((("", name), tr("What concerns {name}", name=name)) for name in speakers),
            ]
        )
        self.part.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.form.addRow(tr("Of"), self.part)
        self.keep_button.setText(tr("Choose a file…"))
        self.copy = self.also(tr("Copy for an e-mail"), self.copy_it)

    @override
    def save(self) -> None:
        ending = self.format.currentData()
        title, name = tr("Export the programme"), tr("programme")
        settings = self._desk.settings
        if path := ask_where_it_goes(settings, "programme", self, title, f"*.{ending}", name, f".{ending}"):
            self.write(path)

    def write(self, path: Path) -> None:
        from symposiarch.exchange.programme.export import export_programme

        room, speaker = self.part.currentData()
        write_away(
            self._desk,
            tr("Exporting the programme"),
            export_programme,
            self._desk.event_id,
            to=path,
            room=room,
            speaker=speaker,
            said=lambda count: tr("%n items were written to {file}.", n=count, file=path.name),
            done=self._written,
            failed=self.refuse,
        )

    def _written(self, sentence: str) -> None:
        self._desk.notices.say(sentence)
        self.accept()

    def copy_it(self) -> None:
        """As HTML and as text at once: the mail program takes what it can show."""
        from symposiarch.exchange.programme.export import as_html_and_text

        room, speaker = self.part.currentData()
        html, text = self._desk.workspace.read(as_html_and_text, self._desk.event_id, room=room, speaker=speaker)
        data = QMimeData()
        data.setHtml(html)
        data.setText(text)
        QGuiApplication.clipboard().setMimeData(data)
        self._desk.notices.say(tr("The programme is on the clipboard. Paste it into your e-mail."))
        self.accept()

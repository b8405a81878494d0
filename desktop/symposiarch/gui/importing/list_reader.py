"""The file or clipboard that is read: chosen, asked for its password, and read again otherwise."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import opened
from symposiarch.gui.importing.password import PasswordDialog
from symposiarch.gui.saving import ask_what_to_read
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.exchange.logistics.reading import ReadList
    from symposiarch.exchange.reading.tables import SourceFile


def _where_lists_arrive() -> Path | None:
    """Where a browser and a mail program leave what was sent, or the documents."""
    places = QStandardPaths.StandardLocation.DownloadLocation, QStandardPaths.StandardLocation.DocumentsLocation
    found = (QStandardPaths.writableLocation(place) for place in places)
    return next((Path(place) for place in found if Path(place).is_dir()), None)


class ListReader(QObject):
    """Reads as a job; `read` tells the SourceFile, and the lists of logistics that came with it."""

    read = Signal(object, tuple)
    reading = Signal(str)
    """The name of the file that is being read; nothing when that has ended."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._path: Path | None = None
        self._text: str | None = None
        self._options: dict[str, Any] = {}
        self._wish = object()
        """Stands for what is read at present: what was wished before is passed over when it comes."""

    @property
    def header_row(self) -> int:
        """The row that was set by hand to hold the headings; 0 where none was."""
        return int(self._options.get("header_row", 0))

    def chosen_file(self) -> Path | None:
        """The file that somebody chooses, while the process starts that will read it."""
        from symposiarch.exchange.reading import start_reader

        start_reader()
        lists = tr("Lists (*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.txt *.docx *.vcf *.ics *.htm *.html)")
        every = tr("All files (*)")
        kinds, settings, title = f"{lists};;{every}", self._desk.settings, tr("Import a list")
        return ask_what_to_read(settings, "importing", self._window, title, kinds, _where_lists_arrive())

    def read_file(self, path: Path) -> None:
        self._path, self._text, self._options = path, None, {}
        self._read()

    def read_clipboard(self) -> None:
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            raise SymposiarchError(tr("The clipboard holds no text. Copy the cells of a table first."))
        self._path, self._text, self._options = None, text, {}
        self._read()

    def read_again(self, wished: dict[str, Any]) -> None:
        """Read the same list with another row of headings or other letters, where these are others than before."""
        options = {name: value for name, value in self._options.items() if name not in ("header_row", "encoding")}
        options |= wished
        if options != self._options:
            self._options = options
            self._read()

    def forget(self) -> None:
        self._path, self._text, self._wish = None, None, object()
        self.reading.emit("")

    def _read(self) -> None:
        path, text, options = self._path, self._text, dict(self._options)
        wish = self._wish = object()

        def work(report: Callable[[float, str], None]) -> tuple[SourceFile, tuple[ReadList, ...]]:
            from symposiarch.exchange.logistics.reading import read_logistics
            from symposiarch.exchange.own_sheets import comes_back_line_by_line
            from symposiarch.exchange.reading import ReadAs, read_clipboard, read_file

            if text is not None:
                return read_clipboard(text, header_row=options.get("header_row")), ()
            assert path is not None
            source = read_file(path, ReadAs(**options), report=report)
            if any(comes_back_line_by_line(table.headings) for table in source.tables):
                return source, read_logistics(path, password=options.get("password"))
            return source, ()

        self._desk.notices.clear()
        self.reading.emit(path.name if path is not None else tr("the clipboard"))
        self._desk.jobs.start(
            tr("Reading the list"),
            work,
            done=lambda read: self.read.emit(*read) if wish is self._wish else None,
            failed=lambda error: self._not_read(error) if wish is self._wish else None,
            ended=lambda: self.reading.emit("") if wish is self._wish else None,
        )

    def _not_read(self, error: SymposiarchError) -> None:
        from symposiarch.exchange.reading import PasswordNeeded

        if isinstance(error, PasswordNeeded):
            name = self._path.name if self._path is not None else ""
            wrong = "password" in self._options
            opened(PasswordDialog(name, self._read_with, wrong=wrong, parent=self._window))
            return
        self._desk.notices.warn(str(error))

    def _read_with(self, password: str) -> None:
        self._options["password"] = password
        self._read()

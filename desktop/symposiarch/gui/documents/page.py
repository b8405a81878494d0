"""Documents: every sheet of the event as it will print."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from symposiarch.documents import glyphs
from symposiarch.documents.catalogue import SHEETS, Sheet, sheet_named
from symposiarch.documents.render import SCREEN
from symposiarch.documents.sheets import holds_nothing, pages
from symposiarch.documents.typesetter import shared_typesetter
from symposiarch.errors import SymposiarchError
from symposiarch.gui.actions import Command
from symposiarch.gui.desk import Desk
from symposiarch.gui.documents import work
from symposiarch.gui.documents.guarded import is_guarded, note_if_guarded
from symposiarch.gui.documents.noted import facts_of_wish
from symposiarch.gui.documents.options import OptionPanel
from symposiarch.gui.documents.preview import Preview
from symposiarch.gui.documents.sheet_list import SheetList
from symposiarch.gui.documents.wish import Drawn, Wish
from symposiarch.gui.documents.words import nothing_words
from symposiarch.gui.jobs import Job
from symposiarch.gui.page import Page
from symposiarch.gui.pieces import column_of, row_of, words
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr
from symposiarch.planning.correspondence.letterhead import letterhead
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.prints import last_printed
from symposiarch.store import ChangeSet, Office

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog


SETTLE = 120
"""Milliseconds without another choice before a sheet is drawn."""
LAST_LOOKED_AT = "documents/sheet"
"""The setting under which the sheet is kept that was chosen last."""
LIST_WIDTH = 236
PATIENCE = 1.0
"""Seconds after which a sheet that nobody wishes any more is not drawn to its end."""
ZOOMS = (0.0, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0)


class _Drawing(NamedTuple):
    """A sheet that is being drawn, since when."""

    job: Job
    wish: Wish
    begun: float


class DocumentsPage(Page):
    """The sheets at the left, the chosen one in the middle, its options in the panel.

    One sheet is drawn at a time, in a job; a choice that is made meanwhile is drawn when that ends, or is stopped.
    """

    key = "documents"
    shown = Signal(str)
    """The sheet of this name stands in the preview, or the words why there is nothing to print."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("Documents"))
        self._spoken: tuple[str, ...] = ("en",)
        kept = str(desk.settings.value(LAST_LOOKED_AT, ""))
        self._sheet: Sheet = next((sheet for sheet in SHEETS if sheet.name == kept), SHEETS[0])
        self._options: dict[str, dict[str, Any]] = {}
        self._languages: tuple[str, ...] = ()
        self._drawing: _Drawing | None = None
        self.drawn: Drawn | None = None
        self._noted: Wish | None = None
        self.list = SheetList(desk.theme, SHEETS)
        self.preview = Preview(desk.theme)
        self.panel = OptionPanel()
        self.where = words("", "quiet")
        self.zoom = QComboBox()
        self.nothing = words("", "quiet", wrap=True)
        self.stack = QStackedWidget()
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._lay_out()
        self.list.choose(self._sheet.name)
        self.keyboard = self.list

        self.list.sheet_chosen.connect(self._choose_sheet)
        self.panel.printed_elsewhere.connect(partial(desk.actions.do, "documents.note"))
        self.panel.chosen.connect(self._choose_options)
        self.zoom.activated.connect(self._choose_zoom)
        self.preview.zoom_wanted.connect(self._step_zoom)
        self.preview.page_in_sight.connect(lambda _page: self._say_where())
        self._settle.timeout.connect(self._draw)

    def _lay_out(self) -> None:
        for zoom in ZOOMS:
            self.zoom.addItem(tr("{percent} %", percent=round(zoom * 100)) if zoom else tr("Fit width"), zoom)
        bar = row_of(holds=(self.where, None, self.zoom))
        self.nothing.setContentsMargins(40, 0, 40, 0)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setProperty("card", True)
        self.stack.addWidget(self.preview)
        self.stack.addWidget(self.nothing)
        middle = column_of(spacing=8, holds=(bar, (self.stack, 1)))
        self.list.setFixedWidth(LIST_WIDTH)
        content = QWidget()
        row_of(content, margins=0, spacing=14, holds=(self.list, (middle, 1)))
        self.set_content(content)
        self.set_panel(self.panel)
        self.add_button("documents.print")
        self.add_button("documents.save", primary=True)

    @classmethod
    @override
    def commands(cls) -> tuple[Command, ...]:
        return (
            Command("documents.print", tr("Print…"), cls.print_sheet, "print", "Ctrl+P", ready=cls.can_print),
            Command("documents.note", tr("Note this sheet as printed"), cls.note_as_printed, "accept",
                    ready=cls._can_note),
            Command("documents.save", tr("Save as a file…"), cls.save, "export", "Ctrl+S", ready=cls.can_print,
                    tip=tr("As PDF, or each page as a picture (PNG) or a drawing (SVG)")),
        )  # fmt: skip

    # What is shown

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        if self.desk.event_id is None:
            return
        spoken = self.desk.workspace.read(event_row, self.desk.event_id).languages or ("en",)
        if spoken != self._spoken or changes is None:
            self._spoken, self._languages, self.drawn = spoken, spoken[:2], None
            self._show_options()
        elif "settings" in changes.tables:  # papers are called as the office has them
            self._show_options()
        elif "print_records" in changes.tables:
            self._show_printed()
        self._settle.start()

    @override
    def show_thing(self, about: object) -> None:
        """Choose the sheet of this name, perhaps with some of its options."""
        name, options = about if isinstance(about, tuple) else (about, {})
        self._options[str(name)] = self._options.get(str(name), {}) | options
        self.list.choose(str(name))
        if options:
            self._show_options()
            self._settle.start()
        self.list.setFocus()

    @override
    def status(self) -> str:
        return tr(self._sheet.title)

    @override
    def keys(self) -> str:
        return tr("Ctrl+S saves a file · Ctrl+P prints · Ctrl and the wheel zoom")

    @override
    def reading_keys(self) -> str:
        return self.keys()

    def can_print(self) -> bool:
        """Whether what stands in the preview is what was chosen, and has pages."""
        if self.desk.event_id is None or self.drawn is None:
            return False
        return bool(self.drawn.pages) and self.drawn.wish == self.wish()

    def save(self) -> None:
        work.save(self, self.wish())

    def print_sheet(self) -> QPrintDialog:
        return work.print_sheet(self, self.wish(), self.preview)

    def note_as_printed(self) -> None:
        work.note_as_printed(self.desk, self.wish())

    def _can_note(self) -> bool:
        return self.can_print() and bool(self._sheet.each) and self.desk.workspace.can_edit

    def wish(self) -> Wish:
        """What is chosen: the sheet with its options, about the event."""
        assert self.desk.event_id is not None
        return Wish(
            self._sheet,
            self.desk.event_id,
            self._languages,
            tuple(self.panel.values.items()),
            self._only_new(),
            by=self.desk.workspace.office.who,
        )

    def _only_new(self) -> bool:
        return bool(self._sheet.each) and self.panel.only_new.isChecked()

    def _choose_sheet(self, name: str) -> None:
        self._sheet = sheet_named(name)
        self.desk.settings.setValue(LAST_LOOKED_AT, name)
        self._show_options()
        self.panel.show_missing(())
        self.preview.show_pages((), 1)
        self.preview.verticalScrollBar().setValue(0)
        self.stack.setCurrentWidget(self.preview)
        self._settle.start()
        self.told.emit()

    def _show_options(self) -> None:
        paper = self.desk.workspace.read(letterhead).paper
        chosen = self._options.get(self._sheet.name, {})
        self.panel.show_sheet(self._sheet, chosen, self._spoken, self._languages, paper)
        self._show_printed()

    def _show_printed(self) -> None:
        noted = self.desk.workspace.read(last_printed, self.desk.event_id) if self.desk.event_id is not None else ()
        self.panel.show_printed(next((one for one in noted if one.sheet == self._sheet.name), None))

    def _choose_options(self) -> None:
        self._options[self._sheet.name] = dict(self.panel.values)
        self._languages = self.panel.languages
        self._settle.start()
        self.desk.actions.refresh()

    # Drawing

    def _draw(self) -> None:
        if self.desk.event_id is None or not self.desk.workspace.is_open:
            return
        wish = self.wish()
        if self._drawing is not None:
            if self._drawing.wish != wish and monotonic() - self._drawing.begun > PATIENCE:
                self._drawing.job.stop()
            self._settle.start()
            return
        job = self.desk.jobs.start(
            tr("Drawing the sheet"),
            self._set_pages(wish),
            done=partial(self._show, self.desk.workspace.office),
            failed=self._not_drawn,
            ended=self._drawing_ended,
            only_reads=True,
        )
        self._drawing = _Drawing(job, wish, monotonic())

    def _set_pages(self, wish: Wish) -> Callable[..., Drawn]:
        office = self.desk.workspace.office

        def work(report: Callable[[float, str], None]) -> Drawn:
            shared_typesetter().start_ahead()
            with office.reading() as session:
                facts = facts_of_wish(session, wish)
            report(-1, "")
            if holds_nothing(facts):
                return Drawn(wish, (), (), str(facts.get("lacks") or facts.get("lacking", "")))
            missing = glyphs.missing_glyphs(facts, report=report)
            return Drawn(wish, tuple(pages(wish.sheet, facts, ppi=SCREEN, report=report)), missing)

        return work

    def _show(self, office: Office, drawn: Drawn) -> None:
        ours = self.desk.workspace.has_open(office) and self.desk.event_id is not None
        if not ours or drawn.wish != self.wish():
            self._settle.start()
            return
        self.drawn = drawn
        if drawn.pages:
            try:
                self._note_who_looks(drawn.wish)
            except SymposiarchError as error:
                self._not_drawn(error)
                return
            self.preview.show_pages(drawn.pages, SCREEN)
            self.panel.show_missing(drawn.missing)
            self.stack.setCurrentWidget(self.preview)
            self._say_where()
            self._tell_shown()
        else:
            nothing_new = tr("Nothing is new on this sheet since it was printed.")
            self._say_nothing(nothing_new if drawn.wish.only_new else nothing_words(drawn.lacks))

    def _note_who_looks(self, wish: Wish) -> None:
        """A guarded sheet is noted before it comes into sight, not each time that it is drawn anew.

        Raises:
            SymposiarchError: nothing can be noted now; then nothing is to be seen either.
        """
        guarded = wish if is_guarded(wish.sheet, dict(wish.options)) else None
        if guarded is not None and guarded != self._noted:
            note_if_guarded(self.desk, wish.sheet, wish.event_id, dict(wish.options), tr("looked at"))
        self._noted = guarded

    def _not_drawn(self, error: SymposiarchError) -> None:
        self.drawn = None
        self._say_nothing(str(error))

    def _say_nothing(self, text: str) -> None:
        """Why there is nothing to print, where it would stand."""
        self.preview.show_pages((), 1)
        self.panel.show_missing(())
        self.nothing.setText(text)
        self.stack.setCurrentWidget(self.nothing)
        self.where.setText("")
        self._tell_shown()

    def _tell_shown(self) -> None:
        self.desk.actions.refresh()
        self.shown.emit(self._sheet.name)

    def _drawing_ended(self) -> None:
        self._drawing = None

    def _say_where(self) -> None:
        count, paper = self.preview.page_count, self.preview.paper()
        self.where.setText(
            tr(
                "Page {page} of %n · {width} × {height} mm",
                n=count,
                page=self.preview.current_page(),
                width=round(paper.width()),
                height=round(paper.height()),
            )
            if count
            else ""
        )

    def _choose_zoom(self) -> None:
        self.preview.choose_zoom(self.zoom.currentData())
        self._say_where()

    def _step_zoom(self, step: int) -> None:
        self.zoom.setCurrentIndex(max(0, min(len(ZOOMS) - 1, self.zoom.currentIndex() + step)))
        self._choose_zoom()

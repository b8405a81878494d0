"""The import assistant: a list is dropped, looked at, and kept in one step; nothing is written before that."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QSpinBox,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from symposiarch.errors import SymposiarchError
from symposiarch.gui.actions import Command
from symposiarch.gui.chips import Chip, Chips
from symposiarch.gui.importing.columns import ColumnsView
from symposiarch.gui.importing.drop_zone import DropZone
from symposiarch.gui.importing.row_panel import RowPanel
from symposiarch.gui.importing.words import VERDICT_DOTS, verdict, verdict_words
from symposiarch.gui.page import Page, words
from symposiarch.gui.qt import override
from symposiarch.gui.tables import Column, Table
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from symposiarch.exchange.guest_lists.commit import ImportResult
    from symposiarch.exchange.guest_lists.headings import Field
    from symposiarch.exchange.guest_lists.plan import ImportPlan
    from symposiarch.exchange.reading.tables import SourceFile
    from symposiarch.exchange.reading.tables import Table as ReadTable
    from symposiarch.gui.desk import Desk

ENCODINGS = (
    "utf-8", "utf-16", "cp949", "cp1250", "cp1251", "cp1252", "cp1254", "cp1256", "gb18030", "big5",
)  # fmt: skip


class Line(NamedTuple):
    """A row of the plan as the table shows it; `id` is its place in the plan."""

    id: int
    row: int
    verdict: str
    honorific: str
    name: str
    native_name: str
    title: str
    organisation: str
    email: str
    reply: str
    why: str


class ImportPage(Page):
    """One page with two views of the list, its columns and its people; the panel shows the selected row."""

    key = "importing"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("Import a list"))
        self._path: Path | None = None
        self._text: str | None = None
        self._source: SourceFile | None = None
        self._mapped: list[tuple[ReadTable, dict[int, Field]]] = []
        self._left_out: set[int] = set()
        self.plan: ImportPlan | None = None
        self._options: dict[str, Any] = {}
        self.drop_zone = DropZone()
        self.table = Table(desk, "importing", self._columns())
        self.table.say_when_empty(tr("The list holds nobody."), tr("No row is of this kind."))
        self.columns = ColumnsView()
        self.chips = Chips()
        self.panel = RowPanel()
        self.which = QComboBox()
        self.take_table = QCheckBox(tr("Take this table"))
        self.header_row = QSpinBox(minimum=0, maximum=9999)
        self.header_row.setSpecialValueText(tr("found"))
        self.encoding = QComboBox()
        self.missing = QComboBox()
        self.whose = QComboBox()
        self._whose_wished: int | None = None
        self.remarks = words("", "quiet", wrap=True)
        self.views = QTabWidget(documentMode=True)
        self.stack = QStackedWidget()
        self._again = QTimer(self, singleShot=True, interval=250)
        self._lay_out()

        self.drop_zone.file_wanted.connect(lambda: desk.actions.do("importing.choose"))
        self.drop_zone.paste_wanted.connect(lambda: desk.actions.do("importing.paste"))
        self.drop_zone.dropped.connect(self.show_thing)
        self.chips.chosen.connect(lambda _key: self._filter())
        self.table.selection_changed.connect(self._show_row)
        self.table.selection_changed.connect(self.told)
        self.columns.chosen.connect(self._choose_field)
        self.which.activated.connect(lambda _at: self._show_columns())
        self.take_table.clicked.connect(self._take_table)
        self.header_row.editingFinished.connect(self._read_again)
        self.encoding.activated.connect(lambda _at: self._read_again())
        self.whose.activated.connect(lambda _at: self._show_missing())
        self.panel.same_person.connect(lambda person: self._decide(person_id=person))
        self.panel.new_person.connect(lambda: self._decide(new=True))
        self.panel.taken.connect(lambda taken: self._decide(taken=taken))
        self._again.timeout.connect(self._make_plan)
        desk.event_chosen.connect(lambda _event: self._make_plan())
        desk.workspace.changed.connect(lambda _changes: self._again.start() if self.plan is not None else None)

    def _lay_out(self) -> None:
        people = QWidget()
        column = QVBoxLayout(people)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(10)
        filters = QHBoxLayout()
        filters.addWidget(self.chips)
        filters.addStretch(1)
        filters.addWidget(self.whose)
        filters.addWidget(self.missing)
        column.addLayout(filters)
        column.addWidget(self.table, 1)
        mapping = QWidget()
        rows = QVBoxLayout(mapping)
        rows.setContentsMargins(0, 10, 0, 0)
        rows.setSpacing(10)
        top = QHBoxLayout()
        top.setSpacing(8)
        for widget in (self.which, self.take_table):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(words(tr("Headings in row"), "quiet"))
        top.addWidget(self.header_row)
        top.addWidget(self.encoding)
        rows.addLayout(top)
        rows.addWidget(self.columns, 1)
        self.views.addTab(people, tr("People"))
        self.views.addTab(mapping, tr("Columns"))
        self.missing.addItem(tr("Keep those who are not on this list"), "keep")
        self.missing.addItem(tr("Withdraw those who are not on this list"), "withdraw")
        work = QWidget()
        inside = QVBoxLayout(work)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self.remarks)
        inside.addWidget(self.views, 1)
        self.stack.addWidget(self.drop_zone)
        self.stack.addWidget(work)
        self.set_content(self.stack)
        self.set_panel(self.panel)
        self.add_button("importing.choose")
        self.add_button("importing.problems")
        self.add_button("importing.keep", primary=True)
        self._show_state()

    @staticmethod
    def _columns() -> tuple[Column, ...]:
        return (
            Column(tr("Row"), "row", align="right", quiet=True, width=56),
            Column(tr("Verdict"), "verdict", width=130, show=verdict_words().get, dot=VERDICT_DOTS.get),
            Column("", "honorific", quiet=True),
            Column(tr("Name"), "name", bold=True),
            Column(tr("Native"), "native_name"),
            Column(tr("Title"), "title"),
            Column(tr("Organisation"), "organisation"),
            Column(tr("E-mail"), "email", quiet=True),
            Column(tr("Reply"), "reply"),
            Column(tr("Why"), "why", quiet=True),
        )

    @classmethod
    @override
    def commands(cls) -> tuple[Command, ...]:
        return (
            Command(
                "importing.choose",
                tr("Import a list…"),
                cls.choose_file,
                "import",
                "Ctrl+Shift+I",
                ready=lambda page: page.desk.workspace.can_edit,
                at_once=True,
            ),
            Command(
                "importing.paste", tr("Import from the clipboard"), cls.paste, "copy", "Ctrl+Shift+V", at_once=True
            ),
            Command(
                "importing.problems",
                tr("Save problem rows…"),
                cls.save_problems,
                "warning",
                ready=lambda page: page.plan is not None and bool(page.plan.problems),
            ),
            Command(
                "importing.keep", tr("Keep"), cls.keep, "accept", "Ctrl+Return", ready=lambda page: page.can_keep()
            ),
            Command(
                "importing.leave",
                tr("Leave the list"),
                cls.leave,
                "delete",
                ready=lambda page: page._source is not None,
            ),
        )

    # What is shown

    @override
    def show_thing(self, about: object) -> None:
        """Read a file: its path as text, or with the organiser whose list it is."""
        path, self._whose_wished = about if isinstance(about, tuple) else (about, None)
        self._text = None
        self._path = Path(str(path))
        self._options = {}
        self._read()

    @override
    def status(self) -> str:
        if self.plan is None:
            return ""
        return tr("%n rows · nothing is written before you keep them", n=len(self.plan.rows))

    @override
    def keys(self) -> str:
        return tr("Ctrl+Return keeps · Ctrl+Shift+I another file") if self.plan is not None else ""

    def _show_state(self) -> None:
        self.stack.setCurrentIndex(0 if self.plan is None else 1)
        if self._panel_frame is not None and self.plan is None:
            self._panel_frame.hide()
        elif self._panel_frame is not None:
            self._panel_frame.setVisible(not self.desk.settings.value("window/panel_folded", False, bool))
        if self.plan is None:
            self.say_count("")
        self.told.emit()

    # Reading

    def choose_file(self) -> None:
        kinds = tr("Lists (*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.txt *.docx *.vcf *.htm *.html)")
        every = tr("All files (*)")
        start = str(self.desk.settings.value("importing/folder", ""))
        name, _kind = QFileDialog.getOpenFileName(self, tr("Import a list"), start, f"{kinds};;{every}")
        if name:
            self.desk.settings.setValue("importing/folder", str(Path(name).parent))
            self.show_thing(name)

    def paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            raise SymposiarchError(tr("The clipboard holds no text. Copy the cells of a table first."))
        self._path, self._text, self._options = None, text, {}
        self._read()

    def _read(self) -> None:
        path, text, options = self._path, self._text, dict(self._options)

        def work(report: Callable[[float, str], None]) -> SourceFile:
            from symposiarch.exchange.reading import read_clipboard, read_file

            if text is not None:
                return read_clipboard(text, header_row=options.get("header_row"))
            assert path is not None
            return read_file(path, report=report, **options)

        self.desk.notices.clear()
        self.desk.jobs.start(tr("Reading the list"), work, done=self._take_source, failed=self._not_read)

    def _read_again(self) -> None:
        options = dict(self._options)
        options["header_row"] = self.header_row.value() or None
        if self._source is not None and self._source.encoding is not None:
            options["encoding"] = self.encoding.currentData()
        options = {name: value for name, value in options.items() if value is not None}
        if options != self._options:
            self._options = options
            self._read()

    def _not_read(self, error: SymposiarchError) -> None:
        from symposiarch.exchange.reading import PasswordNeeded

        if isinstance(error, PasswordNeeded):
            name = self._path.name if self._path is not None else ""
            password, given = QInputDialog.getText(
                self, tr("Protected list"), tr("The password of {name}:", name=name), QLineEdit.EchoMode.Password
            )
            if given and password:
                self._options["password"] = password
                self._read()
            return
        self.desk.notices.warn(str(error))

    def _take_source(self, source: SourceFile) -> None:
        from symposiarch.exchange.guest_lists.plan import choose_columns, tables_of_people

        self._source = source
        self._left_out = set()
        try:
            self._mapped = [(table, dict(columns)) for table, columns in tables_of_people(source)]
        except SymposiarchError as error:
            self._mapped = [(table, choose_columns(table)) for table in source.tables]
            self._left_out = set(range(len(self._mapped)))
            self.views.setCurrentIndex(1)
            self.desk.notices.warn(str(error))
        self.which.clear()
        for table, _columns in self._mapped:
            self.which.addItem(tr("{sheet} · %n rows", n=len(table), sheet=table.sheet))
        several = len(self._mapped) > 1
        self.which.setVisible(several)
        self.take_table.setVisible(several)
        self.encoding.clear()
        self.encoding.setVisible(source.encoding is not None)
        if source.encoding is not None:
            names = dict.fromkeys([source.encoding, *(one.encoding for one in source.encodings), *ENCODINGS])
            for name in names:
                self.encoding.addItem(tr("Letters: {encoding}", encoding=name), name)
        self.remarks.setText(" ".join(source.remarks))
        self.remarks.setVisible(bool(source.remarks))
        self._show_columns()
        self._make_plan()

    # Columns

    def _show_columns(self) -> None:
        at = max(0, self.which.currentIndex())
        if self._mapped:
            table, columns = self._mapped[at]
            self.take_table.setChecked(at not in self._left_out)
            self.columns.show_table(table, columns)
            self.header_row.setValue(self._options.get("header_row", 0))

    def _choose_field(self, index: int, name: str) -> None:
        from symposiarch.exchange.guest_lists.headings import Field

        at = max(0, self.which.currentIndex())
        columns = self._mapped[at][1]
        columns.pop(index, None)
        if name:
            columns[index] = Field(name)
            self._left_out.discard(at)
        self._show_columns()
        self._again.start()

    def _take_table(self, taken: bool) -> None:
        at = max(0, self.which.currentIndex())
        (self._left_out.discard if taken else self._left_out.add)(at)
        self._again.start()

    # The plan

    def _make_plan(self) -> None:
        source = self._source
        if source is None or not self.desk.workspace.is_open:
            return
        mapped = [pair for at, pair in enumerate(self._mapped) if at not in self._left_out]
        workspace, event_id = self.desk.workspace, self.desk.event_id

        def work(report: Callable[[float, str], None]) -> ImportPlan:
            from symposiarch.exchange.guest_lists.plan import plan_import

            report(-1, tr("Comparing the list with the address book"))
            return workspace.read(plan_import, source, event_id=event_id, mapped=mapped)

        self.desk.jobs.start(tr("Comparing the list"), work, done=self._show_plan)

    def _show_plan(self, plan: ImportPlan) -> None:
        self.plan = plan
        self._show_rows()
        self._show_state()

    def _show_rows(self) -> None:
        assert self.plan is not None
        lines = [self._line(at, row) for at, row in enumerate(self.plan.rows)]
        self.table.show_rows(lines)
        counts: dict[str, int] = {}
        for line in lines:
            counts[line.verdict] = counts.get(line.verdict, 0) + 1
        texts = verdict_words()
        chips = [Chip("all", tr("All"), len(lines))]
        chips += [Chip(key, texts[key].capitalize(), counts[key]) for key in texts if counts.get(key)]
        self.chips.show_chips(chips)
        self._filter()
        taken = counts.get("new", 0) + counts.get("unclear", 0) + counts.get("changed", 0)
        self.desk.actions["importing.keep"].setText(tr("Keep %n people", n=taken) if taken else tr("Nothing to keep"))
        self._show_organisers()
        self._show_missing()
        self.say_count(self.plan.source)
        self.desk.actions.refresh()
        self._show_row()

    def _show_organisers(self) -> None:
        """On whose list the guests come, where organisers share the event."""
        from symposiarch.planning.inviting.quotas import quotas

        chosen = self._whose_wished or self.whose.currentData()
        self.whose.clear()
        self.whose.addItem(tr("On nobody's own list"), None)
        if self.desk.event_id is not None:
            for one in self.desk.workspace.read(quotas, self.desk.event_id):
                self.whose.addItem(tr("On the list of {organiser}", organiser=one.name), one.organiser_id)
        self.whose.setCurrentIndex(max(0, self.whose.findData(chosen)))
        self.whose.setVisible(self.whose.count() > 1)

    def _show_missing(self) -> None:
        """Guests of the others are not missing from one organiser's list."""
        self._whose_wished = self.whose.currentData()
        self.missing.setVisible(self.plan is not None and bool(self.plan.missing) and self.whose.currentData() is None)

    @staticmethod
    def _line(at: int, row: Any) -> Line:
        line = row.incoming
        say = line.person.get
        why = row.problems[0].message if row.problems else ", ".join(change.field for change in row.changes)
        reply = line.reply.value if line.reply is not None else ""
        return Line(
            at, line.row, verdict(row), say("honorific", ""), line.name, say("native_name", ""), line.title,
            line.organisation, say("email", ""), reply, why.replace("_", " "),
        )  # fmt: skip

    def _filter(self) -> None:
        wanted = self.chips.key()
        self.table.keep_rows(None if wanted in ("", "all") else lambda line: line.verdict == wanted)
        self.told.emit()

    def _show_row(self) -> None:
        line = self.table.current()
        self.panel.show_row(self.plan, self.plan.rows[line.id] if self.plan is not None and line is not None else None)

    def _decide(self, *, person_id: int | None = None, new: bool = False, taken: bool = True) -> None:
        line = self.table.current()
        if self.plan is not None and line is not None:
            self.plan = self.plan.decided(line.id, person_id=person_id, new=new, taken=taken)
            self._show_rows()

    # Keeping

    def can_keep(self) -> bool:
        from symposiarch.exchange.guest_lists.commit import changes_nothing
        from symposiarch.exchange.guest_lists.plan import Missing

        if self.plan is None or not self.desk.workspace.can_edit:
            return False
        return not changes_nothing(self.plan, Missing(self.missing.currentData() or "keep"))

    def keep(self) -> None:
        """Write the plan as one step; a backup is made before."""
        from symposiarch.exchange.guest_lists.plan import Missing

        assert self.plan is not None
        plan, office = self.plan, self.desk.workspace.office
        whose = self.whose.currentData()
        policy = Missing(self.missing.currentData() or "keep") if whose is None else Missing.KEEP

        def work(session: Any, *, report: Callable[[float, str], None]) -> ImportResult:
            from symposiarch.exchange.guest_lists.commit import commit_import

            report(0.1, tr("Keeping a backup"))
            office.keep_backup()
            report(0.3, tr("Writing the list"))
            return commit_import(session, plan, by=getpass.getuser(), missing=policy, organiser_id=whose)

        label = tr("Import the list {name}", name=plan.source)
        self.desk.workspace.perform_in_background(self.desk.jobs, label, work, done=self._kept)

    def _kept(self, result: ImportResult) -> None:
        said = tr("%n people are new", n=result.new)
        self.leave()
        self.desk.notices.say(
            tr("{new}, {changed} changed.", new=said, changed=result.changed),
            undo=self.desk.workspace.undoable is not None,
        )
        self.desk.show_page("guests" if self.desk.event_id is not None else "contacts")

    def leave(self) -> None:
        """Let go of the list; nothing of it was written."""
        self._source, self.plan, self._path, self._text = None, None, None, None
        self._again.stop()
        self.table.show_rows(())
        self.panel.show_row(None, None)
        self._show_state()

    def save_problems(self) -> None:
        """Save the rows that could not be taken, with the reasons, to be mended and imported again."""
        from symposiarch.exchange.guest_lists.problem_rows import save_problem_rows

        assert self.plan is not None
        assert self._source is not None
        name, _kind = QFileDialog.getSaveFileName(
            self, tr("Save problem rows"), "problem rows.xlsx", tr("Workbooks (*.xlsx)")
        )
        if name:
            count = save_problem_rows(Path(name), self._source, self.plan)
            self.desk.notices.say(tr("%n rows were saved with the reasons.", n=count))

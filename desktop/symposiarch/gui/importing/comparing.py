"""The list in hand, held against the address book beside the window, with all that was said of its rows so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Unpack

from PySide6.QtCore import QObject, QTimer, Signal

from symposiarch.errors import SymposiarchError
from symposiarch.gui.desk import Desk
from symposiarch.gui.importing.reading import Decision, ListInHand, Place
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.exchange.guest_lists.columns.remembering import Remembered
    from symposiarch.exchange.guest_lists.plan import ImportPlan
    from symposiarch.exchange.headings.fields import Field
    from symposiarch.exchange.logistics.plan import LogisticsPlan
    from symposiarch.exchange.logistics.reading import ReadList
    from symposiarch.exchange.reading.tables import SourceFile


class Comparison(QObject):
    """What is said of columns, cells and words is compared anew; what is decided of a row changes the plan at once.

    One comparison runs at a time. One that is overtaken by what was said or changed meanwhile is thrown away: its plan
    would be of another event, or without the last correction.
    """

    compared = Signal()
    decided = Signal()
    forgotten = Signal()
    """Another office is open: the list was compared with people of the one before."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.list: ListInHand | None = None
        self.plan: ImportPlan | None = None
        self.logistics: LogisticsPlan | None = None
        self.is_behind = False
        """Whether something was said of the list, or of the event, that the plan does not know yet."""
        self._path = desk.workspace.path
        self._comparing = self._again = False
        self._soon = QTimer(self, singleShot=True, interval=250)
        self._soon.timeout.connect(self._compare)
        desk.event_chosen.connect(lambda _event: self.compare())
        desk.workspace.opened.connect(self._office_opened)
        desk.workspace.changed.connect(lambda _changes: self._soon.start() if self.plan is not None else None)

    def take(self, source: SourceFile, logistics: tuple[ReadList, ...]) -> str:
        """Take a list in hand. Returns what has to be said first where none of its tables is seen to hold people."""
        from symposiarch.exchange.guest_lists.columns.remembering import remembered

        self._path = self._desk.workspace.path
        known: Remembered = self._desk.workspace.read(remembered, source)
        trouble = ""
        try:
            self.list = ListInHand.of(source, known)
        except SymposiarchError as error:
            self.list = ListInHand.of_nobody(source)
            trouble = str(error) if self.list.mapped else ""
        self.list.logistics = logistics
        return trouble

    def forget(self) -> None:
        self.list, self.plan, self.logistics = None, None, None
        self.is_behind = False
        self._soon.stop()

    def _office_opened(self) -> None:
        """The list stays for an office that is only read anew; decisions about people of another mean nothing here."""
        if self.list is None:
            return
        if self._desk.workspace.path == self._path:
            self._soon.start()
        else:
            self.forget()
            self.forgotten.emit()

    def compare_soon(self) -> None:
        """Once nothing more was said for a moment."""
        self.is_behind = self.list is not None
        self._soon.start()

    def compare(self) -> None:
        """At once."""
        self.is_behind = self.list is not None
        self._compare()

    def catch_up(self) -> None:
        """Compare what the plan does not know yet, unless that is under way: a comparison before may have failed."""
        if not self._comparing:
            self._compare()

    def _compare(self) -> None:
        self._soon.stop()
        if self.list is None or not self._desk.workspace.is_open:
            return
        if self._comparing:
            self._again = True
            return
        self._comparing = True
        source, mapped, by_hand = self.list.source, self.list.taken(), self.list.by_hand()
        logistics = self.list.logistics
        office, event_id = self._desk.workspace.office, self._desk.event_id

        def work(report: Callable[[float, str], None]) -> tuple[ImportPlan, LogisticsPlan | None]:
            from symposiarch.exchange.guest_lists.verdicts import plan_import
            from symposiarch.exchange.logistics.plan import plan_logistics

            report(-1, tr("Comparing the list with the address book"))
            with office.reading() as session:
                people = plan_import(session, source, event_id=event_id, mapped=mapped, by_hand=by_hand)
                if event_id is None or not logistics:
                    return people, None
                return people, plan_logistics(session, event_id, read=logistics)

        title = tr("Comparing the list")
        self._desk.jobs.start(title, work, done=partial(self._keep, self.list), ended=self._ended)

    def _keep(self, compared: ListInHand, plans: tuple[ImportPlan, LogisticsPlan | None]) -> None:
        if compared is self.list and not self._again:
            plan, self.logistics = plans
            self.plan = compared.decided(plan)
            self.is_behind = self._soon.isActive() and self.is_behind
            self.compared.emit()

    def _ended(self) -> None:
        self._comparing = False
        if self._again:
            self._again = False
            self._compare()

    # What one says of the list; rows are meant by their place in the plan

    def decide(self, rows: Sequence[int], **decision: Unpack[Decision]) -> None:
        if self.list is None or self.plan is None:
            return
        for at in rows:
            self.list.decide(self._place(at), **decision)
        self.plan = self.list.decided(self.plan)
        self.decided.emit()

    def keep_ours(self, name: str, *, everywhere: bool) -> None:
        """Of this field ours stays wherever we have something; or rows are taken again as they were proposed."""
        if self.list is None or self.plan is None:
            return
        for decision in self.list.decisions.values():
            decision.get("ours", {}).pop(name, None)
        if everywhere:
            self.list.ours.add(name)
            self.plan = self.list.decided(self.plan)
            self.decided.emit()
        else:
            self.list.ours.discard(name)
            self.compare()

    def take_as_known(self, rows: Sequence[int]) -> None:
        """Each of these rows means the one whom it resembles most and no other row means, where there is one."""
        if self.list is None or self.plan is None:
            return
        meant = {row.person_id for row in self.plan.rows}
        for at in rows:
            row = self.plan.rows[at]
            free = [one.id for one in row.candidates if one.id not in meant]
            if row.person_id is None and free:
                meant.add(free[0])
                self.list.decide(self._place(at), person_id=free[0])
        self.plan = self.list.decided(self.plan)
        self.decided.emit()

    def correct(self, cells: Sequence[tuple[int, Field, str]]) -> None:
        if self.list is not None:
            for at, target, text in cells:
                self.list.corrected.setdefault(self._place(at), {})[target] = text
            self.compare()

    def mean(self, target: str, word: str, meaning: str) -> None:
        from symposiarch.exchange.headings.fields import field_called

        if self.list is not None:
            self.list.mean(field_called(target), word, meaning)
            self.compare_soon()

    def join(self, first: int, others: Sequence[int]) -> None:
        """These rows are one person: the first gets what it lacks from the others."""
        if self.list is not None and self.plan is not None:
            self.list.join(self.plan, first, others)
            self.compare()

    def _place(self, at: int) -> Place:
        assert self.plan is not None
        return self.plan.rows[at].incoming.sheet, self.plan.rows[at].incoming.row

"""Today: the events that come, how each stands, and what is due in each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.events.chosen import choose
from symposiarch.gui.page import Page
from symposiarch.gui.pieces import clear_layout, column_of, scrolled, words
from symposiarch.gui.qt import override
from symposiarch.gui.today.card import EventToday
from symposiarch.gui.words import short_date, tr
from symposiarch.model.base import this_day
from symposiarch.planning.preflight import CloseLook
from symposiarch.planning.today import LOOKED_AT, Glance, coming
from symposiarch.store import ChangeSet, Office


class TodayPage(Page):
    """A card an event, the nearest first; asked for in the background, since it looks at every event."""

    key = "today"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("Today"))
        inside = QWidget()
        self._cards = column_of(spacing=14)
        column_of(inside, margins=0, holds=(self._cards, None))
        self.set_content(scrolled(inside))
        if "events.new" in desk.actions:
            self.add_button("events.new", primary=True)
        self.cards: list[EventToday] = []
        self._cards.addWidget(words(tr("Looking at the coming events…"), "quiet"))
        self._asking = self._again = False
        self._answer: tuple[date, tuple[Glance, ...]] | None = None
        desk.watch.looked_closely.connect(self._looked_closely)

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        if self._asking:
            self._again = True
            return
        self._asking = True
        office = self.desk.workspace.office
        self.desk.jobs.start(
            tr("Looking at the coming events"),
            partial(_coming, office, self.desk.watch.closely),
            done=partial(self._show, office),
            failed=lambda _error: None,
            ended=self._asked,
            quiet=True,
            only_reads=True,
        )

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.desk.watch.look_also_at(())

    @override
    def status(self) -> str:
        return tr("%n events to come", n=len(self.cards)) if self._answer is not None else ""

    @override
    def keys(self) -> str:
        return tr("Tab goes from event to event · Enter works on it")

    @override
    def reading_keys(self) -> str:
        return self.keys()

    def _show(self, office: Office, answer: tuple[date, tuple[Glance, ...]]) -> None:
        if not self.desk.workspace.has_open(office):
            return

        today, glances = answer
        if self.isVisible():
            self.desk.watch.look_also_at(glance.event.id for glance in glances[:LOOKED_AT])
        if answer == self._answer:
            return
        self._answer = answer
        clear_layout(self._cards)
        self.cards = [EventToday(self.desk, glance) for glance in glances]
        for card in self.cards:
            card.chosen.connect(self._work_on)
            self._cards.addWidget(card)
        if not self.cards:
            self._cards.addWidget(words(tr("No event is to come. Make one with Ctrl+Shift+E."), "quiet", wrap=True))
        self.say_count(short_date(today))
        self.told.emit()

    def _looked_closely(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self.stale = True

    def _work_on(self, event_id: int, page: str) -> None:
        """Also where undo took the event away and the page, which reads beside the work, has not noticed yet."""
        if choose(self.desk, event_id):
            self.desk.show_page(page)

    def _asked(self) -> None:
        self._asking = False
        if self._again and self.desk.workspace.is_open:
            self._again = False
            self.refresh()


def _coming(
    office: Office, closely: Mapping[int, CloseLook | None], report: Callable[[float, str], None]
) -> tuple[date, tuple[Glance, ...]]:
    with office.reading() as session:
        glances = coming(session, closely=closely)
    report(1.0, "")
    return this_day(), glances

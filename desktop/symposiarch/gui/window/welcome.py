"""What an empty office shows: what it is for, and the first steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.flow import Flow
from symposiarch.gui.page import Page
from symposiarch.gui.pieces import ActionButton, card, column_of, words
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.store import ChangeSet

FIRST_STEPS = ("events.new", "importing.choose", "contacts.add", "office.sample")


class WelcomePage(Page):
    """Gives way to the other pages as soon as there is something to show."""

    key = "welcome"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("A new office"))
        content = QWidget()
        column = column_of(content, margins=0)
        frame = card()
        frame.setMaximumWidth(680)
        inside = column_of(frame, margins=(22, 20, 22, 22), spacing=12)
        inside.addWidget(words(tr("Begin with the event"), "groupTitle"))
        inside.addWidget(
            words(
                tr(
                    "An office holds the people you know and every event you plan for them. Make the first event, "
                    "then invite: people can be typed in, or brought in from a list that somebody sent you."
                ),
                wrap=True,
            )
        )
        steps = Flow(gap=10)
        for name in FIRST_STEPS:
            if name in desk.actions:
                step = ActionButton(desk.actions[name], primary=name == "events.new")
                steps.addWidget(step)
                self.keyboard = self.keyboard or step
        inside.addLayout(steps)
        inside.addWidget(
            words(
                tr(
                    "Everything is kept as you do it. There is no Save, and every step can be taken back. The first "
                    "steps stand under Help."
                ),
                "quiet",
                wrap=True,
            )
        )
        column.addWidget(frame, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)
        self.set_content(content)

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        if changes is not None and self.desk.event_id is not None:
            self.desk.show_page("overview")

    @override
    def keys(self) -> str:
        return tr("Ctrl+Shift+E makes an event · Ctrl+N adds a person · Ctrl+K finds anything")

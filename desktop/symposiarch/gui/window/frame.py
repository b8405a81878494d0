"""The slim bar above and the slim line below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenuBar, QPushButton, QSizePolicy

from symposiarch.gui.jobs import JobBar
from symposiarch.gui.notices import Elided, KeysLine, NoticeLine
from symposiarch.gui.pieces import Link, put_in, row_of, words
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.jobs import Jobs
    from symposiarch.gui.notices import Notices
    from symposiarch.gui.watch import Watch


class TopBar(QFrame):
    """The product, the office, the menus, and the field that is the command palette."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(44)
        name = words("Symposiarch")
        name.setObjectName("productName")
        self.office = words("")
        self.office.setObjectName("officeName")
        self.office.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.menus = QMenuBar()
        self.menus.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.search = QPushButton()
        self.search.setObjectName("searchBox")
        self.search.setFixedWidth(380)
        self.search.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        asked = Elided(tr("Search people, actions, documents"))
        asked.setProperty("role", "quiet")
        asked.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.search.setAccessibleName(asked.text())
        row_of(self.search, margins=(10, 0, 10, 0), holds=((asked, 1), words(tr("Ctrl K"), "small")))
        for label in self.search.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row_of(self, margins=(14, 0, 14, 0), spacing=10, holds=(name, self.menus, (self.office, 1), self.search))


class StatusLine(QFrame):
    """What is selected, what was just done with its Undo, the job under way, and the keys that work here."""

    def __init__(self, notices: Notices, jobs: Jobs, watch: Watch) -> None:
        super().__init__()
        self._watch = watch
        self.setObjectName("statusLine")
        self.setFixedHeight(30)
        self.counts = QLabel()
        self.notice = NoticeLine(notices)
        self.jobs = JobBar(jobs)
        self.keys = KeysLine()
        self.keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.keys.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.findings = Link("")
        self.findings.setWordWrap(False)
        for label in (self.counts, self.keys):
            label.setTextFormat(Qt.TextFormat.PlainText)
        row = row_of(self, margins=(14, 0, 14, 0), spacing=18)
        put_in(row, self.counts, self.notice, self.jobs, (self.keys, 1), self.findings)
        watch.found.connect(self._say_findings)
        self._say_findings()

    def _say_findings(self) -> None:
        count = len(self._watch.findings)
        self.findings.setText(tr("%n to put right in this event", n=count) if count else "")
        self.findings.setVisible(bool(count))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._part()

    def _part(self) -> None:
        """What was done may be said at length; where keys work, they are seen beside it."""
        self.notice.text.setMaximumWidth(self.width() * (2 if self.keys.text() else 4) // 5)

    def show_page(self, counts: str, keys: str) -> None:
        self.counts.setText(counts)
        self.counts.setVisible(bool(counts))
        self.keys.setText(keys)
        self.keys.setToolTip(keys)  # of which the end may have no room
        self._part()

"""What lies on every page's desk: the office, the commands, the jobs, the notices, the theme and the chosen event."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QSettings, Signal

from symposiarch.errors import SymposiarchError
from symposiarch.gui.watch import Watch

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from symposiarch.gui.actions import Actions
    from symposiarch.gui.jobs import Jobs
    from symposiarch.gui.notices import Notices
    from symposiarch.gui.theme import Theme
    from symposiarch.gui.workspace import Session, Workspace

R = TypeVar("R")


class Desk(QObject):
    """Given to each page; nothing reaches for a global."""

    event_chosen = Signal(object)
    """The id of the event that the pages are about, or None."""
    page_wanted = Signal(str, object)
    """A page's key, and the id of the thing that it should show, or None."""
    office_wanted = Signal(object)
    """The path of the office file to be opened in place of the present one."""
    panel_folded = Signal(bool)

    def __init__(
        self,
        workspace: Workspace,
        actions: Actions,
        jobs: Jobs,
        notices: Notices,
        theme: Theme,
        settings: QSettings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.actions = actions
        self.jobs = jobs
        self.notices = notices
        self.theme = theme
        self.settings = settings
        self.room: QWidget | None = None
        """What the pages stand in. Whatever is moved into another widget takes its style once more, with all that it
        holds: a page is made where it stays, and filled from the outside in."""
        self._event_id: int | None = None
        self.watch = Watch(workspace, jobs, self)
        """What is wrong with the chosen event, as it is found after each change."""
        self.event_chosen.connect(self.watch.follow)
        jobs.refused.connect(notices.warn)
        actions.refused.connect(notices.warn)

    @property
    def event_id(self) -> int | None:
        """The event that the pages are about."""
        return self._event_id

    def choose_event(self, event_id: int | None) -> None:
        if event_id != self._event_id:
            self._event_id = event_id
            self.event_chosen.emit(event_id)

    @property
    def panel_is_folded(self) -> bool:
        """Whether the right panel is put away, on every page."""
        return bool(self.settings.value("window/panel_folded", False, bool))

    def fold_panel(self, folded: bool) -> None:
        self.settings.setValue("window/panel_folded", folded)
        self.panel_folded.emit(folded)

    def show_page(self, key: str, about: object = None) -> None:
        """Go to a page and, if given, to the person, event or finding of this id there."""
        self.page_wanted.emit(key, about)

    def open_office(self, path: Path) -> None:
        """Open another office file; what stands in the way is said in the banner."""
        self.office_wanted.emit(path)

    def change(self, label: str, function: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """Carry out a change as one step of undo and say its label in the status line, beside Undo.

        What the person can cure is said in the banner; then, and only then, the answer is False.
        """
        return self.made(label, true_after, function, *args, **kwargs) is not None

    def made(self, label: str, function: Callable[..., R], *args: Any, **kwargs: Any) -> R | None:
        """As `change`, for what makes something: what the function answers, None where it could not be done."""
        try:
            return self.perform(label, function, *args, **kwargs)
        except SymposiarchError as error:
            self.notices.warn(str(error))
            return None

    def perform(self, label: str, function: Callable[..., R], *args: Any, **kwargs: Any) -> R:
        """As `made`; what cannot be is raised, for a question that says it and stays open."""
        answer = self.workspace.perform(label, function, *args, **kwargs)
        self.notices.clear()
        self.notices.say(label, undo=self.workspace.undoable == label)
        return answer


def true_after(session: Session, function: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
    """Carry out what answers nothing."""
    function(session, *args, **kwargs)
    return True

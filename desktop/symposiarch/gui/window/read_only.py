"""The banner over an office that can only be read: why, and a way to open it anew when that has passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from symposiarch.gui.notices import Banner
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.workspace import Workspace

LOOK_EVERY = 5_000
"""How often it is looked whether whoever has the office has left it, in milliseconds."""


class ReadOnlyBanner(Banner):
    """Shown while the office of the workspace can only be read; its button, `closed`, asks to open it anew."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._look = QTimer(self, interval=LOOK_EVERY)
        self._look.timeout.connect(self.look)
        self.close_button.setText(tr("Open anew"))

    def show_state(self) -> None:
        why = self._workspace.why_read_only
        if why is None:
            self._look.stop()
            self.hide()
            return
        self.tell(tr("{why} You see it as it was last kept, and cannot change it.", why=why))
        if self._workspace.holder is not None:
            self._look.start()

    def look(self) -> None:
        """Say so when nobody has the office any more."""
        if self._workspace.holder_has_left():
            self._look.stop()
            # A shorter sentence keeps the room of the longer one: nothing below moves by itself.
            self.setMinimumHeight(self.height())
            self.tell(tr("Nobody else has this office open any more. Open it anew to change it."))

"""The class of a guest's post, where the words of the title do not say it, or say it wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.forms import form_of
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.desk import Desk
    from symposiarch.planning.precedence.rows import PrecedenceRow


class ClassDialog(AskingDialog):
    """Of which class a post is, the highest first; it holds at every event at which the guest comes in this post."""

    def __init__(self, desk: Desk, event_id: int, guest: PrecedenceRow, parent: QWidget | None = None) -> None:
        from symposiarch.planning.precedence.rows import class_choice

        called = ", ".join(filter(None, (guest.title, guest.organisation)))
        sentence = tr("The class stays with the post: {post}", post=called) if called else tr("There is no post yet.")
        super().__init__(tr("The class of {name}", name=guest.name), sentence, parent)
        self.desk = desk
        self._guest = guest
        choice = desk.workspace.read(class_choice, event_id, guest.id)
        self.classes = QComboBox()
        self.classes.addItem(tr("As the title says: {rank}", rank=tr(choice.told)), "")
        for name, title in choice.classes:
            self.classes.addItem(tr(title), name)
        self.classes.setCurrentIndex(max(0, self.classes.findData(choice.chosen or choice.likely)))
        form = form_of((tr("Class"), self.classes))
        self.save_button = self.accept_with(tr("Choose the class"))
        self.add(form)
        self.setMinimumWidth(440)
        self.classes.setFocus()

    @override
    def save(self) -> None:
        from symposiarch.planning.precedence.order import set_class

        label = tr("Choose the class of {name}", name=self._guest.name)
        if self.desk.change(label, set_class, self._guest.id, rank_class=self.classes.currentData()):
            self.accept()

"""The class of a guest's post, where the words of the title do not say it, or say it wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.forms import choice_of, form_of, tick_of
from symposiarch.gui.pieces import words
from symposiarch.gui.qt import override
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import tr
from symposiarch.planning.precedence.class_choice import ClassChoice, class_choice
from symposiarch.planning.precedence.order import set_class

if TYPE_CHECKING:
    from symposiarch.planning.precedence.rows import PrecedenceRow


class ClassDialog(AskingDialog):
    """Of which class a post is, the highest first, or the deputy of which; it holds at every event at which the guest
    comes in this post."""

    def __init__(self, desk: Desk, event_id: int, guest: PrecedenceRow, parent: QWidget) -> None:
        called = ", ".join(filter(None, (guest.title, guest.organisation)))
        sentence = tr("The class stays with the post: {post}", post=called) if called else tr("There is no post yet.")
        super().__init__(tr("The class of {name}", name=guest.name), sentence, parent)
        self.desk = desk
        self._guest = guest
        choice = desk.workspace.read(class_choice, event_id, guest.id)
        self._options = {option.name: option for option in choice.classes}
        said = choice.chosen if choice.chosen.name else choice.likely
        classes = [(option.name, tr(option.title)) for option in choice.classes]
        self.classes = choice_of([("", _told_words(choice)), *classes], said.name)
        # The longest name of a class leaves room for the words beside the field.
        self.classes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.deputy = tick_of(tr("&Deputy of who holds this office"), ticked=said.deputy)
        self.standing = words("", "quiet")
        form = form_of((tr("Class"), self.classes), ("", self.deputy), ("", self.standing))
        self.save_button = self.accept_with(tr("Choose the class"))
        self.add(form)
        self.setMinimumWidth(in_type(580))
        self.classes.setFocus()
        self.classes.currentIndexChanged.connect(self._show_deputy)
        self.deputy.toggled.connect(self._show_deputy)
        self._show_deputy()

    def _show_deputy(self) -> None:
        """Say where a deputy stands, where the chosen office may have one."""
        self.classes.setToolTip(self.classes.currentText())  # what a long title says may not stand in the field
        option = self._options.get(self.classes.currentData())
        able = option is not None and option.has_deputies
        self.deputy.setEnabled(able)
        if not able:
            self.deputy.setChecked(False)
        if option is None:
            self.standing.setText(tr("Of an office that is chosen somebody may be the deputy."))
        elif not able:
            self.standing.setText(tr("Nobody ranks as a deputy in this class."))
        elif option.deputies:
            self.standing.setText(tr("A deputy ranks as: {rank}.", rank=tr(option.deputies)))
        else:
            self.standing.setText(tr("A deputy stands right behind all who hold the office."))

    @override
    def save(self) -> None:
        label = tr("Choose the class of {name}", name=self._guest.name)
        chosen, deputy = self.classes.currentData(), self.deputy.isChecked()
        self.change_and_close(self.desk, label, set_class, self._guest.id, rank_class=chosen, deputy=deputy)


def _told_words(choice: ClassChoice) -> str:
    """What the title says, and by which of its words."""
    if not choice.taken_from:
        return tr("As the title says: {rank}", rank=tr(choice.told))
    return tr("As “{title}” says: {rank}", title=choice.taken_from, rank=tr(choice.told))

"""What the house says of itself on letters, and the register of its envelopes."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from symposiarch.gui.actions import Command
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog, opened
from symposiarch.gui.forms import choice_of, form_of
from symposiarch.gui.letters.envelopes import EnvelopesDialog
from symposiarch.gui.letters.outbox_list import OutboxList
from symposiarch.gui.pieces import column_of, words
from symposiarch.gui.qt import override
from symposiarch.gui.question import scroll_of
from symposiarch.gui.words import language_name, tr
from symposiarch.planning.correspondence.letterhead import Letterhead, letterhead, set_letterhead
from symposiarch.planning.languages import languages


def commands() -> tuple[Command, ...]:
    return (
        Command("invitations.letterhead", tr("Letterhead…"), edit_letterhead, "edit", ready=OutboxList.can_edit_event),
        Command("invitations.envelopes", tr("Envelope register…"), show_envelopes, "post", ready=OutboxList.has_event),
    )


def edit_letterhead(page: OutboxList) -> LetterheadDialog:
    return opened(LetterheadDialog(page.desk, page))


def show_envelopes(page: OutboxList) -> EnvelopesDialog:
    return opened(EnvelopesDialog(page))


class LetterheadDialog(AskingDialog):
    """The head of a letter in each language, its foot, and who signs."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(
            tr("Letterhead"),
            tr("It stands on every letter; without a name the first organiser of the event stands there."),
            parent,
        )
        self._desk = desk
        kept = desk.workspace.read(letterhead)
        self.name = QLineEdit(kept.name)
        self.names = {language: QLineEdit(kept.names.get(language, "")) for language in languages()}
        self.titles = {language: QLineEdit(kept.signatory_titles.get(language, "")) for language in self.names}
        self.address = QPlainTextEdit(kept.address, tabChangesFocus=True)
        self.address.setStyleSheet("min-height: 44px; max-height: 44px;")
        self.phone, self.email, self.website = QLineEdit(kept.phone), QLineEdit(kept.email), QLineEdit(kept.website)
        self.signatory, self.signatory_title = QLineEdit(kept.signatory), QLineEdit(kept.signatory_title)
        self.paper = choice_of(
            {"a4": tr("A4, with A3 and A5"), "letter": tr("US Letter, with its doubles and halves")}, kept.paper
        )
        form = form_of(
            (tr("Name of the mission"), self.name),
            (tr("Address"), self.address),
            (tr("Telephone"), self.phone),
            (tr("E-mail"), self.email),
            (tr("Website"), self.website),
            (tr("Signed by"), self.signatory),
            (tr("Function"), self.signatory_title),
            (tr("Printed on"), self.paper),
        )
        form.setVerticalSpacing(6)
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        titles = (tr("In other languages"), tr("Name of the mission"), tr("Function of who signs"))
        for column, title in enumerate(titles):
            grid.addWidget(words(title, "quiet"), 0, column)
        for row, language in enumerate(self.names, start=1):
            name = language_name(language)
            grid.addWidget(words(name), row, 0)
            for column, fields in enumerate((self.names, self.titles), start=1):
                fields[language].setAccessibleName(tr("{what} in {language}", what=titles[column], language=name))
                grid.addWidget(fields[language], row, column)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        self.add((scroll_of(column_of(spacing=12, holds=(form, grid))), 1))
        self.accept_with(tr("Keep"))
        self.setMinimumWidth(680)
        self.resize(680, 620)
        self.name.setFocus()

    @override
    def save(self) -> None:
        made = Letterhead(
            name=self.name.text().strip(),
            names={language: field.text().strip() for language, field in self.names.items() if field.text().strip()},
            address=self.address.toPlainText().strip(),
            phone=self.phone.text().strip(),
            email=self.email.text().strip(),
            website=self.website.text().strip(),
            signatory=self.signatory.text().strip(),
            paper=self.paper.currentData(),
            signatory_title=self.signatory_title.text().strip(),
            signatory_titles={
                language: field.text().strip() for language, field in self.titles.items() if field.text().strip()
            },
        )
        self.change_and_close(self._desk, tr("Change the letterhead"), set_letterhead, made)

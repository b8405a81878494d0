"""What ties people together: partners, assistants, posts and who takes them over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.contacts.posts import PostsDialog
from symposiarch.gui.contacts.record import post_words
from symposiarch.gui.dialogs import AskingDialog, opened
from symposiarch.gui.fields.date_field import DayField
from symposiarch.gui.people.tables import PersonPicker
from symposiarch.gui.pieces import column_of, scrolled, words
from symposiarch.gui.qt import override
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import tr, when
from symposiarch.planning.people.contacts import link_partners, set_assistant
from symposiarch.planning.people.records import PersonRow, PostRow, person_record
from symposiarch.planning.people.succession import succeed

if TYPE_CHECKING:
    from symposiarch.gui.tables.list_page import ListPage

MOST_STEPS = 100
"""Of what was changed of a person, the latest are shown."""


def choose_partner(page: ListPage) -> PersonPicker:
    """Two people are partners of one another; choosing nobody ends it."""
    row = page.one()

    def chosen(partner_id: int) -> None:
        label = (
            tr("Link the partner of {name}", name=row.name)
            if partner_id
            else tr("End the link of {name}", name=row.name)
        )
        page.desk.change(label, link_partners, row.id, partner_id or None)

    return _pick(page, tr("Partner of {name}", name=row.name), "", chosen, row, tr("No partner"))


def choose_assistant(page: ListPage) -> PersonPicker:
    """Messages go to the assistant, and the reply counts for the principal."""
    row = page.one()

    def chosen(assistant_id: int) -> None:
        page.desk.change(tr("Set the assistant of {name}", name=row.name), set_assistant, row.id, assistant_id or None)

    sentence = tr("What is sent goes to the assistant; the reply counts for {name}.", name=row.name)
    return _pick(page, tr("Assistant of {name}", name=row.name), sentence, chosen, row, tr("No assistant"))


def edit_posts(page: ListPage) -> PostsDialog:
    """The posts of a person with their dates."""
    return opened(PostsDialog(page.desk, page.one().id, page))


def hand_over(page: ListPage) -> HandOverDialog:
    """The successor takes over the post with its invitations and lists, from a day on."""
    row = page.one()
    record = page.desk.workspace.read(person_record, row.id)
    held = next((post for post in record.posts if post.ends_on is None), None)
    if held is None:
        raise SymposiarchError(tr("{name} holds no post now. Choose who is to hand one over.", name=row.name))
    return opened(HandOverDialog(page, row, held))


class HandOverDialog(AskingDialog):
    """From which day on; then the successor is chosen."""

    def __init__(self, page: ListPage, row: PersonRow, post: PostRow) -> None:
        sentence = tr(
            "{name} leaves it; whoever comes after takes over the invitations to events from this day on, "
            "and the lists that belong to the post.",
            name=row.name,
        )
        super().__init__(tr("Hand the post over"), sentence, page)
        self._page, self._row, self._post = page, row, post
        self.day = DayField()
        self.add(words(post_words(post), "groupTitle", wrap=True), self.day)
        self.choose_button = self.accept_with(tr("Choose the successor…"))
        self.setMinimumWidth(in_type(440))
        self.day.setFocus()

    @override
    def save(self) -> None:
        self.accept()
        _choose_successor(self._page, self._row, self._post, self.day.day)


def _choose_successor(page: ListPage, row: PersonRow, post: PostRow, day: date) -> None:
    def chosen(successor_id: int) -> None:
        label = tr("Hand over {post}", post=post_words(post))
        page.desk.change(label, succeed, post.id, successor_id=successor_id, on=day)

    _pick(page, tr("Who comes after {name}?", name=row.name), post_words(post), chosen, row, "")


def show_history(page: ListPage, person_id: int) -> AskingDialog:
    """Who changed what of this person, and when."""
    steps = page.desk.workspace.office.history(table="people", key=person_id, limit=MOST_STEPS)
    record = page.desk.workspace.read(person_record, person_id)
    made = AskingDialog(record.name, "" if steps else tr("Nothing was changed yet."), page)
    inside = QWidget()
    column = column_of(inside, margins=(0, 0, 12, 0), spacing=6)
    for step in steps:
        column.addWidget(words(step.label, wrap=True))
        column.addWidget(words(tr("{when} by {who}", when=when(step.when.astimezone()), who=step.who), "quiet"))
    column.addStretch(1)
    made.add((scrolled(inside), 1))
    made.close_with()
    made.resize(460, 480)
    return opened(made)


def _pick(
    page: ListPage, title: str, sentence: str, chosen: Callable[[int], object], row: PersonRow, nobody: str
) -> PersonPicker:
    return opened(PersonPicker(page.desk, title, sentence, chosen, without=[row.id], nobody=nobody, parent=page))

"""What ties people together: partners, assistants, posts and who takes them over."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox

from symposiarch.gui.contacts.posts import PostsDialog
from symposiarch.gui.date_field import DayField
from symposiarch.gui.dialogs import dialog, opened
from symposiarch.gui.people import PersonPicker
from symposiarch.gui.pieces import words
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QVBoxLayout

    from symposiarch.gui.tables.list_page import ListPage
    from symposiarch.planning.people.records import PersonRow, PostRow


def choose_partner(page: ListPage) -> PersonPicker:
    """Two people are partners of one another; choosing nobody ends it."""
    from symposiarch.planning.people.contacts import link_partners

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
    from symposiarch.planning.people.contacts import set_assistant

    row = page.one()

    def chosen(assistant_id: int) -> None:
        page.desk.change(tr("Set the assistant of {name}", name=row.name), set_assistant, row.id, assistant_id or None)

    sentence = tr("What is sent goes to the assistant; the reply counts for {name}.", name=row.name)
    return _pick(page, tr("Assistant of {name}", name=row.name), sentence, chosen, row, tr("No assistant"))


def edit_posts(page: ListPage) -> PostsDialog:
    """The posts of a person with their dates."""
    return opened(PostsDialog(page.desk, page.one().id, page))


def hand_over(page: ListPage) -> QDialog:
    """The successor takes over the post with its invitations and lists, from a day on."""
    from symposiarch.planning.people.records import person_record

    row = page.one()
    record = page.desk.workspace.read(person_record, row.id)
    held = [post for post in record.posts if post.ends_on is None]
    made, column = dialog(page, tr("Hand the post over"))
    column.addWidget(words(tr("Hand the post over"), "pageTitle"))
    if held:
        _ask_from_when(page, row, held[0], made, column)
    else:
        column.addWidget(words(tr("{name} holds no post now.", name=row.name), wrap=True))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(made.close)
        column.addWidget(box)
    made.open()
    return made


def _ask_from_when(page: ListPage, row: PersonRow, post: PostRow, made: QDialog, column: QVBoxLayout) -> None:
    """The day on which a post is handed over; then the successor is chosen."""
    from symposiarch.gui.contacts.record import post_words

    column.addWidget(words(post_words(post), "groupTitle", wrap=True))
    column.addWidget(
        words(
            tr(
                "{name} leaves it; whoever comes after takes over the invitations to events from this day on, "
                "and the lists that belong to the post.",
                name=row.name,
            ),
            "quiet",
            wrap=True,
        )
    )
    day = DayField()
    column.addWidget(day)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    go_on = box.addButton(tr("Choose the successor…"), QDialogButtonBox.ButtonRole.AcceptRole)
    go_on.setDefault(True)
    column.addWidget(box)

    def choose() -> None:
        made.accept()
        _choose_successor(page, row, post, day.day)

    box.accepted.connect(choose)
    box.rejected.connect(made.close)
    made.setMinimumWidth(440)


def _choose_successor(page: ListPage, row: PersonRow, post: PostRow, day: date) -> None:
    from symposiarch.gui.contacts.record import post_words
    from symposiarch.planning.people.succession import succeed

    def chosen(successor_id: int) -> None:
        label = tr("Hand over {post}", post=post_words(post))
        page.desk.change(label, succeed, post.id, successor_id=successor_id, on=day)

    _pick(page, tr("Who comes after {name}?", name=row.name), post_words(post), chosen, row, "")


def show_history(page: ListPage, person_id: int) -> QDialog:
    """Who changed what of this person, and when."""
    from symposiarch.gui.words import when
    from symposiarch.planning.people.records import person_record

    steps = page.desk.workspace.office.history(table="people", key=person_id, limit=100)
    record = page.desk.workspace.read(person_record, person_id)
    made, column = dialog(page, tr("What was changed"))
    column.addWidget(words(record.name, "pageTitle"))
    if not steps:
        column.addWidget(words(tr("Nothing was changed yet."), "quiet"))
    for step in steps:
        column.addWidget(words(step.label, wrap=True))
        column.addWidget(words(tr("{when} by {who}", when=when(step.when.astimezone()), who=step.who), "quiet"))
    column.addStretch(1)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    box.rejected.connect(made.close)
    column.addWidget(box)
    made.setMinimumWidth(420)
    made.open()
    return made


def _pick(
    page: ListPage, title: str, sentence: str, chosen: Callable[[int], object], row: PersonRow, nobody: str
) -> PersonPicker:
    return opened(PersonPicker(page.desk, title, sentence, chosen, without=[row.id], nobody=nobody, parent=page))

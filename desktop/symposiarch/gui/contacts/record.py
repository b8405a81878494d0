"""The panel with the whole record of one person."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel

from symposiarch.gui.contacts.attendance import outcome_words
from symposiarch.gui.contacts.fields import person_groups, show_value
from symposiarch.gui.panels import FactPanel
from symposiarch.gui.people.replies import reply_words
from symposiarch.gui.pieces import selectable, words
from symposiarch.gui.words import short_date, spelled_date, spelled_moment, tr
from symposiarch.planning.correspondence.forms_of_address import name_in_full
from symposiarch.planning.people.records import PersonRecord, PostRow

PHOTO = 72


class PersonPanel(FactPanel):
    """Who the selected person is: function, how to reach them, what to mind, where they were invited.

    `offers` are what the page can do with the person, in words, at the end.
    """

    person_wanted = Signal(int)
    event_wanted = Signal(int)
    edit_wanted = Signal(int)
    history_wanted = Signal(int)

    def __init__(self, nothing: str) -> None:
        super().__init__(nothing)
        self.offers: list[tuple[str, Callable[[], object]]] = []
        self.can_edit: Callable[[], bool] = lambda: True
        """Whether the office may be changed: what one could only be refused after typing is not offered."""

    def show_person(self, record: PersonRecord, add_more: Callable[[PersonPanel], None] | None = None) -> None:
        """Everything known of a person; `add_more` puts what the page knows under the name."""
        self.clear()
        self._add_head(record)
        if add_more is not None:
            add_more(self)
        if record.archived_at is not None:
            self.group(tr("Put away"))
            self.quiet(
                tr("since {date}; not offered for new events", date=short_date(record.archived_at.astimezone().date()))
            )
        self._add_posts(record)
        self._add_links(record)
        for group in person_groups():
            fields = (field for field in group.fields if field.name not in _IN_THE_HEAD)
            self.facts(group.title, *((field.label, show_value(field, record.fields[field.name])) for field in fields))
        self._add_invitations(record)
        self._add_buttons(record)
        self.end()

    # Parts of the record

    def _add_head(self, record: PersonRecord) -> None:
        if record.photo is not None:
            photo = QPixmap()
            if photo.loadFromData(record.photo):
                label = QLabel()
                label.setPixmap(photo.scaled(QSize(PHOTO, PHOTO), Qt.AspectRatioMode.KeepAspectRatio))
                self.add(label)
        fields = record.fields
        name = name_in_full(fields["honorific"], record.name)
        self.add(selectable(words(name, "personName", wrap=True)))
        if fields["native_name"]:
            self.line(fields["native_name"])
        held = [post for post in record.posts if post.ends_on is None]
        if held:
            self.quiet(post_words(held[0]))
            since = held[0].taken_up or (held[0].begins_on.isoformat() if held[0].begins_on else "")
            if since:
                self.quiet(tr("since {date}", date=spelled_moment(since)))
            self._add_holders(held[0])

    def _add_posts(self, record: PersonRecord) -> None:
        more = [post for post in record.posts if post.ends_on is not None]
        more = [post for post in record.posts if post.ends_on is None][1:] + more
        if more:
            self.group(tr("Other posts"))
            for post in more:
                self.line(post_words(post))
                dates = post_dates(post)
                if dates:
                    self.quiet(dates)
                self._add_holders(post)

    def _add_holders(self, post: PostRow) -> None:
        """Who held the post before, and who holds it now."""
        if post.predecessor is not None:
            person_id, name = post.predecessor
            self.link(tr("taken over from {name}", name=name), partial(self.person_wanted.emit, person_id))
        if post.successor is not None:
            person_id, name = post.successor
            self.link(tr("handed over to {name}", name=name), partial(self.person_wanted.emit, person_id))

    def _add_links(self, record: PersonRecord) -> None:
        for title, linked in ((tr("Partner"), record.partner), (tr("Messages go to"), record.assistant)):
            if linked is not None:
                person_id, name = linked
                self.group(title)
                self.link(name, partial(self.person_wanted.emit, person_id))
        if record.lists:
            self.group(tr("On the lists"))
            self.quiet(", ".join(record.lists))

    def _add_invitations(self, record: PersonRecord) -> None:
        if record.invitations:
            self.group(tr("Events"))
            for past in record.invitations:
                self.link(past.title, partial(self.event_wanted.emit, past.event_id))
                date_words = short_date(past.begins.date())
                became = outcome_words().get(past.outcome)
                said = tr("{date}: {reply}", date=date_words, reply=reply_words()[past.reply])
                self.quiet(tr("{said}, {outcome}", said=said, outcome=became) if became else said)

    def _add_buttons(self, record: PersonRecord) -> None:
        self.space(10)
        can_edit = self.can_edit()
        if can_edit:
            self.link(tr("Edit this person…"), lambda: self.edit_wanted.emit(record.id))
        self.link(tr("What was changed"), lambda: self.history_wanted.emit(record.id))
        for text, do in self.offers if can_edit else ():
            self.link(text, do)


def post_words(post: PostRow) -> str:
    """ "Ambassador, Embassy of Kazakhstan"."""
    return (
        tr("{title}, {organisation}", title=post.title, organisation=post.organisation)
        if (post.title and post.organisation)
        else post.title or post.organisation
    )


def post_dates(post: PostRow) -> str:
    """From when to when a post was held."""
    if post.begins_on and post.ends_on:
        return tr("{begins} to {ends}", begins=spelled_date(post.begins_on), ends=spelled_date(post.ends_on))
    if post.ends_on:
        return tr("until {date}", date=spelled_date(post.ends_on))
    return tr("since {date}", date=spelled_date(post.begins_on)) if post.begins_on else ""


_IN_THE_HEAD = frozenset(
    {"honorific", "given_name", "family_name", "suffix", "printed_name", "native_name", "name_order"}
)

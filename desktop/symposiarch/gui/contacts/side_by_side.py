"""Two records of the address book side by side: where they differ, one chooses which value stays."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QWidget

from symposiarch.gui.contacts.fields import FieldKind, person_groups, show_value
from symposiarch.gui.contacts.record import post_words
from symposiarch.gui.pieces import button, words
from symposiarch.gui.words import as_written, short_date, tr, within
from symposiarch.planning.people.records import PersonRecord

LONGEST = 64
"""Letters of a value that stand in a line; the rest is in the tip."""

NAME = ("given_name", "family_name", "suffix", "name_order", "printed_name")
"""A name is taken whole, or not at all."""

KEPT_BOTH = frozenset({"notes", "other_emails"})
"""What both records say is kept."""

LEFT, RIGHT = 0, 1


class SideBySide(QWidget):
    """Left the record that stays, right the one that goes into it; `taken()` are the fields chosen from the right."""

    def __init__(self) -> None:
        super().__init__()
        self._groups: dict[tuple[str, ...], QButtonGroup] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 14, 16, 14)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, 130)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)

    def taken(self) -> list[str]:
        """The fields of which the right record's value stays."""
        return [name for names, group in self._groups.items() if group.checkedId() == RIGHT for name in names]

    def show_nobody(self) -> None:
        self._clear()
        self._end()

    def show_records(self, kept: PersonRecord, other: PersonRecord) -> None:
        """Show where two records differ, and what hangs on each."""
        self._clear()
        self._add_heads(kept, other)
        mine, theirs = kept.fields, other.fields
        if any(mine[name] != theirs[name] for name in NAME):
            self._add_line(tr("Name"), NAME, _whole_name(kept), _whole_name(other))
        for name, label, text_of in _fields():
            if mine[name] != theirs[name]:
                self._add_line(label, (name,), text_of(mine[name]), text_of(theirs[name]))
        self._add_said(tr("Posts"), _posts(kept), _posts(other))
        self._add_said(tr("Partner"), *(_linked(record.partner) for record in (kept, other)))
        self._add_said(tr("Messages go to"), *(_linked(record.assistant) for record in (kept, other)))
        self._add_said(tr("Invited to"), _invitations(kept), _invitations(other))
        self._add_said(tr("On the lists"), ", ".join(kept.lists), ", ".join(other.lists))
        same = [label for name, label, text_of in _fields() if mine[name] == theirs[name] and text_of(mine[name])]
        if same:
            self._grid.addWidget(
                words(tr("Alike in both: {fields}.", fields=within(", ".join(same))), "quiet", wrap=True),
                self._grid.rowCount(),
                0,
                1,
                3,
            )
        self._end()

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        for group in self._groups.values():
            group.deleteLater()
        self._groups.clear()
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)

    def _end(self) -> None:
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _add_heads(self, kept: PersonRecord, other: PersonRecord) -> None:
        for side, record in ((LEFT, kept), (RIGHT, other)):
            head = words(record.name, "personName", wrap=True)
            self._grid.addWidget(head, 0, side + 1)
            take_all = partial(self._take_all, side)
            everything = button(tr("Take all of this one"), take_all, look="link", name=f"all-{side}")
            everything.setAutoDefault(False)  # Enter is for what the dialog is for
            self._grid.addWidget(everything, 1, side + 1, Qt.AlignmentFlag.AlignLeft)

    def _take_all(self, side: int) -> None:
        for group in self._groups.values():
            group.button(side).setChecked(True)

    def _add_line(self, label: str, names: tuple[str, ...], left: str, right: str) -> None:
        """A line to choose from where both say something; what only one of them says is kept anyway."""
        if not left or not right or names[0] in KEPT_BOTH:
            self._add_said(label, left, right)
            return
        row = self._grid.rowCount()
        self._grid.addWidget(words(label, "quiet"), row, 0, Qt.AlignmentFlag.AlignTop)
        group = QButtonGroup(self)
        for side, text in ((LEFT, left), (RIGHT, right)):
            choice = QRadioButton(as_written(_short(text)))
            choice.setObjectName(f"{names[0]}-{side}")
            choice.setAccessibleName(f"{label}: {text}")
            choice.setToolTip(text)
            group.addButton(choice, side)
            self._grid.addWidget(choice, row, side + 1)
        group.button(LEFT).setChecked(True)
        self._groups[names] = group

    def _add_said(self, label: str, left: str, right: str) -> None:
        """What is kept of both."""
        if not left and not right:
            return
        row = self._grid.rowCount()
        self._grid.addWidget(words(label, "quiet"), row, 0, Qt.AlignmentFlag.AlignTop)
        for side, text in ((LEFT, left), (RIGHT, right)):
            said: QLabel = words(text or "–", "" if text else "quiet", wrap=True)
            self._grid.addWidget(said, row, side + 1, Qt.AlignmentFlag.AlignTop)


def _fields() -> list[tuple[str, str, Callable[[Any], str]]]:
    """Every field beside the name: its key, what it is called, and how its value is said."""

    def saying(field: Any) -> Callable[[Any], str]:
        # A choice such as "not stated" is said only where it says something.
        if field.kind is FieldKind.CHOICE:
            return lambda value: "" if value == field.choices[0][0] else show_value(field, value)
        return lambda value: show_value(field, value)

    found = [
        (field.name, field.label, saying(field))
        for group in person_groups()
        for field in group.fields
        if field.name not in NAME
    ]
    at = 1 + next(place for place, (name, *_rest) in enumerate(found) if name == "email")
    found.insert(at, ("other_emails", tr("Further e-mails"), ", ".join))
    found.append(("biography", tr("Biography"), lambda texts: texts.best() if texts else ""))
    return found


def _whole_name(record: PersonRecord) -> str:
    """The name as it is printed, with its parts where they say more: "KIM Chul-soo (Chul-soo · Kim)"."""
    given, family = record.fields["given_name"], record.fields["family_name"]
    parts = " · ".join(part for part in (given, family) if part)
    plain = record.name in (f"{given} {family}", f"{family} {given}", given, family)
    if not (given or family or record.fields["printed_name"]):
        return ""  # only a native name or an e-mail: there is no name here to choose
    return record.name if plain or not parts else tr("{name} ({parts})", name=record.name, parts=parts)


def _posts(record: PersonRecord) -> str:
    return "\n".join(post_words(post) for post in record.posts)


def _linked(person: tuple[int, str] | None) -> str:
    return person[1] if person is not None else ""


def _invitations(record: PersonRecord) -> str:
    if not record.invitations:
        return ""
    last = record.invitations[0]
    events = tr("%n events", n=len(record.invitations))
    return tr("{events}, last {title} ({date})", events=events, title=last.title, date=short_date(last.begins.date()))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"

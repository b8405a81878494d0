"""Erasing people from the window: what would go is said first, for it cannot be undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QScrollArea, QVBoxLayout, QWidget

from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.pieces import words
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from symposiarch.gui.desk import Desk
    from symposiarch.gui.workspace import Session
    from symposiarch.planning.care.erasing import WhatGoes
    from symposiarch.planning.care.mentions import Mention

MOST_NAMES = 12

WIDEST = 460
"""Pixels of a line beside its box."""

FEW = 3
"""Of so many people the texts that name them are counted before they are erased."""


class EraseDialog(AskingDialog):
    """Names what goes, what stays without a name, and which backups keep it."""

    def __init__(self, desk: Desk, people: Sequence[int], parent: QWidget | None = None) -> None:
        from symposiarch.planning.care.erasing import what_goes

        read = partial(desk.workspace.read, what_goes, look_into_texts=len(people) <= FEW)
        self._found: list[WhatGoes] = [read(person) for person in people]
        one = self._found[0].name if len(people) == 1 else ""
        title = tr("Erase {name}?", name=one) if one else tr("Erase %n people?", n=len(people))
        super().__init__(title, tr("This cannot be undone: Undo stops here."), parent)
        self._desk = desk
        uuids = [uuid for found in self._found for uuid in found.uuids]
        self._backups = desk.workspace.office.backups_with("people", uuids)
        inside = QWidget()
        inside.setProperty("scrolled", True)
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 12, 0)
        lines.setSpacing(10)
        for line in what_goes_words(self._found, len(self._backups)):
            lines.addWidget(words(line, wrap=True))
        self.mentions: list[tuple[QCheckBox, int, Mention]] = []
        self._ask_about_mentions(lines)
        lines.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        self.add(scroll, 1)
        self.erase = self.accept_with(tr("Erase"))
        self.cancel_by_default()
        self.resize(560, 560 if self.mentions else 430)

    def _ask_about_mentions(self, lines: QVBoxLayout) -> None:
        """A box for each text that may mean them, none of them ticked: only somebody who knows can tell."""
        if not any(found.mentions for found in self._found):
            return
        lines.addSpacing(6)
        lines.addWidget(words(tr("The family name alone"), "groupTitle"))
        said = tr(
            "These texts may mean them. Tick those from which the name is taken out; the others stay as they are."
        )
        lines.addWidget(words(said, wrap=True))
        for found in self._found:
            for mention in found.mentions:
                where = tr("{field} · {about}", field=field_words(mention), about=mention.about)
                heading = self.fontMetrics().elidedText(where, Qt.TextElideMode.ElideRight, WIDEST)
                box = QCheckBox(f"{heading}\n{mention.words}".replace("&", "&&"))
                box.setToolTip(where)
                lines.addWidget(box)
                self.mentions.append((box, found.person_id, mention))

    def save(self) -> None:
        people: dict[int, list[Mention]] = {found.person_id: [] for found in self._found}
        for box, person, mention in self.mentions:
            if box.isChecked():
                people[person].append(mention)
        desk = self._desk
        self.accept()
        desk.workspace.perform_in_background(
            desk.jobs,
            tr("Erase %n people", n=len(people)),
            _erase_all,
            people,
            fact=True,
            done=lambda _nothing: clean_up(desk, len(people)),
        )


def clean_up(desk: Desk, people: int) -> None:
    """Write the office file anew, so that nothing of them is left in it."""
    office = desk.workspace.office

    def work(_report: Callable[[float, str], None]) -> None:
        office.clean_up()

    desk.jobs.start(tr("Cleaning the office file"), work, can_stop=False)
    desk.notices.say(tr("%n people were erased.", n=people))


def _erase_all(session: Session, people: Mapping[int, list[Mention]], *, report: Callable[[float, str], None]) -> None:
    """All of them or, stopped on the way, nobody."""
    from symposiarch.planning.care.erasing import erase

    for at, (person, mentioned) in enumerate(people.items()):
        report(at / len(people), "")
        erase(session, person, mentioned=mentioned)


def field_words(mention: Mention) -> str:
    """Where a text stands, as one says it."""
    known = {
        "notes": tr("Note"),
        "reply_note": tr("Note to the reply"),
        "note": tr("Note to a record"),
        "responsible": tr("Responsible"),
        "body": tr("Letter"),
        "subject": tr("Subject of a letter"),
        "content": tr("Released programme"),
        "driver": tr("Driver"),
    }
    return known.get(mention.field, mention.field.replace("_", " ").capitalize())


def what_goes_words(found: Sequence[WhatGoes], backups: int) -> list[str]:
    """What erasing does, a sentence each."""
    said = []
    if len(found) > 1:
        names = ", ".join(one.name for one in found[:MOST_NAMES])
        more = len(found) - MOST_NAMES
        said.append(tr("{names} and %n more", n=more, names=names) if more > 0 else names)
    past = list(dict.fromkeys(title for one in found for title in one.kept_without_name))
    coming = list(dict.fromkeys(title for one in found for title in one.taken_off))
    shared = list(dict.fromkeys(name for one in found for name in one.namesakes))
    letters, texts = sum(one.messages for one in found), sum(one.texts for one in found)
    said.append(tr("Gone: the record with its posts, lists and photograph."))
    if letters:
        said.append(tr("Gone: %n letters to them.", n=letters))
    if len(found) > FEW:
        said.append(tr("The names are taken out of notes, letters to others and other texts."))
    elif texts:
        said.append(tr("The names are taken out of %n notes, letters to others and other texts.", n=texts))
    said.append(tr("The history keeps what was done, without any of their data."))
    if past:
        said.append(
            tr(
                "At events that are over the head stays without a name, so that numbers stay right: {events}.",
                events=", ".join(past),
            )
        )
    if coming:
        said.append(tr("They are taken off the lists of: {events}.", events=", ".join(coming)))
    if shared:
        said.append(
            tr("Somebody else is called {names}: texts with that name are left as they are.", names=", ".join(shared))
        )
    if len(found) > FEW:
        said.append(tr("Notes that mean them by the family name alone are not looked for with so many people at once."))
    else:
        said.append(tr("Notes that mean them in other words are not found: look for those yourself."))
    if backups:
        said.append(tr("%n backups beside the office still hold them, until newer ones take their place.", n=backups))
    said.append(tr("Copies that were taken elsewhere, and what has been printed or sent, stay as they are."))
    return said

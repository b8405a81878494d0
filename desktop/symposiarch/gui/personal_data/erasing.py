"""Erasing people from the window: what would go is said first, for it cannot be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.jobs import Job
from symposiarch.gui.pieces import column_of, scrolled, words
from symposiarch.gui.qt import override
from symposiarch.gui.words import as_written, elided, tr
from symposiarch.planning.people.records import person_record
from symposiarch.planning.personal_data.erasing import erase
from symposiarch.planning.personal_data.mentions import Mention
from symposiarch.planning.personal_data.what_goes import WhatGoes, what_goes
from symposiarch.store import Office

if TYPE_CHECKING:
    from symposiarch.gui.workspace import Session

MOST_NAMES = 12

WIDEST = 460
"""Pixels of a line beside its box."""

FEW = 3
"""Of so many people the texts that name them are counted before they are erased."""


class EraseDialog(AskingDialog):
    """Names what goes, what stays without a name, and which backups keep it; a job looks for that first."""

    def __init__(self, desk: Desk, people: Sequence[int], parent: QWidget) -> None:
        one = desk.workspace.read(person_record, people[0]).name if len(people) == 1 else ""
        title = tr("Erase {name}?", name=one) if one else tr("Erase %n people?", n=len(people))
        super().__init__(title, tr("This cannot be undone: Undo stops here."), parent)
        self._desk = desk
        self._found: list[WhatGoes] = []
        inside = QWidget()
        self._lines = column_of(inside, margins=(0, 0, 12, 0), spacing=10)
        self._looking = words(tr("Looking at what goes with them…"), "quiet", wrap=True)
        self._lines.addWidget(self._looking, 1, Qt.AlignmentFlag.AlignTop)
        self.mentions: list[tuple[QCheckBox, int, Mention]] = []
        self.add((scrolled(inside), 1))
        self.erase = self.accept_with(tr("Erase"))
        self.erase.setEnabled(False)
        self.cancel_by_default()
        self.resize(560, 430)
        self._job: Job | None = desk.jobs.start(
            tr("Looking at what goes"),
            _look,
            desk.workspace.office,
            tuple(people),
            done=self._tell_what_goes,
            stopped=self.close,
            ended=self._looked,
        )
        self.finished.connect(self._stop_looking)

    def _looked(self) -> None:
        self._job = None

    def _stop_looking(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _tell_what_goes(self, answer: tuple[list[WhatGoes], int]) -> None:
        self._found, backups = answer
        self._looking.hide()
        for line in what_goes_words(self._found, backups):
            self._lines.addWidget(words(line, wrap=True))
        self._ask_about_mentions(self._lines)
        self._lines.addStretch(1)
        self.erase.setEnabled(True)
        if self.mentions:
            self.resize(560, 560)

    def _ask_about_mentions(self, lines: QVBoxLayout) -> None:
        """A box for each text that may mean them, none of them ticked: only somebody who knows can tell."""
        if not any(found.mentions for found in self._found):
            return
        lines.addSpacing(6)
        lines.addWidget(words(tr("Texts that may mean somebody else"), "groupTitle"))
        said = tr(
            "The family name alone stands in them, or a name that somebody else has too. "
            "Tick those from which the name is taken out; the others stay as they are."
        )
        lines.addWidget(words(said, wrap=True))
        for found in self._found:
            for mention in found.mentions:
                where = tr("{field} · {about}", field=field_words(mention), about=mention.about)
                heading = elided(self.fontMetrics(), where, WIDEST)
                box = QCheckBox(as_written(f"{heading}\n{mention.words}"))
                box.setToolTip(where)
                lines.addWidget(box)
                self.mentions.append((box, found.person_id, mention))

    @override
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


def _look(report: Callable[[float, str], None], office: Office, people: Sequence[int]) -> tuple[list[WhatGoes], int]:
    """What goes with each, and how many backups hold one of them."""
    found = []
    for at, person in enumerate(people):
        report(at / len(people), "")
        with office.reading() as session:
            found.append(what_goes(session, person, look_into_texts=len(people) <= FEW))
    report(-1, "")
    return found, len(office.backups_with("people", [uuid for one in found for uuid in one.uuids]))


def _erase_all(session: Session, people: Mapping[int, list[Mention]], *, report: Callable[[float, str], None]) -> None:
    """All of them or, stopped on the way, nobody."""
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


def listed(names: Sequence[str]) -> str:
    """The first of many names, and how many more there are."""
    first, more = ", ".join(names[:MOST_NAMES]), len(names) - MOST_NAMES
    return tr("{names} and %n more", n=more, names=first) if more > 0 else first


def what_goes_words(found: Sequence[WhatGoes], backups: int) -> list[str]:
    """What erasing does, a sentence each."""
    said = []
    if len(found) > 1:
        said.append(listed([one.name for one in found]))
    past = list(dict.fromkeys(title for one in found for title in one.kept_without_name))
    coming = list(dict.fromkeys(title for one in found for title in one.taken_off))
    shared = list(dict.fromkeys(one.name for one in found if one.namesakes))
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
    if shared and len(found) > FEW:
        said.append(tr("Somebody else is called so: texts with these names stay: {names}.", names=listed(shared)))
    elif shared:
        names = listed(shared)
        said.append(tr("Somebody else is called so: texts with the name {names} stay, unless ticked.", names=names))
    if len(found) > FEW:
        said.append(tr("Notes that mean them by the family name alone are not looked for with so many people at once."))
    else:
        said.append(tr("Notes that mean them in other words are not found: look for those yourself."))
    if backups:
        said.append(tr("%n backups beside the office still hold them, until newer ones take their place.", n=backups))
    said.append(tr("Copies that were taken elsewhere, and what has been printed or sent, stay as they are."))
    return said

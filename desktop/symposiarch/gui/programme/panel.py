"""What is known of the chosen item: its people, what does not fit, its notes; and when nothing is, all conflicts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel

from symposiarch.gui.findings.words import LEVEL_DOTS
from symposiarch.gui.panels import GrowingPanel
from symposiarch.gui.pieces import words
from symposiarch.gui.programme.sentences import conflict_words
from symposiarch.gui.programme.words import STATUS_DOTS, item_title, kind_words, role_words, status_words
from symposiarch.gui.theme import Theme
from symposiarch.gui.words import clock, language_name, tr
from symposiarch.model.events import RuleLevel
from symposiarch.planning.programme.conflicts.rules import Conflict
from symposiarch.planning.programme.rows import ItemRow, RoleRow


class ItemPanel(GrowingPanel):
    """Shows; what is pressed goes up as signals with plain values."""

    item_wanted = Signal(int)
    role_wanted = Signal(int)
    person_wanted = Signal()
    slot_wanted = Signal()
    edit_wanted = Signal()
    order_wanted = Signal()
    chairs_wanted = Signal()
    rules_wanted = Signal()
    import_wanted = Signal()
    template_wanted = Signal()
    acknowledged = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(spacing=6)
        self._theme = theme

    def show_item(
        self,
        row: ItemRow | None,
        languages: Sequence[str],
        conflicts: Sequence[Conflict],
        can_edit: bool,
        *,
        has_stage: bool = False,
        empty: bool = False,
    ) -> None:
        """The chosen item with its conflicts; without one, all conflicts; of an `empty` programme, how to begin."""
        self.clear()
        if row is None and empty:
            self.say(tr("The programme of this event is still to be made."), "quiet")
            if can_edit:
                self.link(tr("Import a programme…"), self.import_wanted.emit)
                self.link(tr("Begin with another event's programme…"), self.template_wanted.emit)
        elif row is None:
            self.say(tr("Choose an item to see who is in it."), "quiet")
            self._conflicts(tr("What does not fit"), conflicts)
        else:
            self._head(row, languages)
            if can_edit:
                self.link(tr("Edit this item…"), self.edit_wanted.emit)
            self.group(tr("People"))
            for role in row.roles:
                self._role(role, languages)
            if not row.roles:
                self.add(words(tr("Nobody yet."), "quiet"))
            if can_edit:
                self.link(tr("Add somebody…"), self.person_wanted.emit)
                self.link(tr("Leave a place open"), self.slot_wanted.emit)
                self._together(row, has_stage)
            about = [one for one in conflicts if row.id in one.items]
            if about:
                self._conflicts(tr("What does not fit here"), about, here=row.id)
            self._facts(row, languages)
        self.end()
        self.grow_soon()

    def _together(self, row: ItemRow, has_stage: bool) -> None:
        """What is decided of several people at once."""
        if sum(1 for role in row.roles if not role.is_open) > 1:
            self.link(tr("Order of speaking…"), self.order_wanted.emit)
        if has_stage:
            self.link(tr("Chairs on the stage…"), self.chairs_wanted.emit)

    def _head(self, row: ItemRow, languages: Sequence[str]) -> None:
        self.say(item_title(row, languages), "personName")
        for language, title in row.titles.items():
            if title != item_title(row, languages):
                self.say(f"{title} ({language})", "quiet")
        when = f"{clock(row.begins)}–{clock(row.ends)}"
        told = [when, tr("%n min", n=row.minutes), kind_words()[row.kind.value]]
        self.say(" · ".join(told), "quiet")
        if row.room:
            self.say(row.room, "quiet")
        if row.pinned:
            self.add(words(tr("⚑ Pinned to the clock"), "quiet"))

    def _facts(self, row: ItemRow, languages: Sequence[str]) -> None:
        facts = (
            (tr("Language"), " → ".join(map(language_name, [row.language, *row.interpretation])).strip(" →")),
            (tr("Cue"), row.cue),
            (tr("Who moves"), row.mover),
            (tr("Microphone"), row.microphone),
            (tr("Responsible"), row.responsible),
            (tr("Notes for the stage"), row.stage_notes),
            (tr("Description"), row.descriptions.best(*languages)),
        )
        filled = [(label, text) for label, text in facts if text]
        if filled:
            self.group(tr("On the stage"))
        for label, text in filled:
            self.add(words(label, "section"))
            self.say(text if len(text) < 600 else text[:600] + "…")

    def _role(self, role: RoleRow, languages: Sequence[str]) -> None:
        self.link(role.name or tr("(open place)"), partial(self.role_wanted.emit, role.id))
        said = f"{role_words()[role.kind.value]} · {status_words()[role.status.value]}"
        self.add(self._dotted(STATUS_DOTS[role.status.value], said))
        if role.affiliation:
            self.say(role.affiliation, "quiet")
        if topic := role.topics.best(*languages):
            self.say(topic)
        if role.replaces:
            self.say(tr("in place of {name}", name=role.replaces), "quiet")
        for one in role.candidates:
            self.add(self._dotted(STATUS_DOTS[one.status.value], f"{one.name} · {status_words()[one.status.value]}"))

    def _dotted(self, colour: str, text: str) -> QLabel:
        """A sentence behind a coloured dot, in one label: it wraps as one."""
        quiet = self._theme["quiet"].name()
        said = f'<span style="color:{quiet}">{escape(text)}</span>'
        label = QLabel(f'<span style="color:{self._theme[colour].name()}">●</span>&nbsp; {said}')
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        return label

    def _conflicts(self, title: str, conflicts: Sequence[Conflict], *, here: int | None = None) -> None:
        shown = [one for one in conflicts if not one.acknowledged]
        if not shown:
            return
        self.group(title)
        for one in shown[:30]:
            self.add(self._dotted(LEVEL_DOTS[one.level.value], conflict_words(one)))
            other = next((item for item in one.items if item != here), None)
            if other is not None:
                self.link(tr("Go there"), partial(self.item_wanted.emit, other))
            if one.level is RuleLevel.ACKNOWLEDGE:
                self.link(tr("I have seen it"), partial(self.acknowledged.emit, one.key))
        self.link(tr("How seriously each rule is taken…"), self.rules_wanted.emit)

"""What may be chosen of a sheet before it is printed, made from its own table of options."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import permutations
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from symposiarch.documents.words import LANGUAGES
from symposiarch.gui.documents.words import choice_words, missing_words
from symposiarch.gui.fields.number_field import NumberField
from symposiarch.gui.forms import choice_of, tick_of
from symposiarch.gui.panels import Panel
from symposiarch.gui.pieces import Link, column_of, words
from symposiarch.gui.words import language_words, tr, when

if TYPE_CHECKING:
    from symposiarch.documents.catalogue import Option, Sheet
    from symposiarch.documents.glyphs import MissingGlyph
    from symposiarch.planning.prints import LastPrinted

MOST_MISSING = 12

PAPER = ("paper", "format")
"""The options that choose a paper; the size of a card is its own whatever it is printed on."""


class OptionPanel(Panel):
    """The sheet's name, what no font has, and its options."""

    chosen = Signal()
    """An option or the languages are other ones now."""
    printed_elsewhere = Signal()
    """What was saved as a file has been printed."""

    def __init__(self) -> None:
        super().__init__(spacing=8, margins=14)
        self.values: dict[str, Any] = {}
        self._options: tuple[Option, ...] = ()
        self._paper = "a4"
        self.languages: tuple[str, ...] = ()
        self.fields: dict[str, QWidget] = {}
        self.language_field = QComboBox()
        self._title = self.say("", "personName")
        self._about = self.say("", "quiet")
        self.missing = self.say("", "error")
        self.missing.hide()
        self._form = self.add(Panel(spacing=5, margins=(0, 6, 0, 0)))
        self.only_new = self.add(QCheckBox(tr("Only what is new since it was printed")))
        self.only_new.toggled.connect(lambda _on: self.chosen.emit())
        self.printed = self.say("", "quiet")
        self.note_printed = self.add(Link(tr("It was printed from a file: note it"), self.printed_elsewhere.emit))
        self.end()

    def show_sheet(
        self,
        sheet: Sheet,
        values: Mapping[str, Any],
        event_languages: Sequence[str],
        languages: Sequence[str],
        paper: str = "a4",
    ) -> None:
        """The options of a sheet, with what was chosen of them before; `paper` is what the office prints on."""
        self._paper = paper
        self._title.setText(tr(sheet.title))
        self._about.setText(tr(sheet.about))
        self.values = {option.name: values.get(option.name, option.default) for option in sheet.options}
        self._options = sheet.options
        self.languages = tuple(languages)
        self.only_new.blockSignals(True)
        self.only_new.setChecked(False)
        self.only_new.blockSignals(False)
        self.only_new.setVisible(bool(sheet.each))
        form, self.fields = self._form, {}
        form.clear()
        for option in sheet.options:
            field = self._field(option)
            self.fields[option.name] = field
            if not isinstance(field, QCheckBox):
                label = words(tr(option.title), "quiet")
                label.setBuddy(field)
                form.add(label)
            form.add(field)
            form.space(4)
        form.add(words(tr("Languages"), "quiet"))
        self.language_field = form.add(self._languages(event_languages, most=sheet.languages))
        self._follow()

    def show_printed(self, last: LastPrinted | None) -> None:
        """When single cards of the sheet were printed last, and by whom; and how they come to count as printed."""
        each = not self.only_new.isHidden()
        self.printed.setVisible(each)
        self.note_printed.setVisible(each)
        if last is None:
            self.printed.setText(tr("None of it is noted as printed yet, so all of it is new."))
        else:
            moment = when(last.at.astimezone())
            self.printed.setText(
                tr("Printed last: {when}, by {who}.", when=moment, who=last.by)
                if last.by
                else tr("Printed last: {when}.", when=moment)
            )

    def show_missing(self, missing: Sequence[MissingGlyph]) -> None:
        """Name the letters that would be printed as empty boxes."""
        lines = [missing_words(glyph) for glyph in missing[:MOST_MISSING]]
        if len(missing) > MOST_MISSING:
            lines.append(tr("and %n more", n=len(missing) - MOST_MISSING))
        if lines:
            lines.append(tr("Install a font that has them, Noto Sans for instance."))
        self.missing.setText("\n".join(lines))
        self.missing.setVisible(bool(lines))

    def _keep(self, name: str, value: Any) -> None:
        if self.values[name] != value:
            self.values[name] = value
            self._follow()
            self.chosen.emit()

    def _follow(self) -> None:
        """What counts only beside another choice can be chosen only then."""
        for option in self._options:
            if option.only is not None:
                other, value = option.only
                self.fields[option.name].setEnabled(self.values[other] == value)

    def _field(self, option: Option) -> QWidget:
        value = self.values[option.name]
        if option.many:
            return self._several(option)
        if option.choices:
            paper = self._paper if option.name in PAPER else "a4"
            combo = choice_of(((choice, choice_words(choice, paper)) for choice in option.choices), value)
            combo.activated.connect(lambda _at: self._keep(option.name, combo.currentData()))
            return combo
        if isinstance(option.default, bool):
            box = tick_of(tr(option.title), ticked=value)
            box.toggled.connect(lambda on: self._keep(option.name, on))
            return box
        if isinstance(option.default, int):
            spin = NumberField(minimum=option.least, maximum=option.most, value=value)
            spin.setKeyboardTracking(False)
            spin.valueChanged.connect(lambda number: self._keep(option.name, number))
            return spin
        line = QLineEdit(str(value))
        line.editingFinished.connect(lambda: self._keep(option.name, line.text().strip()))
        return line

    def _several(self, option: Option) -> QWidget:
        group = QWidget()
        column = column_of(group, margins=0, spacing=4)
        wanted = str(self.values[option.name]).split(",")
        boxes: dict[str, QCheckBox] = {}

        def keep() -> None:
            self._keep(option.name, ",".join(name for name, box in boxes.items() if box.isChecked()))

        for choice in option.choices:
            box = boxes[choice] = tick_of(choice_words(choice), ticked=choice in wanted, name=choice)
            box.toggled.connect(keep)
            column.addWidget(box)
        return group

    def _languages(self, spoken: Sequence[str], *, most: int) -> QComboBox:
        """The event's languages alone and in pairs, then the others: one language or two, the first leading; in as many
        as the sheet has room for."""
        own = [tuple(spoken[:2]), *permutations(spoken, 2), *((code,) for code in spoken)]
        offered = dict.fromkeys(one[:most] for one in [*own, *((code,) for code in LANGUAGES)])
        present = ",".join(self.languages[:most])
        combo = choice_of(((",".join(some), language_words(some)) for some in offered), present)

        def keep() -> None:
            languages = tuple(str(combo.currentData()).split(","))
            if languages != self.languages:
                self.languages = languages
                self.chosen.emit()

        combo.activated.connect(lambda _at: keep())
        return combo

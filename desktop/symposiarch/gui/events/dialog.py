"""The facts of an event: a new one needs a title and a day, the rest can follow."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QDateTime
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPlainTextEdit, QTabWidget, QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.events.organisers import OrganiserLine, OrganiserList, line_of
from symposiarch.gui.events.telling import what_follows
from symposiarch.gui.events.time_zones import TimeZoneField
from symposiarch.gui.events.titles import TitlesByLanguage
from symposiarch.gui.events.words import house_words, kind_words, reply_mode_words, stage_words
from symposiarch.gui.events.writing import change_event, make_event
from symposiarch.gui.fields.country_field import CountryField
from symposiarch.gui.fields.date_field import DayField, MomentField
from symposiarch.gui.fields.number_field import NumberField
from symposiarch.gui.fields.typed import languages_from
from symposiarch.gui.forms import choice_of, form_of, tick_of
from symposiarch.gui.notices import Offer
from symposiarch.gui.pieces import words
from symposiarch.gui.qt import override
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import language_words, short_date, tr
from symposiarch.model.base import Texts, this_day
from symposiarch.planning.clock import local_time_zone
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.events.events import event_fields
from symposiarch.planning.events.next_events import fields_of_the_next, usual_fields
from symposiarch.planning.events.occasions import kind_in_title
from symposiarch.planning.events.postponing import by_the_clock, hours_between, reply_by_then
from symposiarch.planning.precedence.rows import practice_titles

if TYPE_CHECKING:
    from symposiarch.gui.workspace import Session

USUAL_HOUR = time(18)
USUAL_DAYS_AHEAD = 60
FIELD_HEIGHT = 30
"""Of a tick box that stands before a field, so that both are on one line (pixels)."""


class EventDialog(AskingDialog):
    """Makes an event, perhaps the next `like` another, or edits the one given; all of it is one step of undo."""

    def __init__(self, desk: Desk, event_id: int | None, parent: QWidget, *, like: int | None = None) -> None:
        fields = desk.workspace.read(_fields_at_first, event_id, like)
        title, sentence = fields["title"] if event_id is not None else tr("New event"), ""
        if like is not None:
            title = tr("The next after “{event}”", event=fields["title"])
            sentence = tr(
                "Its facts and organisers are in here already. Invite… offers its guests; Programme, Seating and "
                "Logistics offer what was planned for it."
            )
        super().__init__(title, sentence, parent)
        self._desk = desk
        self._event_id = event_id
        self._fields = fields
        self.saved_id: int | None = None
        leaves = QTabWidget(documentMode=True)
        leaves.addTab(self._what_and_when(), tr("What and when"))
        leaves.addTab(self._invitation(), tr("Invitation"))
        leaves.addTab(self._protocol(), tr("Protocol"))
        self.organisers = OrganiserList(desk, desk.workspace.read(_organisers_at_first, event_id, like))
        leaves.addTab(self.organisers, tr("Organisers"))
        self.titles = TitlesByLanguage(fields.get("titles", {}), fields.get("subtitles", {}))
        leaves.addTab(self.titles, tr("Titles by language"))
        self._show_titles()  # at once: lines that came later would stand there as typed
        leaves.currentChanged.connect(self._show_titles)
        self.save_button = self.accept_with(tr("Make this event") if event_id is None else tr("Keep the changes"))
        self.add((leaves, 1))
        self.resize(in_type(620), in_type(520))
        self.begins.dateTimeChanged.connect(self._keep_distances)
        self.title.setFocus()
        self.hold(leaves)

    def _show_titles(self) -> None:
        """The languages may have become others on another leaf."""
        self.titles.show_languages(languages_from(self.languages.text()), self.title.text().strip())

    # The leaves

    def _what_and_when(self) -> QWidget:
        form, leaf = _leaf()
        fields = self._fields
        example = tr("Second Symposium on Education and Culture")
        self.title = QLineEdit(fields.get("title", ""), placeholderText=example)
        self.kind = choice_of(kind_words(), fields.get("kind"))
        self._kind_is_said = bool(fields.get("title"))
        self.title.textEdited.connect(self._choose_kind)
        self.kind.activated.connect(self._say_kind)
        self.stage = choice_of(stage_words(), fields.get("stage"))
        start = fields.get("begins")
        begins = start or datetime.combine(_usual_day(), USUAL_HOUR)
        end = fields.get("ends")
        self.begins = MomentField(begins)
        self.ends = MomentField(end or begins + timedelta(hours=3))
        self.has_end = tick_of(tr("Ends"), ticked=end is not None or start is None)
        self.has_end.setMinimumHeight(FIELD_HEIGHT)
        self.ends.setEnabled(self.has_end.isChecked())
        self.has_end.toggled.connect(self.ends.setEnabled)
        self._begun = self.begins.dateTime()
        self.has_passed = words(tr("This day has passed: right only if the event was held."), "quiet", wrap=True)
        self.moves_along, self.stays = words("", "quiet", wrap=True), words("", "quiet", wrap=True)
        self.pins_along = tick_of("", ticked=True)
        for said in (self.has_passed, self.moves_along, self.pins_along, self.stays):
            said.hide()
        self.time_zone = TimeZoneField(fields.get("time_zone") or local_time_zone())
        self.venue = QLineEdit(fields.get("venue", ""))
        self.languages = QLineEdit(language_words(fields.get("languages", ("en",))))
        self.languages.setPlaceholderText(tr("the first is the main one: English, Korean"))
        self.notes = QPlainTextEdit(fields.get("notes", ""), tabChangesFocus=True)
        self.notes.setMaximumHeight(70)
        form.addRow(tr("Title"), self.title)
        form.addRow(tr("Kind"), self.kind)
        if self._event_id is not None:
            form.addRow(tr("Stage"), self.stage)
        form.addRow(tr("Begins"), self.begins)
        form.addRow("", self.has_passed)
        form.addRow(self.has_end, self.ends)
        for said in (self.moves_along, self.pins_along, self.stays):
            form.addRow("", said)
        form.addRow(tr("Time zone"), self.time_zone)
        form.addRow(tr("Venue"), self.venue)
        form.addRow(tr("Languages"), self.languages)
        form.addRow(tr("Notes"), self.notes)
        return leaf

    def _invitation(self) -> QWidget:
        form, leaf = _leaf()
        fields = self._fields
        self.reply_mode = choice_of(reply_mode_words(), fields.get("reply_mode"))
        day = fields.get("reply_by")
        self.has_reply_by = tick_of(tr("Reply by"), ticked=day is not None)
        self.has_reply_by.setMinimumHeight(FIELD_HEIGHT)
        self.reply_by = DayField(day or self.begins.moment.date() - timedelta(days=8))
        self.reply_by.setEnabled(day is not None)
        self._chosen_for = (self.reply_by.day, self.begins.moment.date())
        self.has_reply_by.toggled.connect(self.reply_by.setEnabled)
        self.reply_by.dateChanged.connect(self._choose_reply_by)
        example = tr("telephone and e-mail, as printed on the card")
        self.reply_to = QLineEdit(fields.get("reply_to", ""), placeholderText=example)
        self.dress = QLineEdit(self._main_text(fields.get("dress")))
        self.occasion = QLineEdit(self._main_text(fields.get("occasion")), placeholderText=tr("in honour of …"))
        places = fields.get("capacity") or 0
        self.capacity = NumberField(maximum=100_000, value=places, specialValueText=tr("what the room holds"))
        form.addRow(tr("How they reply"), self.reply_mode)
        form.addRow(self.has_reply_by, self.reply_by)
        form.addRow(tr("Reply to"), self.reply_to)
        form.addRow(tr("Dress"), self.dress)
        form.addRow(tr("Occasion"), self.occasion)
        form.addRow(tr("Places"), self.capacity)
        return leaf

    def _protocol(self) -> QWidget:
        form, leaf = _leaf()
        fields = self._fields
        self.practice = choice_of(dict(practice_titles()), fields.get("practice", "generic"))
        self.house = choice_of(house_words(), fields.get("house"))
        self.own_state = CountryField(fields.get("own_state"))
        self.host_state = CountryField(fields.get("host_state"))
        self.series = QLineEdit(fields.get("series", ""), placeholderText=tr("Symposia on Education and Culture"))
        self.edition = NumberField(maximum=999, value=fields.get("edition") or 0, specialValueText=tr("none"))
        form.addRow(tr("Practice"), self.practice)
        form.addRow(tr("Whose house"), self.house)
        form.addRow(tr("Our state"), self.own_state)
        form.addRow(tr("It takes place in"), self.host_state)
        form.addRow(tr("Series"), self.series)
        form.addRow(tr("Edition"), self.edition)
        return leaf

    def _choose_kind(self, title: str) -> None:
        """The title of a new event says what it is, until the person does."""
        kind = kind_in_title(title)
        if kind is not None and not self._kind_is_said:
            self.kind.setCurrentIndex(self.kind.findData(kind))

    def _say_kind(self) -> None:
        self._kind_is_said = True

    def _main_text(self, texts: Mapping[str, str] | None) -> str:
        """What a text by language says in the event's main language."""
        return (texts or {}).get(self._fields.get("languages", ("en",))[0], "")

    def _keep_distances(self, begins: QDateTime) -> None:
        """The event keeps its length when its beginning moves, and the day to reply by its distance from it."""
        self.has_passed.setVisible(self.begins.moment.date() < this_day())
        self.ends.setDateTime(self.ends.dateTime().addSecs(self._begun.secsTo(begins)))
        self._begun = begins
        chosen, begun = self._chosen_for
        then = reply_by_then(chosen, begun, self.begins.moment.date(), today=this_day())
        self.reply_by.setDate(QDate(then.year, then.month, then.day))
        self._chosen_for = (chosen, begun)
        self.moves_along.setVisible(self._event_id is not None and self.has_reply_by.isChecked() and then != chosen)
        self.moves_along.setText(tr("The day to reply by goes along: {day}.", day=short_date(then)))
        if self._event_id is not None:
            self._tell_what_has_an_hour(self._event_id)

    def _tell_what_has_an_hour(self, event_id: int) -> None:
        """What is planned by the clock goes to another day by itself; to another hour only what is ticked."""
        found = self._desk.workspace.read(by_the_clock, event_id)
        another = bool(hours_between(self._fields["begins"], self.begins.moment))
        self.pins_along.setText(tr("%n pinned items of the programme go along", n=found.pinned))
        self.pins_along.setVisible(another and found.pinned > 0)
        self.stays.setText(tr("%n services, arrivals and gifts keep their hour: see Logistics.", n=found.others))
        self.stays.setVisible(another and found.others > 0)

    def _choose_reply_by(self) -> None:
        self._chosen_for = (self.reply_by.day, self.begins.moment.date())

    # Writing

    def _values(self) -> dict[str, Any]:
        languages = languages_from(self.languages.text()) or ("en",)
        main = languages[0]
        return {
            "title": self.title.text().strip(),
            "kind": self.kind.currentData(),
            "stage": self.stage.currentData(),
            "begins": self.begins.moment,
            "ends": self.ends.moment if self.has_end.isChecked() else None,
            "time_zone": self.time_zone.zone,
            "venue": self.venue.text(),
            "languages": languages,
            "notes": self.notes.toPlainText().strip(),
            "reply_mode": self.reply_mode.currentData(),
            "reply_by": self.reply_by.day if self.has_reply_by.isChecked() else None,
            "reply_to": self.reply_to.text().strip(),
            "dress": self._with_text("dress", main, self.dress.text()),
            "occasion": self._with_text("occasion", main, self.occasion.text()),
            "capacity": self.capacity.value() or None,
            "practice": self.practice.currentData(),
            "house": self.house.currentData(),
            "own_state": self.own_state.code,
            "host_state": self.host_state.code,
            "series": self.series.text(),
            "edition": self.edition.value() or None,
            "titles": self.titles.titles(),
            "subtitles": self.titles.subtitles(),
        }

    def _with_text(self, name: str, language: str, text: str) -> Texts:
        texts = {**self._fields.get(name, {}), language: text.strip()}
        return Texts({key: said for key, said in texts.items() if said})

    @override
    def save(self) -> None:
        values, workspace = self._values(), self._desk.workspace
        organisers = self.organisers.values()
        follows: tuple[str, Offer] | None = None
        try:
            if self._event_id is None:
                label = tr("Make the event {title}", title=values["title"])
                self.saved_id = workspace.perform(label, make_event, values, organisers)
            else:
                label = tr("Edit the event {title}", title=values["title"])
                self.saved_id = self._event_id
                changed = {name: value for name, value in values.items() if value != self._fields.get(name)}
                if "begins" in changed:
                    changed["reply_by"] = values["reply_by"]
                    changed["with_pins"] = self.pins_along.isChecked() and not self.pins_along.isHidden()
                taken_back = workspace.perform(label, change_event, self._event_id, changed, organisers)
                to_come = {} if values["begins"].date() < this_day() else changed
                follows = what_follows(self._desk, self._event_id, to_come, self._fields, taken_back=taken_back)
        except SymposiarchError as error:
            self.tell(str(error), None if values["title"] else self.title)
            return
        said, offer = follows or (label, None)
        self._desk.notices.say(said, undo=workspace.undoable == label, offer=offer)
        self.accept()


def _usual_day() -> date:
    return this_day() + timedelta(days=USUAL_DAYS_AHEAD)


def _fields_at_first(session: Session, event_id: int | None, like: int | None) -> dict[str, Any]:
    """What the form shows at first of the event that is edited, of the next like another, or of just another."""
    if event_id is not None:
        return event_fields(session, event_id)
    return fields_of_the_next(session, like, usual=_usual_day()) if like is not None else usual_fields(session)


def _organisers_at_first(session: Session, event_id: int | None, like: int | None) -> list[OrganiserLine]:
    whose = event_id if event_id is not None else like
    rows = event_row(session, whose).organisers if whose is not None else ()
    lines = [line_of(row) for row in rows]
    return lines if event_id is not None else [line._replace(id=None) for line in lines]


def _leaf() -> tuple[QFormLayout, QWidget]:
    form, leaf = form_of(), QWidget()
    form.setVerticalSpacing(9)
    form.setContentsMargins(6, 14, 6, 6)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    leaf.setLayout(form)
    return form, leaf

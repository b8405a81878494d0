"""What the columns say in each row of a programme: its time, its day, its words, its people."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from symposiarch.exchange.programme.tables.by_content import contents_as_sessions, works_as_sessions
from symposiarch.exchange.programme.tables.cells import Page, as_words
from symposiarch.exchange.programme.tables.remarks import Remarks
from symposiarch.exchange.programme.tables.standing import named_by_their_company
from symposiarch.exchange.programme.tables.twins import once, twin_columns
from symposiarch.exchange.programme.values import ReadProblem, ReadRole
from symposiarch.exchange.programme.writing.clock import Slot, minutes_beside, read_minutes, read_slot
from symposiarch.exchange.programme.writing.days import read_day
from symposiarch.exchange.programme.writing.headings import OF_THE_STAGE, Heading, heading_of, role_of, status_of
from symposiarch.exchange.programme.writing.nobody import is_group
from symposiarch.exchange.programme.writing.parts_played import PartPlayed, part_played
from symposiarch.exchange.programme.writing.phrases import saying
from symposiarch.exchange.programme.writing.posts import tells_a_post
from symposiarch.exchange.programme.writing.speakers import hands_in, led_by, read_people
from symposiarch.exchange.programme.writing.titles import names_their_part, title_and_people
from symposiarch.model.programme import RoleKind, RoleStatus

_IN_LANGUAGES = {Heading.SESSION, Heading.TITLE, Heading.SUBTITLE, Heading.TOPIC}
"""What may stand in two columns or on two lines, once in each language."""


_TRANSLATED = _IN_LANGUAGES | {Heading.DESCRIPTION, Heading.BIOGRAPHY}
"""What our own workbook has a column of for each further language."""
_OF_PEOPLE = frozenset({Heading.SPEAKER, Heading.FUNCTION, Heading.AFFILIATION, Heading.TOPIC})
"""What is said of those who speak, beside what happens."""


def script_of(text: str) -> str:
    """The family of a text's script: what tells two languages in one cell apart."""
    for letter in text:
        if letter.isalpha():
            name = unicodedata.name(letter, "").split()[0]
            return "latin" if letter.isascii() or name == "LATIN" else name
    return ""


def _parts_told_below(cell: str) -> tuple[str, str]:
    """A cell of what happens, and apart from it the lines below the title that say who leads: "Модератор — …"."""
    title, *below = cell.split("\n")
    parts = [line for line in below if names_their_part(line) or led_by(line) is not None]
    return "\n".join([title, *(line for line in below if line not in parts)]), "\n".join(parts)


class Lines:
    """The rows of one sheet, read from the top down: a day or a merged cell counts for the rows below it."""

    def __init__(self, page: Page, columns: dict[int, Heading], first_day: date, below: int = 0) -> None:
        self.page = page
        self.columns = columns
        self.first_day = first_day
        self.tongues = {column: tongue for column in columns if (tongue := self._tongue(column, below))}
        contents_as_sessions(columns)
        self.of_music = works_as_sessions(columns)
        self.twin = twin_columns(page, below, columns)
        if self.twin is not None:
            columns[self.twin.second] = columns[self.twin.first]
        self.ours = Heading.UUID in columns.values()
        self.of_the_stage = not OF_THE_STAGE.isdisjoint(columns.values())
        self.names_alone = self._names_alone(below)
        remarked = [line for row in range(below, len(page.rows)) for line in self._remarked(row)]
        self.remarks = Remarks.among(columns.values(), remarked)
        self.company = {} if Heading.SPEAKER in columns.values() else named_by_their_company(self._happenings(below))
        self.day: date | None = None
        self.late = time.min
        self.after_midnight = False
        self.problems: list[ReadProblem] = []
        self.twelve_hours = self._twelve_hours()

    def _happenings(self, below: int) -> list[str]:
        """What happens, cell by cell, each merged one once."""
        rows = [row for row in range(below, len(self.page.rows)) if self.fresh(row, Heading.SESSION)]
        return [as_words(value) for row in rows for _, value in self.values(row, Heading.SESSION)]

    def filled(self, row: int) -> set[tuple[int, int]]:
        """The cells of a row that say something, a merged one where it was written."""
        return {self.page.anchor(row, place) for place, cell in enumerate(self.page.rows[row]) if as_words(cell)}

    def _names_alone(self, below: int) -> bool:
        """Whether the column of those who speak is headed in the plural, and no function stands behind any name."""
        headed = [column for column, heading in self.columns.items() if heading is Heading.SPEAKER]
        if len(headed) != 1 or not below or not saying("several").search(self.page.text(below - 1, headed[0])):
            return False
        cells = [self.page.text(row, headed[0]) for row in range(below, len(self.page.rows))]
        behind = [part for cell in cells for line in cell.split("\n") for part in line.split(",")[1:]]
        return not any(tells_a_post(part) or len(part.split()) < 2 or "(" in part for part in behind)

    def _tongue(self, column: int, below: int) -> str:
        """The language that a heading names in brackets: "Topic (ko)"."""
        named = re.search(r"\(([a-z]{2})\)\s*$", self.page.text(below - 1, column)) if below else None
        return named[1] if named and self.columns[column] in _TRANSLATED else ""

    def translations(self, row: int, heading: Heading) -> dict[str, str]:
        """What the columns of this heading say, each in the language that it names."""
        if self.twin is not None and self.columns[self.twin.first] is heading:
            columns = (self.twin.first, self.twin.second)
            told = [title_and_people(self.page.text(row, column))[0].replace("\n", " ") for column in columns]
            return dict(zip(self.twin.languages, told, strict=True)) if all(told) and told[0] != told[1] else {}
        return {
            tongue: text
            for column, tongue in self.tongues.items()
            if self.columns[column] is heading and (text := as_words(self.page.rows[row][column]))
        }

    def values(self, row: int, heading: Heading) -> list[tuple[int, Any]]:
        """The filled cells of a row under a heading that names no language; a merged cell counts once."""
        found: list[tuple[int, Any]] = []
        seen: set[tuple[int, int]] = set()
        for column, kind in self.columns.items():
            anchor = self.page.anchor(row, column)
            if (
                kind is heading
                and column not in self.tongues
                and not self._is_told_again(row, column)
                and not self._is_what_happens(kind, anchor)
                and anchor not in seen
                and as_words(self.page.rows[row][column])
            ):
                seen.add(anchor)
                found.append((column, self.page.rows[row][column]))
        return found

    def _is_told_again(self, row: int, column: int) -> bool:
        """Whether a cell only says in another language what its twin says."""
        return self.twin is not None and column == self.twin.second and bool(self.page.text(row, self.twin.first))

    def _is_what_happens(self, kind: Heading, anchor: tuple[int, int]) -> bool:
        """Whether a cell reaches over from the column of what happens: "Lunch" across speaker and affiliation."""
        return kind in _OF_PEOPLE and self.columns.get(anchor[1]) in (Heading.SESSION, Heading.TITLE, Heading.WORK)

    def text(self, row: int, heading: Heading) -> str:
        cells = [as_words(value) for _, value in self.values(row, heading)]
        if self._may_name_people(row, heading):
            cells = [self._title_and_people(cell)[0] for cell in cells]
        elif heading in (Heading.SESSION, Heading.TITLE) and not self.ours:
            cells = [_parts_told_below(cell)[0] for cell in cells]
        if heading in _IN_LANGUAGES and cells:
            lines = list(dict.fromkeys(line for cell in cells[:2] for line in cell.split("\n")))
            if len(lines) == 2 and script_of(lines[0]) != script_of(lines[1]):
                return " / ".join(lines)
        if not cells:
            cells = list(self.translations(row, heading).values())
        return cells[0].replace("\n", " ") if cells else ""

    def _may_name_people(self, row: int, heading: Heading) -> bool:
        """Whether a title may have its people within it: where no other cell names them, and the sheet is not ours."""
        beside = any(self.values(row, column) for column in (Heading.SPEAKER, Heading.MODERATOR))
        return heading in (Heading.SESSION, Heading.TITLE) and not beside and not self.ours

    def _title_and_people(self, cell: str) -> tuple[str, list[ReadRole]]:
        if cell in self.company:
            return cell.partition("\n")[0], read_people(self.company[cell])
        return title_and_people(cell)

    def long_text(self, row: int, heading: Heading) -> str:
        return "\n".join(as_words(value) for _, value in self.values(row, heading))

    def fresh(self, row: int, heading: Heading) -> bool:
        """Whether the row writes this cell itself, rather than having it from a merged cell above."""
        return any(self.page.anchor(row, column)[0] == row for column, _ in self.values(row, heading))

    def _twelve_hours(self) -> bool:
        """Whether all times of the sheet are unsure ones up to 12: then an hour that goes back is in the afternoon.

        Where the first of them is before seven ("2:00 Opening"), all are.
        """
        slots = [
            slot
            for row in range(len(self.page.rows))
            for _, value in self.values(row, Heading.TIME)
            if (slot := read_slot(value)) is not None
        ]
        if not slots or any(slot.begins.hour > 12 or (slot.ends is not None and slot.ends.hour > 12) for slot in slots):
            return False
        if not any(slot.sure for slot in slots) and 0 < slots[0].begins.hour < 7:
            self.late = time(11, 59)
        return True

    def slot(self, row: int) -> Slot | None:
        cells = self.values(row, Heading.TIME)
        if not cells:
            return None
        found = read_slot(cells[0][1])
        if found is None:
            if self.fresh(row, Heading.TIME):
                told = as_words(cells[0][1])
                self.problems.append(
                    ReadProblem(self.page.numbers[row], f"“{told[:60]}” was not understood as a time.")
                )
            return None
        if found.ends is None and (ends := self.values(row, Heading.ENDS)):
            until = read_slot(ends[0][1])
            if until is not None:
                found = found._replace(ends=until.begins)
        if self.twelve_hours and found.begins < self.late and found.begins.hour < 8:
            found = found._replace(
                begins=found.begins.replace(hour=found.begins.hour + 12),
                ends=found.ends.replace(hour=found.ends.hour + 12)
                if found.ends and found.ends.hour < 12
                else found.ends,
            )
        return found

    def take_day(self, row: int, slot: Slot | None) -> None:
        cells = self.values(row, Heading.DATE)
        day = read_day(cells[0][1], first=self.first_day) if cells else None
        if day is None and slot is not None:
            day = slot.day
        if day is not None and day != self.day:
            self.day, self.late, self.after_midnight = day, time.min, False

    def times(self, row: int, slot: Slot | None) -> tuple[datetime | None, int | None]:
        lengths = self.values(row, Heading.DURATION)
        minutes = read_minutes(lengths[0][1]) if lengths else None
        if lengths and minutes is None and self.fresh(row, Heading.DURATION):
            told = as_words(lengths[0][1])
            self.problems.append(ReadProblem(self.page.numbers[row], f"“{told[:60]}” was not understood as a length."))
        if slot is None:
            return None, minutes
        if minutes is None:
            minutes = minutes_beside(self.values(row, Heading.TIME)[0][1]) if self.values(row, Heading.TIME) else None
        day = self.day or self.first_day
        begins = datetime.combine(day, slot.begins)
        if slot.begins.hour < 6 and (self.late.hour >= 18 or self.after_midnight):
            begins += timedelta(days=1)
            self.after_midnight = True
        if slot.ends is not None:
            ends = datetime.combine(begins.date(), slot.ends)
            if ends < begins:
                ends += timedelta(days=1)
            minutes = round((ends - begins).total_seconds() / 60)
        return begins, minutes

    def repeats_header(self, row: int) -> bool:
        said = [heading_of(as_words(self.page.rows[row][column])) is kind for column, kind in self.columns.items()]
        return sum(said) >= 2 and sum(said) >= 0.6 * len(said)

    def stands_alone(self, row: int, filled: set[tuple[int, int]]) -> bool:
        """A row with one cell: the heading of a day, or a remark. True when nothing more is to be read from it."""
        value = next(cell for cell in self.page.rows[row] if as_words(cell))
        day = read_day(value, first=self.first_day)
        heading = self.columns.get(next(iter(filled))[1])
        if day is not None and read_slot(value) is None:
            self.day, self.late, self.after_midnight = day, time.min, False
            return True
        wide = self.page.wide.get(next(iter(filled)), 1) > 1
        if wide and heading in (Heading.TIME, Heading.DATE, Heading.ORDER, None) and read_slot(value) is None:
            self.problems.append(
                ReadProblem(self.page.numbers[row], f"“{as_words(value)[:60]}” was taken for a heading.")
            )
            return True
        if heading is Heading.TIME and not any(sign.isdigit() for sign in as_words(value)):
            return True  # a title over what follows, not a time
        return heading in (None, Heading.ORDER, Heading.DATE, Heading.ID)

    def people(self, row: int) -> list[ReadRole]:
        said = self.text(row, Heading.ROLE)
        kind = role_of(said) if said else None
        functions = [as_words(value) for _, value in self.values(row, Heading.FUNCTION)]
        places = [as_words(value) for _, value in self.values(row, Heading.AFFILIATION)]
        beside = any(kind in self.columns.values() for kind in (Heading.FUNCTION, Heading.AFFILIATION))
        found: list[ReadRole] = []
        for _, value in self.values(row, Heading.SPEAKER):
            found += read_people(
                as_words(value), kind=kind, bare_commas=beside, names_alone=self.names_alone, houses_named=self.ours
            )
        for heading in (Heading.SESSION, Heading.TITLE):
            if self._may_name_people(row, heading) and self.fresh(row, heading):
                for column, value in self.values(row, heading):
                    named = self._title_and_people(as_words(value))[1]
                    if self.twin is not None and column == self.twin.first:
                        named = once(named, title_and_people(self.page.text(row, self.twin.second))[1])
                    found += [replace(one, kind=one.kind or kind) for one in named]
            elif heading in (Heading.SESSION, Heading.TITLE) and not self.ours and self.fresh(row, heading):
                told = [_parts_told_below(as_words(value))[1] for _, value in self.values(row, heading)]
                found[:0] = [one for lines in told if lines for one in read_people(lines)]
        found += [] if self.ours else self.remarks.people(self._remarked(row))
        found = [one for one in found if self.ours or not is_group(one.name)]
        self._spread(found, functions, "title")
        self._spread(found, places, "organisation")
        for heading, role in ((Heading.MODERATOR, RoleKind.MODERATOR), (Heading.INTERPRETER, RoleKind.INTERPRETER)):
            for _, value in self.values(row, heading):
                for one in read_people(as_words(value)):
                    known = next((place for place, other in enumerate(found) if other.name == one.name), None)
                    if known is not None:
                        found[known] = replace(found[known], kind=role)
                    else:
                        found.append(replace(one, kind=role))
        status = status_of(self.text(row, Heading.STATUS)) if self.text(row, Heading.STATUS) else None
        biography = self.long_text(row, Heading.BIOGRAPHY)
        return [
            replace(one, status=status or one.status) if len(found) > 1 else self._alone(row, one, status, biography)
            for one in found
        ]

    def notes(self, row: int) -> str:
        """What is remarked, without those whom it only names."""
        return self.long_text(row, Heading.NOTES) if self.ours else self.remarks.rest(self._remarked(row))

    def _remarked(self, row: int) -> list[str]:
        return [line for _, value in self.values(row, Heading.NOTES) for line in as_words(value).split("\n")]

    def groups(self, row: int) -> str:
        """Who performs in a row and is no one person: choirs, orchestras."""
        said = [] if self.ours else [as_words(value) for _, value in self.values(row, Heading.SPEAKER)]
        return ", ".join(one.name for text in said for one in read_people(text) if is_group(one.name))

    def hands(self, row: int) -> str:
        """Who sees to what happens, where the column of people names no one person: "AV team"."""
        said = (hands_in(as_words(value)) for _, value in self.values(row, Heading.SPEAKER))
        return ", ".join(hands for hands in said if hands)

    def part_played(self, row: int, *, going_on: bool) -> PartPlayed | None:
        """The role that stands where a title or a topic would, beside the people of the row: "발표 2: Old roads"."""
        if not self.values(row, Heading.SPEAKER):
            return None
        session, title = self.values(row, Heading.SESSION), self.values(row, Heading.TITLE)
        if session and title:
            cells = title
        elif not (cells := self.values(row, Heading.TOPIC)) and going_on:
            cells = title or session
        return part_played(as_words(cells[0][1])) if cells else None

    def numbered_part(self, row: int) -> PartPlayed | None:
        """The role in the session cell of a row, and what stands beside it: "발표 1" | "Old roads, new schools"."""
        if not self.fresh(row, Heading.SESSION):
            return None
        told = part_played(as_words(self.values(row, Heading.SESSION)[0][1]))
        about = self.text(row, Heading.TITLE) or self.text(row, Heading.TOPIC)
        return told._replace(topic=about) if told is not None and not told.topic else None

    def _alone(self, row: int, one: ReadRole, status: RoleStatus | None, biography: str) -> ReadRole:
        """Somebody who has the row for themselves: what else it says is theirs."""
        lengths = [value for _, value in self.values(row, Heading.SPEAKER_MINUTES)]
        minutes = read_minutes(lengths[0]) if lengths else minutes_beside(self.text(row, Heading.ROLE))
        return replace(
            one,
            status=status or one.status,
            biography=biography,
            biographies=self.translations(row, Heading.BIOGRAPHY),
            topics=self.translations(row, Heading.TOPIC),
            minutes=one.minutes if minutes is None else minutes,
            language=self.text(row, Heading.SPEAKER_LANGUAGE).lower(),
            notes=self.text(row, Heading.SPEAKER_NOTES),
        )

    def _spread(self, people: list[ReadRole], texts: list[str], where: str) -> None:
        """What stands beside several people: a line for each, or the same for all."""
        text = "\n".join(texts)
        if not text or not people:
            return
        lines = text.split("\n")
        if len(lines) != len(people) and ";" in text:
            lines = [line.strip() for line in text.replace("\n", ";").split(";") if line.strip()]
        for place, person in enumerate(people):
            said = lines[place] if len(lines) == len(people) else text.replace("\n", ", ")
            if where == "title":
                people[place] = replace(person, title=said if not person.title else person.title)
            else:
                people[place] = replace(person, organisation=said)

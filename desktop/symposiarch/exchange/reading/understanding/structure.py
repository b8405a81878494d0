"""A grid understood: where its tables begin and end, side by side or one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.in_charge import said_of_who_is_in_charge
from symposiarch.exchange.headings.meaning import calls_the_list, fields_joined, folded, heading_field
from symposiarch.exchange.reading.indented import people_below
from symposiarch.exchange.reading.refusal import NotReadable
from symposiarch.exchange.reading.row_words import house_labelled
from symposiarch.exchange.reading.stacked import people_in_rows
from symposiarch.exchange.reading.tables import Grid, Problem, Sheet, Table, Value, letters
from symposiarch.exchange.reading.understanding import forms
from symposiarch.exchange.reading.understanding.broken_lines import (
    as_one_line,
    as_two,
    is_broken,
    posts_stand_below,
    with_post_behind,
)
from symposiarch.exchange.reading.understanding.codes import codes_explained, spelled_out
from symposiarch.exchange.reading.understanding.covered import Cells
from symposiarch.exchange.reading.understanding.footnotes import footnotes
from symposiarch.exchange.reading.understanding.header import (
    NAME_FIELDS,
    Header,
    find_header,
    header_at,
    is_numbered_above,
    looks_like_header,
    names_a_name,
    unique_headings,
)
from symposiarch.exchange.reading.understanding.labels import labels_in_rows
from symposiarch.exchange.reading.understanding.marks import Marks
from symposiarch.exchange.reading.understanding.numbered_lines import posts_beside_names
from symposiarch.exchange.reading.understanding.numbered_people import NumberedPerson, less_those_named, numbered_people
from symposiarch.exchange.reading.understanding.one_column import columns_of_names
from symposiarch.exchange.reading.understanding.pasted_lines import divided
from symposiarch.exchange.reading.understanding.people_rows import PeopleRows
from symposiarch.exchange.reading.understanding.pivots import people_counted
from symposiarch.exchange.reading.understanding.side_by_side import names_somebody, segments
from symposiarch.exchange.reading.understanding.table_above import header_above
from symposiarch.exchange.reading.understanding.values import blank_out
from symposiarch.exchange.reading.understanding.written_once import filled_down, with_dittos
from symposiarch.planning.recognition.names.delegations import is_within_a_delegation, state_of_delegation
from symposiarch.planning.recognition.names.looks import is_like_a_name
from symposiarch.planning.recognition.names.several import people_marked_off

_PREVIEW = 60
_POSTS_AND_HOUSES = (Field.TITLE, Field.ORGANISATION)


def understood(grid: Grid, *, header_row: int | None = None) -> Sheet:
    """The sheet's tables. `header_row` is the number of a row, from 1, as the person counts in the file."""
    if not grid.rows or not grid.rows[0]:
        return Sheet(grid.name, grid.visibility, remark="The sheet is empty: there is nothing to import.")
    if header_row is None:
        grid = people_in_rows(labels_in_rows(people_counted(posts_beside_names(divided(people_below(grid))))))
    return _Sheet(grid).read(header_row)


class _Sheet:
    """A sheet on its way to tables."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.cells = Cells(grid)
        self.marks = Marks(self.cells)
        self.people = PeopleRows(self.cells, self.marks.explaining)

    def read(self, header_row: int | None) -> Sheet:
        preview = tuple(self.cells.rows[:_PREVIEW])
        if not any(self.cells.counts):
            return Sheet(
                self.grid.name,
                self.grid.visibility,
                preview=preview,
                remark="The sheet is empty: there is nothing to import.",
            )
        if header_row is None and not self.grid.known_headings:
            form = forms.read_form(self.grid.name, self.cells.rows, self.cells.columns, self.cells.numbers)
            if isinstance(form, str):
                return Sheet(self.grid.name, self.grid.visibility, preview=preview, remark=form)
            if form is not None:
                return Sheet(self.grid.name, self.grid.visibility, (form,), preview)
        header = self._header(header_row)
        tables: list[Table] = []
        first = header.last + 1 if header else 0
        if header:
            self._skip_above(header)
        self.people.skipped += self.grid.skipped
        while True:
            end, following = self._end(first, header)
            tables.extend(self._tables(header, first, end))
            if following is None:
                break
            header, first = following, following.last + 1
        remark = (
            None
            if any(len(table) for table in tables)
            else "Below the headings the sheet is empty: there is nothing to import."
        )
        return Sheet(self.grid.name, self.grid.visibility, tuple(tables), preview, remark)

    def _header(self, header_row: int | None) -> Header | None:
        if header_row is None:
            if self.grid.known_headings:
                return Header(tuple(str(value) for value in self.grid.rows[0]), 0, 0)
            called = self.cells.index(at) if (at := self.grid.headings_at) is not None else None
            if called is not None and called + 1 < len(self.cells.rows):
                return header_at(self.cells.rows, called, self.cells.wide)
            found = find_header(self.cells.rows, self.cells.counts, self.cells.wide)
            if found and len(self.cells.columns) == 1:
                heading = str(self.cells.columns[0][found.first])
                if is_within_a_delegation(heading) or is_numbered_above(self.cells.columns[0], found.first):
                    return None  # whom it stands above, or the post of who signs the letter
            return found and (header_above(found, self.cells.rows, self.cells.counts, self.cells.wide) or found)
        at = self.cells.index(header_row - 1)
        if at is None or not self.cells.counts[at]:
            raise NotReadable(
                f"Row {header_row} of “{self.grid.name}” is empty and cannot hold the headings: name another row."
            )
        return header_at(self.cells.rows, at, self.cells.wide)

    def _skip_above(self, header: Header) -> None:
        for index in range(header.first):
            if self.cells.counts[index]:
                self.people.skip(index, "stands above the headings")

    def _end(self, first: int, header: Header | None) -> tuple[int, Header | None]:
        """Where this table ends: before a row with other headings, else with the sheet."""
        if header is None:
            return len(self.cells.rows), None
        own = {folded(heading) for heading in header.headings if heading}
        counts = self.cells.counts
        pairs = enumerate(zip(counts[first:], counts[first + 1 :], strict=False), first + 1)
        for index in [index for index, (before, count) in pairs if before < 2 <= count]:
            if looks_like_header(self.cells.rows[index]) or names_a_name(self.cells.rows[index]):
                row = self.cells.rows[index]
                other = {folded(str(value)) for value in row if value is not None}
                moved = not self.people.says_again(row, header, set(range(len(row))))
                if moved and (len(other & own) < 0.6 * max(len(other), 1) or own == other):
                    # What stands alone above the new headings is their title, and nobody of this table.
                    above = [value for value in self.cells.rows[index - 1] if value is not None]
                    titled = (len(above) == 1 or bool(house_labelled(above))) and len(own) > 1 and index - 1 > first
                    return index - titled, header_at(self.cells.rows, index, self.cells.wide)
        return len(self.cells.rows), None

    def _tables(self, header: Header | None, first: int, end: int) -> list[Table]:
        blank = {
            index
            for index in (self.cells.clean.gaps if first < end else range(len(self.cells.columns)))
            if self.cells.columns[index][first:end].count(None) == max(end - first, 0)
        }
        blank -= {column for _, column in self.cells.wrong}
        if header is None or not any(map(_names_somebody_or_who_is_in_charge, header.headings)):
            used = [index for index in range(len(self.cells.columns)) if index not in blank]
            if people := columns_of_names(self.cells.columns, used, header.first if header else first, end):
                return [self._list_of_names(column, title, begin, end) for column, title, begin in people]
        if header is None:
            return [self._table(None, (None,) * len(self.cells.columns), used, first, end)] if used else []
        tables = []

        def like_names(column: int) -> bool:
            held = [str(value) for value in self.cells.columns[column][first:end] if value is not None]
            return len(held) > 1 and all(map(is_like_a_name, held[:20]))

        def names_in(column: int) -> bool:
            held = [str(value) for value in self.cells.columns[column][first:end] if value is not None]
            return bool(held) and all(is_like_a_name(one) or people_marked_off(one) for one in held[:20])

        if people_of_a_row := numbered_people(header.headings, names_in):
            return self._numbered(header, people_of_a_row, first, end)
        for left, right in segments(header, {index for index in blank if not header.headings[index]}, like_names):
            used = [index for index in range(left, right + 1) if header.headings[index] or index not in blank]
            if used:
                tables.append(self._table(header, header.headings, used, first, end))
        return tables

    def _numbered(self, header: Header, people: Sequence[NumberedPerson], first: int, end: int) -> list[Table]:
        """A table of each of the people whom the rows name one beside the other."""
        columns = list(range(len(header.headings)))
        named = [column for column in columns if _names_somebody_or_who_is_in_charge(header.headings[column])]
        kept, groups = self.people.kept(header, columns, named, first, end)
        tables = []
        for one in people:
            said = [place for place, row in enumerate(kept) if one.is_in(self.cells.rows[row])]
            rows = [kept[place] for place in said], [groups[place] for place in said]
            table = self._table(header, one.headings, list(one.used), first, end, rows)
            if one.part:
                said_of_all = [one.part] * len(table.row_numbers)
                table = replace(table, headings=(*table.headings, "Remark"), columns=(*table.columns, said_of_all))
            if one.first:
                others = [
                    sum(other.is_in(self.cells.rows[row]) for other in people if not other.first) for row in rows[0]
                ]
                table = replace(table, columns=tuple(less_those_named(table, others)))
            tables.append(table)
        return tables

    def _list_of_names(self, column: int, title: str | None, first: int, end: int) -> Table:
        """One of several columns of names, called after what stands above it."""
        headings = ["Name" if index == column else None for index in range(len(self.cells.columns))]
        table = self._table(None, headings, [column], first, end)
        if title is None or len(table.headings) > 1:
            return table
        return replace(
            table, headings=(*table.headings, "Group"), columns=(*table.columns, [title] * len(table.row_numbers))
        )

    def _table(
        self,
        header: Header | None,
        headings: Sequence[str | None],
        used: list[int],
        first: int,
        end: int,
        rows: tuple[list[int], list[Value]] | None = None,
    ) -> Table:
        """The table of these columns; its `rows` and the groups that they stand in, where they are known already."""
        names = unique_headings(
            [headings[index] for index in used], [self.cells.column_number(index) for index in used]
        )
        fields = [heading_field(headings[index] or "") for index in used]
        people = [index for index, field in zip(used, fields, strict=True) if field and field[0] in NAME_FIELDS]
        kept, groups = rows or self.people.kept(header, used, people, first, end)
        sides = {heading.rpartition(" / ")[0] for heading in names}
        if len(sides) == 1 and state_of_delegation(side := sides.pop()) and not any(groups):
            groups = [side] * len(kept)  # "Korean side" above "Name" and "Position", beside the other side
        columns = [
            self._column(index, headings[index] or "", kept, field[0] if field else None, of_people=index in people)
            for index, field in zip(used, fields, strict=True)
        ]
        if codes := codes_explained(row.text for row in self.people.skipped):
            columns = [spelled_out(column, codes) for column in columns]
        if people:
            filled_down(columns, [field[0] if field else None for field in fields], used.index(people[0]))
        if any(group is not None for group in groups):
            columns.append(groups)
            name = "Group" if "Group" not in names else "Group heading"
            names = (*names, name)
        for heading, said in (*self._said_of_rows(people or used[:1], kept), *self.marks.columns(used, kept)):
            columns.append(said)
            names = unique_headings([*names, heading], None)
        problems = self._problems(dict(zip(used, names, strict=False)), first, end)
        numbers = [self.cells.numbers[row] for row in kept]
        hidden = sum(number - 1 in self.grid.hidden for number in numbers) if self.grid.hidden else 0
        return Table(
            self.grid.name,
            names,
            tuple(columns),
            numbers,
            self._header_number(header),
            problems,
            tuple(self.people.skipped),
            self._continued(people, kept),
            hidden,
        )

    def _column(
        self, index: int, heading: str, kept: list[int], field: Field | None, *, of_people: bool
    ) -> Sequence[Value]:
        """What a column says of the rows that are kept."""
        column = self.cells.columns[index]
        in_one_piece = bool(kept) and len(kept) == kept[-1] - kept[0] + 1
        taken = column[kept[0] : kept[-1] + 1] if in_one_piece else [column[row] for row in kept]
        of_people = of_people or calls_the_list(heading)
        if index in self.cells.clean.broken and (field is None or of_people or field in _POSTS_AND_HOUSES):
            taken = self._lines_told_apart(taken, kept, index, joined=len(fields_joined(heading)) > 1)
        blanks = self.cells.clean.blanks[index]
        if index in self.cells.clean.dittos:
            taken = with_dittos(taken)
        return blank_out(taken, blanks, family_name=field is Field.FAMILY_NAME)

    def _lines_told_apart(self, taken: list[Value], kept: list[int], column: int, *, joined: bool) -> list[Value]:
        """The column with what stands below one another in a cell told apart, where that makes people of it.

        `joined`: its heading says that a cell holds two things, "Company / Position".
        """
        written = self.grid.rows
        broken = [place for place, row in enumerate(kept) if is_broken(written[row][column])]
        if not broken:
            return taken
        told = list(taken)
        posts_below = posts_stand_below([str(written[kept[place]][column]) for place in broken])
        for place in broken:
            text = str(written[kept[place]][column])
            if posts_below and not joined:
                told[place] = with_post_behind(text)
                continue
            told[place] = (as_two(text) if joined else None) or as_one_line(text) or told[place]
        return told

    def _said_of_rows(self, named: Sequence[int], kept: Sequence[int]) -> list[tuple[str, list[Value]]]:
        """What notes below the table and headings inside a group say of these rows."""
        notes = [row.text for row in self.people.skipped if row.reason == "is a note"]
        found: list[tuple[str, list[Value]]] = []
        if notes:
            names = [[self.cells.columns[at][row] for at in named] for row in kept]
            found.append(("Footnotes", footnotes(names, notes)))
        if self.people.within:
            found.append(("Remark", [self.people.within.get(row) for row in kept]))
        return [(heading, said) for heading, said in found if any(said)]

    def _continued(self, people: list[int], kept: list[int]) -> frozenset[int]:
        """The rows whose whole name reaches into them from the row above."""
        found = set()
        for row in self.cells.reached.keys() & set(kept) if self.cells.reached else ():
            named = [column for column in people if self.cells.columns[column][row] is not None]
            if named and self.cells.reached[row].issuperset(named):
                found.add(self.cells.numbers[row])
        return frozenset(found)

    def _header_number(self, header: Header | None) -> int | None:
        """The row of the headings as the person sees it, where the table has headings of its own."""
        return None if header is None or self.grid.known_headings else self.cells.numbers[header.last]

    def _problems(self, names: dict[int, str], first: int, end: int) -> tuple[Problem, ...]:
        found = []
        for (row, column), wrong in sorted(self.cells.wrong.items()):
            if first <= row < end and column in names:
                found.append(Problem(self.grid.name, self.cells.numbers[row], names[column] or letters(column), *wrong))
        return tuple(found)


def _names_somebody_or_who_is_in_charge(heading: str | None) -> bool:
    return names_somebody(heading) or said_of_who_is_in_charge(heading or "") is Field.NAME

"""A grid understood: which rows are people, which are headings, groups, totals and notes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import overload

from symposiarch.exchange.guest_lists.fields import Field
from symposiarch.exchange.guest_lists.headings import folded, heading_field
from symposiarch.exchange.reading import forms
from symposiarch.exchange.reading.header import (
    NAME_FIELDS,
    Header,
    find_header,
    header_at,
    looks_like_header,
    names_a_name,
    segments,
    unique_headings,
)
from symposiarch.exchange.reading.refusal import NotReadable
from symposiarch.exchange.reading.row_words import (
    is_marked_note,
    is_note,
    is_page,
    is_rule,
    is_total,
    names_a_group,
    numbers_the_columns,
)
from symposiarch.exchange.reading.tables import Grid, Problem, Row, Sheet, SkippedRow, Table, Value, Wrong, letters
from symposiarch.exchange.reading.values import blank_out, clean_columns

_PREVIEW = 60
_DIGITS = re.compile(r"\d+")


def understood(grid: Grid, *, header_row: int | None = None) -> Sheet:
    """The sheet's tables. `header_row` is the number of a row, from 1, as the person counts in the file."""
    if not grid.rows or not grid.rows[0]:
        return Sheet(grid.name, grid.visibility, remark="The sheet is empty: there is nothing to import.")
    return _Sheet(grid).read(header_row)


class _Rows(Sequence[Row]):
    """The rows across columns, made when they are asked for: of fifty thousand rows, few need a look."""

    def __init__(self, columns: list[list[Value]]) -> None:
        self._columns = columns

    def __len__(self) -> int:
        return len(self._columns[0]) if self._columns else 0

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        if isinstance(index, slice):
            return list(zip(*(column[index] for column in self._columns), strict=True))
        return tuple(column[index] for column in self._columns)


class _Sheet:
    """A grid on its way to tables: clean columns, the rows across them, and what covers several cells."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.numbers = grid.numbers()
        self.clean = clean_columns(grid.rows)
        self.columns = self.clean.cells
        self.wide: dict[int, list[tuple[int, int]]] = {}
        self.reached: dict[int, set[int]] = {}  # row -> columns into which a merged cell reaches from above
        self._spread_merges()
        self.rows = _Rows(self.columns)
        self.counts = self._filled()
        self.wrong: dict[tuple[int, int], Wrong] = {}
        for (row, column), wrong in grid.problems.items():
            place = self._place(row, column)
            if place is not None:
                self.wrong[place] = wrong
                self.counts[place[0]] += 1
        self.skipped: list[SkippedRow] = []

    def _filled(self) -> list[int]:
        """How many cells of each row hold something; columns without a gap need no counting."""
        gaps = [self.columns[index] for index in self.clean.gaps]
        if not gaps:
            return [len(self.columns)] * len(self.rows)
        width = len(self.columns)
        return [width - row.count(None) for row in zip(*gaps, strict=True)]

    def _place(self, row: int, column: int) -> tuple[int, int] | None:
        """Where a cell of the sheet stands in this grid."""
        at = self._index(row)
        across = column - self.grid.first_column
        if self.grid.column_numbers is not None:
            across = bisect_left(self.grid.column_numbers, column)
            if across < len(self.columns) and self.grid.column_numbers[across] != column:
                return None
        return (at, across) if at is not None and 0 <= across < len(self.columns) else None

    def _index(self, row: int) -> int | None:
        if self.grid.row_numbers is None:
            at = row - self.grid.first_row
        else:
            at = bisect_left(self.grid.row_numbers, row)
            if at < len(self.grid.row_numbers) and self.grid.row_numbers[at] != row:
                return None
        return at if 0 <= at < len(self.numbers) else None

    def _spread_merges(self) -> None:
        """A merged cell counts for all the rows that it covers. A title merged across is one cell, not many."""
        filled = 0
        for top, left, bottom, right in self.grid.merges:
            place = self._place(top, left)
            if place is None:
                continue
            at, across = place
            if right > left:
                self.wide.setdefault(at, []).append((across, min(across + right - left, len(self.columns) - 1)))
            if bottom <= top:
                continue
            last = self._last_index(bottom)
            value = self.columns[across][at]
            filled += last - at
            if value is None or filled > 5_000_000:
                continue
            column = self.columns[across]
            for covered in range(at + 1, last + 1):
                if column[covered] is None:
                    column[covered] = value
                    self.reached.setdefault(covered, set()).add(across)

    def _last_index(self, row: int) -> int:
        if self.grid.row_numbers is None:
            return min(row - self.grid.first_row, len(self.numbers) - 1)
        return bisect_right(self.grid.row_numbers, row) - 1

    def read(self, header_row: int | None) -> Sheet:
        preview = tuple(self.rows[:_PREVIEW])
        if not any(self.counts):
            return Sheet(
                self.grid.name,
                self.grid.visibility,
                preview=preview,
                remark="The sheet is empty: there is nothing to import.",
            )
        if header_row is None and not self.grid.known_headings:
            form = forms.read_form(self.grid.name, self.rows, self.counts, self.numbers)
            if isinstance(form, str):
                return Sheet(self.grid.name, self.grid.visibility, preview=preview, remark=form)
            if form is not None:
                return Sheet(self.grid.name, self.grid.visibility, (form,), preview)
        header = self._header(header_row)
        tables: list[Table] = []
        first = header.last + 1 if header else 0
        if header:
            self._skip_above(header)
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
            return find_header(self.rows, self.counts, self.wide)
        at = self._index(header_row - 1)
        if at is None or not self.counts[at]:
            raise NotReadable(
                f"Row {header_row} of “{self.grid.name}” is empty and cannot hold the headings: name another row."
            )
        return header_at(self.rows, at, self.wide)

    def _skip_above(self, header: Header) -> None:
        for index in range(header.first):
            if self.counts[index]:
                self._skip(index, "stands above the headings")

    def _skip(self, index: int, reason: str) -> None:
        text = " ".join(str(value) for value in self.rows[index] if value is not None)
        self.skipped.append(SkippedRow(self.numbers[index], text[:200], reason))

    def _end(self, first: int, header: Header | None) -> tuple[int, Header | None]:
        """Where this table ends: before a row with other headings, else with the sheet."""
        if header is None:
            return len(self.rows), None
        own = {folded(heading) for heading in header.headings if heading}
        pairs = enumerate(zip(self.counts[first:], self.counts[first + 1 :], strict=False), first + 1)
        for index in [index for index, (before, count) in pairs if before < 2 <= count]:
            if looks_like_header(self.rows[index]) or names_a_name(self.rows[index]):
                row = self.rows[index]
                other = {folded(str(value)) for value in row if value is not None}
                moved = not self._says_again(row, header, set(range(len(row))))
                if moved and (len(other & own) < 0.6 * max(len(other), 1) or own == other):
                    # What stands alone above the new headings is their title, and nobody of this table.
                    titled = self.counts[index - 1] == 1 and len(own) > 1 and index - 1 > first
                    return index - titled, header_at(self.rows, index, self.wide)
        return len(self.rows), None

    def _tables(self, header: Header | None, first: int, end: int) -> list[Table]:
        blank = {
            index
            for index in (self.clean.gaps if first < end else range(len(self.columns)))
            if all(self.columns[index][row] is None for row in range(first, end))
        }
        blank -= {column for _, column in self.wrong}
        if header is None:
            used = [index for index in range(len(self.columns)) if index not in blank]
            return [self._table(None, (None,) * len(self.columns), used, first, end)] if used else []
        tables = []
        for left, right in segments(header, {index for index in blank if not header.headings[index]}):
            used = [index for index in range(left, right + 1) if header.headings[index] or index not in blank]
            if used:
                tables.append(self._table(header, header.headings, used, first, end))
        return tables

    def _table(
        self, header: Header | None, headings: Sequence[str | None], used: list[int], first: int, end: int
    ) -> Table:
        names = unique_headings([headings[index] for index in used], 0, [self._column_number(index) for index in used])
        fields = [heading_field(headings[index] or "") for index in used]
        people = [index for index, field in zip(used, fields, strict=True) if field and field[0] in NAME_FIELDS]
        kept, groups = self._people(header, used, people, first, end)
        columns: list[Sequence[Value]] = []
        for index, field in zip(used, fields, strict=True):
            column = self.columns[index]
            taken = (
                column[kept[0] : kept[-1] + 1]
                if kept and len(kept) == kept[-1] - kept[0] + 1
                else [column[row] for row in kept]
            )
            columns.append(
                blank_out(
                    taken, self.clean.blanks[index], family_name=field is not None and field[0] is Field.FAMILY_NAME
                )
            )
        if any(group is not None for group in groups):
            columns.append(groups)
            name = "Group" if "Group" not in names else "Group heading"
            names = (*names, name)
        problems = self._problems(dict(zip(used, names, strict=False)), set(kept), first, end)
        numbers = [self.numbers[row] for row in kept]
        hidden = sum(number - 1 in self.grid.hidden for number in numbers) if self.grid.hidden else 0
        return Table(
            self.grid.name, names, tuple(columns), numbers, self._header_number(header),
            problems, tuple(self.skipped), self._continued(people, kept), hidden,
        )  # fmt: skip

    def _continued(self, people: list[int], kept: list[int]) -> frozenset[int]:
        """The rows whose whole name reaches into them from the row above."""
        found = set()
        for row in self.reached.keys() & set(kept) if self.reached else ():
            named = [column for column in people if self.columns[column][row] is not None]
            if named and self.reached[row].issuperset(named):
                found.add(self.numbers[row])
        return frozenset(found)

    def _header_number(self, header: Header | None) -> int | None:
        """The row of the headings as the person sees it, where the table has headings of its own."""
        return None if header is None or self.grid.known_headings else self.numbers[header.last]

    def _column_number(self, index: int) -> int:
        return (
            self.grid.column_numbers[index] if self.grid.column_numbers is not None else self.grid.first_column + index
        )

    def _problems(self, names: dict[int, str], kept: set[int], first: int, end: int) -> tuple[Problem, ...]:
        found = []
        for (row, column), wrong in sorted(self.wrong.items()):
            if first <= row < end and column in names:
                found.append(Problem(self.grid.name, self.numbers[row], names[column] or letters(column), *wrong))
        return tuple(found)

    def _people(
        self, header: Header | None, used: list[int], people: list[int], first: int, end: int
    ) -> tuple[list[int], list[Value]]:
        """The rows that are people, and the group heading that each stands under."""
        kept: list[int] = []
        groups: list[Value] = []
        group: Value = None
        seen_group = False
        inside = set(used)
        usual = len(used)
        whole = len(used) == len(self.columns)
        anchor = next((index for index in used if header and header.headings[index]), None)
        said = self.rows[header.last][anchor] if header and anchor is not None else None
        again = (
            {index for index in range(first, end) if said is not None and self.columns[anchor][index] == said}
            if anchor is not None
            else set()
        )
        few = max(3, int(0.6 * usual))
        for index in range(first, end):
            count = self.counts[index]
            if not count:
                continue
            if count > few and index not in again and (header is None or index != header.last + 1):
                kept.append(index)
                groups.append(group)
                continue
            if self.grid.known_headings:  # an address card is somebody, however little it says
                kept.append(index)
                groups.append(None)
                continue
            row = self.rows[index]
            if not whole:
                count = sum(1 for column in used if row[column] is not None or (index, column) in self.wrong)
                if not count:
                    continue
            if index in again and header is not None and self._says_again(row, header, inside):
                self._skip(index, "repeats the headings")
            elif is_total(filled := [row[column] for column in used if row[column] is not None]):
                self._skip(index, "is a total")
            elif is_rule(filled):
                self._skip(index, "is a drawn line")
            elif header is not None and index == header.last + 1 and numbers_the_columns(filled):
                self._skip(index, "numbers the columns")
            elif count == 1 and usual > 1 and self._is_title_again(index, header):
                self._skip(index, "repeats the title")
            elif (
                count == 1
                and usual > 1
                and (heading := self._group_heading(index, used, people, first, end)) is not None
            ):
                if heading is False:
                    self._skip(index, "is a note")
                else:
                    group, seen_group = heading, True
                    self._skip(index, "heads a group")
            else:
                kept.append(index)
                groups.append(group)
        if not seen_group:
            return kept, [None] * len(kept)
        above = self._group_above(header)
        return kept, groups if above is None else [above if value is None else value for value in groups]

    def _group_above(self, header: Header | None) -> str | None:
        """The first group's heading, where each group has headings of its own and so it stands above them."""
        index = header.first - 1 if header else -1
        while index >= 0 and not self.counts[index]:
            index -= 1
        if index < 0 or self.counts[index] != 1:
            return None
        text = str(next(value for value in self.rows[index] if value is not None)).strip(" :：-–—")
        return text if names_a_group(text) else None

    def _says_again(self, row: Row, header: Header, inside: set[int]) -> bool:
        filled = [column for column in inside if row[column] is not None]
        last = self.rows[header.last]
        return bool(filled) and sum(1 for column in filled if row[column] == last[column]) >= 0.6 * len(filled)

    def _is_title_again(self, index: int, header: Header | None) -> bool:
        """ "Page 2 of 3", or what stands above the headings once more, perhaps with another number."""
        text = str(next((value for value in self.rows[index] if value is not None), ""))
        if is_page(text):
            return True
        above = self.skipped[:20] if header is not None and header.first else []
        plain = _DIGITS.sub("", folded(text))
        return any(
            row.reason == "stands above the headings" and _DIGITS.sub("", folded(row.text)) == plain for row in above
        )

    def _group_heading(self, index: int, used: list[int], people: list[int], first: int, end: int) -> str | bool | None:
        """A row of one cell: the group that it heads, False for a note, None when it is a person after all."""
        row = self.rows[index]
        column = next((column for column in used if row[column] is not None), None)
        if column is None or not isinstance(row[column], str):
            return None
        text = str(row[column])
        if not any(sign.isalpha() for sign in text):
            return None
        wide = any(left <= column and right > left for left, right in self.wide.get(index, ()))
        nobody_below = not any(self.counts[later] > 1 for later in range(index + 1, end))
        if nobody_below and ((people and len(used) >= 3) or is_note(text) or len(text) > 60) and column not in people:
            return False if column == used[0] or is_note(text) or wide else None
        if len(text) > 100 or (is_note(text) and (":" in text or len(text) > 30)) or is_marked_note(text):
            return False
        if wide:
            return text.strip(" :：-–—")
        if column not in used[:2] or nobody_below:
            return None
        if column in people or not people:
            telling = text.rstrip().endswith((":", "：")) or names_a_group(text)
            if not telling and text.isupper() and len(used) >= 3 and column == used[0] and column not in people:
                telling = True
            return text.strip(" :：-–—") if telling else (None if people or len(used) < 3 else text.strip())
        return text.strip(" :：-–—") if column == used[0] else None

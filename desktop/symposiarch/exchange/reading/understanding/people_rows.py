"""Which rows of a table are people; which are its headings said again, totals, notes and the headings of groups."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import folded, heading_field, is_running_number
from symposiarch.exchange.reading.row_words import (
    NOTE,
    TOTAL,
    answer_in_a_heading,
    counts_heads,
    counts_people,
    explains_the_columns,
    heads_a_pivot,
    house_labelled,
    is_an_answer,
    is_called_a_note,
    is_labelled_note,
    is_marked_note,
    is_note,
    is_rule,
    is_total,
    labels_somebody_else,
    names_a_day,
    names_a_group,
    numbers_the_columns,
    says_where_a_house_is,
    summed_up,
    why_nobody,
)
from symposiarch.exchange.reading.tables import Row, SkippedRow, Value
from symposiarch.exchange.reading.understanding.codes import codes_explained
from symposiarch.exchange.reading.understanding.covered import Cells
from symposiarch.exchange.reading.understanding.header import Header
from symposiarch.exchange.reading.understanding.regions import Kept, Region
from symposiarch.exchange.reading.understanding.typed_lists import is_listed, is_no_plain_name, is_title
from symposiarch.planning.recognition.names.delegations import is_the_head, names_a_house, state_of_delegation
from symposiarch.planning.recognition.names.given import is_given
from symposiarch.planning.recognition.names.honorifics import take_honorific
from symposiarch.planning.recognition.names.houses import is_a_house
from symposiarch.planning.recognition.names.looks import begins_with_a_name, is_greeting, is_line_of_a_list
from symposiarch.planning.recognition.names.surnames import ends_like_a_family

_DIGITS = re.compile(r"\d+")
_AROUND = " :：-–—"
_WHERE_FROM = frozenset({Field.ORGANISATION, Field.COUNTRY})
_MORE_THAN_A_NAME = 3
"""Columns of a table in which a row of one cell says little of anybody."""
FEWEST = 5
"""Rows of which it can be said what nearly all of them have."""


def _explains_letters(row: Row) -> bool:
    """Whether nothing stands in a row but the legend of replies: "C = confirmed, D = declined"."""
    texts = [str(value) for value in row if value is not None]
    return len(texts) == 1 and bool(codes_explained(texts))


_ENUMERATED = re.compile(r"(?:[A-ZÇĞİÖŞÜА-Я]|[IVX]{1,5})\)\s*[^\W\d_]|[IVX]{2,5}\.\s+[^\W\d_]")
"""What parts of a list are numbered by, and nobody in it: "B) ÜNİVERSİTELER", "II. Press"."""


class PeopleRows:
    """The rows of a sheet, each kept as somebody or skipped with the reason."""

    def __init__(self, cells: Cells, explaining: Set[int] = frozenset()) -> None:
        self.cells = cells
        self.explaining = explaining
        self.skipped: list[SkippedRow] = []
        self.within: dict[int, str] = {}  # who stands below "Head of Delegation", inside a delegation
        self._others: dict[tuple[int, int], bool] = {}

    def skip(self, index: int, reason: str) -> None:
        text = " ".join(str(value) for value in self.cells.rows[index] if value is not None)
        self.skipped.append(SkippedRow(self.cells.numbers[index], text[:200], reason))

    def kept(
        self, header: Header | None, used: list[int], people: list[int], first: int, end: int
    ) -> tuple[list[int], list[Value]]:
        """The rows that are people, and the group heading that each stands under."""
        region = self._region(header, used, people, first, end)
        found = Kept()
        whole = len(used) == len(self.cells.columns)
        few = max(3, int(0.6 * len(used)))
        looked_at = region.again | {header.last + 1 if header else -1}
        for index, count in enumerate(self.cells.counts[first:end], first):
            if count > few and index not in looked_at:
                if (index + 1 == end or self.cells.counts[index + 1] <= few) and self._is_total(index, used):
                    self.skip(index, TOTAL)
                    continue
                found.rows.append(index)
                found.groups.append(found.group)
                continue
            if not count:
                continue
            if self.cells.grid.known_headings:  # an address card is somebody, however little it says
                found.keep(index)
                continue
            if not whole:
                row = self.cells.rows[index]
                count = sum(1 for column in used if row[column] is not None or (index, column) in self.cells.wrong)
            if count:
                self._sort(index, count, region, found)
        if not found.headed:
            return found.rows, [self._house_above(header) or self._delegation(header)] * len(found.rows)
        above = self._group_above(header)
        return found.rows, found.groups if above is None else [above if one is None else one for one in found.groups]

    def _is_total(self, index: int, used: list[int]) -> bool:
        return is_total(
            [self.cells.rows[index][column] for column in used if self.cells.rows[index][column] is not None]
        )

    def _region(self, header: Header | None, used: list[int], people: list[int], first: int, end: int) -> Region:
        anchor = next((index for index in used if header and header.headings[index]), None)
        said = self.cells.rows[header.last][anchor] if header and anchor is not None else None
        again: set[int] = set()
        if anchor is not None and said is not None:
            held = self.cells.columns[anchor][first:end]
            again = {index for index, value in enumerate(held, first) if value == said} if said in held else set()
        listed = len(used) == 1 and header is None and is_listed(self.cells.columns[used[0]][first:end])
        headings = header.headings if header else ()
        counting = {index for index in used if headings and is_running_number(headings[index] or "")}
        return Region(header, used, people, first, end, again, counting, listed)

    def _sort(self, index: int, count: int, region: Region, found: Kept) -> None:
        """Keep a row that says little, or skip it with the reason."""
        row = self.cells.rows[index]
        filled = [row[column] for column in region.used if row[column] is not None]
        if reason := self._of_the_table(index, filled, region):
            self.skip(index, reason)
        elif region.is_one_column and filled and self._is_no_plain_name(text := str(filled[0]), region, found):
            self._sort_line(index, text, region, found)
        elif found.signed and not is_line_of_a_list(filled[0]):
            self.skip(index, "signs the letter")
        elif reason := self._of_nobody(index, count, filled, region):
            self.skip(index, reason)
        elif count < len(region.used) and (house := house_labelled(filled)):
            self._sort_heading(index, house, found)
        elif count == 1 < len(region.used) and index + 1 in region.again and self._stands_above(index, region):
            self._sort_heading(index, str(filled[0]).strip(_AROUND), found)
        elif count == 1 < len(region.used) and (heading := self._group_heading(index, region, found)) is not None:
            self._sort_heading(index, heading, found)
        else:
            found.keep(index)
            if found.part:
                self.within[index] = found.part

    def _stands_above(self, index: int, region: Region) -> bool:
        """Whether a row of one cell is the title of what follows, where the headings are said again below it."""
        below = self.cells.rows[index + 1]
        return region.header is not None and self.says_again(below, region.header, set(region.used))

    def _of_the_table(self, index: int, filled: list[Value], region: Region) -> str:
        """Why a row speaks of the table and of nobody in it, if it does."""
        header, usual = region.header, len(region.used)
        if index in self.explaining:
            return "explains a colour"
        if _explains_letters(self.cells.rows[index]):
            return "explains letters"
        if header is not None and region.only_counts(self.cells.rows[index]):
            return "only counts the rows"
        if (
            index in region.again
            and header is not None
            and self.says_again(self.cells.rows[index], header, set(region.used))
        ):
            return "repeats the headings"
        counted = (
            len(filled) == 1
            and isinstance(filled[0], str)
            and ((usual > 1 and counts_people(filled[0])) or counts_heads(filled[0]))
        )
        if is_total(filled) or counted or self._sums_up(filled, region.used, region.first, index):
            return TOTAL
        return "heads a list that Excel grouped" if header is None and heads_a_pivot(filled) else ""

    def _of_nobody(self, index: int, count: int, filled: list[Value], region: Region) -> str:
        """Why what looks like a row of the list is nobody's, if it is not."""
        usual = len(region.used)
        if len(filled) == 1 < usual and isinstance(filled[0], str) and len(filled[0].rstrip(".")) == 1:
            return "is a letter of the alphabet"
        if is_rule(filled):
            return "is a drawn line"
        if region.is_right_below(index) and numbers_the_columns(filled):
            return "numbers the columns"
        if region.is_right_below(index) and explains_the_columns(filled):
            return "explains the columns"
        text = str(next((value for value in self.cells.rows[index] if value is not None), ""))
        if count < usual and is_labelled_note(filled):
            return NOTE
        if count == 1 < usual and says_where_a_house_is(text):
            return NOTE
        if count == 1 < usual and (reason := why_nobody(text)):
            return reason
        if count == 1 and usual >= _MORE_THAN_A_NAME and region.header is not None and labels_somebody_else(text):
            return NOTE
        return "repeats the title" if count == 1 < usual and self._is_title_again(text, region.header) else ""

    def _sort_line(self, index: int, text: str, region: Region, found: Kept) -> None:
        """A line of a list without columns that is no plain name."""
        if region.listed and not is_line_of_a_list(text) and (answer := answer_in_a_heading(text)):
            found.head(answer)
            self.skip(index, "heads a group")
        elif region.listed and (is_marked_note(text) or not is_line_of_a_list(text)):
            self.skip(index, "is no line of the list")
            found.signed = bool(found.rows) and (found.signed or is_greeting(text))
        elif not found.rows and is_title(text, self._lines(region)):
            self.skip(index, "stands above the list")
        elif text.endswith((":", "：")) or (
            names_a_group(text) and not begins_with_a_name(text.partition(": ")[2] or (text * region.listed))
        ):
            found.head(text.strip(_AROUND))
            self.skip(index, "heads a group")
        else:
            found.keep(index)

    def _is_no_plain_name(self, text: str, region: Region, found: Kept) -> bool:
        """Whether a line of a list of one column says more than a name, or stands in capitals above the marked ones."""
        alone = region.listed and not found.rows and text.isupper() and not is_line_of_a_list(text)
        return alone or is_no_plain_name(text)

    def _lines(self, region: Region) -> Sequence[Value]:
        return self.cells.columns[region.used[0]][region.first : region.end]

    def _sort_heading(self, index: int, heading: str | bool, found: Kept) -> None:
        """A row of one cell that is nobody: see `_group_heading`."""
        if heading is False:
            self.skip(index, "is a note")
        elif found.divides(heading) and isinstance(heading, str):
            found.part = heading if is_the_head(heading) else None
            self.skip(index, "divides a group")
        else:
            found.head(heading)
            self.skip(index, "heads a group")

    def _stands_out(self, text: str, column: int, end: int) -> bool:
        """One long word in capitals among names of several words that are not: "KULTURLIVET" above them."""
        if not (text.isupper() and len(text) > 5 and text.isalpha()) or is_given(text) or ends_like_a_family(text):
            return False
        rows = zip(self.cells.columns[column][:end], self.cells.counts[:end], strict=True)
        names = [str(name) for name, count in rows if name is not None and count > 2]
        return bool(names) and not any(name.isupper() or " " not in name for name in names[1:])

    def _are_addressed(self, column: int, end: int) -> bool:
        """Whether those named in a column have forms of address before their names: a lone word is none of them."""
        texts = [str(value).split() for value in self.cells.columns[column][:end] if value is not None]
        several = [words for words in texts if len(words) > 1]
        return len(several) > 1 and 3 * sum(bool(take_honorific(words)[0]) for words in several) >= 2 * len(several)

    def _others_say(self, people: list[int], *, besides: int, end: int) -> bool:
        """Whether the rows of people say, nearly all of them, more of the name than this column: "Kultur" alone, where
        everybody has a given name as well, is nobody's family name."""
        key = (end, besides)
        if key not in self._others:
            lines = [
                row for row, count in zip(self.cells.rows[:end], self.cells.counts[:end], strict=True) if count > 1
            ]
            more = (sum(line[column] is not None for line in lines) for column in people if column != besides)
            self._others[key] = len(lines) >= FEWEST and any(10 * filled >= 8 * len(lines) for filled in more)
        return self._others[key]

    def _sums_up(self, filled: list[Value], used: list[int], first: int, index: int) -> bool:
        """ "Ministry of Culture Total", where the ministry stands in a row above: what Excel writes below a group."""
        whose = summed_up(filled)
        return whose is not None and any(whose in self.cells.columns[column][first:index] for column in used)

    def _group_above(self, header: Header | None) -> str | None:
        """The first group's heading, where each group has headings of its own and so it stands above them."""
        index = header.first - 1 if header else -1
        while index >= 0 and not self.cells.counts[index]:
            index -= 1
        filled = [value for value in self.cells.rows[index] if value is not None] if index >= 0 else []
        if house := house_labelled(filled):
            return house
        text = str(filled[0]).strip(_AROUND) if len(filled) == 1 else ""
        return text if text and names_a_group(text) else None

    def _house_above(self, header: Header | None) -> str | None:
        """Where all work: what a label directly above the headings says."""
        above = self.cells.rows[header.first - 1] if header is not None and header.first else ()
        return house_labelled([value for value in above if value is not None]) or None

    def _delegation(self, header: Header | None) -> str | None:
        """Of which delegation all are: what stands above the headings, or what the sheet is called, names its state.

        Whoever made the list may stand there, too: where a column says where people are from, no embassy is theirs.
        """
        told = header is not None and any(
            found[0] in _WHERE_FROM for heading in header.headings if heading and (found := heading_field(heading))
        )
        above = range(header.first) if header and not self.cells.grid.known_headings else range(0)
        titles = (self.cells.rows[index] for index in above if self.cells.counts[index] == 1)
        texts = [str(value) for row in titles for value in row if value is not None]
        texts = [text for text in texts if not (told and names_a_house(text))]
        return next((text for text in (*texts, self.cells.grid.name) if state_of_delegation(text)), None)

    def says_again(self, row: Row, header: Header, inside: set[int]) -> bool:
        filled = [column for column in inside if row[column] is not None]
        last = self.cells.rows[header.last]
        return bool(filled) and sum(1 for column in filled if row[column] == last[column]) >= 0.6 * len(filled)

    def _is_title_again(self, text: str, header: Header | None) -> bool:
        """What stands above the headings once more, perhaps with another number."""
        above = self.skipped[:20] if header is not None and header.first else []
        plain = _DIGITS.sub("", folded(text))
        return any(
            row.reason == "stands above the headings" and _DIGITS.sub("", folded(row.text)) == plain for row in above
        )

    def _group_heading(self, index: int, region: Region, found: Kept) -> str | bool | None:
        """A row of one cell: the group that it heads, False for a note, None when it is a person after all."""
        used, people, end = region.used, region.people, region.end
        row = self.cells.rows[index]
        column = next((column for column in used if row[column] is not None), None)
        if column is None or not isinstance(row[column], str):
            return None
        text = str(row[column])
        if not any(sign.isalpha() for sign in text):
            return None
        wide = any(left <= column and right > left for left, right in self.cells.wide.get(index, ()))
        nobody_below = not any(self.cells.counts[later] > 1 for later in range(index + 1, end))
        if nobody_below and ((people and len(used) >= 3) or is_note(text) or len(text) > 60) and column not in people:
            return False if column == used[0] or is_note(text) or wide else None
        if len(text) > 100 or (is_note(text) and (":" in text or len(text) > 30)) or is_marked_note(text):
            return False
        if wide:
            return text.strip(_AROUND)
        if nobody_below:
            return False if is_called_a_note(text) or names_a_day(text) else None
        if column in people and self._others_say(people, besides=column, end=end):
            return text.strip(_AROUND)
        if column not in used[:2]:
            return None
        if column in people or not people:
            telling = (
                text.rstrip().endswith((":", "："))
                or names_a_group(text)
                or is_an_answer(text)
                or bool(_ENUMERATED.match(text))
                or (" " in text and bool(state_of_delegation(text)))
                or (not people and is_a_house(text))
                or (" " not in text and self._are_addressed(column, end))
            )
            if not telling and text.isupper() and len(used) >= 3 and column == used[0] and column not in people:
                telling = True
            if not telling and column in people and len(used) >= 3 and self._stands_out(text, column, end):
                # Below people who are of no group a lone word is a name.
                telling = (found.headed or not found.rows) and self.cells.counts[index + 1] > 1
            return text.strip(_AROUND) if telling else (None if people or len(used) < 3 else text.strip())
        return text.strip(_AROUND) if column == used[0] else None

"""What reading gives: a file with its sheets, tables and clean values, whatever format it came in."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeAlias

from symposiarch.planning.saying import Saying

MARKING, COMMENTS, LINKED = "Marking", "Comments", "E-mail (linked)"
"""What the columns are called that carry what is beside the texts of cells: colours and strokes, comments, links."""

Value: TypeAlias = (
    "str | int | float | bool | datetime.date | datetime.datetime | datetime.time | datetime.timedelta | None"
)
Row: TypeAlias = "tuple[Value, ...]"


class FileKind(StrEnum):
    """What a file really is, told by its content."""

    XLSX = "Excel workbook"
    XLSM = "Excel workbook with macros"
    XLSB = "Excel binary workbook"
    XLS = "Excel 97 workbook"
    XML = "Excel 2003 XML workbook"
    ODS = "OpenDocument spreadsheet"
    TEXT = "text table"
    DOCX = "Word document"
    VCARD = "vCard file"
    CALENDAR = "calendar"
    HTML = "web page"
    MHTML = "saved web page"
    MAIL = "e-mail"
    CLIPBOARD = "clipboard"


class Visibility(StrEnum):
    VISIBLE = "visible"
    HIDDEN = "hidden"
    VERY_HIDDEN = "very hidden"
    CHART = "chart"


class Fault(StrEnum):
    """What is wrong with a cell or a row."""

    ERROR = "error"  # an error cell; about: the error
    NO_RESULT = "no_result"  # a formula whose result was never saved
    NOBODY = "nobody"  # no name of a person; about: the organisation, where there is one
    SEVERAL = "several"  # several people in one cell; about: their names
    UNCLEAR = "unclear"  # it may be somebody known; about: who, and why


Wrong: TypeAlias = "tuple[Fault, str]"
"""A fault and what it is about."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A cell or row that was not understood. `row` is the number that the person sees in the file (from 1)."""

    sheet: str
    row: int
    column: str | None
    fault: Fault
    about: str = ""

    @property
    def message(self) -> str:
        """The problem in an English sentence."""
        return str(self.saying)

    @property
    def saying(self) -> Saying:
        """What is wrong, and what to do."""
        nobody = self.fault is Fault.NOBODY and not self.about
        return Saying(_NOBODY if nobody else _SENTENCES[self.fault], {"about": self.about})


_SENTENCES = {
    Fault.ERROR: "The cell holds the error {about}: put the value itself there.",
    Fault.NO_RESULT: "The cell is a formula whose result was never saved: open the workbook in Excel and save it.",
    Fault.NOBODY: "There is no name of a person, only the organisation “{about}”. "
    "Write the name, or leave the row out.",
    Fault.SEVERAL: "The cell names several people: {about}. Give each of them a row of their own.",
    Fault.UNCLEAR: "This may be {about}. Say whether it is.",
}
_NOBODY = "There is no name of a person. Write the name, or leave the row out."


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is no person: a total, a note, a heading said again."""

    row: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table: headings above columns of equal length.

    `row_numbers` are the rows in the file, from 1. `header_row` is None where the table has no headings of its own;
    the headings are then "Column A", "Column B" and so on. A column "Group" at the end carries what stood in group
    headings between the rows. `continued` are rows (their numbers) into which the name of the row above reaches in a
    merged cell: they say more about the same person. `hidden` is how many rows the workbook does not
    show; they are read like the others.
    """

    sheet: str
    headings: tuple[str, ...]
    columns: tuple[Sequence[Value], ...]
    row_numbers: Sequence[int]
    header_row: int | None
    problems: tuple[Problem, ...] = ()
    skipped: tuple[SkippedRow, ...] = ()
    continued: frozenset[int] = frozenset()
    hidden: int = 0

    def __len__(self) -> int:
        return len(self.row_numbers)

    def rows(self) -> Iterator[Row]:
        return zip(*self.columns, strict=True)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with the tables found on it, and its first rows as they stand, to point at a header row by hand."""

    name: str
    visibility: Visibility = Visibility.VISIBLE
    tables: tuple[Table, ...] = ()
    preview: tuple[Row, ...] = ()
    remark: str | None = None


LEFT_AS_OLD = "The sheet is called an old one and was left out; name it to read it."
"""The remark of a sheet beside the one that has taken its place."""


@dataclass(frozen=True, slots=True)
class EncodingGuess:
    """A way to read the bytes of a text file; `sample` is a line that tells right from wrong."""

    encoding: str
    sureness: float
    sample: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """Everything that was read from one file."""

    name: str
    kind: FileKind
    sheets: tuple[Sheet, ...]
    encoding: str | None = None
    encodings: tuple[EncodingGuess, ...] = ()
    separator: str | None = None

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the sheets that were read, in order."""
        return tuple(table for sheet in self.sheets for table in sheet.tables)


Area: TypeAlias = "tuple[int, int, int, int]"  # first row, first column, last row, last column; all from 0, inclusive


@dataclass(frozen=True, slots=True)
class Stacked:
    """People of whom each stands line below line: the line that names each (from 0) with what is said of them, and the
    lines of nobody with the reason."""

    people: list[tuple[int, list[Value]]]
    nobody: list[tuple[int, str]]


@dataclass(slots=True)
class Grid:
    """A sheet as a format's reader found it, before anything is understood: blank cells are ''.

    Rows and columns count from 0 here. `row_numbers` is given where rows are missing or do not stand one under the
    other; `problems`, `comments`, `addresses` of mail linked to, `struck` and `colours` name cells, and `hidden`
    rows, in the sheet's own rows and columns. `above` are the lines of a document between this table and the one
    before it, `headings_at` the row (from 0) that the file itself calls headings, `stacked` the people of lines where
    each stands line below line, where that was found out already, and `skipped` the lines that are nobody's, where its
    rows have none of them.
    """

    name: str
    rows: list[list[Value]]
    first_row: int = 0
    first_column: int = 0
    merges: Sequence[Area] = ()
    problems: dict[tuple[int, int], Wrong] = field(default_factory=dict)
    hidden: set[int] = field(default_factory=set)
    comments: dict[tuple[int, int], str] = field(default_factory=dict)
    addresses: dict[tuple[int, int], str] = field(default_factory=dict)
    struck: set[tuple[int, int]] = field(default_factory=set)
    colours: dict[tuple[int, int], str] = field(default_factory=dict)
    visibility: Visibility = Visibility.VISIBLE
    row_numbers: Sequence[int] | None = None
    column_numbers: Sequence[int] | None = None
    known_headings: bool = False
    headings_at: int | None = None
    above: tuple[str, ...] = ()
    stacked: Stacked | None = None
    skipped: tuple[SkippedRow, ...] = ()

    def numbers(self) -> Sequence[int]:
        """The row numbers that the person sees, from 1."""
        if self.row_numbers is not None:
            return [number + 1 for number in self.row_numbers]
        return range(self.first_row + 1, self.first_row + 1 + len(self.rows))

    def rewritten(self, rows: list[list[Value]]) -> Grid:
        """The sheet in other rows and columns than its own: nothing that was noted of single cells holds for these."""
        return replace(
            self,
            rows=rows,
            first_column=0,
            column_numbers=None,
            problems={},
            comments={},
            addresses={},
            struck=set(),
            colours={},
            stacked=None,
            headings_at=None,
        )


def letters(column: int) -> str:
    """What Excel calls the column: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name

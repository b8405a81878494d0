"""Tables of web pages, as web programs export them under the name of a workbook, and of web pages that Excel saved."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from symposiarch.exchange.reading import archive as archives
from symposiarch.exchange.reading.refusal import NotReadable
from symposiarch.exchange.reading.tables import Area, EncodingGuess, Grid, Value
from symposiarch.exchange.reading.text import encodings

_MOST_SPAN = 1000
_MOST_CELLS = 5_000_000
_MOST_COLUMNS = 16_384
_NOT_SHOWN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


class _Spans:
    """Cells laid out with their spans: the value in the first cell, the area noted as merged."""

    def __init__(self) -> None:
        self.rows: list[list[Value]] = []
        self.merges: list[Area] = []
        self.hidden: set[int] = set()
        self.taken: dict[int, int] = {}  # column -> rows still covered from above
        self.column = 0
        self.cells = 0
        self.data = self.listed = False
        """Whether the last row has a cell that the page does not call a heading, and whether one below headings has."""
        self.headings_at: int | None = None

    def new_row(self, *, hidden: bool) -> None:
        if self.rows:
            self._end_row()
        if hidden:
            self.hidden.add(len(self.rows))
        self.rows.append([])
        self.column = 0

    def _end_row(self) -> None:
        row = self.rows[-1]
        if not self.data and not self.listed and sum(map(bool, row)) > 1:
            self.headings_at = len(self.rows) - 1
        self.listed |= self.data and self.headings_at is not None
        self.data = False
        last = max(self.taken, default=-1)
        row.extend([""] * (last + 1 - len(row)))
        self.taken = {column: left - 1 for column, left in self.taken.items() if left > 1}

    def add(self, value: Value, *, across: int = 1, down: int = 1) -> None:
        if not self.rows:
            self.rows.append([])
        while self.column in self.taken:
            self.column += 1
        row, column = self.rows[-1], self.column
        self.cells += across * down
        if self.cells > _MOST_CELLS or column + across > _MOST_COLUMNS:
            raise NotReadable(archives.TOO_LARGE)
        row.extend([""] * (column + across - len(row)))
        row[column] = value
        if across > 1 or down > 1:
            top = len(self.rows) - 1
            self.merges.append((top, column, top + down - 1, column + across - 1))
        if down > 1:
            for covered in range(column, column + across):
                self.taken[covered] = down
        self.column += across

    def grid(self, name: str) -> Grid:
        """The rows squared; spans that reach below the last row end there."""
        width = max(map(len, self.rows), default=0)
        bottom = len(self.rows) - 1
        rows = [row + [""] * (width - len(row)) for row in self.rows]
        merges = [(top, left, min(last, bottom), right) for top, left, last, right in self.merges]
        return Grid(name, rows, merges=merges, hidden=self.hidden, headings_at=self.headings_at)


class _Page(HTMLParser):
    """Tables of a web page; one inside another is a table of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[_Spans, list[str] | None, tuple[int, int]]] = []
        self.tables: list[_Spans] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style"):
            self.silent += 1
        elif tag == "table":
            table = _Spans()
            self.tables.append(table)
            self.open.append((table, None, (1, 1)))
        elif self.open and tag == "tr":
            self._end_cell()
            self.open[-1][0].new_row(hidden=bool(_NOT_SHOWN.search(dict(attrs).get("style") or "")))
        elif self.open and tag in ("td", "th"):
            self._end_cell()
            given = dict(attrs)
            spans = (_span(given.get("colspan")), _span(given.get("rowspan")))
            self.open[-1] = (self.open[-1][0], [], spans)
            self.open[-1][0].data |= tag == "td"
        elif self.open and tag in ("br", "p", "div", "li") and self.open[-1][1] is not None:
            self.open[-1][1].append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self.silent = max(0, self.silent - 1)
        elif self.open and tag in ("td", "th", "tr"):
            self._end_cell()
        elif self.open and tag == "table":
            self._end_cell()
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][1] is not None and not self.silent:
            self.open[-1][1].append(data)

    def _end_cell(self) -> None:
        table, text, (across, down) = self.open[-1]
        if text is not None:
            table.add("".join(text), across=across, down=down)
            self.open[-1] = (table, None, (1, 1))


def _span(text: str | None) -> int:
    match = re.match(r"\s*(\d{1,6})", text or "")
    return max(1, min(int(match[1]), _MOST_SPAN)) if match else 1


def read_html(data: bytes, encoding: str | None) -> tuple[list[Grid], tuple[EncodingGuess, ...], str]:
    """The tables of a web page, the encodings it may be in (best first), and the one used."""
    declared = re.search(rb"""charset\s*=\s*["']?\s*([\w-]+)""", data[:4096].replace(b"\0", b""), re.IGNORECASE)
    guesses = encodings.detect(data)
    used = encoding or guesses[0].encoding
    if encoding is None and declared and guesses[0].sureness < 0.97:
        try:
            data.decode(declared[1].decode("ascii"))
            used = declared[1].decode("ascii").lower()
        except (LookupError, UnicodeDecodeError):
            pass
    page = _Page()
    try:
        page.feed(encodings.decode(data, used))
        page.close()
        while page.open:
            page.handle_endtag("table")
    except (AssertionError, RecursionError) as error:
        raise NotReadable(archives.CUT_OFF) from error
    tables = [table for table in page.tables if any(any(str(cell).strip() for cell in row) for row in table.rows)]
    if not tables:
        raise NotReadable("This is a web page without a table in it. Ask for the list as a workbook.")
    names = ["Table"] if len(tables) == 1 else [f"Table {number}" for number in range(1, len(tables) + 1)]
    return [table.grid(name) for name, table in zip(names, tables, strict=True)], guesses, used


def read_web_archive(data: bytes, encoding: str | None) -> tuple[list[Grid], tuple[EncodingGuess, ...], str]:
    """The tables of a web page that was saved with all its parts in one file (MIME): each part of it that is a page."""
    import email
    import email.policy

    from symposiarch.exchange.reading.mail import people_of_a_letter

    message = email.message_from_bytes(data, policy=email.policy.default)
    grids: list[Grid] = []
    guesses: tuple[EncodingGuess, ...] = ()
    used = "utf-8"
    for part in message.walk():
        page = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        if isinstance(page, bytes) and b"<table" in page.lower():
            found, guesses, used = read_html(page, encoding)
            grids += found
    if not grids and (lines := people_of_a_letter(message)) is not None:
        grids.append(lines)
    if not grids:
        raise NotReadable(
            "This is a saved web page or a mail without a table in it. If a list is attached, save that and open it; "
            "if somebody answers an invitation in it, bring it in as a reply."
        )
    if len(grids) > 1:
        for number, grid in enumerate(grids, 1):
            grid.name = f"Table {number}"
    return grids, guesses, used

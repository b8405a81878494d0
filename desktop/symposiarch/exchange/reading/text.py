"""Text tables: csv, tsv and their relatives, in whatever encoding and with whatever separator."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from typing import cast

from symposiarch.exchange.reading import encodings
from symposiarch.exchange.reading.one_column import is_numbered
from symposiarch.exchange.reading.refusal import NotReadable
from symposiarch.exchange.reading.tables import EncodingGuess, Fault, Grid, Value, Wrong

SEPARATORS = (",", ";", "\t", "|")
_SAMPLE = 120_000
_LINES = 500  # by which it is told whether somebody typed a list line by line
_SEP_LINE = re.compile(r"\Asep=([^\"\r\n])\r?\n", re.IGNORECASE)
_ALIGNED = "  "  # two blanks or more stand where one column ends
_BLANKS_BETWEEN = re.compile(r"(?<=\S) {2,}(?=\S)")
MOST_COLUMNS = 16_384
MOST_CELL = 4 * 2**20
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
"""Text that a careful program guarded with an apostrophe, so that no spreadsheet takes it for a formula."""

csv.field_size_limit(MOST_CELL)


def read_text(data: bytes, *, encoding: str | None) -> tuple[Grid, tuple[EncodingGuess, ...], str, str]:
    """The one grid of a text file, the encodings it may be in (best first), the one used, and the separator."""
    guesses = encodings.detect(data)
    chosen = encoding or guesses[0].encoding
    text = encodings.decode(data, chosen)
    if encoding:
        guesses = (
            EncodingGuess(encoding, 1.0, encodings.sample(text)),
            *(guess for guess in guesses if guess.encoding != encoding),
        )
    elif chosen.startswith("cp125"):
        text = encodings.with_utf8_lines(data, text, chosen)
    elif chosen.startswith("utf-8"):
        text = encodings.read_once(text)
    refuse_binary(text)
    text = text.replace("\0", "")
    grid, used = grid_of_text(text)
    return grid, guesses, chosen, used


def refuse_binary(text: str) -> None:
    text = text.rstrip("\0")  # what is left of a file whose room was set aside before it was written
    controls = sum(text.count(chr(code)) for code in (1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18))
    if controls > max(2, len(text) // 2000) or text.count("\0") > len(text) // 10:
        raise NotReadable("This is not a table: the file holds no readable text. Ask for the list as xlsx or csv.")


def grid_of_text(text: str, *, separator: str | None = None, name: str = "Sheet 1") -> tuple[Grid, str]:
    """The text's rows. Line numbers are kept, so that a problem names the line that the person finds."""
    skipped = 0
    if match := _SEP_LINE.match(text):  # Excel's own way to name the separator
        separator = separator or match[1]
        text, skipped = text[match.end() :], 1
    if not separator and (addressed := _addresses(text)):
        return Grid(name, [["Name", "E-mail"], *addressed], row_numbers=[0, *range(len(addressed))]), ";"
    used = separator or guess_separator(text)
    rows, numbers = _rows(text, used)
    if not separator and is_numbered([row[0].strip() for row in rows[:_LINES] if row and row[0].strip()]):
        lines = text.splitlines()
        rows, numbers = [[line] for line in lines], list(range(len(lines)))
    if not any(any(cell for cell in row) for row in rows):
        raise NotReadable("The file is empty: there is nothing to import.")
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    if len(filled) == 1 and sum(1 for cell in filled[0] if cell.strip()) == 1:
        raise NotReadable(f"The file holds one line of text and no table: “{filled[0][0].strip()[:80]}”.")
    width = max(map(len, rows))
    if width > MOST_COLUMNS:
        raise NotReadable(
            "A row of this file has more cells than any spreadsheet holds; the separator may be another one."
        )
    for row in rows:
        row.extend([""] * (width - len(row)))
    lines_of_rows = [number + skipped for number in numbers]
    problems = _errors(rows, lines_of_rows) if _ERROR.search(text) else {}
    return Grid(name, cast("list[list[Value]]", rows), row_numbers=lines_of_rows, problems=problems), used


_ERROR = re.compile(r"#(?:REF!|NAME\?|VALUE!|DIV/0!|NUM!|NULL!)")


def _errors(rows: list[list[str]], numbers: list[int]) -> dict[tuple[int, int], Wrong]:
    """The cells that held an error when a spreadsheet wrote the text; they say nothing else. "#N/A" is a blank."""
    found: dict[tuple[int, int], Wrong] = {}
    for row, number in zip(rows, numbers, strict=True):
        for column, cell in enumerate(row):
            if cell.startswith("#") and _ERROR.fullmatch(cell.strip()):
                found[number, column] = Fault.ERROR, cell.strip()
                row[column] = ""
    return found


_LABEL = re.compile(r"^(?:to|cc|bcc|an|kimə|kime|кому|копия|à|para|받는 사람|참조)\s*:", re.IGNORECASE)


def _addresses(text: str) -> list[list[Value]]:
    """The people of a line of addresses as a mail program writes it: "Anna Berg <anna@berg.se>; …"."""
    *written, rest = text.split(">") if len(text) < _SAMPLE and text.count("<") == text.count(">") > 1 else [text]
    if not written or rest.strip(" ;,\r\n\t"):
        return []
    found: list[list[Value]] = []
    for one in written:
        name, _, mail = one.partition("<")
        name = _LABEL.sub("", name.strip(" ;,\r\n\t")).strip(' "')
        mail = mail.removeprefix("mailto:").strip()
        if "@" not in mail or " " in mail or "\n" in name:
            return []
        found.append([name, mail])
    return found


def _rows(text: str, separator: str) -> tuple[list[list[str]], list[int]]:
    """Rows of cells and the line (from 0) on which each ends its first line."""
    if separator == _ALIGNED:
        text = _BLANKS_BETWEEN.sub("\t", text)
        separator = "\t"
    rows, numbers, runaway = _parsed(text, separator)
    if runaway:
        rows, numbers, endless = _parsed(text, separator, quoted=False)
        if endless:
            raise NotReadable("A line of this file is longer than any cell may be: it is damaged, or no table.")
        rows = [[cell.strip().removeprefix('"').removesuffix('"').replace('""', '"') for cell in row] for row in rows]
    if _GUARDED.search(text):
        rows = [[cell[1:] if _GUARDED.match(cell) else cell for cell in row] for row in rows]
    return rows, numbers


def _parsed(text: str, separator: str, *, quoted: bool = True) -> tuple[list[list[str]], list[int], bool]:
    """`runaway`: a quote that is never closed has swallowed the rest of the file, or a cell is endless."""
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=separator,
        quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE,
        skipinitialspace=separator not in " \t",
    )
    rows: list[list[str]] = []
    numbers: list[int] = []
    line = 0
    try:
        for row in reader:
            rows.append(row)
            numbers.append(line)
            line = reader.line_num
    except csv.Error:
        return rows, numbers, True
    runaway = bool(rows) and quoted and any("\n" in cell for cell in rows[-1])
    return rows, numbers, runaway and _ends_open(text, numbers[-1])


def _ends_open(text: str, line: int) -> bool:
    """Whether the last row, which begins on this line (from 0), has a quote that nothing closes."""
    tail = text.splitlines(keepends=True)[line:] if "\r" in text else text.split("\n")[line:]
    return sum(piece.count('"') for piece in tail) % 2 == 1


def guess_separator(text: str) -> str:
    """The separator that gives most rows one and the same width, quotes respected; a comma for a single column."""
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample[: sample.rfind("\n") + 1] or sample
    best, best_score = ",", 0.0
    for separator in SEPARATORS:
        if separator not in sample:
            continue
        rows = [row for row in _rows(sample, separator)[0] if any(cell.strip() for cell in row)]
        widths = Counter(len(row) for row in rows)
        if not rows:
            continue
        width, alike = max(
            ((width, count) for width, count in widths.items() if width > 1),
            key=lambda item: (item[1], item[0]),
            default=(1, 0),
        )
        near = sum(count for other, count in widths.items() if other > 1 and other != width)
        lone = _lone_text(rows, width)
        score = (alike + 0.3 * near) / len(rows) * (1 + min(width, 12) / 40) - lone
        if alike and score > best_score + 1e-9:
            best, best_score = separator, score
    if best_score > 0.2:
        return best
    return _ALIGNED if _is_aligned(sample) else ","


def _is_aligned(sample: str) -> bool:
    """Whether columns stand under one another by blanks, two or more wherever one ends."""
    widths = Counter(len(_BLANKS_BETWEEN.split(line.strip())) for line in sample.splitlines() if line.strip())
    width, alike = widths.most_common(1)[0] if widths else (1, 0)
    return width > 1 and alike >= 2 and alike >= 0.7 * widths.total()


def _lone_text(rows: list[list[str]], width: int) -> float:
    """A penalty for cells that begin or end in the middle of a sentence: "Seoul, Korea" split at its comma."""
    split = sum(
        1 for row in rows if len(row) == width for cell in row[1:] if cell[:1] == " " and cell.strip()[:1].islower()
    )
    cells = max(sum(len(row) for row in rows if len(row) == width), 1)
    return 0.5 * split / cells

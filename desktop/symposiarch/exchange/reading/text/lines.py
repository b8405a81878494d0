"""Text tables: csv, tsv and their relatives, in whatever encoding and with whatever separator."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from typing import cast

from symposiarch.exchange.reading.indented import is_indented
from symposiarch.exchange.reading.refusal import NotReadable
from symposiarch.exchange.reading.stacked import stacked_people
from symposiarch.exchange.reading.tables import EncodingGuess, Fault, Grid, SkippedRow, Stacked, Value, Wrong
from symposiarch.exchange.reading.text import encodings, separators
from symposiarch.exchange.reading.text.aligned import aligned_rows
from symposiarch.exchange.reading.text.by_house import people_by_house
from symposiarch.exchange.reading.text.chats import answers
from symposiarch.exchange.reading.text.drawn import in_whole_rows, is_drawn
from symposiarch.exchange.reading.text.sentences import are_labelled, are_sentences, is_no_table, names_people
from symposiarch.planning.recognition.names.looks import is_numbered, people_on_one_line, typed_people

_LINES = 500  # by which it is told whether somebody typed a list line by line
_SEP_LINE = re.compile(r"\A\"?sep\s*=\s?([^\"\r\n])\"?[;,]*\r?\n", re.IGNORECASE)
_OF_A_MAIL = re.compile(
    r"\A\s*(?:(?:From|To|Cc|Bcc|Sent|Date|Von|An|Gesendet|De|À|Envoyé|Para|Enviado|Kimden|Kime|Tarih|Kimdən|Kimə|"
    r"От|Кому|Копия|Дата|보낸 ?사람|받는 ?사람|날짜|发件人|收件人)\s*[:：].*\r?\n){1,8}"
    r"(?:Subject|Betreff|Objet|Asunto|Konu|Mövzu|Тема|제목|主题|主題)\s*[:：].*\r?\n",
    re.IGNORECASE,
)
"""The head of a letter that was saved or pasted whole: it names nobody who is invited."""
MOST_COLUMNS = 16_384
MOST_CELL = 4 * 2**20
_GUARDED = re.compile(r"'+[=+\-@＝＋－＠\t\r\n]")
"""Text that a careful program guarded with an apostrophe, so that no spreadsheet takes it for a formula."""

csv.field_size_limit(MOST_CELL)


def read_text(data: bytes, *, encoding: str | None) -> tuple[Grid, tuple[EncodingGuess, ...], str, str]:
    """The one grid of a text file, the encodings it may be in (best first), the one used, and the separator."""
    guesses = encodings.detect(data)
    chosen = encoding or guesses[0].encoding
    text = encodings.decode(data, chosen) if encoding else encodings.as_found(data, chosen)
    if encoding:
        guesses = (
            EncodingGuess(encoding, 1.0, encodings.sample(text)),
            *(guess for guess in guesses if guess.encoding != encoding),
        )
    refuse_binary(text)
    text = _with_usual_line_ends(text.replace("\0", ""))
    grid, used = grid_of_text(text)
    return grid, guesses, chosen, used


_SELDOM_ENDS = re.compile("[\u2028\u2029\x85]")


def _with_usual_line_ends(text: str) -> str:
    """The text with usual line ends where those that hardly anybody writes are the lines' own, and not inside cells."""
    seldom = len(_SELDOM_ENDS.findall(text)) if not text.isascii() else 0
    return _SELDOM_ENDS.sub("\n", text) if seldom > text.count("\n") + text.count("\r") else text


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
    if match := _OF_A_MAIL.match(text):
        skipped += match[0].count("\n")
        text = text[match.end() :]
    if not separator and (addressed := _addresses(text)):
        return Grid(name, [["Name", "E-mail"], *addressed], row_numbers=[0, *range(len(addressed))]), ";"
    if not separator and (told := answers(text, name)) is not None:
        return told, ";"
    used = separator or separators.guess_separator(text, lambda sample, one: _rows(sample, one)[0])
    rows, numbers = _rows(text, used)
    if is_drawn(text, used):
        rows, numbers = in_whole_rows(rows, numbers)
    elif used not in (" ", separators.ALIGNED):
        rows, numbers = _mended(rows, numbers)
    lines, stacked = (None, None) if separator else _line_by_line(text, rows)
    if lines is not None:
        rows, numbers = [[line] for line in lines], list(range(len(lines)))
    printed = not separator and "   " in text and (used == separators.ALIGNED or not _are_even(rows))
    feet: list[tuple[int, str, str]] = []
    if printed and (aligned := aligned_rows(text)):
        (rows, numbers, feet), used, stacked = aligned, separators.ALIGNED, None
    if not any(any(cell for cell in row) for row in rows):
        raise NotReadable("The file is empty: there is nothing to import.")
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    if stacked is None and len(filled) == 1 and sum(1 for cell in filled[0] if cell.strip()) == 1:
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
    grid = Grid(name, cast("list[list[Value]]", rows), row_numbers=lines_of_rows, problems=problems, stacked=stacked)
    grid.skipped = tuple(SkippedRow(number + skipped + 1, said, reason) for number, said, reason in feet)
    return grid, used


def _line_by_line(text: str, rows: list[list[str]]) -> tuple[list[str] | None, Stacked | None]:
    """The lines of a text that is no table but names people line by line, and who they are where that is known then."""
    if len(rows) == 1 and (people := people_on_one_line(text)):
        return people, None
    if by_house := people_by_house(lines := text.splitlines()):
        return lines, by_house
    if is_numbered([row[0].strip() for row in rows[:_LINES] if row and row[0].strip()]):
        return [_out_of_quotes(line) for line in lines], None
    if len({len(row) for row in rows if any(row)}) < 2:
        return None, None
    if is_indented(lines):
        return lines, None
    if len(lines) <= _LINES and (typed := typed_people(lines)):
        return typed, None
    if stacked := stacked_people(lines):
        return lines, stacked
    if are_sentences(rows, lines):
        return lines, None
    return (lines if is_no_table(rows) and (names_people(lines) or are_labelled(lines)) else None), None


def _mended(rows: list[list[str]], numbers: list[int]) -> tuple[list[list[str]], list[int]]:
    """The rows, those in one that a line break inside a cell without quotes has torn in two: together they have just
    the cells that nearly all others have."""
    widths = Counter(len(row) for row in rows if any(row))
    width, alike = widths.most_common(1)[0] if widths else (0, 0)
    if width < _FEWEST_TORN or 2 * alike < widths.total() or len(widths) == 1:
        return rows, numbers
    mended: list[list[str]] = []
    places: list[int] = []
    for row, number in zip(rows, numbers, strict=True):
        above = mended[-1] if mended else []
        if (
            1 < len(above) < width
            and len(row) > 1
            and len(above) + len(row) == width + 1
            and above[-1]
            and row[0].strip()
        ):
            above[-1:] = [f"{above[-1]} {row[0]}".strip(), *row[1:]]
            continue
        mended.append(row)
        places.append(number)
    return mended, places


_FEWEST_TORN = 4
"""Cells of a row of which it can be told that it was torn."""


def _are_even(rows: list[list[str]]) -> bool:
    """Whether nearly all rows have the same cells, three or more: a sign stands between them."""
    widths = Counter(len(row) for row in rows if any(cell.strip() for cell in row))
    width, alike = widths.most_common(1)[0] if widths else (0, 0)
    return width > 2 and 10 * alike >= 8 * widths.total()


def _out_of_quotes(line: str) -> str:
    """A line that a program has put into quotes, since a comma stands in it."""
    whole = len(line) > 2 and line[0] == line[-1] == '"'
    return line[1:-1].replace('""', '"') if whole and line.count('"') % 2 == 0 else line


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


_BARE_ADDRESS = re.compile(r"([^\s@<>;,]+@[^\s@<>;,]+\.[^\s@<>;,]+)(?:\s*[;,\r\n]+\s*|\Z)")
_LABEL = re.compile(r"^(?:to|cc|bcc|an|kimə|kime|кому|копия|à|para|받는 사람|참조)\s*:", re.IGNORECASE)


def _addresses(text: str) -> list[list[Value]]:
    """The people of a line of addresses as a mail program writes it: "Anna Berg <anna@berg.se>; …"."""
    *written, rest = (
        text.split(">") if len(text) < separators.SAMPLE and text.count("<") == text.count(">") > 1 else [text]
    )
    last = rest.strip(" ;,\r\n\t")
    if not written or _BARE_ADDRESS.sub("", last):
        return []
    found: list[list[Value]] = []
    for one in written:
        name, _, mail = one.partition("<")
        name = name.strip(" ;,\r\n\t")
        while bare := _BARE_ADDRESS.match(name):
            found.append(["", bare[1]])
            name = name[bare.end() :]
        name = _LABEL.sub("", name.strip(" ;,\r\n\t")).strip(' "')
        mail = mail.removeprefix("mailto:").strip()
        if "@" not in mail or " " in mail or "\n" in name:
            return []
        found.append([name, mail])
    return [*found, *(["", one[1]] for one in _BARE_ADDRESS.finditer(last))]


def _rows(text: str, separator: str) -> tuple[list[list[str]], list[int]]:
    """Rows of cells and the line (from 0) on which each ends its first line."""
    if separator == separators.ALIGNED:
        text, separator = separators.BLANKS_BETWEEN.sub("\t", text), "\t"
    elif len(separator) > 1:
        text, separator = text.replace(separator, _UNIT), _UNIT
    text = _in_usual_quotes(text)
    rows, numbers, runaway = _parsed(text, separator)
    if runaway:
        rows, numbers, endless = _parsed(text, separator, quoted=False)
        if endless:
            raise NotReadable("A line of this file is longer than any cell may be: it is damaged, or no table.")
        rows = [_unquoted(row) for row in rows]
    elif '"' in text:
        rows, numbers = _released(rows, numbers, text, separator)
    if _GUARDED.search(text):
        rows = [[cell[1:] if _GUARDED.match(cell) else cell for cell in row] for row in rows]
    if '="' in text:
        rows = [[found[1] if (found := _KEPT.fullmatch(cell)) else cell for cell in row] for row in rows]
    return rows, numbers


_UNIT = "\x1f"  # the sign that ASCII has for what stands between two cells
_KEPT = re.compile(r'="([^"]*)"')
"""How one writes a number into a csv so that Excel keeps its zeros."""
_OTHER_QUOTES = re.compile(r"\A[“„«]([^“„«”»\r\n]*)[“”»][,;\t|][“„«]")
_BACKSLASH = re.compile(r'(?<=[^\\,;\t|\r\n"])\\"')


def _in_usual_quotes(text: str) -> str:
    """The text with straight double quotes around its cells, where all have curly or single ones, or a backslash."""
    if _OTHER_QUOTES.match(text):
        return re.sub("[“”„«»]", '"', text)
    if text[:1] == "'" and re.match(r"'[^'\r\n]*'[,;\t|]'", text):
        return re.sub(r"(?:^|(?<=[,;\t|]))'|'(?=[,;\t|\r]|$)", '"', text, flags=re.MULTILINE)
    return _BACKSLASH.sub('""', text) if '\\"' in text else text


def _unquoted(row: list[str]) -> list[str]:
    return [cell.strip().removeprefix('"').removesuffix('"').replace('""', '"') for cell in row]


def _released(
    rows: list[list[str]], numbers: list[int], text: str, separator: str
) -> tuple[list[list[str]], list[int]]:
    """The rows, those let go that a stray quote had swallowed into a cell: each of its lines is a whole row itself."""
    holding = {index for index, row in enumerate(rows) if any("\n" in cell and separator in cell for cell in row)}
    if not holding:
        return rows, numbers
    widths = Counter(len(row) for index, row in enumerate(rows) if index not in holding)
    lines = list(io.StringIO(text, newline=""))
    ends = [*numbers[1:], len(lines)]
    free: list[list[str]] = []
    places: list[int] = []
    for index, row in enumerate(rows):
        pieces = [lines[number].rstrip("\r\n").split(separator) for number in range(numbers[index], ends[index])]
        alike = {len(piece) for piece in pieces}
        if index in holding and len(alike) == 1 and (alike <= widths.keys() or not widths) and alike != {1}:
            free += map(_unquoted, pieces)
            places += range(numbers[index], ends[index])
        else:
            free.append(row)
            places.append(numbers[index])
    return free, places


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

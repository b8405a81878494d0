"""Answers in a saved chat, who wrote what, line by line, as KakaoTalk and WhatsApp save it; and lists to which each
adds a line, with the name, the house, the post and the answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from symposiarch.exchange.reading.row_words import NOBODY_OF_THE_LIST
from symposiarch.exchange.reading.stacked import HEADINGS, row_of
from symposiarch.exchange.reading.tables import Grid, SkippedRow, Value
from symposiarch.planning.inviting.reply_text.letters import letter_reply, regrets
from symposiarch.planning.inviting.reply_text.subjects import parted
from symposiarch.planning.inviting.reply_text.words import read_free_reply, read_reply
from symposiarch.planning.recognition.names.looks import NUMBERED, is_like_a_name

_CLOCK = r"(?:(?:오전|오후|上午|下午)\s?)?\d{1,2}:\d{2}(?::\d{2})?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?"
_DAY = r"(?:\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}\.?|\d{4}년 \d{1,2}월 \d{1,2}일)"
_MESSAGES = (
    re.compile(rf"\[(?P<who>[^\[\]]{{1,60}})\] \[{_CLOCK}\] (?P<said>.*)"),
    re.compile(rf"\u200e?\[{_DAY},? {_CLOCK}\] (?P<who>[^:]{{1,60}}): (?P<said>.*)"),
    re.compile(rf"{_DAY},? {_CLOCK}(?: -|,) (?P<who>[^:]{{1,60}}?) ?: (?P<said>.*)"),
)
_BETWEEN = re.compile(r"\s*[/|,，、+]\s*")
_EAST_ASIAN = re.compile("[가-힣㐀-鿿]")
_TELEPHONE = re.compile(r"[+\d][\d\s().-]{6,40}")
_MOST = 5000


@dataclass(slots=True)
class _Message:
    line: int
    who: str
    said: str


def answers(text: str, name: str) -> Grid | None:
    """The people who answer in a chat, or in a list of lines to which each adds one; None for other texts."""
    lines = text.splitlines()
    if len(lines) > _MOST:
        return None
    messages = _messages(lines)
    return _of_a_chat(messages, name) if messages else _of_lines(lines, name)


def _messages(lines: Sequence[str]) -> list[_Message]:
    """What was written, and by whom; empty where hardly any line is a message."""
    for kind in _MESSAGES:
        found: list[_Message] = []
        for at, line in enumerate(lines):
            if told := kind.fullmatch(line.strip()):
                found.append(_Message(at, told["who"].strip(" \u200e~"), told["said"].strip()))
            elif found and line.strip() and not line.startswith("---"):
                found[-1].said += f"\n{line.strip()}"
        if len(found) > 1 and 3 * len(found) > sum(bool(line.strip()) for line in lines):
            return found
    return []


def _of_a_chat(messages: Sequence[_Message], name: str) -> Grid | None:
    """Each who answers, by the last answer; what answers nothing is nobody's."""
    told: dict[str, tuple[int, list[Value]]] = {}
    nobody: list[SkippedRow] = []
    for one in messages:
        if row := _answer(one):
            told.pop(str(row[0]) or one.who, None)
            told[str(row[0]) or one.who] = (one.line, row)
        else:
            nobody.append(SkippedRow(one.line + 1, f"{one.who}: {one.said}"[:200], NOBODY_OF_THE_LIST))
    return _grid(name, list(told.values()), nobody) if told else None


def _answer(one: _Message) -> list[Value]:
    """What a message says of who answers; empty where it is no answer."""
    parts = [part for part in _BETWEEN.split(one.said) if part]
    if len(parts) > 2 and is_like_a_name(parts[0]) and any(read_reply(part) is not None for part in parts[1:]):
        return row_of(parts[0], parts[1:])
    own = parted(one.said, one.who).own  # "Yes but my wife no"
    if read_free_reply(own) is None and letter_reply(one.said) is None and not regrets(one.said):
        return []  # what takes an earlier answer back is one, however it is said
    unnamed = bool(_TELEPHONE.fullmatch(one.who))
    row = dict(zip(HEADINGS, row_of("" if unnamed else one.who, [one.who] if unnamed else []), strict=True))
    row["Reply"] = one.said
    return list(row.values())


def _of_lines(lines: Sequence[str], name: str) -> Grid | None:
    """ "1. 张伟 外交部 处长 参加": lines with a number that all begin with a name and end with an answer."""
    numbered = [(at, NUMBERED.sub("", line.strip())) for at, line in enumerate(lines) if NUMBERED.match(line.strip())]
    told = [(at, re.split(r"[\s/|,，、+]+", line)) for at, line in numbered if _EAST_ASIAN.match(line)]
    if len(told) < 2 or len(told) < len(numbered):
        return None
    if not all(len(words) > 2 and is_like_a_name(words[0]) and read_reply(words[-1]) is not None for _, words in told):
        return None
    first = told[0][0]
    nobody = [
        SkippedRow(at + 1, line.strip()[:200], NOBODY_OF_THE_LIST)
        for at, line in enumerate(lines)
        if line.strip() and at >= first and not NUMBERED.match(line.strip())
    ]
    return _grid(name, [(at, row_of(words[0], words[1:])) for at, words in told], nobody)


def _grid(name: str, people: Sequence[tuple[int, list[Value]]], nobody: Sequence[SkippedRow]) -> Grid:
    rows: list[list[Value]] = [list(HEADINGS), *(row for _, row in people)]
    numbers = [0, *(max(at, 1) for at, _ in people)]
    return Grid(name, rows, row_numbers=numbers, known_headings=True, skipped=tuple(nobody))

"""The words of a list that stand for something of ours (replies, categories, countries), and what they mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from symposiarch.exchange.guest_lists.lines.cells import answer_in_full, as_text, letters_asked_for, read_gender
from symposiarch.exchange.guest_lists.lines.company import reply_and_company
from symposiarch.exchange.headings.fields import Columns, Field, Split
from symposiarch.exchange.reading.tables import Table
from symposiarch.model.folding import fold
from symposiarch.planning.inviting.reply_text.words import answer_in_a_cell
from symposiarch.planning.states import state_code

MEANT = (Field.REPLY, Field.CATEGORY, Field.COUNTRY, Field.NATIONALITY, Field.GENDER)
"""The fields whose words can be given a meaning."""

_MOST = 200
"""Words shown of one field: with more, they are no words but texts."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the list. `key` is the word folded; `meaning` what it is taken for; it may not be understood."""

    target: Field
    text: str
    key: str
    count: int
    meaning: str
    understood: bool


def words_used(
    mapped: Sequence[tuple[Table, Columns]], meanings: Mapping[Field, Mapping[str, str]]
) -> tuple[Word, ...]:
    """Every word of these tables that stands for something, those that are not understood first, then by field."""
    counts: Counter[tuple[Field, str]] = Counter()
    texts: dict[tuple[Field, str], str] = {}
    for table, columns in mapped:
        for target, text in _words(table, columns):
            place = (target, fold(text))
            counts[place] += 1
            texts.setdefault(place, text)
    replied = next(
        (
            letters
            for table, columns in mapped
            for index, target in columns.items()
            if target is Field.REPLY
            and (letters := letters_asked_for(table.headings[index], map(as_text, table.columns[index])))
        ),
        "",
    )
    found = []
    for (target, key), count in counts.items():
        said = meanings.get(target, {}).get(key)
        letters = replied if target is Field.REPLY else ""
        meaning = said if said is not None else _understood(target, answer_in_full(letters, texts[target, key]))
        found.append(Word(target, texts[target, key], key, count, meaning or "", meaning is not None))
    many = {target for target in MEANT if sum(word.target is target for word in found) > _MOST}
    found = [word for word in found if word.target not in many or not word.understood]
    found.sort(key=lambda word: (word.understood, MEANT.index(word.target), -word.count, word.text))
    return tuple(found[: _MOST * 2])


def _words(table: Table, columns: Columns) -> Iterator[tuple[Field, str]]:
    for index, target in columns.items():
        if isinstance(target, Split):
            for value in table.columns[index]:
                for part, text in zip((target.first, target.rest), target.parts(as_text(value)), strict=True):
                    if part in MEANT and text:
                        yield part, text
        elif target in MEANT:
            for value in table.columns[index]:
                if text := as_text(value):
                    yield target, text


def _understood(target: Field, text: str) -> str | None:
    """What a word is taken for as it stands; none where it is not understood."""
    if target is Field.REPLY:
        reply = reply_and_company(text)[0] or answer_in_a_cell(text)
        return None if reply is None else reply.value
    if target in (Field.COUNTRY, Field.NATIONALITY):
        return state_code(text) or None
    if target is Field.GENDER:
        gender = read_gender(text)
        return None if gender is None else str(gender.value)
    return text

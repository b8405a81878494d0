"""What the cells of a line say, field by field: joined, split, crossed, and as a person says otherwise."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from symposiarch.exchange.guest_lists.columns.replying import is_a_cross, reply_asked
from symposiarch.exchange.guest_lists.lines.cells import as_text
from symposiarch.exchange.guest_lists.lines.diets import diet_asked, is_ordinary
from symposiarch.exchange.headings.fields import Field, Split
from symposiarch.exchange.headings.meaning import heading_field
from symposiarch.exchange.reading.tables import Value
from symposiarch.model.folding import fold
from symposiarch.model.invitations import Reply
from symposiarch.planning.inviting.reply_text.words import read_reply
from symposiarch.planning.recognition.names.functions import FUNCTION
from symposiarch.planning.recognition.names.houses import HOUSE, is_house

_JOINED_BY = {Field.ADDRESS: ", ", Field.NOTES: "\n", Field.EMAIL: "; ", Field.PHONE: "; ", Field.COMPANIONS: "; "}


@dataclass(frozen=True, slots=True)
class ByHand:
    """What a person says of a list beyond where its columns go.

    `fixed` gives one value to every row that has none; `meanings` says for a field what a word of the list, folded,
    means; `corrected` holds cells of the preview that were edited, by sheet and row.
    """

    fixed: Mapping[Field, str] = field(default_factory=dict)
    meanings: Mapping[Field, Mapping[str, str]] = field(default_factory=dict)
    corrected: Mapping[tuple[str, int], Mapping[Field, str]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The same for the same wishes: it belongs to the key of a line."""
        if not self.fixed and not self.meanings:
            return ""
        return repr(
            (sorted(self.fixed.items()), sorted((one, sorted(words.items())) for one, words in self.meanings.items()))
        )


AS_IT_STANDS = ByHand()


def joined_cells(line: Sequence[Value], indexes: Sequence[int], target: Field, parts: Sequence[int] = ()) -> str:
    """What several columns of a line say of one field, each different text once; `parts` are those of one name."""
    whole = " ".join(text for index in parts if (text := as_text(line[index])))
    said = (whole, *(as_text(line[index]) for index in indexes if index not in parts))
    texts = dict.fromkeys(filter(None, said))
    if target is Field.SPOUSE:  # "Mrs. Ada Berg" in one column, and in the next whether she comes
        named = " ".join(text for text in texts if read_reply(text) is None)
        return "; ".join(filter(None, (named, *(text for text in texts if read_reply(text) is not None))))
    if target is Field.COMPANIONS:  # how many, and then who they are
        texts = dict.fromkeys(sorted(texts, key=lambda text: not text.isdigit()))
    return _JOINED_BY.get(target, " ").join(texts)


def parts_of_one(headings: Sequence[str], indexes: Sequence[int]) -> tuple[int, ...]:
    """The columns, the given name first, in which one person is named below one heading: "Companion / Surname"."""
    named = [(*headings[index].rpartition(" / ")[::2], index) for index in indexes]
    told = {(meant[0], above): at for above, own, at in named if above and (meant := heading_field(own))}
    given = [(above, at) for (field, above), at in told.items() if field is Field.GIVEN_NAME]
    if len(given) != 1 or (Field.FAMILY_NAME, given[0][0]) not in told:
        return ()
    return given[0][1], told[Field.FAMILY_NAME, given[0][0]]


def read_crosses(said: dict[Field, Value], line: Sequence[Value], crossed: Mapping[int, str]) -> None:
    """The reply whose column is crossed: "Attending", "Not attending", "Maybe" stand each above one of their own.

    Who answers for several events, or crosses some of them, comes where one of the answers is yes, and the notes tell
    which; they alone tell of who crossed both yes and no.
    """
    answers = [(heading, text) for index, heading in crossed.items() if (text := as_text(line[index]))]
    some = len(answers) < len(crossed)
    if any(read_reply(reply_asked(heading)) for heading in crossed.values()):
        some = False
        marked = [heading for heading, text in answers if is_a_cross(text)]
        answers = [(heading.rpartition(" / ")[0], reply_asked(heading)) for heading in marked]
        if not answers or any(read_reply(reply) is None for _, reply in answers):
            return
        said[Field.REPLY] = answers[0][1]
    replies = [text for _, text in answers]
    if some and len(set(replies)) == 1 and is_a_cross(replies[0]):
        told = "; ".join(heading.rpartition(" / ")[2] or reply for heading, reply in answers)
        said[Field.NOTES] = "\n".join(filter(None, (as_text(said.get(Field.NOTES)), told)))
    elif len(set(replies)) > 1:
        coming = (text for text in replies if read_reply(text) is Reply.ACCEPTED)
        of_one_event = len({heading for heading, _ in answers}) == 1  # crossed are both yes and no
        said[Field.REPLY] = None if of_one_event else next(coming, replies[0])
        told = "; ".join(": ".join(filter(None, answer)) for answer in answers)
        said[Field.NOTES] = "\n".join(filter(None, (as_text(said.get(Field.NOTES)), told)))


def read_crossed_diets(said: dict[Field, Value], line: Sequence[Value], crossed: Mapping[int, str]) -> None:
    """The diets whose columns are crossed: "Vegetarian", "Halal" stand each above one of their own."""
    diets = [diet_asked(heading) for index, heading in crossed.items() if is_a_cross(as_text(line[index]))]
    said[Field.DIET] = "; ".join(diet for diet in diets if not is_ordinary(diet))


def split_up(said: dict[Field, Value], line: Sequence[Value], splits: Mapping[int, Split]) -> None:
    for index, split in splits.items():
        written = as_text(line[index])
        first, rest = split.first, split.rest
        mark = split.mark_in(written)
        if not mark and {first, rest} == {Field.TITLE, Field.ORGANISATION}:
            first = _title_or_house(written, otherwise=split.first)
        texts = split.parts(written)
        posts_first = (first, rest) == (Field.TITLE, Field.ORGANISATION)
        if posts_first and mark and FUNCTION.match(texts[0]):
            texts = _posts_together(*texts, at=mark)
        if posts_first and FUNCTION.match(texts[1]) and not FUNCTION.match(texts[0]):
            first, rest = rest, first  # "SOCAR, Vice-President" among posts that stand first
        elif (first, rest) == (Field.ORGANISATION, Field.TITLE) and _is_post_then_house(*texts):
            first, rest = rest, first  # "Director, Hermitage Museum" among houses that stand first
        for target, text in zip((first, rest), texts, strict=True):
            before = as_text(said.get(target))
            said[target] = _JOINED_BY.get(target, " ").join(part for part in (before, text) if part)


def _is_post_then_house(one: str, other: str) -> bool:
    return bool(FUNCTION.match(one) and is_house(other)) and not is_house(one)


def _posts_together(post: str, behind: str, *, at: str) -> tuple[str, str]:
    """ "Ambassador", "Permanent Representative to UNESCO": both are posts, and what stands behind them the house."""
    while behind and (head := behind.partition(at)[0].strip()) and FUNCTION.match(head):
        post, behind = f"{post}{at.rstrip()} {head}", behind.partition(at)[2].strip()
    return post, behind


def _title_or_house(text: str, *, otherwise: Field) -> Field:
    """What stands alone where a post and a house are expected: "Embassy of Spain" is no post."""
    if FUNCTION.match(text):
        return Field.TITLE
    return Field.ORGANISATION if HOUSE.search(text) and not _POST_WITHIN.search(text) else otherwise


_POST_WITHIN = re.compile(rf"\b{FUNCTION.pattern}", re.IGNORECASE)
"""A post that something stands before: "Museum director"."""


def say_by_hand(said: dict[Field, Value], by_hand: ByHand, place: tuple[str, int]) -> None:
    for target, words in by_hand.meanings.items():
        meant = words.get(fold(as_text(said.get(target))))
        if meant is not None:
            said[target] = meant
    for target, value in by_hand.fixed.items():
        if said.get(target) in (None, ""):
            said[target] = value
    corrected = by_hand.corrected.get(place)
    if corrected:
        if Field.NAME in corrected:  # the whole name was written anew: its parts are taken from that
            for part in (Field.GIVEN_NAME, Field.FAMILY_NAME, Field.MIDDLE_NAME, Field.SUFFIX):
                said.pop(part, None)
        said.update(corrected)

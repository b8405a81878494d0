"""One cell that holds all of somebody: the name, and the function, the house, the telephone, who comes along."""

from __future__ import annotations

import re

from symposiarch.exchange.guest_lists.lines.company import reply_and_company
from symposiarch.exchange.guest_lists.lines.diets import is_a_diet
from symposiarch.exchange.guest_lists.lines.nobody_yet import is_nobody_yet, take_who_stands_in
from symposiarch.exchange.guest_lists.lines.notes import with_note
from symposiarch.exchange.guest_lists.lines.own_post import without_its_post
from symposiarch.exchange.guest_lists.lines.reach import EMAIL, put_reach_in_place, without_reach_within
from symposiarch.exchange.guest_lists.lines.said import one_of
from symposiarch.exchange.headings.fields import Field
from symposiarch.model.folding import fold
from symposiarch.planning.inviting.reply_text.words import read_reply
from symposiarch.planning.precedence.office_alone import is_an_office
from symposiarch.planning.recognition.names.companions import part_company
from symposiarch.planning.recognition.names.delegations import is_within_a_delegation
from symposiarch.planning.recognition.names.functions import FUNCTION, apart, bracketed, is_a_post, is_nobodys_name
from symposiarch.planning.recognition.names.honorifics import is_suffix
from symposiarch.planning.recognition.names.houses import is_house
from symposiarch.planning.recognition.names.korean_lines import korean_line
from symposiarch.planning.recognition.names.looks import (
    NUMBERED,
    PART_PLAYED,
    TICKED,
    begins_with_a_name,
    is_like_a_name,
)
from symposiarch.planning.recognition.names.posts import post_and_person
from symposiarch.planning.recognition.names.reading import said_once
from symposiarch.planning.recognition.names.written import EAST_ASIAN, NameHints

_DIVIDED = re.compile(r"[,@(\[]| (?:of|at|[-–—/|]) |\+\d|\d{6}")
"""What hints that a cell holds more than a name."""


def take_apart(texts: dict[Field, str], hints: NameHints, *, houses_beside: bool = False) -> None:
    """One cell that holds all: an e-mail or a telephone is dug out, and a function or organisation behind the name.

    A number before the name is the list's ("3. Anna Lindqvist"), and "TBC" is nobody yet. `houses_beside`: what stands
    beside these names and is no post is where they work (see `beside`).
    """
    take_who_stands_in(texts)
    _name_of_the_sender(texts)
    put_reach_in_place(texts)
    _put_brackets_in_place(texts)
    whole = _bare(texts, hints)
    if not whole:
        return
    whole = texts[Field.NAME] = without_its_post(texts, whole)
    if not texts.get(Field.TITLE) and (korean := korean_line(whole)):
        texts[Field.NAME], texts[Field.TITLE] = korean.name, korean.post
        texts[Field.ORGANISATION] = texts.get(Field.ORGANISATION) or korean.house
        return
    if not texts.get(Field.TITLE) and (found_post := post_and_person(whole)):
        texts[Field.TITLE], texts[Field.NAME] = found_post
        return
    if is_nobodys_name(whole) and not texts.get(Field.GIVEN_NAME):
        del texts[Field.NAME]
        texts[Field.ORGANISATION] = texts.get(Field.ORGANISATION) or whole
        return
    if is_a_post(whole) or not (_DIVIDED.search(whole) or (whole.count(" ") > 2 and FUNCTION.search(whole))):
        return
    whole = without_reach_within(texts, whole)
    whole = whole if texts.get(Field.TITLE) else _without_function(texts, whole, houses_beside)
    texts[Field.NAME] = _without_remark(texts, whole) if whole[-1:] == ")" else whole


_REMARK_BEHIND = re.compile(r"(?<=\w)\s*\((?P<what>[^()]{3,60})\)$")


def _without_remark(texts: dict[Field, str], whole: str) -> str:
    """The name without what is said of somebody behind it, in brackets and small letters: "Leo Brandt (arrives late)".

    In brackets a name stands in letters of its own kind: "Anna Berg (Ek)".
    """
    found = _REMARK_BEHIND.search(whole)
    if found is None or not found["what"].islower() or is_suffix(found["what"]) or EAST_ASIAN.search(whole):
        return whole
    if part_company(whole).companion is not None:  # "(w/ interpreter)"
        return whole
    texts[Field.NOTES] = with_note(texts.get(Field.NOTES, ""), found["what"])
    return whole[: found.start()]


_GENDER_BEHIND = re.compile(r"(?<=\w)\s*[(（](?P<gender>[男女남여])[)）]$")
_HANJA = r"[\u3400-\u9fff\uf900-\ufaff]"
_HANJA_BEHIND = re.compile(
    rf"(?P<hangul>[가-힣]{{1,4}}(?: [가-힣]{{1,3}})?)\s*[(（\[]"
    rf"\s*(?P<hanja>{_HANJA}{{1,4}}(?: ?{_HANJA}{{1,3}})?)\s*[)）\]]"
)
"""A name in Hangul with its Chinese characters behind it: 김철수(金哲洙)."""


def _put_brackets_in_place(texts: dict[Field, str]) -> None:
    """The gender and the Chinese characters of a name, which Korean lists write in brackets behind it."""
    if found := _GENDER_BEHIND.search(texts.get(Field.NAME, "")):
        texts[Field.NAME] = texts[Field.NAME][: found.start()]
        texts[Field.GENDER] = texts.get(Field.GENDER) or found["gender"]
    if (found := _HANJA_BEHIND.fullmatch(texts.get(Field.NAME, ""))) and not texts.get(Field.HANJA_NAME):
        texts[Field.NAME], texts[Field.HANJA_NAME] = found["hangul"], found["hanja"]


_SENDER = re.compile(r"""["']?(?P<name>[^"'<>@]+?)["']?\s*<[^<>\s]+@[^<>\s]+>""")


def _name_of_the_sender(texts: dict[Field, str]) -> None:
    """The name before an address of mail, where none stands elsewhere: "Peter Novak <p.novak@example.org>"."""
    named = any(texts.get(part) for part in (Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME))
    if not named and (found := _SENDER.fullmatch(texts.get(Field.EMAIL, "").strip())):
        texts[Field.NAME] = found["name"].strip()


_TICKED_AND_MORE = re.compile(
    r"(?P<name>[^✓✔✅☑❌✗✘👍👎]*\w\S*)\s*(?P<tick>[✓✔✅☑❌✗✘👍👎]\ufe0f?)\s*(?P<more>\S.{0,60})"
)
"""A tick behind a name, and behind that who comes along, or a remark: "Anna Berg ✅ +1", "Bo Ek ❌ ill"."""
_LONGEST_TICKED = 300
"""Letters of a name with its tick and what stands behind."""
_SAID_BEHIND = re.compile(rf"(?<=\w)\s*\((?P<what>{one_of('said_behind_names')})\)$")
"""What programs for meetings write behind the name of whoever comes from elsewhere, and programmes of what one does."""
_ENDS_AN_ITEM = re.compile(r"\s*;$|(?<=[^\W\d_]{5})\.$")
"""What ends an item of a list that is written as a sentence: "1. Anna Berg, director;", "2. Bo Ek, interpreter."."""


def _take_tick(texts: dict[Field, str], tick: str, more: str) -> None:
    """The answer of a tick behind a name, with who comes along; what else stands behind it is noted."""
    answer = f"{tick} {more}"
    if not texts.get(Field.REPLY):
        understood = reply_and_company(answer)[0] is not None
        texts[Field.REPLY] = answer if understood else tick
        if understood:
            return
    texts[Field.NOTES] = with_note(texts.get(Field.NOTES, ""), more)


_DASHED = re.compile(r"\s[-–—]\s")
_PART_BEHIND = re.compile(r"(?P<name>[^,;]+?)\s+[-–—]\s+(?P<part>[^,;]+)")
_HOUSE_FIRST = re.compile(r"(?P<house>[^:,;]{3,80}):\s+(?P<person>\S.*)")
"""A house before who comes from it: "Helsinki Committee: Mr. Andreas Holm"."""


_WITH_A_NUMBER = re.compile(r"(?P<first>\d{1,6})\s+(?P<behind>[^\W\d]\D+)|(?P<before>[^\W\d]\D+?)\s+(?P<last>\d{1,6})")
"""A number that is no bullet, of a badge or of one of two namesakes: it is noted."""


def _bare(texts: dict[Field, str], hints: NameHints) -> str:
    """The cell for the name without its number, its bullet and the answer behind it; empty where it is nobody yet."""
    whole = texts.get(Field.NAME, "")
    if whole.startswith("'") and whole.count("'") == 1:  # how one writes what a spreadsheet should leave alone
        whole = texts[Field.NAME] = whole[1:].strip()
    if not whole:
        return ""
    if not whole[-1].isalpha() and (found := TICKED.search(whole)):
        whole = texts[Field.NAME] = whole[: found.start()]
        if not texts.get(Field.REPLY) and read_reply(found[0].strip()) is not None:
            texts[Field.REPLY] = found[0].strip()
    if (found := _WITH_A_NUMBER.fullmatch(whole)) and is_like_a_name(found["behind"] or found["before"]):
        whole = texts[Field.NAME] = found["behind"] or found["before"]
        texts[Field.NOTES] = with_note(texts.get(Field.NOTES, ""), f"Number: {found['first'] or found['last']}")
    if len(whole) <= _LONGEST_TICKED and (found := _TICKED_AND_MORE.fullmatch(whole)):
        whole = texts[Field.NAME] = found["name"]
        _take_tick(texts, found["tick"], found["more"])
    if found := _SAID_BEHIND.search(whole):
        whole = texts[Field.NAME] = whole[: found.start()]
        texts[Field.NOTES] = with_note(texts.get(Field.NOTES, ""), found["what"])
    if whole[-1] in ";." and (whole[-1] == ";" or "," in whole):
        whole = texts[Field.NAME] = _ENDS_AN_ITEM.sub("", whole) or whole
    if _DASHED.search(whole) and (found := _PART_BEHIND.fullmatch(whole)) and is_within_a_delegation(found["part"]):
        whole = texts[Field.NAME] = found["name"]
        texts[Field.NOTES] = with_note(texts.get(Field.NOTES, ""), found["part"])
    if (
        ":" in whole
        and (found := _HOUSE_FIRST.fullmatch(whole))
        and is_house(found["house"])
        and begins_with_a_name(found["person"])
    ):
        whole = texts[Field.NAME] = found["person"]
        texts[Field.ORGANISATION] = texts.get(Field.ORGANISATION) or found["house"]
    if found := PART_PLAYED.match(whole):
        whole = texts[Field.NAME] = whole[found.end() :]
        texts[Field.NOTES] = with_note(texts.get(Field.NOTES, ""), found["part"])
    whole = texts[Field.NAME] = said_once(whole)
    if whole[0].isdigit():
        whole = texts[Field.NAME] = NUMBERED.sub("", whole)
    elif len(whole) < 20 and not texts.get(Field.ID) and is_nobody_yet(whole, texts):
        del texts[Field.NAME]
        return ""
    if whole[0] in "-•*▪●◦·–—‣⁃○□■▶ㅇ(" or whole[1:2] == ")":
        whole = texts[Field.NAME] = NUMBERED.sub("", whole)
    whole = texts[Field.NAME] = _without_answer(texts, whole)
    if hints.family_first and " / " in whole and "," not in whole:
        whole = texts[Field.NAME] = whole.replace(" / ", ", ", 1)
    return whole


def _without_function(texts: dict[Field, str], whole: str, houses_beside: bool) -> str:
    """The cell for the name without the function, the house and the remarks behind it; who comes along stays."""
    whole, along = _who_comes_behind(whole)
    houses = [fold(house) for house in _EACH.split(texts.get(Field.ORGANISATION, ""))]
    if (found := _HOUSE_BEHIND.fullmatch(whole)) and fold(found["house"]) in houses:
        texts[Field.ORGANISATION] = found["house"]  # "Anna Berg (Sida)", of "Sida / Norad"
        whole = found["post"]
    if (dashed := _POST_DASHED.fullmatch(whole)) and FUNCTION.match(dashed["post"]):
        texts[Field.TITLE] = dashed["post"]
        return dashed["name"] + along
    (name, function, behind), remarks = bracketed(whole, is_an_office, houses=houses_beside)
    if name == whole:
        name, function, behind = apart(whole, is_an_office)
        if not behind and (found := _HOUSE_BEHIND.fullmatch(function)) and is_house(found["house"]):
            function, behind = found["post"], found["house"]
        if houses_beside and not behind and not FUNCTION.match(function) and not is_an_office(function):
            function, behind = "", function
    organisation = texts.get(Field.ORGANISATION, "")
    if organisation and behind and not function and not is_house(behind) and fold(behind) not in fold(organisation):
        texts[Field.NOTES] = with_note(texts.get(Field.NOTES, ""), behind)  # "Marcos Lima (Silva)", of Petrobras
        return name + along
    if organisation and behind and fold(behind) not in fold(organisation):
        function = ", ".join(filter(None, (function, behind)))
    function, behind = (_without_remarks_in(texts, text) for text in (function, behind))
    if not organisation:
        texts[Field.ORGANISATION] = behind
    if function or not organisation:
        whole, texts[Field.TITLE] = name, function
    for remark in filter(None, (one.strip() for one in remarks.split(","))):
        _take_remark(texts, remark)
    return whole + along


_EACH = re.compile(r"\s*[/;]\s*")
_POST_DASHED = re.compile(r"(?P<name>[^,()–—-]+, [^,()–—-]+?)\s+[-–—]\s+(?P<post>[^,]+)")
"""A post behind a name with a comma in it: "Lindqvist, Sara - Counsellor"."""


def _without_remarks_in(texts: dict[Field, str], said: str) -> str:
    """A post or a house without what somebody eats, and the reply, behind its last comma: "director, vegetarian"."""
    front, comma, last = (part.strip() for part in said.rpartition(","))
    if last and (is_a_diet(last) or (read_reply(last) is not None and comma)):
        _take_remark(texts, last)
        return _without_remarks_in(texts, front)
    return said


_HOUSE_BEHIND = re.compile(r"(?P<post>[^()]+\S)\s*\((?P<house>[^()]+)\)")
"""A post with its house in brackets: "Visiting lecturer (Khazar University)"."""


_ANSWER_BEHIND = re.compile(
    r"\s*(?:[(\[](?P<bracketed>[^()\[\]]{2,60})[)\]]|(?:\s[-–—:]|[;:])\s+(?P<dashed>(?:(?!\s-\s)[^()\[\]–—;]){2,90}))$"
)
_DIET_SAID = re.compile(rf"{one_of('diet_said')}\s*[:：]?\s+(?=\S)", re.IGNORECASE)


def _without_answer(texts: dict[Field, str], whole: str) -> str:
    """The cell without what is said at its end: "(confirmed, +1)", "- declined", "- coming, vegetarian", "– 2 pax".

    It is the reply, who comes along, what somebody eats, where they are reached; what else stands beside an answer is
    noted.
    """
    found = _ANSWER_BEHIND.search(whole)
    if found is None or not found.start():
        return whole
    before = whole[: found.start()]
    said = [_DIET_SAID.sub("", part.strip()) for part in (found["bracketed"] or found["dashed"]).split(",")]
    diets = [part for part in said if is_a_diet(part)]
    delegation = is_nobodys_name(whole) and not begins_with_a_name(before)  # "Ministry of Culture (3 persons)"
    heads = {} if delegation else {part: _heads_in(part) for part in said}
    company = {part: f"+{count}" if count else "" for part, count in heads.items() if count is not None}
    mails = [part for part in said if EMAIL.fullmatch(part)]
    asked = not texts.get(Field.REPLY)
    replies = [part for part in said if asked and part not in company and _is_an_answer(part)]
    others = [part for part in said if part not in (*diets, *replies, *mails, *company)]
    known = not others and bool(diets or company)
    if not (replies or known) or len(replies) > 1 or (found["bracketed"] and others):
        return whole
    if mails and not texts.get(Field.EMAIL):
        texts[Field.EMAIL] = "; ".join(mails)
    if replies:
        texts[Field.REPLY] = replies[0]
    for remark in (*diets, *others):
        texts[Field.NOTES] = with_note(texts.get(Field.NOTES, ""), remark)
    left = before if replies else _without_answer(texts, before)
    return " ".join(filter(None, (left, *company.values())))


def _heads_in(part: str) -> int | None:
    """How many come along, where only that is said: "+1", and "2 pax", of whom the guest is one; else None."""
    if found := _MORE.fullmatch(part):
        return int(found[1])
    counted = _HEADS.fullmatch(part)
    return int(counted[1]) - 1 if counted and int(counted[1]) else None


_MORE = re.compile(r"\+\s?(\d{1,2})")
_HEADS = re.compile(rf"(\d{{1,2}})\s*{one_of('heads')}")


def _is_an_answer(text: str) -> bool:
    """Whether a text behind a name answers: "Deputy Director" is a post, though a deputy may come."""
    return read_reply(text) is not None or (reply_and_company(text)[0] is not None and not FUNCTION.match(text))


def _who_comes_behind(whole: str) -> tuple[str, str]:
    """ "Ramin Hasanov, Ambassador of Azerbaijan" and ", and Mrs. Hasanova", where that stands behind his function."""
    guest = part_company(whole).person
    if guest != whole and whole.startswith(guest) and _DIVIDED.search(guest):
        return guest, whole[len(guest) :]
    return whole, ""


def _take_remark(texts: dict[Field, str], remark: str) -> None:
    """What is said behind the house of somebody: "tbc" is a reply, "vegetarian" is noted."""
    if read_reply(remark) is not None and not texts.get(Field.REPLY):
        texts[Field.REPLY] = remark
    else:
        texts[Field.NOTES] = with_note(texts.get(Field.NOTES, ""), remark)

"""One line of a list put into our fields, with nothing lost or re-cased: what cannot be read stands among the notes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from symposiarch.exchange.guest_lists.lines.cells import (
    answer_in_full,
    as_text,
    read_accredited_here,
    read_day,
    read_gender,
    read_languages,
    read_moment,
)
from symposiarch.exchange.guest_lists.lines.company import (
    LONGEST_WORD,
    comes_alone,
    companions_of,
    company_noted,
    reply_and_company,
    take_companions,
)
from symposiarch.exchange.guest_lists.lines.deputies import LONGEST_DEPUTY, deputy_in, named_alone
from symposiarch.exchange.guest_lists.lines.diets import eats_as_all_do, is_a_diet
from symposiarch.exchange.guest_lists.lines.given_names import part_a_couple
from symposiarch.exchange.guest_lists.lines.houses import post_and_house, without_its_place
from symposiarch.exchange.guest_lists.lines.line import TEXTS, Incoming, WrittenCompanion
from symposiarch.exchange.guest_lists.lines.notes import with_note
from symposiarch.exchange.guest_lists.lines.one_cell import take_apart
from symposiarch.exchange.guest_lists.lines.one_of_two import take_one_of_two
from symposiarch.exchange.guest_lists.lines.reach import EMAIL
from symposiarch.exchange.guest_lists.lines.telephones import part_numbers
from symposiarch.exchange.guest_lists.lines.unread import NUMBERS, note_unread
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.reading.tables import Value
from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.model.people import NameOrder
from symposiarch.planning.inviting.reply_text.letters import is_by_a_machine, is_no_plain_yes, own_words
from symposiarch.planning.inviting.reply_text.subjects import Letter, parted
from symposiarch.planning.inviting.reply_text.words import (
    answer_in_a_cell,
    read_free_reply,
    read_reply,
    says_more_than_a_reply,
)
from symposiarch.planning.logistics.security import MASK
from symposiarch.planning.recognition.names.companions import Companion, CompanionKind, part_company
from symposiarch.planning.recognition.names.customs import STATES_WITH_AN_ORDER
from symposiarch.planning.recognition.names.delegations import (
    is_within_a_delegation,
    state_of_delegation,
    without_its_number,
)
from symposiarch.planning.recognition.names.functions import counted_delegation, is_a_post, post_alone
from symposiarch.planning.recognition.names.honorifics import bare, word_set
from symposiarch.planning.recognition.names.houses import is_a_house
from symposiarch.planning.recognition.names.reading import read_columns, read_name
from symposiarch.planning.recognition.names.written import EAST_ASIAN, NameHints
from symposiarch.planning.states import read_nationality, state_code


@dataclass(frozen=True, slots=True)
class Hints:
    """What the headings of a list say of its cells."""

    names: NameHints
    yes_is_here: bool = True  # what "yes" means of where somebody is accredited
    digits: Mapping[Field, int] = field(default_factory=dict)  # of its telephones, all of which begin with nought
    cut_short: frozenset[Field] = frozenset()  # the columns whose telephones have lost their last digits
    is_ours: bool = False  # it has the column of our IDs
    replies_are_noted: bool = False  # it has no column for them, but may have one for notes
    reply_is_above: bool = False  # of all who stand below it; what is said beside a name counts before it
    notes_are_answers: bool = False  # half of its notes are plain replies
    company_is_noted: bool = False  # likewise
    diet_is_noted: bool = False  # likewise
    post: str = ""  # of all who stand below it: "Ambassador" above names
    couples: bool = False  # the given names of both stand beside one another: "Monsieur", "Madame"
    letters: Mapping[Field, str] = field(default_factory=dict)  # the two that stand for yes and no, by what is asked
    crosses_decline: bool = False  # "x" stands among circles or ticks
    houses_beside: bool = False  # what stands beside its names and is no post is where they work
    houses_or_states: bool = False  # its column of houses asks for states, too: "Country / Organisation"
    no_houses: bool = False  # it has no column for where people work
    houses_in_letters: bool = False  # its posts are not written in capitals: "INALCO" among them is a house
    replies_are_counts: bool = False  # "2" below "RSVP": so many come, the guest among them
    everybody_is_counted: bool = False  # "Number of persons" counts the guest too, "Companions" does not


# A member of an enum is found in its class more slowly than a cell is read: what each line is asked for stands here.
_STATES = ((Field.COUNTRY, "country"), (Field.NATIONALITY, "nationality"))
_MERELY_NOTED = ((Field.ASSISTANT, "Assistant"), (Field.RELATION, "Relation"))
_PARTS_OF_A_NAME = (Field.GIVEN_NAME, Field.MIDDLE_NAME, Field.FAMILY_NAME, Field.NAME)


def take(one: Incoming, said: dict[Field, Value], hints: Hints) -> None:
    """Put what the cells of a line say into our fields."""
    texts = {target: value if value.__class__ is str else as_text(value) for target, value in said.items()}
    part_a_couple(texts, beside=hints.couples)
    above = texts.pop(Field.REPLY, "") if hints.reply_is_above else ""
    take_apart(texts, hints.names, houses_beside=hints.houses_beside)
    if above:
        texts.setdefault(Field.REPLY, _COUNT_OF_A_GROUP.sub("", above))
    if (diet := texts.get(Field.DIET, "")) and eats_as_all_do(diet):
        del texts[Field.DIET]
    one.uuid = texts.get(Field.ID, "")
    person = one.person
    for target, attribute in TEXTS.items():
        if text := texts.get(target, ""):
            person[attribute] = text
    if MASK in person.get("document_number", ""):
        one.masked = person.pop("document_number")
    for target, many in hints.digits.items():
        if said.get(target).__class__ is not str and len(texts.get(target, "")) == many - 1:
            person[dict(NUMBERS)[target]] = f"0{texts[target]}"  # a spreadsheet has taken it for a number
    for _, attribute in NUMBERS:  # "'+82 …" is how one writes a number that a spreadsheet leaves alone
        if person.get(attribute, "").startswith("'"):
            person[attribute] = person[attribute].lstrip("'")
    if not texts.get(Field.COUNTRY) and (state := state_of_delegation(texts.get(Field.GROUP, ""))):
        person["country"] = state
    for target, attribute in _STATES:
        if text := texts.get(target, ""):
            person[attribute] = _country(text)
    one.title = texts.get(Field.TITLE, "")
    one.organisation = texts.get(Field.ORGANISATION, "")
    if one.title and not one.organisation and hints.no_houses:
        one.title, one.organisation = post_and_house(one.title, letters=hints.houses_in_letters)
    if hints.houses_or_states and not texts.get(Field.COUNTRY) and (state := state_code(one.organisation)):
        person["country"], one.organisation = state, ""
    if hints.houses_or_states and "," in one.title and not one.organisation:
        one.title, one.organisation = post_and_house(one.title)
    if not one.organisation and is_a_house(group := without_its_number(texts.get(Field.GROUP, ""))):
        one.organisation = group
    if not (texts.get(Field.COUNTRY) or texts.get(Field.CITY)):
        one.organisation = without_its_place(one.organisation, person)
    one.department = texts.get(Field.DEPARTMENT, "")
    one.group = texts.get(Field.GROUP, "")
    one.notes = texts.get(Field.NOTES, "")
    one.comes_with = texts.get(Field.COMES_WITH, "")
    if hints.is_ours:
        one.stage, one.wave = texts.get(Field.STAGE, ""), texts.get(Field.WAVE, "")
    _take_name(one, texts, hints.names)
    if not one.title and one.person.get("printed_name", "") + one.person.get("family_name", ""):
        one.title = hints.post
    _take_email(one)
    if text := texts.get(Field.LANGUAGES, ""):
        person["languages"] = read_languages(text)
    if (text := texts.get(Field.GENDER, "")) and (gender := read_gender(text)):
        person["gender"] = gender
    if Field.BIRTH_DATE in said and (born := read_day(said[Field.BIRTH_DATE])):
        person["birth_date"] = born
    if Field.TAKEN_UP in said:
        one.taken_up = read_moment(said[Field.TAKEN_UP])
    if text := texts.get(Field.ACCREDITED, ""):
        one.accredited_here = read_accredited_here(text, yes_is_here=hints.yes_is_here)
    if fax := part_numbers(person):
        one.note("Fax", fax)
    note_unread(one, texts, hints.cut_short)
    heads = 0
    if hints.replies_are_counts and (number := _COUNTED.fullmatch(texts.get(Field.REPLY, ""))):
        heads = int(number[0])
        texts[Field.REPLY] = f"+{heads - 1}" if heads > 1 else number[0]
    for target, letters in hints.letters.items():
        if answer := texts.get(target, ""):
            texts[target] = answer_in_full(letters, answer)
    if hints.crosses_decline and texts.get(Field.REPLY, "").casefold() in CROSSES:
        texts[Field.REPLY] = "no"
    _take_reply(one, texts.get(Field.REPLY, "") or _reply_noted(texts, hints), texts.get(Field.DEPUTY, ""))
    if hints.diet_is_noted and one.notes:
        _take_diet(one)
    for target, called in _MERELY_NOTED:
        if text := texts.get(target, ""):
            one.note(called, text)
    take_companions(one, texts, everybody_is_counted=hints.everybody_is_counted)
    take_one_of_two(one, texts.get(Field.REPLY, ""))
    one.companions += (WrittenCompanion("", AttendeeRole.GUEST),) * (heads - 1 - len(one.companions))
    if hints.company_is_noted and one.notes and not one.companions:
        one.companions = company_noted(one.notes)
    counted = hints.everybody_is_counted and any(map(str.isdigit, texts.get(Field.COMPANIONS, "")))
    _take_delegation(one, texts.get(Field.COUNTRY, ""), counted=counted)


_COUNT_OF_A_GROUP = re.compile(r"\s*[(\[]?\d{1,3}[)\]]?\s*$")
_COUNTED = re.compile(r"\d{1,2}")
CROSSES = frozenset("x х × ✕ ✖ ╳ ☒".split())
"""How people write a cross, in Latin and in Cyrillic letters too."""
_LEAST_NOTED = 5
"""Letters of a note that is a reply; East Asian words are shorter. "x" and "ok" may say something else."""


def _reply_noted(texts: Mapping[Field, str], hints: Hints) -> str:
    """ "불참" or "не сможет" among the notes of a list that has no other place for it."""
    note = texts.get(Field.NOTES, "") if hints.replies_are_noted else ""
    if hints.notes_are_answers and reply_and_company(note)[1]:
        return note
    long = len(note) >= _LEAST_NOTED or (len(note) > 1 and EAST_ASIAN.search(note) is not None)
    if is_within_a_delegation(note):  # "Representative"
        return ""
    told = read_reply(note) not in (None, Reply.NONE) or read_free_reply(note) is Reply.DECLINED
    return note if long and told else ""


def _take_reply(one: Incoming, text: str, deputy: str) -> None:
    """The reply, who comes along, and who comes instead: said in a column of its own, or noted beside the guest."""
    whole = own_words(text) if len(text) > LONGEST_WORD else text
    letter = parted(whole, one.name) if len(whole) > LONGEST_WORD else Letter(whole)
    text, one.others, one.office_spoken_of = letter.own, letter.others, letter.office
    one.deputy = letter.deputy or deputy_in(text)
    if whole and not one.deputy:
        one.reply, along = (
            reply_and_company(text, of_a_letter=text != whole) if text and not letter.doubtful else (None, ())
        )
        if one.reply is None and text == whole and not (letter.doubtful or is_no_plain_yes(text)):
            one.reply = answer_in_a_cell(text)
        if one.reply is Reply.ACCEPTED and letter.of_the_spouse is Reply.ACCEPTED and not along:
            along = (Companion(CompanionKind.SPOUSE),)
        if comes_alone(text):
            one.companions = tuple(came for came in one.companions if came.name)
        one.companions = one.companions or tuple(came for each in along for came in companions_of(each))
        if one.reply is None:
            one.unread_answer = whole
        more = _says_more_than_who_comes(whole) if along else says_more_than_a_reply(text)
        if (one.reply is None and not is_by_a_machine(whole)) or more or (not along and text != whole):
            one.note("Reply", whole)
    if one.reply in (None, Reply.NONE, Reply.REPRESENTED):
        one.deputy = one.deputy or deputy or deputy_in(one.notes)
    if one.deputy:
        one.reply = Reply.REPRESENTED
        if len(whole) > LONGEST_DEPUTY:
            one.note("Reply", whole)
        alone = named_alone(one.deputy)
        if alone != one.deputy and one.deputy not in one.notes:
            one.notes = with_note(one.notes, f"Represented by {one.deputy}")
        one.deputy = alone


def _says_more_than_who_comes(text: str) -> bool:
    """Whether a part of a reply that brings somebody along is neither: "I come with my wife; she eats no fish"."""
    return any(reply_and_company(part)[0] is None for part in _PARTS.split(text) if any(map(str.isalpha, part)))


_PARTS = re.compile(r"[.;:,!?。()\n]+")


def _take_diet(one: Incoming) -> None:
    """ "Vegetarian" or "채식" among the notes of a list that has no other place for it; the notes keep it as well."""
    diets = [line for line in one.notes.split("\n") if is_a_diet(line)] or [
        part for part in map(str.strip, _PARTS.split(one.notes.replace(",", ";"))) if is_a_diet(part)
    ]
    if diets:
        one.person["diet"] = "; ".join(diets)


def _take_delegation(one: Incoming, country: str, *, counted: bool) -> None:
    """ "Embassy of Sweden, 3 persons": so many places are kept under its name, though nobody is named yet."""
    if one.person.get("printed_name") or one.written or one.person.get("email"):
        return
    name, heads = counted_delegation(one.organisation)
    if heads and not one.companions:
        one.organisation = name
        one.companions = (WrittenCompanion("", AttendeeRole.GUEST),) * (min(heads, 100) - 1)
        one.person["printed_name"] = name
    elif counted and (whose := one.organisation or one.group or country):
        one.person["printed_name"] = whose
        if one.person.get("country") == whose:  # an embassy below "Delegation", and no state
            one.organisation = one.person.pop("country")


_country: Callable[[str], str] = cache(read_nationality)


def _take_name(one: Incoming, texts: Mapping[Field, str], hints: NameHints) -> None:
    """Put the name into its parts. The printed name is what was written; a name in two columns is put together."""
    person = one.person
    given, middle, family, whole = [texts.get(part, "") for part in _PARTS_OF_A_NAME]
    couple = part_company(f"{person['honorific']} {whole or family or given}") if "honorific" in person else None
    if couple is not None and couple.address:  # "M. et Mme" in a column of its own
        person["honorific"] = couple.address
    if middle:
        given = f"{given} {middle}".strip()
    own = {"printed_name": whole, "given_name": given, "family_name": family}
    own |= {name: person.get(name, "") for name in ("honorific", "suffix", "native_name")}
    one.written = {name: text for name, text in own.items() if text}
    if given or family:
        name = read_columns(given=given, family=family, honorific=person.get("honorific", ""), hints=hints)
        printed = whole
    elif whole and is_a_post(whole):
        person["printed_name"] = whole
        one.title = one.title or post_alone(whole)
        return
    elif whole:
        state = person.get("nationality") or person.get("country", "")
        name = read_name(whole, hints=replace(hints, state=state) if state in STATES_WITH_AN_ORDER else hints)
        printed = name.printed
    else:
        return
    parts = {
        "printed_name": printed,
        "given_name": name.given,
        "family_name": name.family,
        "suffix": name.suffix,
        "honorific": name.honorific,
        "native_name": name.native,
    }
    told = person.get("honorific", "").split(" ")
    if name.honorific and whole and bare(told[-1]) in _BEFORE_A_DEGREE:
        said = {bare(word) for word in told}
        person["honorific"] = " ".join((*told, *(word for word in name.honorific.split(" ") if bare(word) not in said)))
    for attribute, text in parts.items():
        if text and not person.get(attribute):
            person[attribute] = text
    if name.order is not NameOrder.GIVEN_FIRST:
        person["name_order"] = name.order
    one.companions = companions_of(name.companion or (couple.companion if couple is not None else None))
    if name.companion_of:
        person["printed_name"] = whole
        one.notes = with_note(one.notes, f"Companion of {name.companion_of}")


_BEFORE_A_DEGREE = word_set("herr herrn frau he")
"""After which the degree before the name is said, too: "Herrn" in a column of its own, and "Dr. Karl Wagner"."""


def _take_email(one: Incoming) -> None:
    """One address, and the others beside it; an address inside other text ("Kim <kim@example.org>") is dug out."""
    person = one.person
    text = person.get("email", "")
    if not text or (text.isascii() and ":" not in text and EMAIL.fullmatch(text)):
        return
    plain = unicodedata.normalize("NFKC", text).replace("mailto:", " ")
    found = list(dict.fromkeys(EMAIL.findall(plain)))
    if found:
        person["email"] = found[0]
        if len(found) > 1:
            person["other_emails"] = tuple(found[1:])
    elif "@" not in plain:  # "same as above", "vera (at) mail.ru"
        one.unread[Field.EMAIL] = person.pop("email")

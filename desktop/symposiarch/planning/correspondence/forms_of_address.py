"""How a guest is called: with the form of address as one speaks, in full as lists print it, in both scripts, short."""

from __future__ import annotations

import re

from symposiarch.model.people import NameOrder
from symposiarch.planning.heads import Head
from symposiarch.planning.languages import script_suits
from symposiarch.planning.recognition.names import honorifics
from symposiarch.planning.recognition.names.written import EAST_ASIAN
from symposiarch.planning.saying import at_start

_EXCELLENCY = frozenset("he se her his your excellency excellence the son sa hon honourable honorable hrh".split())
_PROFESSORS = frozenset(("prof", "professor", "проф", "профессор"))
_SPOKEN_TITLES = frozenset(
    ("ambassador", "minister", "professor", "general", "admiral", "senator", "judge", "governor")
)
"""Posts whose title is a form of address in English."""

_BEFORE_A_WHOLE_NAME = frozenset(("ato", "bapak", "bà", "daw", "encik", "ibu", "khun", "puan", "ông"))
"""Of Ethiopia, Myanmar, Viet Nam and their neighbours, where nobody is called by a family name alone."""
_IN_BRACKETS = re.compile(r"\([^()]*\)")
"""What is told of a title and not spoken: "Amb. (ret.)", "Capt. (N)"."""
AMBASSADOR = re.compile(r"ambassador\b(?!.*\bto be\b)", re.IGNORECASE)


def spoken_name(head: Head, *, language: str = "en") -> str:
    """The form of address with the family name, or the printed name where either is not known.

    Who has a name in the script of this language is called by it: 김철수 교수님, and never 김철수 with a "Mr".
    """
    head = head.as_written
    form = _form(head, language)
    if in_own_script(head, language):
        suits = form and script_suits(form, language) and _stands_behind(form)
        return f"{head.native_name} {form}" if suits else head.native_name
    if not head.family_name or not _suits(form, head.name) or _foreign(form, head.family_name):
        return head.name
    if _stands_behind(form):
        called = _called(head)
        return called if _says(called, form) else f"{called} {form}"
    if honorifics.bare(form) in _BEFORE_A_WHOLE_NAME:
        return name_in_full(form, head.name)
    return f"{form} {head.family_name}"


def spoken_in_full(head: Head, language: str) -> str:
    """The form of address with the given and the family name."""
    head = head.as_written
    if in_own_script(head, language):
        return spoken_name(head, language=language)
    return name_in_full(_form(head, language), head.name, _called(head))


def full_name(head: Head) -> str:
    """The printed name with its honorific, which is not said twice where the name was written with it."""
    return name_in_full(head.honorific, head.name, _called(head))


def name_in_full(honorific: str, name: str, called: str = "") -> str:
    """A name with its honorific as `full_name` says it; `called` is the part of it that a form of address follows."""
    if not _suits(honorific, name) or _says(name, honorific):
        return name
    if not _stands_behind(honorific):
        return f"{honorific} {name}"
    if called and called != name and name.startswith(f"{called} "):  # Leyla xanım Əliyeva
        return f"{called} {honorific}{name.removeprefix(called)}"
    return f"{name} {honorific}"


def initialled(head: Head) -> str:
    """The name with initials in place of the given names, for where it has to be short: M. C. Fernández, Kim C.-S.

    A name that is printed otherwise than as its parts, and one in a script without capitals, stays whole.
    """
    given = " ".join("-".join(f"{part[0].upper()}." for part in name.split("-") if part) for name in _given_names(head))
    if not given:
        return head.name
    order = (head.family_name, given) if head.name_order is NameOrder.FAMILY_FIRST else (given, head.family_name)
    return " ".join(order)


def _given_names(head: Head) -> list[str]:
    """The given names that may be said as initials."""
    names = head.given_name.split()
    whole = {f"{head.given_name} {head.family_name}", f"{head.family_name} {head.given_name}"}
    capitals = all(name[0].upper() != name[0].lower() for name in names)
    return names if head.family_name and head.name in whole and capitals else []


def both_names(head: Head, language: str) -> tuple[str, str]:
    """The name as a list in this language writes it, and the one in the other script, empty where there is none."""
    if in_own_script(head, language):
        return head.native_name, full_name(head)
    return full_name(head), head.native_name


def in_own_script(head: Head, language: str) -> bool:
    """Whether the native name is the one that a reader of this language reads, and the printed one is not."""
    return script_suits(head.native_name, language) and not script_suits(head.name, language)


def _form(head: Head, language: str) -> str:
    """The word that is spoken before the name: of "H.E. Mr" it is "Mr", and of an ambassador "Ambassador"."""
    words = [word for word in _IN_BRACKETS.sub(" ", head.honorific).split() if not _excellency(word)]
    first = head.title.split()[0].strip(",") if head.title else ""
    alone = head.title.casefold() in _SPOKEN_TITLES or bool(AMBASSADOR.match(head.title))
    if language == "en" and alone and first.casefold() in _SPOKEN_TITLES:
        return at_start(first)
    # Of "Prof. Dr." the higher is spoken.
    return next((word for word in words if honorifics.bare(word) in _PROFESSORS), words[-1] if words else "")


def _stands_behind(form: str) -> bool:
    """Whether this form of address follows the name: Leyla xanım, Ahmet Bey, 김철수 교수님."""
    return honorifics.bare(form.rsplit(maxsplit=1)[-1]) in honorifics.BEHIND


def _suits(form: str, name: str) -> bool:
    """Whether there is a form of address, in letters that stand beside such a name: not 교수 behind Hong Gil-dong."""
    return bool(form) and bool(EAST_ASIAN.search(form)) <= bool(EAST_ASIAN.search(name))


def _foreign(form: str, family_name: str) -> bool:
    """Whether a form of address would stand before a family name in other letters, of which one alone says nothing: "Mr
    김" on an English card."""
    return bool(EAST_ASIAN.search(family_name)) and not EAST_ASIAN.search(form)


def _says(name: str, form: str) -> bool:
    """Whether a form of address stands in a name as it was written: Dr. Ramin Hasanov, 김철수 교수, 김철수교수."""
    if EAST_ASIAN.search(form):
        return form in name
    return re.search(rf"(?<!\w){re.escape(form)}(?!\w)", name, re.IGNORECASE) is not None


def _excellency(word: str) -> bool:
    return honorifics.bare(word) in _EXCELLENCY


def _called(head: Head) -> str:
    """The part of the name that a form of address stands behind: the given name, of a Korean the whole name."""
    if re.search("[가-힣]", head.name) or not head.given_name:
        return head.name
    return head.name if head.name_order is NameOrder.FAMILY_FIRST else head.given_name

"""What stands before the name of somebody in a programme: forms of address, offices and ranks."""

from __future__ import annotations

from symposiarch.exchange.programme.writing.phrases import saying
from symposiarch.planning.recognition.names.given import is_given
from symposiarch.planning.recognition.names.honorifics import bare, is_an_office, take_honorific
from symposiarch.planning.recognition.names.looks import is_plainly_somebody


def parted(name: str) -> tuple[list[str], list[str]]:
    """The forms of address and the ranks before a name, and the name."""
    before, words = take_honorific(name.split(), french=True)
    while len(words) > 2 and not words[0].islower():
        more, rest = take_honorific(words[1:], french=True)  # "Rektorin Prof. Dr. Maja Thiel"
        office = is_an_office(bare(words[0])) and is_given(rest[0]) and is_plainly_somebody(" ".join(rest))
        if not (office or saying("no_name").fullmatch(words[0])):
            break  # "Stadtrat Bad Homburg", "Stadtrat Sankt Martin" are councils
        before, words = [*before, words[0], *more], rest
    return before, words


def has_rank(name: str) -> bool:
    return bool(parted(name)[0])


def is_addressed(name: str) -> bool:
    """Whether a form of address stands before the name, as none does within a title: "H.E.", "Prof.", "Mme"."""
    before, _ = parted(name)
    return any("." in word for word in before) or any(
        word in ("Mr", "Mrs", "Ms", "Mme", "Dr", "Prof") for word in before
    )

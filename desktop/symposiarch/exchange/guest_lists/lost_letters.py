"""Letters that a list of ours lost when it was saved in an encoding that has none for them: "?" in their place."""

from __future__ import annotations

from dataclasses import replace

from symposiarch.exchange.guest_lists.changes import KnownPerson
from symposiarch.exchange.guest_lists.lines.line import Incoming
from symposiarch.model.folding import fold


def restore_letters(line: Incoming, person: KnownPerson) -> None:
    """Give a line of ours the texts back of which it has only what an encoding left: "???" is what stood there."""
    for texts in (line.person, line.written):
        for name, text in texts.items():
            if isinstance(text, str) and "?" in text:
                texts[name] = _whole(text, person.fields[name], person.name if name == "printed_name" else "")
    for name in ("title", "organisation", "department"):
        setattr(line, name, _whole(getattr(line, name), *(getattr(post, name) for post in person.posts)))
    if (here := person.invitation) is not None:
        for name in ("group", "notes", "deputy"):
            setattr(line, name, _whole(getattr(line, name), getattr(here, name)))
        along = here.companions
        line.companions = tuple(replace(one, name=_whole(one.name, *along)) for one in line.companions)


def _whole(text: str, *known: str) -> str:
    return next((one for one in known if is_left_of(text, one)), text) if "?" in text else text


def is_left_of(text: str, whole: str) -> bool:
    """Whether a text is another one whose letters became "?", or the letter that looks like them."""
    if len(text) != len(whole):
        return False
    return all(
        one == other or (other > "\x7f" and one in ("?", _plain(other))) for one, other in zip(text, whole, strict=True)
    )


def _plain(letter: str) -> str:
    plain = fold(letter)
    return plain.upper() if letter.isupper() else plain

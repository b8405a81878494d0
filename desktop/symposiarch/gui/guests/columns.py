"""What the guest list shows, and what of it can be edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from symposiarch.gui.contacts.fields import country_code, country_words, languages_from
from symposiarch.gui.guests.replies import channel_words, reply_dots, reply_words, stage_words
from symposiarch.gui.tables import Column
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.planning.guests import Companion


class Shown(NamedTuple):
    """A chip over the list: which replies it keeps."""

    key: str
    text: str
    replies: frozenset[str]


def reply_filters() -> tuple[Shown, ...]:
    return (
        Shown("all", tr("All"), frozenset()),
        Shown("accepted", tr("Accepted"), frozenset({"accepted"})),
        Shown("represented", tr("Represented"), frozenset({"represented"})),
        Shown("tentative", tr("Tentative"), frozenset({"tentative"})),
        Shown("none", tr("No answer"), frozenset({"none"})),
        Shown("declined", tr("Declined"), frozenset({"declined", "withdrawn"})),
    )


def guest_columns() -> tuple[Column, ...]:
    from symposiarch.model.invitations import Reply

    replies = reply_words()
    # Who is represented, and who withdraws, is recorded by commands that ask what else there is to know.
    choices = tuple((reply, replies[reply]) for reply in (Reply.ACCEPTED, Reply.DECLINED, Reply.TENTATIVE, Reply.NONE))
    order = list(Reply)
    return (
        Column("", "honorific", editable=True, quiet=True),
        Column(tr("Name"), "name", bold=True, editable=True),
        Column(tr("Native"), "native_name", editable=True),
        Column(tr("Title"), "title", editable=True),
        Column(tr("Organisation"), "organisation", editable=True),
        Column(tr("Category"), "category", editable=True),
        Column(
            tr("Reply"),
            "reply",
            width=126,
            show=replies.get,
            dot=reply_dots().get,
            sort=order.index,
            editable=True,
            choices=choices,
        ),
        Column(tr("With"), "companions", show=companion_words, sort=len, quiet=True),
        Column(tr("Stage"), "stage", show=stage_words().get, sort=str, quiet=True),
        Column(tr("Wave"), "wave", show=str, sort=str, quiet=True, hidden=True),
        Column(tr("Group"), "group", quiet=True, hidden=True),
        Column(tr("Diet"), "diet", editable=True, hidden=True),
        Column(
            tr("Country"),
            "country",
            editable=True,
            hidden=True,
            show=country_words,
            sort=country_words,
            parse=country_code,
        ),
        Column(tr("E-mail"), "email", editable=True, quiet=True, hidden=True),
        Column(tr("Telephone"), "phone", editable=True, quiet=True, hidden=True),
        Column(tr("Speaks"), "languages", editable=True, hidden=True, show=", ".join, parse=languages_from),
        Column(tr("Answered by"), "reply_way", show=channel_words().get, sort=str, quiet=True, hidden=True),
        Column(tr("Given name"), "given_name", editable=True, hidden=True),
        Column(tr("Family name"), "family_name", editable=True, hidden=True),
    )


def companion_words(companions: tuple[Companion, ...]) -> str:
    """Who comes with the guest: names, or what they are."""
    from symposiarch.gui.guests.company import role_words

    return ", ".join(one.name or role_words()[one.role] for one in companions if one.coming)

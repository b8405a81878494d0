"""What the guest list shows, and what of it can be edited in place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from symposiarch.gui.fields.typed import country_code, iso_day, languages_from, read_count, read_day
from symposiarch.gui.letters.words import letter_languages
from symposiarch.gui.people.replies import (
    answer_words,
    channel_words,
    reply_words,
    role_words,
    stage_words,
    wave_words,
    ways_of_sending,
)
from symposiarch.gui.tables.table import Column
from symposiarch.gui.words import country_name, country_names, language_words, tr
from symposiarch.model.events import ReplyMode
from symposiarch.model.invitations import InvitationStage, Reply
from symposiarch.planning.guests import Companion


def guest_columns() -> tuple[Column, ...]:
    replies, answers = reply_words(), answer_words()
    # Who is represented, and who withdraws, is recorded by commands that ask what else there is to know.
    choices = tuple((reply, replies[reply]) for reply in (Reply.ACCEPTED, Reply.DECLINED, Reply.TENTATIVE, Reply.NONE))
    return (
        Column(tr("Honorific"), "honorific", editable=True, quiet=True, spare=True),
        Column(tr("Name"), "name", bold=True, editable=True),
        Column(tr("Native"), "native_name", editable=True, spare=True),
        Column(tr("Reply"), "reply", width=126, of=lambda row: row.answer, show=lambda answer: answers[answer][0],
               dot=lambda answer: answers[answer][1], sort=list(answers).index, editable=True, choices=choices,
               understand=_reply_alone),
        Column(tr("Title"), "title", editable=True),
        Column(tr("Organisation"), "organisation", editable=True),
        Column(tr("With"), "companions", show=companion_words, sort=len, quiet=True, spare=True),
        Column(tr("Stage"), "stage", show=stage_words().get, sort=list(InvitationStage).index, quiet=True, spare=True),
        Column(tr("Category"), "category", editable=True, hidden=True),
        _chosen(tr("Wave"), "wave", wave_words()),
        _chosen(tr("Goes by"), "channel", ways_of_sending()),
        _chosen(tr("Written in"), "letter_language", {"": "", **letter_languages()}),
        _chosen(tr("Asked to"), "reply_mode", {None: "", **reply_mode_words()}),
        Column(tr("Reply by"), "reply_by", show=iso_day, sort=str, parse=read_day, editable=True, hidden=True),
        Column(tr("May bring"), "companions_invited", align="right", show=_few,
               parse=lambda text: read_count(text) or 0, editable=True, hidden=True),
        Column(tr("On the list of"), "organiser", quiet=True, editable=True, hidden=True),
        Column(tr("Group"), "group", quiet=True, editable=True, hidden=True),
        Column(tr("Notes for this event"), "notes", quiet=True, editable=True, hidden=True),
        Column(tr("Diet"), "diet", editable=True, hidden=True),
        Column(tr("Country"), "country", editable=True, hidden=True, show=country_name, sort=country_name,
               parse=country_code, complete=country_names),
        Column(tr("E-mail"), "email", editable=True, quiet=True, hidden=True),
        Column(tr("Telephone"), "phone", editable=True, quiet=True, hidden=True),
        Column(tr("Speaks"), "languages", editable=True, hidden=True, show=language_words, parse=languages_from),
        Column(tr("Answered by"), "reply_way", show=channel_words().get, sort=str, quiet=True, hidden=True),
        Column(tr("Given name"), "given_name", editable=True, hidden=True),
        Column(tr("Family name"), "family_name", editable=True, hidden=True),
    )  # fmt: skip


INVITATION_FIELDS = {
    "wave": "wave",
    "channel": "channel",
    "letter_language": "language",
    "reply_mode": "reply_mode",
    "reply_by": "reply_by",
    "companions_invited": "companions_invited",
    "organiser": "organiser_id",
    "group": "group",
    "notes": "notes",
}
"""What of a row is the invitation's and not the person's, and what planning calls it."""


def _chosen(title: str, field: str, words: Mapping[Any, str]) -> Column:
    return Column.of_several(title, field, words, sort=lambda value: words.get(value, ""), quiet=True, hidden=True)


def _reply_alone(text: str) -> Reply | None:
    """The reply of a cell that was pasted; what "Yes, with my wife" says beside it has no place in this one."""
    from symposiarch.planning.inviting.reply_text.words import read_reply, says_more_than_a_reply  # slow to import

    return None if says_more_than_a_reply(text) else read_reply(text)


def reply_mode_words() -> dict[ReplyMode, str]:
    """How a single guest is asked to reply."""
    return {
        ReplyMode.REPLY_BY: tr("reply by the date"),
        ReplyMode.REGRETS_ONLY: tr("send regrets only"),
        ReplyMode.POUR_MEMOIRE: tr("nothing (pour mémoire)"),
        ReplyMode.SAVE_THE_DATE: tr("save the date"),
    }


def _few(count: int) -> str:
    return str(count) if count else ""


def companion_words(companions: tuple[Companion, ...]) -> str:
    """Who comes with the guest: names, or what they are."""
    return ", ".join(one.name or role_words()[one.role] for one in companions if one.coming)

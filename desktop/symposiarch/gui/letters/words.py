"""Kinds of messages and what became of them, in words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from symposiarch.gui.words import language_name, tr
from symposiarch.model.correspondence import MessageKind, MessageStatus
from symposiarch.planning.correspondence.letters import Fault, Problem
from symposiarch.planning.languages import languages

if TYPE_CHECKING:
    from symposiarch.planning.correspondence.outbox import OutboxRow

OVERTAKEN = "overtaken"
"""The state of a letter that lies there unsent while its invitation has gone another way."""


@cache
def kind_words() -> dict[MessageKind, str]:
    """What each kind of message is called."""
    return {
        MessageKind.INVITATION: tr("invitation"),
        MessageKind.SAVE_THE_DATE: tr("save the date"),
        MessageKind.REMINDER: tr("reminder"),
        MessageKind.CONFIRMATION: tr("confirmation"),
        MessageKind.THANKS: tr("thanks"),
        MessageKind.NOTE_VERBALE: tr("note verbale"),
        MessageKind.POSTPONED: tr("postponed"),
        MessageKind.CANCELLED: tr("cancelled"),
        MessageKind.CHANGE: tr("change"),
        MessageKind.OTHER: tr("other"),
    }


@cache
def status_words() -> dict[MessageStatus, str]:
    """What became of a message."""
    return {
        MessageStatus.DRAFT: tr("to approve"),
        MessageStatus.APPROVED: tr("approved"),
        MessageStatus.QUEUED: tr("waits to be sent"),
        MessageStatus.SENDING: tr("in doubt"),
        MessageStatus.DELAYED: tr("later"),
        MessageStatus.SENT: tr("sent"),
        MessageStatus.REFUSED: tr("refused"),
        MessageStatus.WITHDRAWN: tr("taken back"),
    }


@cache
def status_dots() -> dict[MessageStatus, str]:
    """The theme's colour for each."""
    return {
        MessageStatus.DRAFT: "none",
        MessageStatus.APPROVED: "tentative",
        MessageStatus.QUEUED: "tentative",
        MessageStatus.SENDING: "declined",
        MessageStatus.DELAYED: "tentative",
        MessageStatus.SENT: "accepted",
        MessageStatus.REFUSED: "declined",
        MessageStatus.WITHDRAWN: "none",
    }


def shown_state(row: OutboxRow) -> str:
    """Where a letter stands in the outbox: also that what is not gone has been overtaken."""
    return OVERTAKEN if row.overtaken else str(row.status)


@cache
def state_words() -> dict[str, str]:
    return {**{str(one): said for one, said in status_words().items()}, OVERTAKEN: tr("went another way")}


@cache
def state_dots() -> dict[str, str]:
    return {**{str(one): dot for one, dot in status_dots().items()}, OVERTAKEN: "declined"}


@cache
def drafted_words() -> dict[MessageStatus | None, str]:
    """How far a letter is that has not gone."""
    return {None: "", MessageStatus.DRAFT: tr("drafted"), MessageStatus.APPROVED: tr("approved")}


def fault_words(problem: Problem) -> str:
    """What stands in the way of a guest's letter, beside the guest's name."""
    return {
        Fault.EMPTY_FIELD: tr("the wording needs “{field}”, which is empty", field=problem.detail),
        Fault.NO_ADDRESS: tr("no e-mail address"),
        Fault.BAD_ADDRESS: tr("“{address}” is no e-mail address", address=problem.detail),
        Fault.SENT_ALREADY: tr("has it already"),
    }[problem.fault]


def letter_languages() -> dict[str, str]:
    """The languages in which letters can be written."""
    return {language: language_name(language) for language in languages()}


def taken_back_words(letters: int) -> str:
    """That letters go no more since what they say of an event has changed."""
    return tr("%n letters that had not gone were taken back: what they say no longer holds.", n=letters)

"""Replies, stages, waves, ways and roles in words, as every page that shows guests or letters says them."""

from __future__ import annotations

from functools import cache

from symposiarch.gui.words import tr
from symposiarch.model.invitations import AttendeeRole, Channel, InvitationStage, Reply, Wave
from symposiarch.planning.guests import GIVES


@cache
def reply_words() -> dict[Reply, str]:
    """What each reply is called in a table: "accepted", "no answer"."""
    return {
        Reply.NONE: tr("no answer"),
        Reply.ACCEPTED: tr("accepted"),
        Reply.DECLINED: tr("declined"),
        Reply.TENTATIVE: tr("tentative"),
        Reply.REPRESENTED: tr("represented"),
        Reply.WITHDRAWN: tr("withdrawn"),
    }


@cache
def reply_dots() -> dict[Reply, str]:
    """The theme's colour for each reply."""
    return {
        Reply.NONE: "none",
        Reply.ACCEPTED: "accepted",
        Reply.DECLINED: "declined",
        Reply.TENTATIVE: "tentative",
        Reply.REPRESENTED: "represented",
        Reply.WITHDRAWN: "declined",
    }


def answer_words() -> dict[str, tuple[str, str]]:
    """What stands in the place of a guest's reply, with its dot: the reply, or that this is a host."""
    dots = reply_dots()
    said: dict[str, tuple[str, str]] = {reply: (text, dots[reply]) for reply, text in reply_words().items()}
    return {**said, GIVES: (tr("gives the event"), "accepted")}


@cache
def stage_words() -> dict[InvitationStage, str]:
    return {
        InvitationStage.DRAFT: tr("draft"),
        InvitationStage.APPROVED: tr("approved"),
        InvitationStage.SENT: tr("sent"),
        InvitationStage.REMINDED: tr("reminded"),
    }


@cache
def wave_words() -> dict[Wave, str]:
    return {Wave.A: tr("Wave A"), Wave.B: tr("Wave B"), Wave.C: tr("Wave C"), Wave.RESERVE: tr("Reserve")}


@cache
def channel_words() -> dict[Channel, str]:
    """By which way something went or came."""
    return {
        Channel.UNSET: "",
        Channel.EMAIL: tr("e-mail"),
        Channel.POST: tr("post"),
        Channel.COURIER: tr("courier"),
        Channel.BY_HAND: tr("hand"),
        Channel.NOTE_VERBALE: tr("note verbale"),
        Channel.TELEPHONE: tr("telephone"),
        Channel.FORM: tr("form"),
        Channel.FILE: tr("file"),
    }


def ways_of_sending() -> dict[Channel, str]:
    """The ways by which something goes; by a form or a file, replies only come."""
    return {way: text for way, text in channel_words().items() if way not in (Channel.FORM, Channel.FILE)}


@cache
def role_words() -> dict[AttendeeRole, str]:
    """What each head is."""
    return {
        AttendeeRole.INVITEE: tr("invitee"),
        AttendeeRole.REPRESENTATIVE: tr("representative"),
        AttendeeRole.SPOUSE: tr("spouse"),
        AttendeeRole.GUEST: tr("guest"),
        AttendeeRole.INTERPRETER: tr("interpreter"),
        AttendeeRole.DRIVER: tr("driver"),
        AttendeeRole.SECURITY: tr("security officer"),
        AttendeeRole.STAFF: tr("staff"),
        AttendeeRole.WALK_IN: tr("walk-in"),
    }

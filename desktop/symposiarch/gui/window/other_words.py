"""Other words by which a command is looked for: what the house calls it, where the window says it otherwise."""

from __future__ import annotations

from symposiarch.gui.words import tr


def other_words() -> dict[str, str]:
    """By the name of the command, the words that the palette knows it by too."""
    return {
        "office.back_up": tr("backup archive save"),
        "office.copy_as": tr("archive duplicate save as"),
        "office.restore": tr("recover get back"),
        "office.verify": tr("check damaged repair"),
        "events.edit_this": tr(
            "move postpone another other day date hall place venue delete cancel rename this the event"
        ),
        "events.next": tr("copy duplicate repeat again next last year"),
        "events.close": tr("archive end finish"),
        "events.report": tr("attendance statistics who came"),
        "events.copy_outside": tr("redacted anonymous share"),
        "guests.edit": tr("diet dietary allergy allergies vegetarian halal food wheelchair mobility"),
        "guests.companion": tr("spouse wife husband partner plus one interpreter driver security bodyguard"),
        "guests.accepted": tr("yes comes acceptance"),
        "guests.declined": tr("no regrets refused cancelled"),
        "guests.represented": tr("deputy representative instead replace"),
        "guests.reply": tr("answer answered twice letter"),
        "guests.correct": tr("answer wrong mistake"),
        "guests.paste_replies": tr("paste clipboard mail mails e-mail letter answer"),
        "guests.write": tr("invitations reminders confirmation thanks mails e-mails letters"),
        "invitations.write": tr("invitations reminders confirmation thanks mails e-mails letters"),
        "invitations.word": tr("mail merge"),
        "invitations.drafts": tr("mail merge Outlook Thunderbird"),
        "programme.speakers": tr("panellist panelist moderator cancels declined biography slides"),
        "programme.person": tr("panellist panelist moderator speakers replace swap new"),
        "programme.shift": tr("longer later delay"),
        "programme.edit": tr("room parallel longer minutes"),
        "logistics.arrivals": tr("car cars flight flights driver parking train airport vehicle plate greeter escort"),
        "logistics.services": tr("caterer catering flowers music sound interpretation photographer"),
        "logistics.take_over": tr("same services caterer budget order take over"),
        "seating.late": tr("cancelled cancels new guest deputy"),
        "arrivals.walk_in": tr("uninvited unexpected without invitation"),
        "arrivals.copy": tr("second door two doors"),
        "arrivals.merge": tr("second door two doors"),
        "arrivals.alert": tr("warning note"),
        "documents.note": tr("already printed"),
    }

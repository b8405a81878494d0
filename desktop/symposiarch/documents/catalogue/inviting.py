"""Invitations and letters, from the draft to the envelope."""

from __future__ import annotations

from symposiarch.documents.catalogue.sheet import Group, Option, Sheet

INVITING = (
    Sheet(
        "invitations",
        "Invitation cards",
        "A card for each guest in the guest's language, two on a sheet with marks to cut along.",
        Group.INVITATIONS,
        "inviting.invitations",
        (
            Option("who", "Guests", "to-invite", ("to-invite", "approved", "all")),
            Option("size", "Size", "classic", ("classic", "a6", "a5")),
            Option("trim", "Several on a sheet, with trim marks", True),
            Option("qr", "QR code", False),
        ),
        lacking="empty.letters",
        each="cards",
    ),
    Sheet(
        "letters",
        "Letters",
        "Invitations, reminders, confirmations, thanks and notes verbales with the letterhead.",
        Group.INVITATIONS,
        "inviting.letters",
        (
            Option(
                "kind",
                "Kind",
                "invitation",
                (
                    "invitation",
                    "save-the-date",
                    "reminder",
                    "confirmation",
                    "thanks",
                    "note-verbale",
                    "postponed",
                    "cancelled",
                    "change",
                ),
            ),
        ),
        lacking="empty.letters",
    ),
    Sheet(
        "labels",
        "Address labels",
        "On common sheets, on any sheet by its measures, or on envelopes.",
        Group.INVITATIONS,
        "inviting.labels",
        (
            Option("about", "About", "invitation", ("invitation", "thanks")),
            Option(
                "form",
                "Sheet",
                "usual",
                ("usual", "l7160", "l7163", "l7159", "l7162", "3474", "5160", "5163", "dl", "c5", "no10"),
            ),
            Option("measures", "Other measures, 70x36:3x8", ""),
            Option("skip", "Labels used already", 0, most=500),
        ),
        lacking="empty.letters",
    ),
    Sheet(
        "envelope-register",
        "Envelope register",
        "Serial, addressee, by which way, handed to whom, date, signature.",
        Group.INVITATIONS,
        "inviting.envelope_register",
        words="serial name office channel handed-to date signature",
        lacking="empty.envelopes",
    ),
    Sheet(
        "telephone-list",
        "Telephone list",
        "Whom to call, at which number, what to say, and room for the answer.",
        Group.INVITATIONS,
        "inviting.telephone_list",
        (
            Option(
                "about",
                "About",
                "reminder",
                ("reminder", "invitation", "postponed", "cancelled", "change", "confirmation"),
            ),
            Option("who", "Guests", "telephone", ("telephone", "all")),
        ),
        words="number name telephone what-to-say answer time",
        lacking="empty.telephone",
    ),
    Sheet(
        "approval-sheet",
        "Approval sheet",
        "The drafts with boxes to tick, and when each last invited us and last came.",
        Group.INVITATIONS,
        "inviting.approval_sheet",
        (Option("wave", "Wave", "all", ("all", "a", "b", "c", "reserve")),),
        words="number name office wave invited-us invited came yes no reserve remark signature date",
        lacking="empty.drafts",
    ),
)

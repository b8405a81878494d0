"""All printed sheets: what each is called, what may be chosen, and where its facts and its template are.

The command line, the sample and the Documents page are made from this table; `sheets` sets what stands in it.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass

from symposiarch.errors import SymposiarchError


class Group(enum.StrEnum):
    """Where a sheet stands on the Documents page."""

    GUESTS = "guests"
    INVITATIONS = "invitations"
    PROGRAMME = "programme"
    SEATING = "seating"
    CARDS = "cards"
    LOGISTICS = "logistics"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose before printing.

    With `choices`, one of them (or, if `many`, several with commas between); without, a text, a number or yes and no,
    as the default is.
    """

    name: str
    title: str
    default: str | int | bool
    choices: tuple[str, ...] = ()
    many: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet. `facts` is "module:function", called with a session, the event's id and the options by name.

    `each` is the fact that holds one entry a head, each with the head's UUID as `about`: of such a sheet only what has
    changed since it was printed can be printed again.
    """

    name: str
    title: str
    about: str
    group: Group
    template: str
    facts: str
    options: tuple[Option, ...] = ()
    each: str = ""
    guarded: str = ""
    """The option that shows what not everybody may see: who looks at the sheet or prints it so is noted."""


LOGISTICS: tuple[Sheet, ...] = (
    Sheet(
        "arrival-list",
        "Arrival list",
        "Who comes when, in which car, how they are addressed, who meets and leads them; a sheet for each post.",
        Group.LOGISTICS,
        "arrival-list.typ",
        "symposiarch.documents.logistics.arrival_list:facts",
        (
            Option("paper", "Paper", "a5", ("a5", "a4")),
            Option("post", "A sheet for each", "gate", ("gate", "greeter", "none")),
        ),
    ),
    Sheet(
        "security-list",
        "Security list",
        "Names as in the passport, nationality, car, driver, guards and zone; who prints the numbers is noted.",
        Group.LOGISTICS,
        "security-list.typ",
        "symposiarch.documents.logistics.security_list:facts",
        (Option("numbers", "Document numbers in full", False),),
        guarded="numbers",
    ),
    Sheet(
        "kitchen-sheet",
        "Kitchen sheet",
        "Covers and diets by table and seat, when what is served, and who is served first.",
        Group.LOGISTICS,
        "kitchen-sheet.typ",
        "symposiarch.documents.logistics.kitchen_sheet:facts",
        (Option("names", "Names beside the diets", False),),
    ),
    Sheet(
        "receiving-line",
        "Receiving line",
        "Who stands where in the line, who announces, and how long it takes.",
        Group.LOGISTICS,
        "receiving-line.typ",
        "symposiarch.documents.logistics.receiving_line:facts",
        (
            Option("announcer", "Who announces", ""),
            Option("spouses", "Spouses", "by-rule", ("by-rule", "always", "never")),
        ),
    ),
    Sheet(
        "interpreter-plan",
        "Interpreter plan",
        "What is spoken when, into which languages, by whom and from which booth.",
        Group.LOGISTICS,
        "interpreter-plan.typ",
        "symposiarch.documents.logistics.interpreter_plan:facts",
    ),
    Sheet(
        "flag-plan",
        "Flag plan",
        "The row of flags as it hangs, seen from the front, and the anthems in their order.",
        Group.LOGISTICS,
        "flag-plan.typ",
        "symposiarch.documents.logistics.flag_plan:facts",
    ),
    Sheet(
        "gift-list",
        "Gift list",
        "What is given, by whom, to whom, when, and what passed between the two before.",
        Group.LOGISTICS,
        "gift-list.typ",
        "symposiarch.documents.logistics.gift_list:facts",
        (Option("values", "Values", True),),
    ),
    Sheet(
        "contact-sheet",
        "Contact sheet",
        "Everybody whom one may have to call on the day.",
        Group.LOGISTICS,
        "contact-sheet.typ",
        "symposiarch.documents.logistics.contact_sheet:facts",
    ),
)

WHO = Option("who", "Guests", "not-declined", ("coming", "not-declined", "all"))

SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "attendee-list",
        "Attendee list",
        "Everyone with function and organisation, grouped and sorted as you choose.",
        Group.GUESTS,
        "attendee-list.typ",
        "symposiarch.documents.people.attendee_list:facts",
        (
            WHO,
            Option("sort", "Sorted by", "name", ("name", "organisation", "category", "country", "list")),
            Option(
                "group", "Grouped by", "none", ("none", "category", "organisation", "country", "organiser", "reply")
            ),
            Option("columns", "Columns", "reply", ("reply", "country", "category", "organiser", "table"), many=True),
        ),
    ),
    Sheet(
        "programme",
        "Programme",
        "For A4, an A5 booklet or a DL leaf, in one language or two side by side.",
        Group.PROGRAMME,
        "programme.typ",
        "symposiarch.documents.programme.programme_sheet:facts",
        (
            Option("format", "Format", "a4", ("a4", "a5", "dl")),
            Option("room", "Room", ""),
            Option("interpreters", "With interpreters", False),
        ),
    ),
    Sheet(
        "run-of-show",
        "Run of show",
        "Minute by minute, on A4 or for the pocket: cue, who moves, microphone, anthem, photo, who is responsible.",
        Group.PROGRAMME,
        "run-of-show.typ",
        "symposiarch.documents.programme.run_of_show:facts",
        (Option("format", "Format", "a4", ("a4", "a6")), Option("room", "Room", "")),
    ),
    Sheet(
        "stage-plan",
        "Stage plan",
        "The chairs of each panel in their order, seen from the room and from the stage.",
        Group.PROGRAMME,
        "stage-plan.typ",
        "symposiarch.documents.programme.stage_plan:facts",
        (Option("item", "Item", ""),),
    ),
    Sheet(
        "speaker-sheets",
        "Speakers' briefings",
        "A page for each speaker: when, where, with whom, on what, and what is still needed.",
        Group.PROGRAMME,
        "speaker-sheets.typ",
        "symposiarch.documents.programme.speaker_sheets:facts",
        (Option("speaker", "Speaker", ""),),
    ),
    Sheet(
        "place-cards",
        "Place cards",
        "Cards for the table, the name as it is spoken in address.",
        Group.CARDS,
        "place-cards.typ",
        "symposiarch.documents.seating.place_cards:facts",
        (
            WHO,
            Option("size", "Size", "tent", ("tent", "flat", "small-tent", "large")),
            Option("tables", "Table and seat in a corner", True),
        ),
        each="cards",
    ),
    Sheet(
        "name-tents",
        "Name tents",
        "A4 folded lengthwise, the name large on both sides, for a panel or a meeting.",
        Group.CARDS,
        "name-tents.typ",
        "symposiarch.documents.programme.name_tents:facts",
        (Option("people", "For", "speakers", ("speakers", "guests")),),
    ),
    Sheet(
        "seating-plan",
        "Seating plan",
        "The room and each table to scale, with door, window and host, for the host, the board or the service.",
        Group.SEATING,
        "seating-plan.typ",
        "symposiarch.documents.seating.seating_plan:facts",
        (
            Option("paper", "Paper", "a4", ("a4", "a3", "a2")),
            Option("copy", "Copy for", "host", ("host", "board", "service")),
            Option("view", "Seen from", "room", ("room", "head")),
            Option("pages", "Pages", "both", ("overview", "tables", "both")),
            Option("plan", "Another plan than the chosen one", ""),
        ),
    ),
    Sheet(
        "table-list",
        "Tables",
        "Who sits at each table, seat by seat, with function and, for the service, the diet.",
        Group.SEATING,
        "table-list.typ",
        "symposiarch.documents.seating.table_list:facts",
        (
            Option("order", "In the order of", "seat", ("seat", "honour", "name")),
            Option("diets", "Diets", False),
            Option("pages", "Each table on a page of its own", False),
            Option("plan", "Another plan than the chosen one", ""),
        ),
        each="tables",
    ),
    Sheet(
        "escort-cards",
        "Escort cards",
        "The guest's name and table, for the door; or with the silhouette of the table and the own chair.",
        Group.CARDS,
        "escort-cards.typ",
        "symposiarch.documents.seating.escort_cards:facts",
        (
            Option("kind", "Kind", "plain", ("plain", "silhouette")),
            Option("seats", "With the seat", False),
            Option("order", "In the order of", "name", ("name", "table")),
            Option("plan", "Another plan than the chosen one", ""),
        ),
        each="cards",
    ),
    Sheet(
        "escort-list",
        "Escort list",
        "Who leads which guest from where to which seat.",
        Group.DAY,
        "escort-list.typ",
        "symposiarch.documents.seating.escort_list:facts",
        (Option("who", "Guests", "escorted", ("escorted", "all")),),
    ),
    Sheet(
        "table-signs",
        "Table signs",
        "The number or name of each table, as an A5 tent.",
        Group.SEATING,
        "table-signs.typ",
        "symposiarch.documents.seating.table_signs:facts",
        each="tables",
    ),
    Sheet(
        "finder",
        "Find your seat",
        "From name to table, A to Z, for the board at the door.",
        Group.SEATING,
        "finder.typ",
        "symposiarch.documents.seating.finder:facts",
        (Option("paper", "Paper", "a4", ("a4", "a3", "a2")), Option("seats", "Seats beside the tables", False)),
    ),
    *LOGISTICS,
    Sheet(
        "badges",
        "Badges",
        "Name in both scripts, organisation, category colour and a QR code for the door.",
        Group.DAY,
        "badges.typ",
        "symposiarch.documents.people.badges:facts",
        (
            WHO,
            Option("size", "Size", "id1", ("id1", "a7", "a6", "own")),
            Option("width", "Own width in millimetres", 90),
            Option("height", "Own height in millimetres", 60),
            Option("code", "QR code", True),
            Option("back", "Backs, with the table", False),
            Option("emergency", "Emergency telephone on the back", ""),
            Option("roll", "One badge a page, for a roll printer", False),
        ),
        each="badges",
    ),
    Sheet(
        "sign-in",
        "Sign-in sheet",
        "A to Z with room for signatures, guests of honour apart, blank rows for walk-ins.",
        Group.DAY,
        "sign-in.typ",
        "symposiarch.documents.people.sign_in:facts",
        (
            WHO,
            Option("blank", "Blank rows", 10),
            Option("honours", "Guests of honour on a sheet of their own", True),
        ),
    ),
    Sheet(
        "event-report",
        "Report of the event",
        "Afterwards: how many came, from where, in which languages, what was missing, and how it was before.",
        Group.DAY,
        "event-report.typ",
        "symposiarch.documents.people.event_report:facts",
        (Option("names", "Names of those who stayed away", False),),
    ),
    Sheet(
        "invitations",
        "Invitation cards",
        "A card for each guest in the guest's language, two on A4 with marks to cut along.",
        Group.INVITATIONS,
        "invitations.typ",
        "symposiarch.documents.inviting.invitations:facts",
        (
            Option("who", "Guests", "to-invite", ("to-invite", "approved", "all")),
            Option("size", "Size", "classic", ("classic", "a6", "a5")),
            Option("trim", "Several on A4, with trim marks", True),
            Option("qr", "QR code", False),
        ),
        each="cards",
    ),
    Sheet(
        "letters",
        "Letters",
        "Invitations, reminders, confirmations, thanks and notes verbales on A4 with the letterhead.",
        Group.INVITATIONS,
        "letters.typ",
        "symposiarch.documents.inviting.letters:facts",
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
    ),
    Sheet(
        "labels",
        "Address labels",
        "On common sheets, on any sheet by its measures, or on envelopes.",
        Group.INVITATIONS,
        "labels.typ",
        "symposiarch.documents.inviting.labels:facts",
        (
            Option("form", "Sheet", "l7160", ("l7160", "l7163", "l7159", "l7162", "3474", "5160", "5163", "dl", "c5")),
            Option("measures", "Other measures, 70x36:3x8", ""),
            Option("skip", "Labels used already", 0),
        ),
    ),
    Sheet(
        "envelope-register",
        "Envelope register",
        "Serial, addressee, by which way, handed to whom, date, signature.",
        Group.INVITATIONS,
        "envelope-register.typ",
        "symposiarch.documents.inviting.envelope_register:facts",
    ),
    Sheet(
        "telephone-list",
        "Telephone list",
        "Whom to call, at which number, what to say, and room for the answer.",
        Group.INVITATIONS,
        "telephone-list.typ",
        "symposiarch.documents.inviting.telephone_list:facts",
        (
            Option(
                "about",
                "About",
                "reminder",
                ("reminder", "invitation", "postponed", "cancelled", "change", "confirmation"),
            ),
            Option("who", "Guests", "telephone", ("telephone", "all")),
        ),
    ),
    Sheet(
        "approval-sheet",
        "Approval sheet",
        "The drafts with boxes to tick, and when each last invited us and last came.",
        Group.INVITATIONS,
        "approval-sheet.typ",
        "symposiarch.documents.inviting.approval_sheet:facts",
        (Option("wave", "Wave", "all", ("all", "a", "b", "c", "reserve")),),
    ),
)


def sheet_named(name: str) -> Sheet:
    for sheet in SHEETS:
        if sheet.name == name:
            return sheet
    known = ", ".join(sheet.name for sheet in SHEETS)
    raise SymposiarchError(f"There is no sheet called “{name}”. There are: {known}.")

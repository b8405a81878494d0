"""The table of the commands: what one types, where it is found, and what each group of them is for."""

from __future__ import annotations

from collections.abc import Iterator

_FOUND_IN: dict[str, str] = {
    "arrivals": "arrivals: alert clear copy merge; arrive; list: arrivals=list_arrivals",
    "check": "check mend rule; list: rules=list_rules",
    "events.afterwards": "event: close redacted report; list: attendance",
    "events.events": "event: add next=next_event edit list=list_events",
    "events.organisers": "event: organiser",
    "exports": "export: contacts event guests precedence template",
    "guests": "list: guests=list_guests",
    "importing": "import: guests people",
    "inviting.correspondence": (
        "export: letters=export_letters; invitations: decide register; letterhead; list: envelopes=list_envelopes"
    ),
    "inviting.due": "invitations: expected=show_expected promote; list: due=list_due",
    "inviting.invitations": "invitations: approve not-sent reminded sent unapprove withdraw",
    "inviting.invite": "invite",
    "inviting.lists": (
        "invitations: handed quota set=set_fields wave; list: quotas=list_quotas received=list_received; received"
    ),
    "inviting.mail": "mail: account approve drafts gone list=list_messages send settle test write",
    "inviting.replies": "reply",
    "inviting.reply_files": "import: replies",
    "inviting.views": "list: views=list_views; view: forget keep",
    "logistics.costs": "cost: add edit paid remove; list: costs=list_costs",
    "logistics.files": "export: logistics=export_logistics; import: logistics=import_logistics",
    "logistics.flags": "flag: add list=list_flags place reset set=set_flag",
    "logistics.gifts": "gift: add edit list=list_gifts remove",
    "logistics.movements": "movement: add edit list=list_movements remove times",
    "logistics.security": "export: security=export_list; list: security=list_security",
    "logistics.services": (
        "list: diets=list_diets services=list_services; service: add=add_service copy edit remove status=set_status"
    ),
    "logistics.suppliers": "supplier: add edit list=list_suppliers remove",
    "logistics.tasks": "task: add done edit export list=list_tasks plan remove",
    "office": "backup redo restore undo verify; list: history=list_history",
    "people.duplicates": "list: duplicates=list_duplicates; merge two-people",
    "people.links": "person: assistant partner",
    "people.people": "list: people=list_people; person: add archive edit photo show",
    "people.personal_data": (
        "list: access=list_access; person: erase held keep; retention: due list=list_retention set=set_retention"
    ),
    "people.posts": "person: post posts succeed",
    "people.saved_lists": "list: lists=list_lists; saved: add remove rename take-off",
    "precedence": "list: precedence=list_precedence; precedence: honour set=set_by_hand",
    "printing": "list: printed=list_printed; print=print_sheet",
    "programme.files": "export: programme=export_programme; import: programme=import_programme",
    "programme.items": (
        "list: programme=list_programme programme-templates=list_templates; programme: add copy edit move remove"
    ),
    "programme.people": "programme: person role",
    "programme.speakers": "list: absences=list_absences duties=list_duties; programme: absence duty",
    "programme.speaking": "programme: chairs=set_chairs order",
    "programme.versions": "list: conflicts=list_conflicts; programme: acknowledge diff release",
    "sample": "sample",
    "seating.by_hand": "plan: free lock put together unlock",
    "seating.exchanges": "plan: exchanges=list_exchanges take-back",
    "seating.files": "export: seating=export_seating; import: seating=import_seating",
    "seating.furnishing": (
        "layout table: add=add_tables copy=copy_tables edit=edit_tables list=list_tables remove=remove_tables "
        "seats=set_seats"
    ),
    "seating.late": "plan: late",
    "seating.layouts": (
        "layout: add=add_layout check=check_layout copy=copy_layout edit=edit_layout export=export_layout "
        "import=import_layout keep=keep_pattern list=list_layouts remove=remove_layout use=use_pattern"
    ),
    "seating.lining_up": "layout: align distribute group host mirror number turn ungroup",
    "seating.manners": "plan: manners",
    "seating.plans": "plan: choose compare copy freeze list=list_plans remove rename",
    "seating.seat": "seat",
    "seating.seats": "list: seating-checks=list_checks seats=list_seats",
    "seating.wishes": "wish: add=add_wish list=list_wishes remove=remove_wish",
    "venues.rooms": (
        "room: background=trace copy edit outline remove show; room feature: add=add_feature edit=edit_feature "
        "remove=remove_feature"
    ),
    "venues.venues": "venue: add edit list=list_venues remove room",
}
"""The commands of each module of `cli`: "group: command command; group: command", and command=function where the
function has another name."""


def _places() -> Iterator[tuple[str, str]]:
    for module, told in _FOUND_IN.items():
        for part in told.split("; "):
            group, _, commands = part.rpartition(": ")
            for command, _, function in (each.partition("=") for each in commands.split()):
                yield f"{group} {command}".strip(), f"symposiarch.cli.{module}:{function or command.replace('-', '_')}"


COMMANDS: dict[str, str] = dict(_places())
"""Every command by its words, and where it is found ("module:function")."""

GROUPS: dict[str, str] = {
    "": "Plans symposia, receptions and dinners. Without a command, the window is opened.",
    "arrivals": "The arrivals of a second door or a rehearsal, and what the door must know.",
    "cost": "The budget of an event.",
    "event": "The events of the office.",
    "export": "Files for other programs and other people.",
    "flag": "The row of flags, and whose anthems sound.",
    "gift": "What is given, by whom and to whom.",
    "import": "Files of other people, into an event.",
    "invitations": "What is done with many invitations at once.",
    "layout": "Tables and chairs set up for an event.",
    "layout table": "The tables of a layout, one by one.",
    "list": "What the office file holds, as lines or (with --json) as objects.",
    "mail": "Messages to guests: written, approved, saved as drafts, sent.",
    "movement": "How guests come, who meets them, and in which order.",
    "person": "People of the address book: added, edited, linked, put away and erased.",
    "plan": "The seating plans of an event.",
    "precedence": "Who stands before whom at an event.",
    "print": "Write a sheet of an event as PDF (or, page by page, as PNG or SVG).",
    "programme": "The programme of an event: its items, people and versions.",
    "retention": "How long people are kept, and who is due to be erased.",
    "room": "A room of a venue, drawn to scale.",
    "room feature": "Doors, windows, stage and what else stands in a room.",
    "saved": "Lists of people that are kept under a name.",
    "service": "What is ordered for an event.",
    "supplier": "Who delivers; kept for the next event.",
    "task": "What has to be done for an event, and by when.",
    "venue": "Buildings and their rooms.",
    "view": "Filters of the guest list under names.",
    "wish": "Who is to sit with whom, and who is not.",
}
"""What each group of commands is for; the empty name is the command itself."""

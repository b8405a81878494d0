"""What the house and the helpers need."""

from __future__ import annotations

from symposiarch.documents.catalogue.sheet import Group, Option, Sheet

LOGISTICS = (
    Sheet(
        "arrival-list",
        "Arrival list",
        "Who comes when, in which car, how they are addressed, who meets and leads them; a sheet for each post.",
        Group.LOGISTICS,
        "logistics.arrival_list",
        (
            Option("paper", "Paper", "a5", ("a5", "a4")),
            Option("post", "A sheet for each", "gate", ("gate", "greeter", "none")),
        ),
        words=(
            "logistics.plate logistics.driver logistics.parking logistics.greeter logistics.escort "
            "logistics.gift logistics.tell-host logistics.gate logistics.guards logistics.zone logistics.say "
            "logistics.languages logistics.rank continued"
        ),
        lacking="empty.arrivals",
    ),
    Sheet(
        "security-list",
        "Security list",
        "Names as in the passport, nationality, car, driver, guards and zone; who prints the numbers is noted.",
        Group.LOGISTICS,
        "logistics.security_list",
        (Option("numbers", "Document numbers in full", False),),
        words=(
            "number organisation logistics.passport-name logistics.nationality logistics.document "
            "logistics.plate logistics.driver logistics.guards logistics.zone logistics.gate logistics.expected "
            "logistics.confidential logistics.copy"
        ),
        lacking="empty.coming",
        guarded="numbers",
    ),
    Sheet(
        "kitchen-sheet",
        "Kitchen sheet",
        "Covers and diets by table and seat, when what is served, and who is served first.",
        Group.LOGISTICS,
        "logistics.kitchen_sheet",
        (Option("names", "Names beside the diets", False),),
        words=(
            "table plan.row seat logistics.diets logistics.diet logistics.covers logistics.courses "
            "logistics.served-first logistics.no-diets"
        ),
        lacking="empty.coming",
    ),
    Sheet(
        "receiving-line",
        "Receiving line",
        "Who stands where in the line, who announces, and how long it takes.",
        Group.LOGISTICS,
        "logistics.receiving_line",
        (
            Option("announcer", "Who announces", ""),
            Option("spouses", "Spouses", "by-rule", ("by-rule", "always", "never")),
        ),
        words="logistics.announcer logistics.announcer-note logistics.guests-pass",
        lacking="empty.hosts",
    ),
    Sheet(
        "interpreter-plan",
        "Interpreter plan",
        "What is spoken when, into which languages, by whom and from which booth.",
        Group.LOGISTICS,
        "logistics.interpreter_plan",
        words=(
            "time logistics.item logistics.spoken logistics.into logistics.interpreters logistics.booths "
            "logistics.beside"
        ),
        lacking="empty.interpretation",
    ),
    Sheet(
        "flag-plan",
        "Flag plan",
        "The row of flags as it hangs, seen from the front, and the anthems in their order.",
        Group.LOGISTICS,
        "logistics.flag_plan",
        words=(
            "logistics.seen logistics.anthems logistics.place logistics.code logistics.state logistics.equal remark"
        ),
        lacking="empty.flags",
    ),
    Sheet(
        "gift-list",
        "Gift list",
        "What is given, by whom, to whom, when, and what passed between the two before.",
        Group.LOGISTICS,
        "logistics.gift_list",
        (Option("values", "Values", True),),
        words=(
            "number logistics.when logistics.gift logistics.from logistics.to logistics.value logistics.before "
            "logistics.handed-over"
        ),
        lacking="empty.gifts",
    ),
    Sheet(
        "contact-sheet",
        "Contact sheet",
        "Everybody whom one may have to call on the day.",
        Group.LOGISTICS,
        "logistics.contact_sheet",
        words="name telephone logistics.what logistics.hours continued",
        lacking="empty.contacts",
    ),
)

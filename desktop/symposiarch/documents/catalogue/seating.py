"""Who sits where, and the cards that say it."""

from __future__ import annotations

from symposiarch.documents.catalogue.sheet import WHO, Group, Option, Sheet

EMPTY_TABLES = Option("empty", "Also tables where nobody sits", False)

SEATING = (
    Sheet(
        "place-cards",
        "Place cards",
        "Cards for the table, the name as it is spoken in address.",
        Group.CARDS,
        "seating.place_cards",
        (
            Option("who", WHO.title, "seated", ("seated", *WHO.choices)),
            Option("size", "Size", "tent", ("tent", "flat", "small-tent", "large")),
            Option("tables", "Table and seat in a corner", True),
        ),
        each="cards",
    ),
    Sheet(
        "name-tents",
        "Name tents",
        "A sheet folded lengthwise, the name large on both sides, for a panel or a meeting.",
        Group.CARDS,
        "programme.name_tents",
        (Option("people", "For", "speakers", ("speakers", "guests")),),
        lacking="empty.speakers",
    ),
    Sheet(
        "seating-plan",
        "Seating plan",
        "The room and each table to scale, with door, window and host, for the host, the board or the service.",
        Group.SEATING,
        "seating.seating_plan",
        (
            Option("paper", "Paper", "a4", ("a4", "a3", "a2")),
            Option("copy", "Copy for", "host", ("host", "board", "service")),
            Option("view", "Seen from", "room", ("room", "head")),
            Option("pages", "Pages", "both", ("overview", "tables", "both")),
            EMPTY_TABLES,
            Option("plan", "Another plan than the chosen one", ""),
        ),
        words=(
            "plan.from-room plan.from-head plan.scale plan.host plan.honoured plan.wheelchair plan.free "
            "plan.order plan.chair plan.names-follow stage.from-stage table seat plan.row unseated feature.stage "
            "feature.lectern feature.screen feature.flags feature.booth feature.door feature.window feature.column"
        ),
    ),
    Sheet(
        "table-list",
        "Tables",
        "Who sits at each table, seat by seat, with function and, for the service, the diet.",
        Group.SEATING,
        "seating.table_list",
        (
            Option("order", "In the order of", "seat", ("seat", "honour", "name")),
            Option("diets", "Diets", False),
            Option("pages", "Each table on a page of its own", False),
            Option("plan", "Another plan than the chosen one", ""),
        ),
        words="table plan.row seat name office plan.host plan.honoured unseated continued",
        each="tables",
    ),
    Sheet(
        "escort-cards",
        "Escort cards",
        "The guest's name and table, for the door; or with the silhouette of the table and the own chair.",
        Group.CARDS,
        "seating.escort_cards",
        (
            Option("kind", "Kind", "plain", ("plain", "silhouette")),
            Option("seats", "With the seat", False),
            Option("order", "In the order of", "name", ("name", "table")),
            Option("plan", "Another plan than the chosen one", ""),
        ),
        words="table seat plan.row unseated",
        each="cards",
    ),
    Sheet(
        "table-signs",
        "Table signs",
        "The number or name of each table, as an A5 tent.",
        Group.SEATING,
        "seating.table_signs",
        (EMPTY_TABLES,),
        words="table no-plan only-rows",
        each="tables",
    ),
    Sheet(
        "finder",
        "Find your seat",
        "From name to table, A to Z, for the board at the door.",
        Group.SEATING,
        "seating.finder",
        (Option("paper", "Paper", "a4", ("a4", "a3", "a2")), Option("seats", "Seats beside the tables", False)),
        words="unseated table plan.row seat",
    ),
)

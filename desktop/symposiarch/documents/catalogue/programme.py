"""The programme and what follows from it."""

from __future__ import annotations

from symposiarch.documents.catalogue.sheet import Group, Option, Sheet

PROGRAMME = (
    Sheet(
        "programme",
        "Programme",
        "For a page, a booklet or a DL leaf, in one language or two side by side.",
        Group.PROGRAMME,
        "programme.programme_sheet",
        (
            Option("format", "Format", "a4", ("a4", "a5", "dl")),
            Option("room", "Room", ""),
            Option("interpreters", "With interpreters", False),
        ),
        lacking="empty.programme",
    ),
    Sheet(
        "run-of-show",
        "Run of show",
        "Minute by minute, for the wings or the pocket: cue, who moves, microphone, anthem, photo, who is responsible.",
        Group.PROGRAMME,
        "programme.run_of_show",
        (Option("format", "Format", "a4", ("a4", "a6")), Option("room", "Room", "")),
        words=(
            "show.clock show.minutes show.what show.cue show.mover show.sound show.interpreter show.photo "
            "show.responsible show.fallback show.approved show.pinned"
        ),
        lacking="empty.programme",
    ),
    Sheet(
        "stage-plan",
        "Stage plan",
        "The chairs of each panel in their order, seen from the room and from the stage.",
        Group.PROGRAMME,
        "programme.stage_plan",
        (Option("item", "Item", ""),),
        words="stage.audience stage.from-room stage.from-stage",
        lacking="empty.speakers",
    ),
    Sheet(
        "speaker-sheets",
        "Speakers' briefings",
        "A page for each speaker: when, where, with whom, on what, and what is still needed.",
        Group.PROGRAMME,
        "programme.speaker_sheets",
        (Option("speaker", "Speaker", ""),),
        words=(
            "speaker.part speaker.with speaker.before speaker.after speaker.language speaker.interpretation "
            "speaker.microphone speaker.seat speaker.needed speaker.contact speaker.biography"
        ),
        lacking="empty.speakers",
    ),
)

"""What is wrong with tables in a room, as sentences."""

from __future__ import annotations

from symposiarch.model.venues import FeatureKind
from symposiarch.planning.saying import Counted, Saying, at_start
from symposiarch.planning.seating.layout_checks import Flaw, LayoutFinding, metres

FEATURES = {
    FeatureKind.DOOR: "door",
    FeatureKind.WINDOW: "window",
    FeatureKind.STAGE: "stage",
    FeatureKind.LECTERN: "lectern",
    FeatureKind.SCREEN: "screen",
    FeatureKind.COLUMN: "column",
    FeatureKind.FLAGS: "flags",
    FeatureKind.BOOTH: "interpreters' booth",
    FeatureKind.OTHER: "something else",
}
_SENTENCES = {
    Flaw.TOO_NARROW: "At table {one} a guest has {found}; 60 to 80 cm are usual.",
    Flaw.TOO_CLOSE: "Between tables {one} and {other} there are {found}; 1.2 m are needed to pass.",
    Flaw.CHAIRS_MEET: "Between tables {one} and {other} the chairs meet; nobody can pass behind those who sit.",
    Flaw.ROWS_TOO_CLOSE: "Between rows {one} and {other} there are {found}; 80 cm are needed.",
    Flaw.OUTSIDE: "Table {one} or its chairs stand in a wall or outside the room.",
    Flaw.IN_THE_WAY: "Table {one} or its chairs stand where something else does ({thing}).",
    Flaw.DOOR_BLOCKED: "Table {one} or its chairs stand before a door.",
}
_OF_A_ROW = {
    Flaw.OUTSIDE: "Row {one} stands in a wall or outside the room.",
    Flaw.IN_THE_WAY: "Row {one} stands where something else does ({thing}).",
    Flaw.DOOR_BLOCKED: "Row {one} stands before a door.",
}


def said(finding: LayoutFinding) -> Counted | Saying:
    """A finding as a sentence."""
    flaw, found = finding.flaw, finding.found
    if flaw is Flaw.TOO_MANY:
        return Counted(
            found, "There are %n seats more than the room may hold.", "There is one seat more than the room may hold."
        )
    if flaw is Flaw.NO_WHEELCHAIR:
        return Counted(
            found, "%n more places for a wheelchair are needed.", "One more place for a wheelchair is needed."
        )
    one, other = (*finding.labels, "", "")[:2]
    distance = Saying("{length} cm", {"length": f"{found / 10:.0f}"}) if found < 1000 else metres(found)
    thing = FEATURES[finding.kind] if finding.kind is not None else ""
    if flaw is Flaw.DOOR_BLOCKED and thing and not finding.tables:
        return Saying("{thing}: it stands before a door.", {"thing": Saying(at_start(thing))})
    sentence = _OF_A_ROW[flaw] if finding.row and flaw in _OF_A_ROW else _SENTENCES[flaw]
    return Saying(sentence, {"one": one, "other": other, "found": distance, "thing": Saying(thing)})

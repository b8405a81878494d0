"""The rules and their levels as the window says them."""

from __future__ import annotations

from functools import cache

from symposiarch.gui.words import tr
from symposiarch.planning.preflight import Finding, needs_no_decision

LEVEL_DOTS = {"block": "declined", "acknowledge": "tentative", "warn": "tentative"}
"""The colour of a level, beside its word; OFF has none."""


@cache
def level_words() -> dict[str, str]:
    return {
        "block": tr("must be put right"),
        "acknowledge": tr("to be decided"),
        "warn": tr("to be looked at"),
        "off": tr("not looked at"),
    }


def rule_words(code: str) -> str:
    """What a rule looks for."""
    return _rules()[code]


@cache
def _rules() -> dict[str, str]:
    return {
        "guests_over_capacity": tr("More are expected than the room holds"),
        "guests_without_deputy": tr("Somebody will be represented by nobody known"),
        "guests_over_quota": tr("An organiser has invited more than agreed"),
        "guests_invited_twice": tr("Two guests seem to be one person"),
        "guests_counted_twice": tr("Somebody comes as a guest and with, or for, another"),
        "guests_late_replies": tr("The date for replies has passed without an answer"),
        "guests_unnamed_companion": tr("A companion has no name yet"),
        "guests_without_email": tr("A guest who is reached by e-mail has no address"),
        "guests_without_language": tr("No language is known of a guest"),
        "programme_speaker_not_coming": tr("A speaker will not come as a guest"),
        "programme_speaker_twice": tr("A speaker is in two places"),
        "programme_walk": tr("There is too little time to walk"),
        "programme_room_twice": tr("A room is used twice"),
        "programme_overrun": tr("An item runs into a pinned one"),
        "programme_moderator_panellist": tr("The moderator is also a panellist"),
        "programme_declined_speaker": tr("A speaker has declined"),
        "programme_unasked_speaker": tr("A speaker has not been asked"),
        "programme_open_slot": tr("A place in a panel is open"),
        "programme_absence": tr("A speaker is away at the time"),
        "programme_venue_hours": tr("An item is outside the venue's hours"),
        "programme_panel_overfull": tr("A panel's minutes exceed its time"),
        "programme_interpreter_relief": tr("Interpreters work too long without relief"),
        "programme_no_break": tr("There is no break for two hours"),
        "programme_past_end": tr("The programme runs past the end"),
        "seating_absent": tr("Somebody who will not come has a seat"),
        "seating_too_few": tr("There are too few seats"),
        "seating_without_seat": tr("Somebody who comes has no seat"),
        "seating_host_away": tr("The host of a plan is not coming"),
        "seating_out_of_rank": tr("A seat is out of rank"),
        "seating_guest_of_honour_place": tr("The guest of honour does not sit at the host's right"),
        "seating_guest_of_honour_facing": tr("The guest of honour does not face the host"),
        "seating_interpreter_away": tr("An interpreter is neither behind nor beside the guest"),
        "seating_head_not_full": tr("Chairs stand empty at the head table"),
        "seating_kept_apart": tr("Two who are to be kept apart sit together"),
        "seating_not_together": tr("Two who are to sit together do not"),
        "seating_wheelchair": tr("A wheelchair has no place"),
        "seating_no_language": tr("Neighbours share no language"),
        "seating_spouses_beside": tr("Spouses sit side by side"),
        "seating_same_mission": tr("Two of one mission sit side by side"),
        "seating_thirteen": tr("Thirteen sit at a table"),
        "seating_woman_at_end": tr("A lady sits at the end of a table"),
        "layout_door_blocked": tr("Something stands before a door"),
        "layout_too_many": tr("There are more seats than the room may hold"),
        "layout_no_wheelchair": tr("There are too few places for wheelchairs"),
        "layout_outside": tr("A table stands in a wall or outside the room"),
        "layout_in_the_way": tr("A table stands where something else does"),
        "layout_too_close": tr("Tables stand too close to pass"),
        "layout_chairs_meet": tr("Chairs of two tables meet"),
        "layout_rows_too_close": tr("Rows stand too close"),
        "layout_too_narrow": tr("Guests sit too close at a table"),
        "venue_none": tr("Invitations are out, and there is no venue"),
        "venue_programme_elsewhere": tr("The programme has its rooms in another house"),
        "venue_plan_elsewhere": tr("The tables stand in another house"),
        "logistics_late_task": tr("A task is late"),
        "logistics_unconfirmed": tr("A service is not confirmed"),
        "logistics_catering": tr("Catering is ordered for fewer than are expected"),
        "logistics_over_budget": tr("The budget will be exceeded"),
        "logistics_no_greeter": tr("Nobody meets a head of mission"),
        "logistics_clash": tr("Two arrivals clash at the gate"),
        "precedence_unsure": tr("A title does not say for sure what rank it gives"),
        "precedence_practice": tr("The practice of precedence cannot be used"),
        "sheets_title_of_another": tr("In another language the event is still called as the one before"),
        "sheets_native_name": tr("A name is missing in the second script"),
        "arrivals_rehearsed": tr("Somebody was let in before the day"),
    }


def fix_words(finding: Finding) -> str:
    """What the button says that puts it right; empty where somebody has to decide."""
    if not needs_no_decision(finding.code, finding.about):
        return ""
    return {
        "seating_absent": tr("Free the seats"),
        "seating_without_seat": tr("Seat them"),
        "logistics_late_task": tr("It is done"),
        "arrivals_rehearsed": tr("Clear the rehearsal"),
    }[finding.code]

"""The facts of precedence as English sentences, for the command line and for what is printed."""

from __future__ import annotations

from symposiarch.planning.precedence.standing import Caution, Cautioned, Order, Reason, Why


def sentence(reason: Reason, this: str, that: str) -> str:
    """Why the guest named `this` stands before the one named `that`."""
    match reason.why:
        case Why.HOST:
            return f"{this} receives, and hosts stand before their guests."
        case Why.GUEST_OF_HONOUR:
            return f"{this} is guest of honour, whatever the rank."
        case Why.BY_HAND:
            return f"The place of {reason.this} was set by hand: {reason.that or 'no note says why'}."
        case Why.BAND | Why.MISSION_CLASS:
            said = f"{reason.this or this} stands before {reason.that or that}"
            if reason.source is None:
                return f"{said}."
            return (
                f"{said} ({reason.source})." if reason.source else f"{said}: chosen by the practice, without a source."
            )
        case Why.NUNCIO:
            return f"{this} represents the Holy See, which stands first in its class here (VCDR 16.3)."
        case Why.ACCREDITED_HERE:
            return f"{this} is accredited here, and {that} elsewhere (Wood & Serres 505)."
        case Why.TAKEN_UP:
            return (
                f"{this} took up functions on {_moment(reason.this)}, and {that} on {_moment(reason.that)} (VCDR 16)."
            )
        case Why.ARRIVAL:
            first, second = _moment(reason.this), _moment(reason.that)
            return f"The arrival of {this} was notified on {first}, and that of {that} on {second} (VCDR 13)."
        case Why.DATE_KNOWN:
            return f"{this} took up functions on {_moment(reason.this)}; of {that} no date is known."
        case Why.DATE_UNCLEAR:
            return f"A tie: {_moment(reason.this)} and {_moment(reason.that)} do not say who took up functions first."
        case Why.DEPUTY:
            return f"{this} holds the office, and {that} is a deputy."
        case Why.HONORARY:
            return f"{this} holds the office by career, and {that} for the honour (VCCR 16.5)."
        case Why.HONOUR:
            return f"{this} holds the office itself, and {that} for the honour."
        case Why.GRADE:
            return f"{this} has the higher grade inside the class."
        case Why.FOREIGNER:
            return f"Of equal rank, {this} is a foreigner and {that} a compatriot of the hosts."
        case Why.POSTED_ABROAD:
            return f"Of equal rank, {this} is posted abroad and {that} at home."
        case Why.IN_OFFICE:
            return f"{this} is in office, and {that} is not."
        case Why.SENIORITY if not reason.that:
            return f"{this} has been in the post since {reason.this}; of {that} no date is known."
        case Why.SENIORITY:
            return f"{this} has been in the post since {reason.this}, and {that} since {reason.that}."
        case Why.PARTNER:
            return f"{that} accompanies {this} and takes the place that follows."
        case Why.ACCOMPANIES:
            return f"{this} accompanies {reason.this} and stands beside {reason.this}."
        case Why.ALPHABET:
            return f"A tie: neither date nor class tells {this} from {that}; they stand in the order of the alphabet."
        case Why.AGE:
            return f"A tie: nothing but age tells {this} from {that}."
        case Why.TIE:
            return f"A tie: no rule puts {this} before {that}."


def reasons(order: Order, place: int) -> list[str]:
    """All that is to be said of a guest: against the next in the order, or for the last, against the one before."""
    ranked = order.guests[place]
    said = []
    if ranked.by_hand:
        said.append(f"Set by hand at place {ranked.standing.place}: {ranked.standing.note or 'no note says why'}.")
    if ranked.standing.principal is not None:
        said.append(f"Represents {ranked.standing.principal.name}.")
    if ranked.before is not None:
        than = order.guests[order.place(ranked.than or 0)].standing.name
        said.append(sentence(ranked.before, ranked.standing.name, than))
        if ranked.before.why.decides_class and ranked.taken_from:
            said.append(f"{ranked.before.this} is taken from “{ranked.taken_from}” in the title.")
    elif place:
        last = ranked.standing.key
        before = next((one for one in order.guests if one.than == last and not one.follows), order.guests[place - 1])
        assert before.before is not None
        said.append(sentence(before.before, before.standing.name, ranked.standing.name))
    else:
        said.append("The only guest.")
    said += [caution(warning, order) for warning in order.warnings if warning.key == ranked.standing.key]
    return said


def caution(warning: Cautioned, order: Order) -> str:
    """What must be done before the order is used."""
    names = {ranked.standing.key: ranked.standing.name for ranked in order.guests}
    match warning.caution:
        case Caution.OUTRANKS_GUEST_OF_HONOUR:
            return (
                f"{names[warning.key]} outranks {names[warning.other or 0]}, the guest of honour: "
                "inform beforehand, or make a co-host, or seat at another table."
            )
        case Caution.PLACE_WITHOUT_NOTE:
            return f"The place of {names[warning.key]} was set by hand without a note; write down why."
        case Caution.NO_DATE:
            return f"It is not known when {names[warning.key]} took up functions; enter the date."
        case Caution.RANK_UNSURE:
            return f"The title of {names[warning.key]} does not say for sure what rank it gives; choose the class."


def _moment(text: str) -> str:
    return text.replace("T", " at ")

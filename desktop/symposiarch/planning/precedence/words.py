"""The facts of precedence as sentences: why one guest stands before the next, and what must be minded."""

from __future__ import annotations

from collections.abc import Mapping

from symposiarch.model.invitations import Honour
from symposiarch.planning.precedence.standing import Caution, Cautioned, Order, Reason, Why
from symposiarch.planning.saying import Moment, Saying

_WHY = {
    Why.HOST: "{this} receives, and hosts stand before their guests.",
    Why.GUEST_OF_HONOUR: "{this} is guest of honour, whatever the rank.",
    Why.NUNCIO: "{this} represents the Holy See, which stands first in its class here (VCDR 16.3).",
    Why.ACCREDITED_HERE: "{this} is accredited here, and {that} elsewhere (Wood & Serres 505).",
    Why.DEPUTY: "{this} holds the office, and {that} is a deputy.",
    Why.HONORARY: "{this} holds the office by career, and {that} for the honour (VCCR 16.5).",
    Why.HONOUR: "{this} holds the office itself, and {that} for the honour.",
    Why.GRADE: "{this} has the higher grade inside the class.",
    Why.FOREIGNER: "Of equal rank, {this} is a foreigner and {that} a compatriot of the hosts.",
    Why.POSTED_ABROAD: "Of equal rank, {this} is posted abroad and {that} at home.",
    Why.IN_OFFICE: "{this} is in office, and {that} is not.",
    Why.PARTNER: "{that} accompanies {this} and takes the place that follows.",
    Why.ALPHABET: "A tie: neither date nor class tells {this} from {that}; they stand in the order of the alphabet.",
    Why.AGE: "A tie: nothing but age tells {this} from {that}.",
    Why.TIE: "A tie: no rule puts {this} before {that}.",
}
_DATED = {
    Why.TAKEN_UP: "{this} took up functions on {first}, and {that} on {second} (VCDR 16).",
    Why.ARRIVAL: "The arrival of {this} was notified on {first}, and that of {that} on {second} (VCDR 13).",
    Why.DATE_KNOWN: "{this} took up functions on {first}; of {that} no date is known.",
    Why.DATE_UNCLEAR: "A tie: {first} and {second} do not say who took up functions first.",
    Why.SENIORITY: "{this} has been in the post since {first}, and {that} since {second}.",
}
_SINCE = "{this} has been in the post since {first}; of {that} no date is known."


def sentence(reason: Reason, this: str, that: str) -> Saying:
    """Why the guest named `this` stands before the one named `that`."""
    match reason.why:
        case Why.BY_HAND if reason.that:
            by_hand = {"guest": reason.this, "note": reason.that.rstrip(".")}
            return Saying("The place of {guest} was set by hand: {note}.", by_hand)
        case Why.BY_HAND:
            return Saying("The place of {guest} was set by hand; no note says why.", {"guest": reason.this})
        case Why.ACCOMPANIES:
            return Saying("{this} accompanies {other} and stands beside {other}.", {"this": this, "other": reason.this})
        case Why.BAND | Why.MISSION_CLASS:
            return _by_class(reason, this, that)
        case why if why in _DATED:
            said = _SINCE if why is Why.SENIORITY and not reason.that else _DATED[why]
            return Saying(
                said, {"this": this, "that": that, "first": Moment(reason.this), "second": Moment(reason.that)}
            )
        case why:
            return Saying(_WHY[why], {"this": this, "that": that})


def _by_class(reason: Reason, this: str, that: str) -> Saying:
    """Why one class goes before the other, and what says so."""
    first, second = reason.ranks or (this, that)
    ranked = {"this": first, "that": second}
    if reason.source is None:
        return Saying("{this} stands before {that}.", ranked)
    if not reason.source:
        return Saying("{this} stands before {that}: chosen by the practice, without a source.", ranked)
    return Saying("{this} stands before {that} ({source}).", {**ranked, "source": reason.source})


def reasons(order: Order, place: int) -> list[str]:
    """All that is to be said of a guest: against the next in the order, or for the last, against the one before."""
    ranked = order.guests[place]
    said = []
    if ranked.by_hand:
        said.append(f"Set by hand at place {ranked.standing.place}: {ranked.standing.note or 'no note says why'}.")
    if ranked.standing.principal is not None:
        said.append(f"Represents {ranked.standing.principal.name}.")
    if ranked.before is not None:
        if ranked.standing.honour is Honour.GUEST_OF_HONOUR and not ranked.before.by_honour:
            said.append(str(sentence(Reason(Why.GUEST_OF_HONOUR), ranked.standing.name, "")))
        than = order.guests[order.place(ranked.than or 0)].standing.name
        said.append(str(sentence(ranked.before, ranked.standing.name, than)))
        if ranked.before.why.decides_class and ranked.taken_from:
            said.append(f"{ranked.before.this} is taken from “{ranked.taken_from}” in the title.")
    elif place:
        last = ranked.standing.key
        before = next((one for one in order.guests if one.than == last and not one.follows), order.guests[place - 1])
        assert before.before is not None
        said.append(str(sentence(before.before, before.standing.name, ranked.standing.name)))
    else:
        said.append("The only guest.")
    cautions = [warning for warning in order.warnings if warning.key == ranked.standing.key]
    said += [str(caution(warning, order.names)) for warning in cautions]
    return said


_CAUTIONS = {
    Caution.OUTRANKS_GUEST_OF_HONOUR: (
        "{this} outranks {honoured}, the guest of honour: inform beforehand, or make a co-host, or seat at another "
        "table."
    ),
    Caution.PLACE_WITHOUT_NOTE: "The place of {this} was set by hand without a note; write down why.",
    Caution.NO_DATE: "It is not known when {this} took up functions; enter the date.",
    Caution.RANK_UNSURE: "The title of {this} does not say for sure what rank it gives; choose the class.",
}


def caution(warning: Cautioned, names: Mapping[int, str]) -> Saying:
    """What must be done before the order is used; `names` are those of all guests in it."""
    honoured = names[warning.other or warning.key]
    return Saying(_CAUTIONS[warning.caution], {"this": names[warning.key], "honoured": honoured})

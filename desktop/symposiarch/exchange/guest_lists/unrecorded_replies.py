"""Why a line of a file of replies was not recorded."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from symposiarch.exchange.reading.tables import Problem
from symposiarch.planning.recognition.evidence import Reason, said_of
from symposiarch.planning.saying import Fact, Saying


class Lacking(enum.StrEnum):
    """What a line lacks to be recorded."""

    NOT_READ = "not_read"  # a cell or the name is wrong
    NOT_INVITED = "not_invited"  # it means nobody who is invited
    SURENESS = "sureness"  # it may mean a guest
    DEPUTY = "deputy"  # who comes in the guest's place
    ANSWER = "answer"  # what the guest answered
    ARRIVAL = "arrival"  # a letter of ours has not arrived


@dataclass(frozen=True, slots=True)
class Unrecorded:
    """Why a line was not recorded. `name` stands in the line; `guest` is whom it means, or may mean for `reasons`."""

    lacking: Lacking
    name: str = ""
    guest: str = ""
    reasons: tuple[Reason, ...] = ()
    problem: Problem | None = None

    @property
    def message(self) -> str:
        """The reason in an English sentence."""
        return str(self.saying)

    @property
    def saying(self) -> Saying:
        """The reason, and what to do."""
        if self.problem is not None:
            return self.problem.saying
        facts: dict[str, Fact] = {"name": self.name, "guest": self.guest, "reasons": said_of(self.reasons)}
        return Saying(_SENTENCES[self.lacking], facts)


_SENTENCES = {
    Lacking.NOT_READ: "",
    Lacking.NOT_INVITED: "Nobody called “{name}” is invited.",
    Lacking.SURENESS: "“{name}” may be {guest} ({reasons}). Say whether it is.",
    Lacking.DEPUTY: "It is not said who represents {guest}.",
    Lacking.ANSWER: "It is not said what {guest} answered.",
    Lacking.ARRIVAL: "A letter to {guest} was not delivered at {name}. Look whether the address is right.",
}

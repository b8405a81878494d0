"""Why a line of a file of replies was not recorded: facts, which the window and the command line put into words."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from symposiarch.exchange.reading.tables import Problem
from symposiarch.planning.recognition.evidence import Reason, reason_words


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
        match self.lacking:
            case Lacking.NOT_READ:
                return self.problem.message if self.problem is not None else ""
            case Lacking.NOT_INVITED:
                return f"Nobody called “{self.name}” is invited."
            case Lacking.SURENESS:
                return f"“{self.name}” may be {self.guest} ({reason_words(self.reasons)}). Say whether it is."
            case Lacking.DEPUTY:
                return f"It is not said who represents {self.guest}."
            case Lacking.ANSWER:
                return f"It is not said what {self.guest} answered."
            case Lacking.ARRIVAL:
                return f"A letter to {self.guest} was not delivered at {self.name}. Look whether the address is right."

"""The lists by which seats are given: one by rank, men and women, delegations, partners, blocks (PROTOCOL C2 to C8)."""

from __future__ import annotations

from collections.abc import Mapping

from symposiarch.model.choices import Gender, Word


class SeatList(Word):
    """A list by which seats are given (C2 to C8)."""

    RANK = "rank"
    """One for all, in the order of precedence."""
    TIED = "tied"
    """The same, of a rank that several share."""
    MEN = "men"
    WOMEN = "women"
    HOSTS = "hosts"
    GUESTS = "guests"
    PARTNERS = "partners"
    BLOCK = "block"
    """Those of one category, to whom tables are kept."""


GENDERS = {SeatList.MEN: Gender.MALE, SeatList.WOMEN: Gender.FEMALE}
"""Of whom the two lists are."""

OTHER_GENDER: Mapping[SeatList | None, Gender] = {SeatList.MEN: Gender.FEMALE, SeatList.WOMEN: Gender.MALE}
"""Who has a list of their own beside it."""

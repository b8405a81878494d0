"""Where an event takes place, as letters name it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from symposiarch.planning.whereabouts import with_city


class Place(Protocol):
    """A venue as letters name it."""

    @property
    def name(self) -> str: ...

    @property
    def names(self) -> Mapping[str, str]: ...

    @property
    def address(self) -> str: ...

    @property
    def addresses(self) -> Mapping[str, str]: ...

    @property
    def city(self) -> str: ...


def place_name(place: Place, language: str) -> str:
    return place.names.get(language, place.name)


def place_address(place: Place, language: str) -> str:
    """Street and city in one line."""
    address = place.addresses.get(language, place.address)
    return with_city(", ".join(line.strip() for line in address.splitlines() if line.strip()), place.city)

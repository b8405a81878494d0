"""Where an event takes place, as letters name it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from symposiarch.planning.naming import Named, name_in, one_line, with_city


class Place(Named, Protocol):
    """A venue as letters name it."""

    @property
    def address(self) -> str: ...

    @property
    def addresses(self) -> Mapping[str, str]: ...

    @property
    def city(self) -> str: ...


def place_address(place: Place, language: str) -> str:
    """Street and city in one line."""
    address = place.addresses.get(language, place.address)
    return with_city(", ".join(line.strip() for line in address.splitlines() if line.strip()), place.city)


def place_line(place: Place, language: str) -> str:
    """Name, street and city in one line; the city is told once."""
    name, address = one_line(name_in(place, language)), place_address(place, language)
    return with_city(name, place.city) if address == place.city else ", ".join(part for part in (name, address) if part)

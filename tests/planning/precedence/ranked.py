"""Guests of rank for tests of precedence, each in a few words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.precedence.ranking import rank_guests
from symposiarch.planning.precedence.standing import Order, Setting, Standing

GENERIC = Setting(practice("generic"))


def order(*guests: Standing, setting: Setting = GENERIC) -> Order:
    return rank_guests([replace(guest, key=number) for number, guest in enumerate(guests)], setting)


def names(found: Order) -> list[str]:
    return [ranked.standing.name for ranked in found.guests]


def ambassador(name: str, taken_up: str = "2024-01-01", **more: Any) -> Standing:
    return Standing(0, name, "Ambassador", state_name=name, taken_up=taken_up, **more)


def someone(name: str, title: str, **more: Any) -> Standing:
    return Standing(0, name, title, **more)

"""The fonts that sheets are set in: one chain for each kind of face, of which each platform has its own members."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst

# Latin, Greek and Cyrillic first, then Hangul; for Debian and other Linux, Windows, macOS in that order. What stands
# last comes with Typst itself, so that a chain is never empty. Other scripts are found by Typst among all fonts.
SANS = tuple(
    (
        "Noto Sans; Segoe UI; Helvetica Neue; Arial; DejaVu Sans; Liberation Sans; Noto Sans CJK KR; Noto Sans KR; "
        "Malgun Gothic; Apple SD Gothic Neo; NanumGothic; UnDotum; Libertinus Serif"
    ).split("; ")
)
SERIF = tuple(
    (
        "Noto Serif; Cambria; Georgia; Times New Roman; DejaVu Serif; Liberation Serif; Noto Serif CJK KR; "
        "Noto Serif KR; Batang; AppleMyungjo; NanumMyeongjo; Malgun Gothic; Libertinus Serif"
    ).split("; ")
)


@cache
def installed() -> typst.Fonts:
    """All fonts of this machine and those that come with Typst; looking for them takes about 0.3 s, once."""
    import typst  # the window lets others set its sheets, and needs it not

    return typst.Fonts()


@cache
def chains() -> dict[str, list[str]]:
    """For templates: the families of each chain that this machine has."""
    here = {family.casefold() for family in installed().families()}
    return {
        kind: [family for family in chain if family.casefold() in here]
        for kind, chain in {"sans": SANS, "serif": SERIF}.items()
    }

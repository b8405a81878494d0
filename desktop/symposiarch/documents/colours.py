"""Which of two inks can be read on a colour, on paper and on the screen alike."""

from __future__ import annotations

from functools import cache

WHITE = "#ffffff"


@cache
def ink_on(ground: str, ink: str) -> str:
    """White or the ink, whichever stands out more on a ground; colours as "#1f2430" (contrast of WCAG 2)."""
    light = _luminance(ground) + 0.05
    return WHITE if (_luminance(WHITE) + 0.05) / light >= light / (_luminance(ink) + 0.05) else ink


def _luminance(colour: str) -> float:
    """From 0, black, to 1, white."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

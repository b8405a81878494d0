"""What people call the colours that they lay under the cells of a workbook."""

from __future__ import annotations

import colorsys

_PALE = 0.1
"""How full a colour must be to be one: below it is white, grey or black."""
_BY_HUE = ((18, "red"), (42, "orange"), (70, "yellow"), (170, "green"), (260, "blue"), (330, "violet"), (361, "red"))
_INDEXED = {
    2: "FF0000", 3: "00FF00", 4: "0000FF", 5: "FFFF00", 10: "FF0000", 11: "00FF00", 12: "0000FF", 13: "FFFF00",
    16: "800000", 17: "008000", 19: "808000", 29: "FF8080", 42: "CCFFCC", 43: "FFFF99", 45: "FF99CC", 47: "FFCC99",
    50: "99CC00", 51: "FFCC00", 52: "FF9900", 53: "FF6600", 57: "339966", 58: "003300",
}  # fmt: skip
"""Colours of the palette that workbooks had before they could have any."""


def indexed_colour(number: int) -> str:
    return _INDEXED.get(number, "FFFFFF")


def colour_called(rgb: str) -> str:
    """What six hexadecimal digits look like, "92D050": green; nothing where they are white, grey or black."""
    if len(rgb) != 6:
        return ""
    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < _PALE or value < 0.2:
        return ""
    return next(name for below, name in _BY_HUE if hue * 360 < below)

"""The boxes of a form that somebody filled in on a screen: "ja [x] nein [ ]", "☒ Yes ☐ No", "[x]"."""

from __future__ import annotations

import re
from itertools import pairwise

BOX = re.compile(r"(?:☐|□|\[\s?\])|(?P<ticked>☒|☑|\[[xX✓✔]\])")


def ticked(text: str) -> str:
    """What is ticked of what is offered; "x" where a box stands alone, and the text itself where it says anything else.

    A single box beside words is left alone: it may stand beside a name, to be ticked at the door.
    """
    label, colon, rest = text.partition(":")
    if colon and not BOX.search(label):
        return f"{label}: {ticked(rest)}"
    boxes = list(BOX.finditer(text))
    edges = [0, *(edge for box in boxes for edge in box.span()), len(text)]
    between = [text[start:end].strip(" ,;/|") for start, end in pairwise(edges)][::2]
    if not any(between):
        return "; ".join("x" for box in boxes if box["ticked"])
    if len(boxes) < 2 or (between[0] and between[-1]):
        return text
    offered = between[:-1] if between[0] else between[1:]
    return "; ".join(said for box, said in zip(boxes, offered, strict=True) if box["ticked"])

"""What stands before each line of a list: a dash, a dot, a number."""

from __future__ import annotations

import re

BULLET = re.compile(
    r"^\s*(?:[-–—•▪●◦■□▶‣⁃·*]\s*(?=\w|[“\"«„「『¿¡])|\(?\d{1,2}[.)．）]\s*(?=[^\W\d]|[“\"«„「『])|[①-⑳]\s*)"
)


def without_bullet(line: str) -> str:
    return BULLET.sub("", line)

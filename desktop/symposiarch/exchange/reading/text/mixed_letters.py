"""Text in which two encodings meet, or that was taken for what it was not and written again."""

from __future__ import annotations

import re

_ENOUGH = 200_000
_TWO_BYTES = frozenset(("cp949", "gb18030", "big5hkscs", "cp932", "euc-jp", "johab"))
_THREE_EACH = re.compile(rb"(?:[\x00-\x7f]|[\xe1-\xef][\x80-\xbf]{2})*")


def in_utf8_lines(data: bytes, encoding: str) -> str:
    """The text, its lines that are UTF-8 read as such: two files were put together, or one was edited elsewhere."""
    return "\n".join(decoded_line(line, encoding) for line in data.split(b"\n"))


def decoded_line(line: bytes, encoding: str, errors: str = "replace") -> str:
    """One line of a text in this encoding, or in UTF-8 where it plainly is."""
    return line.decode("utf-8" if is_plainly_utf8(line, encoding) else encoding, errors)


def is_plainly_utf8(line: bytes, encoding: str = "") -> bool:
    """Whether a line beyond ASCII is UTF-8 rather than another encoding.

    Letters of one byte hardly ever look like it. Of those of two bytes some do, and the line is believed to be UTF-8
    only where each letter takes three bytes there, as Hangul and Chinese characters do.
    """
    if line.isascii() or (encoding in _TWO_BYTES and not _THREE_EACH.fullmatch(line)):
        return False
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


_LETTER = rb"(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})"
_STRANGERS = re.compile(rb"(?:[\x00-\x7f]|" + _LETTER + rb")+|((?:(?!" + _LETTER + rb")[\x80-\xff])+)")


def words_of_strangers(data: bytes) -> bytes:
    """The words of a text in UTF-8 that hold letters of another encoding, and no letters of UTF-8 beyond ASCII."""
    words = (word for line in data.splitlines() if not _is_utf8(line) for word in re.split(rb"[\s,;|]+", line))
    return b"\n".join(word for word in words if not re.search(_LETTER, word) and not word.isascii())


def with_strangers(data: bytes, encoding: str) -> str:
    """A text in UTF-8, its lone letters of another encoding read as such; what was cut in its middle is U+FFFD."""
    pieces = []
    for found in _STRANGERS.finditer(data):
        sign = (found[1] or b"").decode(encoding, "replace")
        if found[1] is None:
            pieces.append(found[0].decode("utf-8", "replace"))
        else:
            pieces.append(sign if len(sign) == 1 and sign.isalpha() and found.end() < len(data) else "\ufffd")
    return "".join(pieces)


def _is_utf8(line: bytes) -> bool:
    return line.isascii() or is_plainly_utf8(line)


_TWICE = re.compile("[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}")


def read_once(text: str) -> str:
    """The text as it was before a program took its UTF-8 for letters of one byte and wrote those in UTF-8 again.

    Where nearly all that is beyond ASCII comes out as fewer letters, that is what happened; "Ã" is in no other name.
    """
    beyond = sum(sign > "\x7f" for sign in text[:_ENOUGH])
    twice = sum(len(match[0]) for match in _TWICE.finditer(text[:_ENOUGH]))
    if not beyond or twice < 0.9 * beyond:
        return text
    return "\n".join(_line_once(line) for line in text.split("\n"))


def _line_once(line: str) -> str:
    try:
        return _as_one_byte(line).decode("utf-8")
    except UnicodeError:
        return line


def _as_one_byte(line: str) -> bytes:
    """The bytes that were taken for letters of cp1252, which leaves five of its places to the control signs."""
    return b"".join(sign.encode("latin-1") if "\x80" <= sign <= "\x9f" else sign.encode("cp1252") for sign in line)

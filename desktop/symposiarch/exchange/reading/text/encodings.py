"""Which encoding a text file is in: decode strictly, then ask which reading looks like something people write."""

from __future__ import annotations

import codecs
import math

from symposiarch.exchange.reading.refusal import NotReadable
from symposiarch.exchange.reading.tables import EncodingGuess
from symposiarch.exchange.reading.text import letters, mixed_letters
from symposiarch.exchange.reading.text.letters import Alphabet
from symposiarch.exchange.reading.text.plausible import (
    double_score,
    encodings_of_the_headings,
    known_headings,
    single_score,
)

_SINGLE: dict[str, tuple[Alphabet, ...]] = {
    "cp1252": letters.LATIN_1,
    "cp1250": letters.LATIN_2,
    "cp1254": letters.TURKISH,
    "cp1251": letters.CYRILLIC,
    "cp1256": letters.ARABIC,
    "cp1253": letters.GREEK,
    "cp1255": letters.HEBREW,
    "cp1257": letters.BALTIC,
    "iso-8859-2": letters.LATIN_2,
    "iso-8859-5": letters.CYRILLIC,
    "iso-8859-6": letters.ARABIC,
    "iso-8859-7": letters.GREEK,
    "iso-8859-13": letters.BALTIC,
    "koi8-u": letters.CYRILLIC,
    "mac-roman": letters.LATIN_1,
    "mac-latin2": letters.LATIN_2,
    "mac-turkish": letters.TURKISH,
    "mac-cyrillic": letters.CYRILLIC,
    "mac-greek": letters.GREEK,
    "cp850": letters.LATIN_1,
    "cp852": letters.LATIN_2,
    "cp857": letters.TURKISH,
    "cp866": letters.CYRILLIC,
    "cp1125": letters.CYRILLIC,
    "cp855": letters.CYRILLIC,
    "cp720": letters.ARABIC,
    "cp737": letters.GREEK,
    "cp862": letters.HEBREW,
    "cp775": letters.BALTIC,
}
_DOUBLE = ("cp949", "gb18030", "big5hkscs", "cp932", "euc-jp", "johab")
_USUAL = ("cp1252", "cp1250", "cp1254", "cp1251", "cp1256", "cp949", "gb18030", "big5hkscs")
_OFTEN_ENOUGH = tuple("cp1253 cp1255 cp1257 koi8-u cp866 iso-8859-2 iso-8859-5 mac-roman cp850 cp932 euc-jp".split())
_SELDOM = {name: -3.0 if name in _OFTEN_ENOUGH else -5.0 for name in (*_SINGLE, *_DOUBLE) if name not in _USUAL}
"""Of what hardly anybody writes any more, less is expected."""
#: What can be chosen by hand, the likeliest first.
ENCODINGS = tuple(
    (
        "utf-8 utf-16 utf-16-le utf-16-be cp949 gb18030 big5hkscs cp1252 cp1254 cp1250 cp1251 cp1256 cp1253 cp1255 "
        "cp1257 cp932 euc-jp koi8-r koi8-u cp866 cp850 cp437 cp852 cp857 mac-roman mac-latin2 mac-turkish mac-cyrillic "
        "iso-8859-2 iso-8859-5 iso-8859-7 iso-8859-9 iso-8859-15 johab iso2022_jp iso2022_kr utf-32"
    ).split()
)
_ESCAPED = ((b"\x1b$B", "iso2022_jp"), (b"\x1b$@", "iso2022_jp"), (b"\x1b$)C", "iso2022_kr"), (b"~{", "hz"))
"""Encodings whose bytes are all ASCII, with what stands before a stretch of other letters."""
_ENOUGH = 200_000  # bytes that are looked at
_WEIGHED = 10_000  # bytes of them whose letters are weighed


def byte_order_mark(data: bytes) -> str | None:
    """The encoding that the first bytes name."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return None


def without_false_mark(data: bytes) -> bytes:
    """The bytes without a mark of UTF-16 that a program set before a text in UTF-8."""
    if not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data[:_ENOUGH]:
        return data
    try:
        data[2:].decode("utf-8")
    except UnicodeDecodeError:
        return data
    return data[2:]


def decode(data: bytes, encoding: str) -> str:
    """The text in an encoding chosen by hand; what does not fit becomes U+FFFD."""
    try:
        codec = codecs.lookup(encoding)
        text = codec.decode(data, "replace")[0]
    except (LookupError, ValueError, TypeError, AssertionError) as error:  # the last from what codes bytes as bytes
        raise NotReadable(
            f"There is no text encoding called {encoding!r}. Usual ones: {', '.join(ENCODINGS[:10])}."
        ) from error
    if not isinstance(text, str):
        raise NotReadable(f"{encoding!r} is no text encoding. Usual ones: {', '.join(ENCODINGS[:10])}.")
    return text.removeprefix("\ufeff")


def detect(data: bytes) -> tuple[EncodingGuess, ...]:
    """The likeliest encodings of these bytes, best first; never empty."""
    if marked := byte_order_mark(data):
        return (EncodingGuess(marked, 1.0, sample(decode(data, marked))),)
    if data.isascii() and b"\0" not in data:
        for sign, encoding in _ESCAPED:
            if sign in data and (text := _strictly(data, encoding, clipped=False)) and not text.isascii():
                return (EncodingGuess(encoding, 0.97, sample(text)),)
        return (EncodingGuess("utf-8", 1.0, sample(decode(data[:_ENOUGH], "ascii"))),)
    if wide := _wide(data):
        return (EncodingGuess(wide, 0.97, sample(decode(data, wide))),)
    if is_utf8(data):
        return (EncodingGuess("utf-8", 0.99, sample(decode(data, "utf-8"))), *_guesses(data, limit=0.5)[:2])
    # Where two files were put together, what is UTF-8 says nothing of the other's encoding.
    lines = data.split(b"\n") if len(data) <= _ENOUGH else []
    others = b"\n".join(line for line in lines if not mixed_letters.is_plainly_utf8(line))
    return _guesses(data if others.isascii() else others) or (
        EncodingGuess("cp1252", 0.1, sample(decode(data, "cp1252"))),
    )


def as_found(data: bytes, encoding: str) -> str:
    """The text in an encoding that was found out, with the lines and letters of another that got into it."""
    if encoding in _SINGLE or encoding in _DOUBLE:
        return mixed_letters.in_utf8_lines(data, encoding)
    if not encoding.startswith("utf-8"):
        return decode(data, encoding)
    text = decode(data, encoding)
    if "\ufffd" in text and (words := mixed_letters.words_of_strangers(data)):
        likely = (guess.encoding for guess in _guesses(words) if guess.encoding in _USUAL[:5])
        return mixed_letters.with_strangers(data, next(likely, "cp1252")).removeprefix("\ufeff")
    return mixed_letters.read_once(text)


_MUCH_THE_SAME = {
    "iso8859-1": "cp1252", "iso8859-15": "cp1252", "ascii": "utf-8", "iso8859-9": "cp1254", "iso8859-2": "cp1250",
    "iso8859-6": "cp1256", "euc_kr": "cp949", "ksx1001": "cp949", "gb2312": "gb18030", "gbk": "gb18030",
    "big5": "big5hkscs", "shift_jis": "cp932", "koi8-r": "koi8-u", "euc_jp": "euc-jp",
}  # fmt: skip


def believed(data: bytes, declared: str) -> str:
    """The encoding that a file declares for these bytes, or the one that they are plainly in instead.

    A declaration is believed until it does not decode, the bytes are UTF-8 after all, or what it gives is unlikely
    beside what another encoding gives: programs write the name of one and the bytes of another.
    """
    if data.isascii():
        return declared
    guesses = detect(data)
    try:
        codec = codecs.lookup(declared)
        text = codec.decode(data, "strict")[0]
    except (LookupError, ValueError, TypeError):
        return guesses[0].encoding
    own = _MUCH_THE_SAME.get(codec.name, codec.name)
    if not isinstance(text, str) or own == guesses[0].encoding or own.startswith("utf"):
        return declared if isinstance(text, str) else guesses[0].encoding
    if guesses[0].encoding == "utf-8":
        return "utf-8"
    likely = next((guess.sureness for guess in guesses if guess.encoding == own), None)
    weighed = own in _SINGLE or own in _DOUBLE
    return guesses[0].encoding if weighed and guesses[0].sureness > 0.9 and (likely or 0.0) < 0.02 else declared


def sample(text: str) -> str:
    """A line with letters beyond ASCII in it, by which a person sees at once whether the encoding is right."""
    for line in text.splitlines()[:5000]:
        if not line.isascii():
            return line.strip()[:160]
    return text.lstrip()[:160].split("\n", 1)[0].strip()


def is_utf8(data: bytes) -> bool:
    """Valid UTF-8, or nearly: a few letters were cut, or typed in by a program that writes another encoding.

    Letters of other encodings hardly ever look like some of UTF-8, so those outnumber what is broken only there.
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = data[: 4 * _ENOUGH].decode("utf-8", "replace")
        broken = text.count("\ufffd")
        whole = sum(1 for sign in text if sign > "\x7f") - broken
        return whole >= 4 * broken
    return True


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: line breaks, blanks and separators stand with a zero byte on one side.

    UTF-32 has no letter without two zero bytes.
    """
    if len(data) < 4:
        return None
    for encoding, first in (("utf-32-le", 2), ("utf-32-be", 0)):
        if len(data) % 4 == 0 and not any(data[first + 1 : _ENOUGH : 4]) and max(data[first:_ENOUGH:4]) <= 2:
            return encoding
    start = data[: _ENOUGH // 2 * 2]
    best: tuple[int, str] | None = None
    for encoding, zero in (("utf-16-le", 1), ("utf-16-be", 0)):
        plain, zeros = start[1 - zero :: 2], start[zero::2]
        marks = sum(1 for sign, other in zip(plain, zeros, strict=False) if other == 0 and sign in b"\r\n,;\t |@.")
        wrong = sum(1 for sign, other in zip(plain, zeros, strict=False) if sign == 0 and other in b"\r\n,;\t |@.")
        if marks >= 2 and marks > 20 * wrong and marks * 80 >= len(plain):
            try:
                start[: len(start) // 2 * 2].decode(encoding)
            except UnicodeDecodeError as error:
                if error.end < len(start) - 4:
                    continue
            best = max(best or (0, ""), (marks, encoding))
    return best[1] if best else None


def _guesses(data: bytes, *, limit: float = 0.0) -> tuple[EncodingGuess, ...]:
    scored: list[tuple[float, str, str]] = []
    clipped = len(data) > _ENOUGH
    piece = _telling_lines(data, _ENOUGH)
    weighed = _telling_lines(piece, _WEIGHED)  # the same bytes for all: in some encodings they are half as many letters
    beyond = max(sum(1 for byte in weighed if byte > 127), 1)
    said = encodings_of_the_headings(piece)
    for encoding in (*_SINGLE, *_DOUBLE):
        text = _strictly(piece, encoding, clipped=clipped)
        if text is None:
            continue
        letters_weighed = text if weighed is piece else weighed.decode(encoding, "replace")
        total = (
            max(single_score(letters_weighed, alphabet) for alphabet in _SINGLE[encoding])
            if encoding in _SINGLE
            else double_score(letters_weighed, encoding)
        )
        total += 6.0 * known_headings(text) + _SELDOM.get(encoding, 0.0)
        total += 3.0 if encoding in said else 0.0
        scored.append((total / beyond, encoding, text))
    if not scored:
        return ()
    scored.sort(key=lambda entry: -entry[0])
    weight = min(beyond, 60)
    odds = [math.exp(max((score - scored[0][0]) * weight, -60)) for score, *_ in scored]
    plausible = min(1.0, math.exp(scored[0][0] + 5.0))  # a reading in which nothing makes sense is not sure
    return tuple(
        EncodingGuess(encoding, round(odd / sum(odds) * plausible * 0.98, 3), sample(text))
        for odd, (_, encoding, text) in zip(odds, scored, strict=True)
        if odd / sum(odds) >= limit
    )


def _telling_lines(data: bytes, most: int) -> bytes:
    """The first line and those with bytes beyond ASCII, up to about so many bytes."""
    if len(data) <= most:
        return data
    lines = data.split(b"\n")
    kept, size = [lines[0]], len(lines[0])
    for line in lines[1:]:
        if not line.isascii():
            kept.append(line)
            size += len(line)
            if size > most:
                break
    return b"\n".join(kept)[: 2 * most]


def _strictly(data: bytes, encoding: str, *, clipped: bool) -> str | None:
    """The text; None when the bytes are not of this encoding. Up to one letter in 500 may be damaged."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        pass
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd")
    beyond = sum(1 for sign in text if sign > "\x7f")
    return text if broken <= (1 if clipped else 0) + beyond // 500 else None

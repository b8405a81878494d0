"""Zip containers looked at before anything is unpacked: bombs and entities are refused here."""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from symposiarch.exchange.reading.refusal import NotReadable

MOST_PARTS = 20_000
MOST_BYTES = 700 * 2**20  # unpacked, all parts
MOST_BYTES_OF_A_PART = 500 * 2**20
BOMB_RATIO = 250  # a sheet of one repeated value packs about 150 times
BOMB_STARTS_AT = 24 * 2**20

_PIECE = 4 << 20
_PREAMBLE = 4096
_LOCAL_HEADER = b"PK\x03\x04"
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)|<\0!\0(?:D\0O\0C|E\0N\0T)|\0<\0!\0(?:D\0O\0C|E\0N\0T)", re.IGNORECASE)

# What zipfile raises over a damaged archive; not all of it is BadZipFile.
BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError, RuntimeError, KeyError,
    ValueError, IndexError, OverflowError, AssertionError, struct.error,
)  # fmt: skip

TOO_LARGE = "The file unpacks to more than this program opens. It is damaged or made to do harm: ask for a fresh copy."
CUT_OFF = "The file is damaged or was cut off on its way: ask for it again, or copy it again."
ENTITIES = "The file holds definitions that no ordinary workbook has and that can do harm, so it was not opened."


def open_archive(stream: IO[bytes]) -> zipfile.ZipFile:
    """The container, after a look at what it says of itself."""
    try:
        archive = zipfile.ZipFile(stream)
    except BROKEN as error:
        raise NotReadable(CUT_OFF) from error
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
        raise NotReadable(TOO_LARGE)
    for part in parts:
        if part.file_size > MOST_BYTES_OF_A_PART:
            raise NotReadable(TOO_LARGE)
        if part.file_size > BOMB_STARTS_AT and part.file_size > BOMB_RATIO * max(part.compress_size, 1):
            raise NotReadable(TOO_LARGE)
    return archive


def from_its_beginning(data: bytes) -> bytes:
    """The container without what a mail program or a web server left before it: a line, the lines of a header."""
    begins = data.find(_LOCAL_HEADER, 0, _PREAMBLE + len(_LOCAL_HEADER))
    return data[begins:] if begins > 0 and zipfile.is_zipfile(io.BytesIO(data)) else data


def pieces(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """A part's bytes, a few megabytes at a time."""
    unpacked = 0
    try:
        packed = max(archive.getinfo(name).compress_size, 1)
        for piece in _inflated(archive, name):
            unpacked += len(piece)
            if unpacked > BOMB_STARTS_AT and unpacked > BOMB_RATIO * packed:
                raise NotReadable(TOO_LARGE)
            yield piece
    except BROKEN as error:
        raise NotReadable(CUT_OFF) from error


def _inflated(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """zipfile unpacks four kilobytes at a time and sums them up; of a large sheet that is half of the work."""
    part, stream = archive.getinfo(name), archive.fp
    if part.compress_type != zipfile.ZIP_DEFLATED or part.flag_bits & 1 or stream is None:
        with archive.open(name) as opened:
            while piece := opened.read(_PIECE):
                yield piece
        return
    stream.seek(part.header_offset)
    head = stream.read(30)
    if len(head) < 30 or head[:4] != b"PK\x03\x04":
        raise zipfile.BadZipFile(name)
    names, extra = struct.unpack_from("<HH", head, 26)
    place, left = part.header_offset + 30 + names + extra, part.compress_size
    inflate = zlib.decompressobj(-15)
    waiting = b""
    while not inflate.eof:
        if not waiting:
            stream.seek(place)
            waiting = stream.read(min(_PIECE, left))
            place, left = place + len(waiting), left - len(waiting)
            if not waiting:
                raise EOFError(name)
        yield inflate.decompress(waiting, _PIECE)
        waiting = inflate.unconsumed_tail


def part_bytes(archive: zipfile.ZipFile, name: str, *, most: int = 64 * 2**20) -> bytes:
    """The whole of a part that ought to be small; b'' when there is none."""
    if name not in archive.NameToInfo:
        return b""
    if archive.getinfo(name).file_size > most:
        raise NotReadable(TOO_LARGE)
    return b"".join(pieces(archive, name))


def refuse_entities(archive: zipfile.ZipFile) -> None:
    """Document type definitions are how XML bombs are built; a workbook has none.

    They can only stand before a part's first element, so the beginning of each part is enough.
    """
    for part in archive.infolist():
        if not part.filename.lower().endswith((".xml", ".rels", ".vml")):
            continue
        try:
            with archive.open(part) as opened:
                beginning = opened.read(8192)
        except BROKEN:
            continue
        if _DOCTYPE.search(beginning):
            raise NotReadable(ENTITIES)


_FROM_THE_ROOT = re.compile(rb"""(\bTarget\s*=\s*["'])/xl/""")


def with_targets_from_their_folder(data: bytes) -> bytes | None:
    """A workbook whose parts are named from the root of the container ("/xl/worksheets/sheet1.bin"), which calamine
    does not follow in a binary one, with the names that it follows; None where they are so already."""
    name = "xl/_rels/workbook.bin.rels"
    with open_archive(io.BytesIO(data)) as archive:
        written = part_bytes(archive, name)
        mended = _FROM_THE_ROOT.sub(rb"\1", written)
        if mended == written:
            return None
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as copy:
            for part in archive.infolist():
                content = mended if part.filename == name else b"".join(pieces(archive, part.filename))
                copy.writestr(part.filename, content)
    return stream.getvalue()

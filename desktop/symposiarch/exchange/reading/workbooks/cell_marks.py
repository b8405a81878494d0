"""What an xlsx says of its cells beside their texts: comments, links, and what is struck out or stands on a colour."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import TypeAlias

from symposiarch.exchange.reading import archive as archives
from symposiarch.exchange.reading.workbooks import ooxml
from symposiarch.exchange.reading.workbooks.colours import colour_called, indexed_colour

_MOST = 6 * 2**20
"""Bytes of a sheet whose cells are looked at one by one; a longer list says nothing by its colours."""

Place: TypeAlias = "tuple[int, int]"  # row and column, from 0
_CELL_BEGUN = re.compile(rb"<(?:\w+:)?c\b([^>]*)>")
_STYLE = re.compile(rb"""\bs\s*=\s*["']([0-9]+)["']""")
_PART = rb"<(?:\w+:)?%b\b.*?</(?:\w+:)?%b\s*>"
_FONT = re.compile(rb"<(?:\w+:)?font\b(?:[^>]*/>|.*?</(?:\w+:)?font\s*>)", re.DOTALL)
_STRUCK = re.compile(rb"""<(?:\w+:)?strike\b(?![^>]*\bval\s*=\s*["'](?:0|false)["'])""")
_FILL = re.compile(rb"<(?:\w+:)?fill\b(?:[^>]*/>|.*?</(?:\w+:)?fill\s*>)", re.DOTALL)
_SOLID = re.compile(rb"""patternType\s*=\s*["']solid["'].*?<(?:\w+:)?fgColor\b([^>]*)>""", re.DOTALL)
_XF = re.compile(rb"<(?:\w+:)?xf\b([^>]*)>")
_OF_A_COLOUR = re.compile(rb"""\b(rgb|theme|indexed)\s*=\s*["']([0-9A-Fa-f]+)["']""")
_THEME_COLOUR = re.compile(
    rb"""<a:(?:dk1|lt1|dk2|lt2|accent\d)>\s*<a:\w+\b[^>]*?(?:lastClr|\bval)\s*=\s*["']([0-9A-Fa-f]{6})["']"""
)
_COMMENT = re.compile(
    rb"""<(?:\w+:)?comment\b[^>]*?\bref\s*=\s*["']([A-Za-z]{1,3})([0-9]{1,7})["'][^>]*>(.*?)</(?:\w+:)?comment\s*>""",
    re.DOTALL,
)
_THREADED = re.compile(r"\[Threaded comment\].*?\n\s*Comment:\s*", re.DOTALL)
_AUTHOR = re.compile(rb"<(?:\w+:)?author\b[^>]*(?<!/)>(.*?)</(?:\w+:)?author\s*>", re.DOTALL)
_BY_WHOM = re.compile(r"([^\n]+):\s*\n")
_LINK = re.compile(rb"<(?:\w+:)?hyperlink\b[^>]*>")
_MAIL = re.compile(r"mailto:([^?]+@[^?]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of cells, by their number, that strike out or lay a colour under the text."""

    struck: frozenset[int] = frozenset()
    colours: dict[int, str] = field(default_factory=dict)


def telling_styles(archive: zipfile.ZipFile) -> Styles:
    names = {name.lower(): name for name in archive.namelist()}
    content = archives.part_bytes(archive, names.get("xl/styles.xml", ""))
    fonts = [bool(_STRUCK.search(font)) for font in _FONT.findall(_inside(content, b"fonts"))]
    theme: list[str] | None = None
    fills: list[str] = []
    for fill in _FILL.findall(_inside(content, b"fills")):
        solid = _SOLID.search(fill)
        told = _OF_A_COLOUR.search(solid[1]) if solid else None
        if told and told[1] == b"theme" and theme is None:
            theme = _theme(archives.part_bytes(archive, names.get("xl/theme/theme1.xml", "")))
        fills.append(_colour(told[1].decode(), told[2].decode(), theme or []) if told else "")
    struck, colours = set(), {}
    for number, style in enumerate(_XF.findall(_inside(content, b"cellXfs"))):
        font, fill = (_number(style, name) for name in (rb"fontId", rb"fillId"))
        if font < len(fonts) and fonts[font]:
            struck.add(number)
        if fill < len(fills) and fills[fill]:
            colours[number] = fills[fill]
    return Styles(frozenset(struck), colours)


def _inside(content: bytes, name: bytes) -> bytes:
    found = re.search(_PART % (name, name), content, re.DOTALL)
    return found[0].partition(b">")[2] if found else b""


def _number(attributes: bytes, name: bytes) -> int:
    found = re.search(rb"""\b%b\s*=\s*["'](\d+)["']""" % name, attributes)
    return int(found[1]) if found else 0


def _theme(content: bytes) -> list[str]:
    """The theme's colours as cells number them: light before dark, which the theme writes the other way round."""
    told = [value.decode() for value in _THEME_COLOUR.findall(content)]
    return [told[1], told[0], told[3], told[2], *told[4:]] if len(told) >= 4 else []


def _colour(kind: str, value: str, theme: list[str]) -> str:
    if kind == "rgb":
        return colour_called(value[-6:])
    if kind == "theme":
        return colour_called(theme[int(value)]) if value.isdigit() and int(value) < len(theme) else ""
    return colour_called(indexed_colour(int(value))) if value.isdigit() else ""


def marked_cells(archive: zipfile.ZipFile, part: str, styles: Styles) -> tuple[set[Place], dict[Place, str]]:
    """The cells of a sheet that are struck out, and the colours of others; none of a sheet that is too long."""
    struck: set[Place] = set()
    colours: dict[Place, str] = {}
    if not (styles.struck or styles.colours) or archive.getinfo(part).file_size > _MOST:
        return struck, colours
    for match in _CELL_BEGUN.finditer(b"".join(archives.pieces(archive, part))):
        style = _STYLE.search(match[1])
        number = int(style[1]) if style else 0
        if (number in styles.struck or number in styles.colours) and (place := ooxml.place_of(match[1])) is not None:
            if number in styles.struck:
                struck.add(place)
            if number in styles.colours:
                colours[place] = styles.colours[number]
    return struck, colours


def comments(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[Place, str]]:
    """The comments on a sheet's cells, without the name of whoever wrote them; "Diet:" above a line stays."""
    folder = posixpath.dirname(part)
    target = next((one["Target"] for one in _relations(archive, part) if one.get("Type", "").endswith("/comments")), "")
    path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    content = archives.part_bytes(archive, path)
    authors = {unescape(name.decode("utf-8", "replace")).strip() for name in _AUTHOR.findall(content)}
    for match in _COMMENT.finditer(content):
        text = _THREADED.sub("", ooxml.text_of(match[3])).strip()
        by_whom = _BY_WHOM.match(text)
        if by_whom is not None and by_whom[1].strip() in authors:
            text = text[by_whom.end() :]
        if text := " ".join(text.split()):
            yield (int(match[2]) - 1, ooxml.column_called(match[1])), text


def addresses_linked(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[Place, str]]:
    """The addresses of mail to which cells of a sheet link."""
    linked = {
        one.get("Id", ""): found[1].strip()
        for one in _relations(archive, part)
        if (found := _MAIL.match(one.get("Target", "")))
    }
    if not linked or archive.getinfo(part).file_size > _MOST:
        return
    for match in _LINK.finditer(b"".join(archives.pieces(archive, part))):
        told = ooxml.attributes_of(match[0])
        address = linked.get(next((value for name, value in told.items() if name.endswith(":id")), ""))
        place = re.fullmatch("([A-Z]{1,3})([0-9]{1,7})", told.get("ref", ""))
        if address and place:
            yield (int(place[2]) - 1, ooxml.column_called(place[1].encode())), address


def _relations(archive: zipfile.ZipFile, part: str) -> list[dict[str, str]]:
    """What a part points to."""
    folder, base = posixpath.split(part)
    content = archives.part_bytes(archive, f"{folder}/_rels/{base}.rels")
    return [one for match in ooxml.RELATION.finditer(content) if "Target" in (one := ooxml.attributes_of(match[0]))]

"""Messages as Outlook saves them, written here: a compound document of version 3 with streams in storages."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from itertools import pairwise

_END, _FREE, _FAT, _NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
_SECTOR, _SMALL, _CUTOFF = 512, 64, 4096


def a_message(texts: Mapping[int, str], *, recipients: tuple[str, ...] = (), older: str = "", page: str = "") -> bytes:
    """A message with these properties, by their numbers; in an encoding of Windows where that is said."""
    kind = "001E" if older else "001F"
    streams = {f"__substg1.0_{number:04X}{kind}": text.encode(older or "utf-16-le") for number, text in texts.items()}
    if page:
        streams["__substg1.0_10130102"] = page.encode("utf-8")
    for place, address in enumerate(recipients):
        streams[f"__recip_version1.0_#{place:08X}/__substg1.0_39FE001F"] = address.encode("utf-16-le")
    return compound({"__properties_version1.0": bytes(32), **streams})


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound document; a stream within a storage is called "storage/stream"."""
    entries: list[tuple[str, int, bytes]] = [("Root Entry", 5, b"")]
    children: dict[int, list[int]] = {0: []}
    storages: dict[str, int] = {}
    for path, data in streams.items():
        storage, _, name = path.rpartition("/")
        if storage and storage not in storages:
            storages[storage] = len(entries)
            children[0].append(len(entries))
            children[len(entries)] = []
            entries.append((storage, 1, b""))
        children[storages.get(storage, 0)].append(len(entries))
        entries.append((name, 2, data))
    small, small_fat, big, starts = b"", list[int](), list[bytes](), dict[int, int]()
    for place, (_, kind, data) in enumerate(entries):
        if kind == 2 and len(data) < _CUTOFF:
            count = -(-len(data) // _SMALL)
            starts[place] = len(small_fat) if count else _END
            small_fat += [*range(len(small_fat) + 1, len(small_fat) + count), _END] if count else []
            small += data.ljust(count * _SMALL, b"\0")
    chains: list[bytes] = [struct.pack(f"<{len(small_fat)}I", *small_fat), small]
    for place, (_, kind, data) in enumerate(entries):
        if kind == 2 and len(data) >= _CUTOFF:
            starts[place] = -len(chains)
            chains.append(data)
    directory_sectors = -(-len(entries) // 4)
    fat = [_FAT, *range(2, directory_sectors + 1), _END]
    placed = []
    for chain in chains:
        count = -(-len(chain) // _SECTOR)
        placed.append(len(fat) if count else _END)
        fat += [*range(len(fat) + 1, len(fat) + count), _END] if count else []
        big.append(chain.ljust(count * _SECTOR, b"\0"))
    assert len(fat) <= _SECTOR // 4, "one sector tells all"
    directory = b""
    right, first = _siblings(entries, children)
    for place, (name, kind, data) in enumerate(entries):
        start = starts.get(place, 0)
        start, size = (placed[-start] if start < 0 else start), len(data)
        if place == 0:
            start, size = placed[1], len(small)
        directory += name.encode("utf-16-le").ljust(64, b"\0") + struct.pack(
            "<HBBIII16sIQQIQ",
            len(name) * 2 + 2, kind, 1, _NONE, right.get(place, _NONE), first.get(place, _NONE), b"", 0, 0, 0,
            start, size,
        )  # fmt: skip
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + struct.pack(
        "<16sHHHHH6sIIIIIIIII",
        b"", 0x3E, 3, 0xFFFE, 9, 6, b"", 0, 1, 1, 0, _CUTOFF, placed[0], -(-len(chains[0]) // _SECTOR), _END, 0,
    )  # fmt: skip
    header += struct.pack("<109I", 0, *[_FREE] * 108)  # the table of sectors stands in the first
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(_SECTOR, b"\xff")
    return header + table + directory.ljust(directory_sectors * _SECTOR, b"\0") + b"".join(big)


def _siblings(
    entries: list[tuple[str, int, bytes]], children: Mapping[int, list[int]]
) -> tuple[dict[int, int], dict[int, int]]:
    """The next of each entry in its storage, and the first entry of each storage."""
    right, first = dict[int, int](), dict[int, int]()
    for storage, inside in children.items():
        ordered = sorted(inside, key=lambda place: (len(entries[place][0]), entries[place][0].upper()))
        if ordered:
            first[storage] = ordered[0]
        right |= dict(pairwise(ordered))
    return right, first

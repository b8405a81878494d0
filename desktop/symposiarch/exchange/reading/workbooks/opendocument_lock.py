"""Protected OpenDocument spreadsheets, opened with their password (OpenDocument 1.2 part 3, section 3.4).

Every part is enciphered by itself (LibreOffice, and in Blowfish the OpenOffice before it), or the whole package as one
part (LibreOffice from 24.8 on, OASIS OFFICE-4153). The manifest says how; passwords are taken as UTF-8.
"""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from symposiarch.exchange.reading import archive as archives
from symposiarch.exchange.reading.refusal import NotReadable

WHOLE = "encrypted-package"
_CONTENT, _STYLES = "content.xml", "styles.xml"
_MOST_MEMORY = 512 * 1024  # KiB that a key derivation may take; LibreOffice asks for 64 MiB
_NONCE = 12


class UnknownProtectionError(ValueError):
    """The manifest names a way of protecting that is none of those above, or names none."""


class WrongPasswordError(ValueError):
    """The parts do not come out of the cipher as the manifest says that they must."""


@dataclass(frozen=True, slots=True)
class _Protection:
    """How one part is enciphered: what the manifest says under encryption-data, attributes by their local names."""

    data: Mapping[str, str]
    algorithm: Mapping[str, str]
    start_key: Mapping[str, str]
    derivation: Mapping[str, str]


def opened(data: bytes, password: str) -> bytes:
    """The package without its protection: as much of it as is needed to read its sheets.

    Raises:
        WrongPasswordError: this is not the password.
        UnknownProtectionError: the package is protected in a way that is not known here.
    """
    with archives.open_archive(io.BytesIO(data)) as archive:
        protections = _protections(archives.part_bytes(archive, "META-INF/manifest.xml"))
        name = WHOLE if WHOLE in protections else _CONTENT
        if name not in protections:
            raise UnknownProtectionError(name)

        def part(name: str) -> bytes:
            sealed = archives.part_bytes(archive, name, most=archives.MOST_BYTES_OF_A_PART)
            return _inflated(_deciphered(sealed, protections[name], password))

        if name == WHOLE:
            return part(name)
        plain = io.BytesIO()
        with zipfile.ZipFile(plain, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
            made.writestr("mimetype", archives.part_bytes(archive, "mimetype", most=4096))
            made.writestr("META-INF/manifest.xml", "<manifest/>")
            for name in protections.keys() & {_CONTENT, _STYLES}:
                made.writestr(name, part(name))
        return plain.getvalue()


def _protections(manifest: bytes) -> dict[str, _Protection]:
    from defusedxml import ElementTree

    try:
        root = ElementTree.fromstring(manifest)
    except Exception as error:
        raise NotReadable(archives.CUT_OFF) from error
    found = {}
    for entry in root.iter():
        data = next((child for child in entry if _local(child.tag) == "encryption-data"), None)
        if _local(entry.tag) != "file-entry" or data is None:
            continue
        parts = {_local(child.tag): _attributes(child) for child in data}
        found[_attributes(entry).get("full-path", "")] = _Protection(
            _attributes(data),
            parts.get("algorithm", {}),
            parts.get("start-key-generation", {}),
            parts.get("key-derivation", {}),
        )
    return found


def _local(tag: Any) -> str:
    return str(tag).rpartition("}")[2]


def _attributes(element: Any) -> dict[str, str]:
    return {_local(name): text for name, text in element.attrib.items()}


def _deciphered(sealed: bytes, protection: _Protection, password: str) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
    from cryptography.hazmat.decrepit.ciphers.modes import CFB
    from cryptography.hazmat.primitives.ciphers import Cipher
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.ciphers.algorithms import AES
    from cryptography.hazmat.primitives.ciphers.modes import CBC

    name = protection.algorithm.get("algorithm-name", "").lower()
    vector = base64.b64decode(protection.algorithm.get("initialisation-vector", ""))
    key = _key(protection, password)
    if name.endswith("aes256-gcm"):  # the vector stands before the cipher text once more, the tag behind it
        try:
            return AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], None)
        except InvalidTag as error:
            raise WrongPasswordError from error
    if name.endswith("cbc"):
        decryptor = Cipher(AES(key), CBC(vector)).decryptor()
        plain = decryptor.update(sealed[: len(sealed) // 16 * 16]) + decryptor.finalize()
        plain = plain[: len(plain) - plain[-1]] if plain and plain[-1] <= 16 else plain
    elif "blowfish" in name:
        decryptor = Cipher(Blowfish(key), CFB(vector)).decryptor()
        plain = decryptor.update(sealed) + decryptor.finalize()
    else:
        raise UnknownProtectionError(name)
    _check(plain, protection)
    return plain


def _check(plain: bytes, protection: _Protection) -> None:
    kind, wanted = protection.data.get("checksum-type", "").lower(), protection.data.get("checksum", "")
    made = _hash(kind)(plain[:1024] if kind.endswith("1k") else plain).digest()
    if wanted and base64.b64decode(wanted) != made:
        raise WrongPasswordError


def _key(protection: _Protection, password: str) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    said = protection.derivation
    start = _hash(protection.start_key.get("start-key-generation-name", "sha1"))(password.encode()).digest()
    salt, size = base64.b64decode(said.get("salt", "")), int(said.get("key-size", "16"))
    name = said.get("key-derivation-name", "").lower()
    if name.endswith("argon2id"):
        memory = int(said["argon2-memory"])
        if memory > _MOST_MEMORY:
            raise UnknownProtectionError(name)
        derivation = Argon2id(
            salt=salt,
            length=size,
            iterations=int(said["argon2-iterations"]),
            lanes=int(said["argon2-lanes"]),
            memory_cost=memory,
        )
        return derivation.derive(start)
    if name.endswith("pbkdf2"):
        return hashlib.pbkdf2_hmac("sha1", start, salt, int(said["iteration-count"]), size)
    raise UnknownProtectionError(name)


def _hash(name: str) -> Any:
    return hashlib.sha256 if "sha256" in name.lower() else hashlib.sha1


def _inflated(packed: bytes) -> bytes:
    """Parts are deflated before they are enciphered; a package may stand in the other as it is."""
    if packed[:4] == b"PK\x03\x04":
        return packed
    inflate = zlib.decompressobj(-15)
    try:
        content = inflate.decompress(packed, archives.MOST_BYTES_OF_A_PART)
    except zlib.error as error:
        raise WrongPasswordError from error
    if inflate.unconsumed_tail:
        raise NotReadable(archives.TOO_LARGE)
    return content

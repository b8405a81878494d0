"""Protected OpenDocument lists are opened with their password, in every way in which office programs protect them."""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
import zlib
from collections.abc import Callable

import pytest
from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
from cryptography.hazmat.decrepit.ciphers.modes import CFB
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from tests.exchange.reading.written_files import opendocument, opendocument_of, read, rows_of

from symposiarch.exchange.reading import NotReadable, PasswordNeeded

PASSWORD = "Gäste 2026"
SALT = bytes(range(16))
LIST = opendocument(("Name", "Organisation"), ("Anna Berg", "SIDA"), ("Bo Ek", "KTH"))
WAYS: dict[str, Callable[[str], bytes]] = {}


def way(make: Callable[[str], bytes]) -> Callable[[str], bytes]:
    WAYS[make.__name__] = make
    return make


def said(text: bytes) -> str:
    return base64.b64encode(text).decode()


def manifest(path: str, data: str, algorithm: str, start: str, derivation: str) -> str:
    return (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0">'
        f'<manifest:file-entry manifest:full-path="{path}"><manifest:encryption-data {data}>'
        f"<manifest:algorithm {algorithm}/>{start}<manifest:key-derivation {derivation}/>"
        "</manifest:encryption-data></manifest:file-entry></manifest:manifest>"
    )


def content_of(package: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return archive.read("content.xml")


def deflated(content: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(content) + packer.flush()


@way
def part_by_part(password: str) -> bytes:
    """As LibreOffice does since 2012."""
    packed = deflated(content_of(LIST))
    key = hashlib.pbkdf2_hmac("sha1", hashlib.sha256(password.encode()).digest(), SALT, 1000, 32)
    pad = 16 - len(packed) % 16
    encryptor = Cipher(AES(key), CBC(SALT)).encryptor()
    sealed = encryptor.update(packed + bytes([pad]) * pad) + encryptor.finalize()
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    return opendocument_of(
        {"content.xml": sealed},
        manifest(
            "content.xml",
            f'manifest:checksum-type="{space}#sha256-1k" '
            f'manifest:checksum="{said(hashlib.sha256(packed[:1024]).digest())}"',
            'manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" '
            f'manifest:initialisation-vector="{said(SALT)}"',
            '<manifest:start-key-generation manifest:key-size="32" '
            'manifest:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256"/>',
            'manifest:key-derivation-name="PBKDF2" manifest:key-size="32" manifest:iteration-count="1000" '
            f'manifest:salt="{said(SALT)}"',
        ),
    )


@way
def in_the_old_cipher(password: str) -> bytes:
    """As OpenOffice does."""
    packed = deflated(content_of(LIST))
    key = hashlib.pbkdf2_hmac("sha1", hashlib.sha1(password.encode()).digest(), SALT, 1024, 16)
    encryptor = Cipher(Blowfish(key), CFB(SALT[:8])).encryptor()
    return opendocument_of(
        {"content.xml": encryptor.update(packed) + encryptor.finalize()},
        manifest(
            "content.xml",
            f'manifest:checksum-type="SHA1/1K" manifest:checksum="{said(hashlib.sha1(packed[:1024]).digest())}"',
            f'manifest:algorithm-name="Blowfish CFB" manifest:initialisation-vector="{said(SALT[:8])}"',
            "",
            f'manifest:key-derivation-name="PBKDF2" manifest:iteration-count="1024" manifest:salt="{said(SALT)}"',
        ),
    )


@way
def as_a_whole(password: str) -> bytes:
    """As LibreOffice does from 24.8 on."""
    start = hashlib.sha256(password.encode()).digest()
    key = Argon2id(salt=SALT, length=32, iterations=1, lanes=1, memory_cost=64).derive(start)
    vector = SALT[:12]
    return opendocument_of(
        {"encrypted-package": vector + AESGCM(key).encrypt(vector, deflated(LIST), None)},
        manifest(
            "encrypted-package",
            "",
            'manifest:algorithm-name="http://www.w3.org/2009/xmlenc11#aes256-gcm" '
            f'manifest:initialisation-vector="{said(vector)}"',
            '<manifest:start-key-generation manifest:key-size="32" '
            'manifest:start-key-generation-name="http://www.w3.org/2001/04/xmlenc#sha256"/>',
            "manifest:key-derivation-name="
            '"urn:org:documentfoundation:names:experimental:office:manifest:argon2id" manifest:key-size="32" '
            'loext:argon2-iterations="1" loext:argon2-memory="64" loext:argon2-lanes="1" '
            f'manifest:salt="{said(SALT)}"',
        ),
    )


@pytest.mark.parametrize("protect", WAYS.values(), ids=WAYS)
def test_a_protected_opendocument_list_is_opened_with_its_password(protect: Callable[[str], bytes]) -> None:
    (table,) = read(protect(PASSWORD), password=PASSWORD).tables
    assert rows_of(table) == [
        {"Name": "Anna Berg", "Organisation": "SIDA"},
        {"Name": "Bo Ek", "Organisation": "KTH"},
    ]


@pytest.mark.parametrize("protect", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize(
    ("given", "says"), [(None, "protected"), ("gäste 2026", "does not open"), ("", "does not open")]
)
def test_without_the_right_password_it_is_asked_for(
    protect: Callable[[str], bytes], given: str | None, says: str
) -> None:
    with pytest.raises(PasswordNeeded, match=says):
        read(protect(PASSWORD), password=given)


@pytest.mark.parametrize(("known", "other"), [("PBKDF2", "bcrypt"), ("aes256-cbc", "rot13"), ("iteration-count", "x")])
def test_another_way_of_protecting_is_said_to_be_none_of_ours(known: str, other: str) -> None:
    package = part_by_part(PASSWORD)
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        told = archive.read("META-INF/manifest.xml").decode().replace(known, other)
        changed = opendocument_of({"content.xml": archive.read("content.xml")}, told)
    with pytest.raises(NotReadable, match="does not open") as refusal:
        read(changed, password=PASSWORD)
    assert not isinstance(refusal.value, PasswordNeeded)

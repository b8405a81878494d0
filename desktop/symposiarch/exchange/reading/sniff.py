"""What a file really is, by its content; the name and its ending are never asked."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass

from symposiarch.exchange.reading import archive as archives
from symposiarch.exchange.reading.invitation import INVITES_NOBODY, names_people
from symposiarch.exchange.reading.refusal import NotReadable
from symposiarch.exchange.reading.tables import FileKind
from symposiarch.exchange.reading.text import encodings

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF. Ask for the list as a workbook, or copy the table and paste it"),
    (b"\xff\xd8\xff", "a picture (JPEG). Ask for the list as a workbook"),
    (b"\x89PNG", "a picture (PNG). Ask for the list as a workbook"),
    (b"GIF8", "a picture (GIF). Ask for the list as a workbook"),
    (b"BM", "a picture (BMP). Ask for the list as a workbook"),
    (b"II*\0", "a scanned picture (TIFF). Ask for the list as a workbook"),
    (b"MM\0*", "a scanned picture (TIFF). Ask for the list as a workbook"),
    (b"{\\rtf", "a Rich Text document. Open it in Word and save it as .docx"),
    (b"Rar!", "a RAR archive. Unpack it and open the list inside"),
    (b"7z\xbc\xaf", "a 7-Zip archive. Unpack it and open the list inside"),
    (b"\x1f\x8b", "a gzip archive. Unpack it and open the list inside"),
    (b"BZh", "a bzip2 archive. Unpack it and open the list inside"),
    (b"\xfd7zXZ", "an xz archive. Unpack it and open the list inside"),
    (b"SQLite format 3\0", "a database. If it is a Symposiarch office, it is opened, not imported"),
    (b"MZ", "a Windows program, not a list"),
    (b"\x7fELF", "a program, not a list"),
    (b"\0\0\0\x18ftyp", "a film, not a list"),
    (b"\0\0\0 ftyp", "a film, not a list"),
    (b"ID3", "a sound recording, not a list"),
    (b"OggS", "a sound recording, not a list"),
    (b"RIFF", "a picture, film or recording, not a list"),
    (b"\0\1\0\0Standard", "an Access database. Export the table from Access to Excel"),
    (b"bplist", "an Apple settings file, not a list"),
    (b"PAR1", "a Parquet file. Save it as csv or xlsx"),
    (b"From ", "a mailbox. Save the list that is attached to the mail and open that"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_VCARD = re.compile(r"^\s*BEGIN\s*:\s*VCARD", re.IGNORECASE | re.MULTILINE)

_BLOCK = re.compile(r"(?:From [^\n]*\n)?(?P<fields>(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+)")
_OF_A_MAIL = re.compile(
    r"^(?:message-id|received|return-path|delivered-to|x-mailer|in-reply-to|mime-version):", re.I | re.M
)
_OF_A_PAGE = re.compile(r"^(?:snapshot-content-location|content-location):|^from:\s*[\"<]?saved by", re.I | re.M)


@dataclass(frozen=True, slots=True)
class Sniffed:
    """A file's kind; `locked` when a password is needed first."""

    kind: FileKind | None
    locked: bool = False


def sniff(data: bytes) -> Sniffed:
    """The kind of a readable file. Raises NotReadable with what the file really is."""
    if not data.strip(b"\0 \t\r\n\x0b\x0c\xef\xbb\xbf\xff\xfe"):
        raise NotReadable("The file is empty: there is nothing to import.")
    if data[:2] == b"PK" and data[2:4] in (b"\x03\x04", b"\x05\x06", b"\x07\x08"):
        return _zip_kind(data)
    if data.startswith(_OLE):
        return _ole_kind(data)
    if data[:2] in (b"\x09\x00", b"\x09\x02", b"\x09\x04") and data[2:4] in (b"\x04\x00", b"\x06\x00"):
        raise NotReadable(
            "This workbook is from Excel 4 or older, which no reader here opens. "
            "Open it in Excel or LibreOffice and save it as xlsx."
        )
    if data[:4] == b"\x09\x08\x08\x00" or data[:4] == b"\x09\x08\x10\x00":
        raise NotReadable(
            "This workbook is damaged: the container around it is missing. "
            "Open it in Excel or LibreOffice and save it as xlsx."
        )
    for signature, what in _SIGNATURES:
        if data.startswith(signature) and (len(signature) > 2 or not data[:200].isascii()):
            raise NotReadable(f"This is {what}.")
    return Sniffed(_text_kind(data))


def _zip_kind(data: bytes) -> Sniffed:
    with archives.open_archive(io.BytesIO(data)) as archive:
        names = {name.lower().replace("\\", "/").lstrip("/"): name for name in archive.namelist()}
        if any(part.flag_bits & 1 for part in archive.infolist()) and "[content_types].xml" not in names:
            raise NotReadable("This is a zip archive with a password. Unpack it and open the list inside.")
        archives.refuse_entities(archive)
        mimetype = archives.part_bytes(archive, "mimetype", most=4096)[:80] if "mimetype" in names else b""
        if b"opendocument" in mimetype or ("meta-inf/manifest.xml" in names and "content.xml" in names):
            return _opendocument_kind(archive, mimetype)
        if any(name.endswith("workbook.bin") for name in names):
            return Sniffed(FileKind.XLSB)
        if any(name.endswith("workbook.xml") for name in names) or any(name.startswith("xl/") for name in names):
            macros = any(name.endswith("vbaproject.bin") for name in names)
            return Sniffed(FileKind.XLSM if macros else FileKind.XLSX)
        if any(name.startswith("word/") for name in names):
            return Sniffed(FileKind.DOCX)
        if any(name.startswith("ppt/") for name in names):
            raise NotReadable(
                "This is a PowerPoint presentation. Copy the table in it and paste it, or ask for a workbook."
            )
        if any(name.startswith("index/") and name.endswith(".iwa") for name in names) or "index.zip" in names:
            raise NotReadable("This is an Apple Numbers or Pages document. Export it there to Excel and open that.")
        files = [name for name in archive.namelist() if not name.endswith("/")]
        held = ", ".join(name.rsplit("/", 1)[-1] for name in files[:3]) + (" and more" if len(files) > 3 else "")
        raise NotReadable(
            f"This is a zip archive{f' that holds {held}' if held else ''}. Unpack it and open the list inside."
        )


def _opendocument_kind(archive: zipfile.ZipFile, mimetype: bytes) -> Sniffed:
    if b"spreadsheet" in mimetype or not mimetype:
        locked = b"encryption-data" in archives.part_bytes(archive, "META-INF/manifest.xml")
        return Sniffed(FileKind.ODS, locked)
    raise NotReadable(
        "This is an OpenDocument text or drawing, not a spreadsheet. Save it as .docx or copy the table and paste it."
    )


def _ole_kind(data: bytes) -> Sniffed:
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            streams = {"/".join(entry).lower() for entry in ole.listdir(streams=True, storages=False)}
            if "encryptedpackage" in streams or any(stream.startswith("\x06dataspaces") for stream in streams):
                return Sniffed(None, locked=True)
            for name in ("workbook", "book"):
                if name in streams:
                    return Sniffed(FileKind.XLS, locked=_has_filepass(ole.openstream(name).read(1 << 20)))
    except NotReadable:
        raise
    except Exception as error:
        raise NotReadable(archives.CUT_OFF) from error
    if "worddocument" in streams:
        raise NotReadable("This is an old Word document. Open it in Word and save it as .docx.")
    if any("powerpoint" in stream for stream in streams):
        raise NotReadable(
            "This is a PowerPoint presentation. Copy the table in it and paste it, or ask for a workbook."
        )
    if any(stream.startswith("__") for stream in streams):
        raise NotReadable(
            "This is an Outlook message. Save the list that is attached to it and open that; a reply is brought in on "
            "the page Guests."
        )
    raise NotReadable("This is an old Office document without a workbook in it. Ask for the list as xlsx.")


def _has_filepass(stream: bytes) -> bool:
    """Whether the workbook's first records say that what follows is enciphered (BIFF record FILEPASS, 0x2F)."""
    place = 0
    for _ in range(64):
        if place + 4 > len(stream):
            return False
        record = int.from_bytes(stream[place : place + 2], "little")
        if record == 0x2F:
            return True
        if record in (0x0A, 0x85):  # end of the globals, or their sheet list: FILEPASS stands before
            return False
        place += 4 + int.from_bytes(stream[place + 2 : place + 4], "little")
    return False


def _text_kind(data: bytes) -> FileKind:
    marked = encodings.byte_order_mark(data)
    start = data[:65536]
    if marked:
        head = encodings.decode(start, marked)
    elif start[1:2] == b"\0":
        head = start.decode("utf-16-le", "replace")
    elif start[:1] == b"\0":
        head = start.decode("utf-16-be", "replace")
    else:
        head = start.decode("latin-1")
    trimmed = head.lstrip("\ufeff \t\r\n")
    lower = trimmed[:4096].lower()
    if _VCARD.match(trimmed) or (_VCARD.search(trimmed[:4000]) and "\nversion:" in lower.replace("\r", "\n")):
        return FileKind.VCARD
    if lower.startswith("begin:vcalendar"):
        if names_people(_ascii(data)):
            return FileKind.CALENDAR
        raise NotReadable(INVITES_NOBODY)
    if trimmed.startswith("<"):
        if "<!entity" in lower:
            raise NotReadable(archives.ENTITIES)
        if "urn:schemas-microsoft-com:office:spreadsheet" in lower:
            return FileKind.XML
        if "<office:document" in lower:
            raise NotReadable("This is a flat OpenDocument file. Open it in LibreOffice and save it as .ods or .xlsx.")
        if (
            "<table" in head.lower()
            or "<html" in lower
            or "<!doctype html" in lower
            or "<table" in _ascii(data).lower()
        ):
            return FileKind.HTML
        if lower.startswith("<?xml"):
            raise NotReadable("This is an XML file that holds no spreadsheet. Ask for the list as xlsx or csv.")
    if is_a_mail(data):
        return FileKind.MAIL
    if "mime-version:" in lower and (lower.startswith("mime-version:") or "content-type: multipart/" in lower):
        return FileKind.MHTML
    if (trimmed[:1] == "{" and re.match(r'\{\s*("|\})', trimmed)) or re.match(r"\[\s*[{\[]", trimmed):
        raise NotReadable("This is a JSON data file, not a table. Ask for the list as xlsx or csv.")
    return FileKind.TEXT


def is_a_mail(data: bytes) -> bool:
    """Whether a file begins as an e-mail does that went through the post, and not as a web page saved in one file."""
    head = data[:65536].lstrip(b"\xef\xbb\xbf \t\r\n").replace(b"\r\n", b"\n").decode("latin-1")
    found = _BLOCK.match(head)
    if found is None or not re.search(r"^from:", found["fields"], re.I | re.M):
        return False
    return bool(_OF_A_MAIL.search(found["fields"])) and not _OF_A_PAGE.search(found["fields"])


def _ascii(data: bytes) -> str:
    return data[: 2**20].replace(b"\0", b"").decode("latin-1")

"""A page of a PDF becomes the picture that a room is traced from."""

from __future__ import annotations

import struct
import tempfile
from pathlib import Path

import pytest
import typst

from symposiarch.documents.plan_page import page_picture
from symposiarch.errors import SymposiarchError


@pytest.fixture(scope="module")
def two_pages() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder) / "plan.typ"
        sheet.write_text("#set page(width: 100mm, height: 50mm)\nGround floor\n#pagebreak()\nUpper floor")
        made = typst.compile(str(sheet))
    assert isinstance(made, bytes)
    return made


def test_a_page_keeps_its_shape(two_pages: bytes) -> None:
    width, height = struct.unpack(">II", page_picture(two_pages, 2)[16:24])
    assert width / height == pytest.approx(2, rel=0.02)


def test_a_page_that_is_not_there_and_what_is_no_pdf_are_said(two_pages: bytes) -> None:
    with pytest.raises(SymposiarchError, match="Page 3"):
        page_picture(two_pages, 3)
    with pytest.raises(SymposiarchError, match="no PDF"):
        page_picture(b"hello")

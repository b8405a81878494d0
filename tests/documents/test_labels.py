"""Sheets of labels by their own measures."""

from __future__ import annotations

import pytest

from symposiarch.documents.inviting.labels import sheet_by
from symposiarch.errors import SymposiarchError


def test_a_sheet_of_labels_is_told_by_its_measures() -> None:
    sheet = sheet_by("63.5 × 38.1: 3×7 @7.2,15.1 +2.5,0")
    assert (sheet.width, sheet.height, sheet.columns, sheet.rows, sheet.left, sheet.step_x) == (
        63.5, 38.1, 3, 7, 7.2, 66.0,
    )  # fmt: skip
    assert sheet_by("70x36:3x8").left == 0


@pytest.mark.parametrize("measures", ["", ".x.:1x1", "1.2.3x36:3x8", "70x36", "0x0:1x1", "70x36:0x8", "70x36:4x8"])
def test_measures_of_no_sheet_are_refused_in_a_sentence(measures: str) -> None:
    with pytest.raises(SymposiarchError):
        sheet_by(measures)

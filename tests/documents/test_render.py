from __future__ import annotations

import io
import json
import subprocess
import sys
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from pypdf import PdfReader

from symposiarch.assets import resource
from symposiarch.documents import catalogue, glyphs, render
from symposiarch.documents.words import LANGUAGES, word
from symposiarch.errors import SymposiarchError

FACTS = {
    "title": ["Place cards"],
    "folded": False,
    "size": {"width": 85, "height": 55},
    "cards": [{"name": "Emma Berg", "native": ""}],
}


def text_of(facts: dict[str, object]) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(render.pdf("place-cards.typ", facts))).pages)


@pytest.mark.parametrize(
    "name", ["#panic()", "*Emma* _Berg_", "$x^2$", '#image("/etc/passwd")', "a\\b", "[x](y) // z", '"']
)
def test_a_name_is_never_read_as_markup(name: str) -> None:
    text = text_of({**FACTS, "cards": [{"name": name, "native": ""}]})
    assert "".join(text.split()) == "".join(name.split())


def test_every_script_is_printed_with_its_fonts_embedded() -> None:
    names = ["Həsənov", "Çağlayan", "김철수", "Константин", "Nguyễn Thị", "Łukasz"]
    made = render.pdf("place-cards.typ", {**FACTS, "cards": [{"name": name, "native": ""} for name in names]})
    reader = PdfReader(io.BytesIO(made))
    text = reader.pages[0].extract_text()
    for name in names:
        assert name in text
    resources: Any = reader.pages[0]["/Resources"]
    fonts = [font.get_object() for font in resources["/Font"].values()]
    assert fonts
    for font in fonts:
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)


def test_the_same_facts_give_the_same_file() -> None:
    made = datetime(2026, 11, 24, tzinfo=UTC)
    assert render.pdf("place-cards.typ", FACTS, made=made) == render.pdf("place-cards.typ", FACTS, made=made)


def test_pages_are_pictures_at_the_resolution_of_the_printer() -> None:
    (page,) = render.pages("place-cards.typ", FACTS, ppi=300)
    assert page.startswith(b"\x89PNG")
    width, height = (int.from_bytes(page[at : at + 4]) for at in (16, 20))
    assert (round(width / 300 * 25.4), round(height / 300 * 25.4)) == (210, 297)
    (drawing,) = render.svg("place-cards.typ", FACTS)
    assert drawing.startswith("<svg")


def test_what_was_set_before_the_last_sheets_is_forgotten() -> None:
    """In a process of its own: what others keep is not measured. Without forgetting it grows by 15 MB a sheet."""
    script = """
import psutil
from symposiarch.documents import render
held = []
for turn in range(9):
    cards = [{"name": f"Guest {turn} {number}", "native": ""} for number in range(150)]
    size = {"width": 85, "height": 55}
    render.pdf("place-cards.typ", {"title": ["Cards"], "folded": True, "size": size, "cards": cards})
    held.append(psutil.Process().memory_info().rss)
print((held[-1] - held[2]) // 1_000_000)
"""
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert int(told.stdout) < 45


def test_an_office_changes_a_template_and_gets_its_own() -> None:
    own = render.own_templates()
    own.mkdir(parents=True)
    (own / "place-cards.typ").write_text('#import "house.typ": *\nOurs: #facts.cards.at(0).name', encoding="utf-8")
    assert text_of(FACTS).startswith("Ours: Emma Berg")
    (own / "place-cards.typ").unlink()
    assert text_of(FACTS) == "Emma Berg"


def test_a_mistake_in_a_template_is_named_with_its_line() -> None:
    own = render.own_templates()
    own.mkdir(parents=True)
    (own / "place-cards.typ").write_text('#import "house.typ": *\n\n#facts.nothing-like-this', encoding="utf-8")
    with pytest.raises(SymposiarchError, match=r"place-cards\.typ, line 3 .*own copy"):
        render.pdf("place-cards.typ", FACTS)


def test_an_older_copy_of_what_a_template_reads_is_named() -> None:
    own = render.own_templates()
    own.mkdir(parents=True)
    (own / "house.typ").write_text("#let serif = 12", encoding="utf-8")
    (own / "badges.typ").write_text("never read here", encoding="utf-8")
    with pytest.raises(SymposiarchError) as caught:
        render.pdf("place-cards.typ", FACTS)
    assert f"own copy of house.typ in {own}, perhaps of one from an older version" in str(caught.value)
    assert "badges" not in str(caught.value)


def test_a_template_that_cannot_be_read_is_named() -> None:
    (render.own_templates() / "place-cards.typ").mkdir(parents=True)
    with pytest.raises(SymposiarchError, match=r"The template .*place-cards\.typ cannot be read"):
        render.pdf("place-cards.typ", FACTS)


def test_a_template_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    own = render.own_templates() / "place-cards.typ"
    own.parent.mkdir(parents=True)
    own.symlink_to(tmp_path / "gone.typ")
    with pytest.raises(SymposiarchError, match=r"The template .*place-cards\.typ cannot be read: No such file"):
        render.pdf("place-cards.typ", FACTS)


def test_words_of_an_office_that_may_not_be_read_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    word("en", "number")
    own = render.own_templates()
    own.mkdir(parents=True)
    (own / "words.toml").write_text('[number]\nen = "#"\n', encoding="utf-8")
    monkeypatch.setattr(Path, "read_text", Mock(side_effect=PermissionError(13, "Permission denied")))
    with pytest.raises(SymposiarchError, match=r"words\.toml cannot be read: Permission denied"):
        word("en", "number")


@pytest.mark.parametrize("why", ["No such file", "Is a directory"])
def test_words_of_an_office_that_are_no_file_are_named(why: str, tmp_path: Path) -> None:
    own = render.own_templates()
    own.mkdir(parents=True)
    (own / "words.toml").symlink_to(tmp_path if why == "Is a directory" else tmp_path / "gone.toml")
    with pytest.raises(SymposiarchError, match=rf"words\.toml cannot be read: {why}"):
        word("en", "number")


@pytest.mark.parametrize("text", ["{nobody}", "{", "{0}", "{count.nothing}"])
def test_a_word_of_an_office_with_a_place_of_its_own_is_named(text: str) -> None:
    own = render.own_templates()
    own.mkdir(parents=True)
    (own / "words.toml").write_text(f'[number]\nen = "{text}"\n', encoding="utf-8")
    with pytest.raises(SymposiarchError, match=r"The word number .*\{count\}.*words\.toml"):
        word("en", "number", count=3)


def test_an_office_says_a_word_differently() -> None:
    own = render.own_templates()
    own.mkdir(parents=True)
    (own / "words.toml").write_text('[number]\nen = "#"\n', encoding="utf-8")
    assert word("en", "number") == "#"
    assert word("ko", "number") == "번호"
    (own / "words.toml").write_text("[number", encoding="utf-8")
    with pytest.raises(SymposiarchError, match=r"words\.toml has a mistake"):
        word("en", "number")


@pytest.mark.parametrize("words", ["words.toml", "held.toml"])
def test_every_word_is_there_in_each_language_of_the_sheets(words: str) -> None:
    def is_told(text: object) -> bool:
        """In one form, or beside a number in several."""
        return isinstance(text, str) or (isinstance(text, dict) and isinstance(text.get("other"), str))

    def lacking(entry: dict[str, Any], key: str) -> list[str]:
        texts = {name for name, value in entry.items() if is_told(value)}
        here = [f"{key} {language}" for language in LANGUAGES if texts and language not in texts]
        parts = {name: part for name, part in entry.items() if isinstance(part, dict) and not is_told(part)}
        return here + [one for name, part in parts.items() for one in lacking(part, name)]

    assert not lacking(tomllib.loads(resource("documents", words).read_text(encoding="utf-8")), "")


def test_a_letter_without_a_font_is_named_with_its_person() -> None:
    """U+E0FF is private: no font has it for the text of names."""
    letter = "\U000f1234"
    facts = {"cards": [{"name": "Emma Berg"}, {"whose": "Ali", "name": "The Minister", "native": f"x{letter}"}]}
    (missing,) = glyphs.missing_glyphs(facts)
    assert (missing.letter, missing.code, missing.whose, missing.text) == (letter, "U+F1234", "Ali", f"x{letter}")


def test_usual_letters_have_fonts() -> None:
    assert glyphs.missing_glyphs({"name": "Əli Çağlayan 김철수 Константин é\u0301 a\u200db\u00a0"}) == ()


def test_an_unknown_sheet_is_answered_with_those_there_are() -> None:
    with pytest.raises(SymposiarchError, match="attendee-list"):
        catalogue.sheet_named("wine-list")


def test_every_sheet_has_its_template_and_its_words() -> None:
    for sheet in catalogue.SHEETS:
        assert resource("documents", sheet.template).is_file(), sheet.name
        assert word("ko", f"title.{sheet.name}")
    json.dumps([sheet.name for sheet in catalogue.SHEETS])

"""The practices of countries, and the copies that an office keeps and changes (PROTOCOL C1; [S27], RD 2099/1983)."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from tests.planning.precedence.ranked import ambassador, names, order, someone

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import House
from symposiarch.planning.precedence import practices
from symposiarch.planning.precedence.practice_files import classes_in, files_of, read_file
from symposiarch.planning.precedence.practices import RankClass, own_practices, practice, practice_names
from symposiarch.planning.precedence.rows import practice_titles
from symposiarch.planning.precedence.sources import sources_in
from symposiarch.planning.precedence.standing import Setting
from symposiarch.planning.precedence.words import reasons


@pytest.fixture
def folder(home: Path) -> Path:
    found = own_practices()
    found.mkdir(parents=True)
    return found


def test_an_office_copies_a_practice_and_changes_it(folder: Path) -> None:
    (folder / "france.toml").write_text('base = "france"\n[precedence]\nnuncio_first = false\n', encoding="utf-8")
    assert practice("france").nuncio_first is False
    (folder / "france.toml").write_text('base = "france"\n[precedence]\nnuncio = 1\n', encoding="utf-8")
    with pytest.raises(SymposiarchError, match="knows no nuncio"):
        practice("france")


@pytest.mark.parametrize("why", ["No such file", "Is a directory"])
def test_a_copy_that_is_no_file_is_named(why: str, folder: Path, tmp_path: Path) -> None:
    (folder / "france.toml").symlink_to(tmp_path if why == "Is a directory" else tmp_path / "gone.toml")
    with pytest.raises(SymposiarchError, match=rf"france\.toml cannot be used: it cannot be opened \({why}"):
        practice("france")


def test_a_copy_may_say_of_all_korean_words_in_one_row_what_stands_before_a_persons(folder: Path) -> None:
    (folder / "own.toml").write_text(
        'base = "generic"\n[titles]\napart = ["시장", "지사"]\napart_behind = ["파주", "도"]\n', encoding="utf-8"
    )
    assert practice("own").class_of("파주시장") == "mayor"
    assert practice("own").class_of("포항시장") == "guest"


def test_what_most_practices_build_upon_is_understood_once_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    understood: list[str] = []

    def heard(*said: Any) -> dict[str, RankClass]:
        understood.append(said[-1].stem)
        return classes_in(*said)

    monkeypatch.setattr(practices, "classes_in", heard)
    practices._said.cache_clear()
    assert ("korea", "Republic of Korea") in practice_titles()
    assert sorted(understood) == sorted(practices.practice_names())


def test_a_word_that_was_left_empty_in_a_copy_names_nobody(folder: Path) -> None:
    (folder / "own.toml").write_text(
        'base = "generic"\n[[class]]\nname = "mayor"\nalso = ["", "burgomaster"]\n', encoding="utf-8"
    )
    assert practice("own").class_of("Burgomaster of Ghent") == "mayor"
    assert practice("own").class_of("Florist") == "guest"


def test_a_band_that_was_emptied_in_a_copy_holds_nobody(folder: Path) -> None:
    (folder / "generic.toml").write_text('[bands]\nneutral = [[], ["ambassador"], ["guest"]]\n', encoding="utf-8")
    own = 'base = "generic"\n[bands]\nneutral = [["rector"], ["ambassador"], ["guest"]]\n'
    (folder / "own.toml").write_text(own, encoding="utf-8")
    assert practice("own").band("rector", House.NEUTRAL) < practice("own").band("ambassador", House.NEUTRAL)


def test_a_copy_with_bands_of_its_own_need_not_name_every_class(folder: Path) -> None:
    (folder / "own.toml").write_text(
        'base = "generic"\n[bands]\nneutral = [["rector"], ["ambassador"], ["professor"], ["guest"]]\n',
        encoding="utf-8",
    )
    rules = practice("own")
    assert set(rules.classes) <= set(rules.bands[House.NEUTRAL]) - {"accredited_elsewhere"}
    found = order(
        someone("Poet", "Poet"),
        someone("Banker", "Governor of the Bank of Korea"),
        someone("Scholar", "Professor"),
        ambassador("Envoy"),
        someone("Rector", "Rector"),
        setting=Setting(rules, House.NEUTRAL),
    )
    assert names(found) == ["Rector", "Envoy", "Banker", "Scholar", "Poet"]


def test_a_copy_that_is_older_than_the_program_goes_on_and_so_do_the_practices_that_build_upon_it(folder: Path) -> None:
    (folder / "generic.toml").write_text(
        '[bands]\nforeign_mission = [["ambassador"], ["minister"], ["guest"]]\n'
        '[[class]]\nname = "minister"\nwords = ["minister", "vezir"]\n',
        encoding="utf-8",
    )
    for name in practice_names():
        assert practice(name).class_of("Vezir") == "minister"
        assert practice(name).class_of("Crown Prince of Denmark") == "heir"
    (folder / "bare.toml").write_text('title = "Bare"\n', encoding="utf-8")
    assert practice("bare").bands == practice("generic").bands


def test_a_class_that_a_copy_adds_is_asked_first_and_stands_where_it_says(folder: Path) -> None:
    (folder / "own.toml").write_text(
        'base = "generic"\n[behind]\nlaureate = "minister"\n'
        '[[class]]\nname = "laureate"\nwords = ["laureate professor"]\n',
        encoding="utf-8",
    )
    guests = (
        someone("Deputy", "Deputy Minister"), someone("Laureate", "Laureate Professor"), someone("Minister", "Minister")
    )  # fmt: skip
    for house in House:
        assert names(order(*guests, setting=Setting(practice("own"), house))) == ["Minister", "Laureate", "Deputy"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[presedence]\nage = true", "it knows no presedence; precedence may be meant"),
        ("[precedence]\nnuncio_frist = true", r"\[precedence\] knows no nuncio_frist; nuncio_first may be meant"),
        ('[precedence]\nnuncio_first = "yes"', 'nuncio_first is "yes" and must be true or false'),
        ('[precedence]\ndeputies = "mine"', 'deputies is "mine" and must be own or principal'),
        ('[precedence]\nrepresented = ["king"]', "“represented” speaks of king, and there is no class of that name"),
        ('[seating]\nskipped_tables = "4"', "must be a list of numbers"),
        ('[flags]\nalphabet = "klingon"', 'alphabet is "klingon" and must be a language'),
        ('[[class]]\ntitle = "Poet"', "a class has no name"),
        ('[class]\nname = "poet"', r"each class begins with a line \[\[class\]\]"),
        ('[[class]]\nname = "mayor"\nwrods = ["x"]', "the class mayor knows no wrods; words may be meant"),
        ('[[class]]\nname = "mayor"\nalso = "x"', '“also” of the class mayor is "x" and must be a list of texts'),
        ('[[class]]\nname = "mayor"\ndeputies = "vice"', "the class mayor speaks of vice"),
        ('[[class]]\nname = "a"\n[[class]]\nname = "a"', "two classes are called a"),
        ('[bands]\nneutral = [["king"]]', "speaks of king, and there is no class of that name"),
        ('[bands]\nneutral = [["mayor"], ["mayor"]]', "names mayor twice"),
        ('[bands]\nhome = [["mayor"]]', "knows no home; there are foreign_mission, host_government, neutral"),
        ('[behind]\nmayor = "king"', "mayor in .* stands behind king, which no band names"),
        ('[titles]\nformer = "ex"', "“former” in .* must be a list of texts"),
        ("[precedence\nage = true", r"it is not written as TOML is: .* \(at line 2, column 12\)"),
    ],
)
def test_what_does_not_fit_in_a_copy_is_told_in_a_sentence(folder: Path, text: str, told: str) -> None:
    (folder / "own.toml").write_text(f'base = "generic"\n{text}\n', encoding="utf-8")
    with pytest.raises(SymposiarchError, match=rf"The practice .*own\.toml cannot be used: .*{told}.* Mend it"):
        practice("own")


def test_a_copy_in_another_encoding_is_told_of_and_the_mark_of_utf_8_is_none_of_its_words(folder: Path) -> None:
    copy, text = folder / "own.toml", 'base = "generic"\ntitle = "Ünlü"\n'
    for encoding in ("utf-16", "cp1254"):
        copy.write_bytes(text.encode(encoding))
        with pytest.raises(SymposiarchError, match="it is not written in UTF-8; save it anew with that encoding"):
            practice("own")
    copy.write_bytes(text.encode("utf-8-sig"))
    assert practice("own").title == "Ünlü"
    copy.write_text('base = "own"\n', encoding="utf-8")
    with pytest.raises(SymposiarchError, match="builds upon itself"):
        practice("own")


FRANCE = (
    "Président de la République", "Premier ministre", "Président du Sénat", "Ancien Président de la République",
    "Ministre de la Culture", "Secrétaire d'État au numérique", "Ancien Premier ministre",
    "Défenseur des droits", "Sénateur de la Moselle",
    "Premier président de la Cour de cassation", "Préfet de Paris", "Maire de Paris",
)  # fmt: skip
SPAIN = (
    "Princesa de Asturias", "Presidenta del Congreso de los Diputados", "Presidente del Tribunal Constitucional",
    "Vicepresidenta primera del Gobierno", "Ministro de Cultura", "Embajador de Francia",
    "Expresidente del Gobierno", "Presidenta de la Comunidad de Madrid", "Alcalde de Madrid", "Defensor del Pueblo",
    "Secretario de Estado de Cultura", "Vicepresidente primero del Senado", "Diputada por Barcelona",
    "General de División",
)  # fmt: skip
KOREA = (
    "대통령", "국회의장", "대법원장", "헌법재판소장", "국무총리", "중앙선거관리위원회 위원장",
    "외교부 장관", "주한 프랑스 대사", "국회부의장", "감사원장", "부총리", "문화체육관광부 장관", "국가정보원장",
    "국회의원",
)  # fmt: skip
TURKIYE = (
    "Cumhurbaşkanı", "TBMM Başkanı", "Cumhurbaşkanı Yardımcısı", "Anayasa Mahkemesi Başkanı", "11. Cumhurbaşkanı",
    "Dışişleri Bakanı", "Fransa Büyükelçisi", "Kültür ve Turizm Bakanı", "Ana Muhalefet Partisi Lideri",
    "TBMM Başkanvekili", "Genelkurmay Başkanı", "Milletvekili", "Bakan Yardımcısı", "Ankara Valisi",
)  # fmt: skip
UNITED_STATES = (
    "Vice President of the United States", "Speaker of the House of Representatives",
    "Chief Justice of the United States", "Former President of the United States", "Secretary of State",
    "Ambassador of Hungary", "Associate Justice of the Supreme Court", "Secretary of the Treasury",
    "President pro tempore of the Senate", "U.S. Senator", "Governor of Virginia", "Member of Congress",
    "Chargé d'affaires of Cuba", "Deputy Secretary of State",
    "Assistant Secretary of State for European and Eurasian Affairs",
)  # fmt: skip


@pytest.mark.parametrize(("name", "titles"), [("france", FRANCE), ("spain", SPAIN), ("united_states", UNITED_STATES)])
def test_the_officials_of_a_country_stand_by_its_own_decree_in_the_house_of_its_government(
    name: str, titles: tuple[str, ...]
) -> None:
    """Décret 89-655 article 2 [S27]; Real Decreto 2099/1983 article 10; the order kept by the US Chief of Protocol."""
    guests = [someone(title, title, taken_up="2024-01-01") for title in reversed(titles)]
    found = order(*guests, setting=Setting(practice(name), House.HOST_GOVERNMENT))
    assert names(found) == list(titles)
    assert found.ties == ()


@pytest.mark.parametrize(("name", "titles"), [("korea", KOREA), ("turkiye", TURKIYE)])
def test_the_officials_of_korea_and_turkiye_stand_as_their_published_lists_have_them_around_foreign_ambassadors(
    name: str, titles: tuple[str, ...]
) -> None:
    """의전실무편람, Başkent Protokol Listesi; ambassadors, of whom these are silent, by Wood & Serres 503."""
    guests = [someone(title, title, taken_up="2024-01-01") for title in reversed(titles)]
    found = order(*guests, setting=Setting(practice(name)))
    assert names(found) == list(titles)


def test_a_mayor_of_another_place_gains_nothing_by_the_rank_of_the_mayor_of_madrid() -> None:
    found = order(
        someone("Ghent", "Mayor of Ghent"),
        someone("Madrid", "Alcalde de Madrid"),
        someone("State secretary", "Secretario de Estado de Cultura"),
        setting=Setting(practice("spain"), House.HOST_GOVERNMENT),
    )
    assert names(found) == ["Madrid", "State secretary", "Ghent"]


@pytest.mark.parametrize("name", practice_names())
def test_no_practice_puts_two_classes_otherwise_than_the_sources_that_it_names(name: str) -> None:
    rules, path = practice(name), files_of(name)[-1]
    for source in sources_in(read_file(path, path.stat().st_mtime_ns), path):
        for house in source.houses:
            bands = [[rules.band(rank, house) for rank in row] for row in source.order]
            assert [(one, next_one) for one, next_one in pairwise(bands) if max(one) >= min(next_one)] == [], (
                source.name
            )


def test_why_one_class_goes_before_another_names_what_says_so_or_that_the_practice_has_chosen_it() -> None:
    guests = (
        someone("Minister", "Minister of Culture"),
        someone("Envoy", "Envoy Extraordinary", taken_up="2024-01-01"),
        someone("Rector", "Rector"),
        someone("Florist", "Florist"),
    )
    found = order(*guests)
    assert [reasons(found, at)[0] for at in range(3)] == [
        "Minister of the government stands before Envoy or minister plenipotentiary (Wood & Serres 503).",
        "Envoy or minister plenipotentiary stands before Rector or president of a university: chosen by the practice, "
        "without a source.",
        "Rector or president of a university stands before Guest without a rank.",
    ]


def test_a_source_in_a_copy_speaks_of_classes_that_there_are(folder: Path) -> None:
    (folder / "own.toml").write_text('[[source]]\nname = "State Protocol"\norder = [["king"]]\n', encoding="utf-8")
    with pytest.raises(SymposiarchError, match="the source State Protocol speaks of king, and there is no class"):
        practice("own")

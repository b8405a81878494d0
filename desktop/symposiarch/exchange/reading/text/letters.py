"""How often which letters stand in which language, so that bytes without a label can be told apart.

Each alphabet lists what lies beyond ASCII, the most frequent first, and the languages' weight among the lists that an
embassy sees. For Korean and Chinese the common characters of names, offices and headings take the alphabet's place.
"""

from __future__ import annotations

from typing import NamedTuple

from symposiarch.planning.phrasebook import listed


class Alphabet(NamedTuple):
    """The letters of one language beyond ASCII, in order of frequency."""

    language: str
    letters: str
    weight: float = 1.0


LATIN_1 = (
    Alphabet("French", "éèàêçôâîïûùëœüæÿ", 1.2),
    Alphabet("Spanish", "óíáéñúü", 1.1),
    Alphabet("German", "üäößéèêàáóúôçëïíñ", 1.2),
    Alphabet("Portuguese", "ãçáéíóêõúâàôü", 1.0),
    Alphabet("Italian", "àèéòùìóúíîç", 1.0),
    Alphabet("Swedish", "äöåéüæøáíðèê", 0.9),
    Alphabet("Danish", "øåæéöäüóáí", 0.9),
    Alphabet("Dutch", "ëéïöüèóçêàáîô", 0.8),
    Alphabet("Icelandic", "íáðóæöúéþý", 0.1),
    Alphabet("names of many", "éáíóöüèñçäêëôåïøæúàßâîûù", 0.3),
)
LATIN_2 = (
    Alphabet("Polish", "łóąężśćńźéöü", 1.1),
    Alphabet("Czech", "íáéěřšýžčůúóďňťöüä", 1.1),
    Alphabet("Slovak", "áíéýčšžúľťôňďóäĺŕ", 0.8),
    Alphabet("Hungarian", "áéöíőóüúűäč", 1.0),
    Alphabet("Croatian", "čšžćđé", 1.0),
    Alphabet("Romanian", "ăţâşîéöóáü", 1.1),
)
TURKISH = (Alphabet("Turkish", "ışçğüöİâîûéêè", 1.3),)
CYRILLIC = (
    Alphabet("Russian", "оаеинтрсвлкмдпуягзбыьчйхжшюцэщфъё", 1.3),
    Alphabet("Ukrainian", "оаинітвресклудмпзяьбгйчхїжцшюєщфґ", 1.0),
    Alphabet("Bulgarian", "аоеинтрсвлкдпмузъгбчйцщяхжшфюь", 0.8),
    Alphabet("Serbian", "аоиенрсјтукдвлмпгзбшчцњхћжљђфџ", 0.6),
)
ARABIC = (
    Alphabet("Arabic", "اليمنرتبدةعسحوكفقهجشطصخأإزغضثذىظءئآؤ", 1.2),
    Alphabet("Persian", "اینردهموتبسشلکگقفزخجپعحصطضغچآظثذژئ", 0.8),
)
GREEK = (Alphabet("Greek", "αοιετσηνρπκμλςυόίδωάγέήθύχφβώξζψϊϋΐ"),)
HEBREW = (Alphabet("Hebrew", "יולהארתבמשנדקעחפטגםסןצכזךףץ"),)
BALTIC = (
    Alphabet("Latvian", "āīēšņļūžķģčōŗ", 0.8),
    Alphabet("Lithuanian", "ėšžųįčąūę", 0.8),
    Alphabet("Estonian", "äõüöšž", 0.7),
)

_SIGNS = listed("names", "signs")


def _signs(name: str) -> str:
    return "".join(_SIGNS[name]).replace(" ", "")


HANGUL, HANZI = _signs("hangul"), _signs("hanzi")
CHINESE_SURNAMES = frozenset(_signs("chinese_surnames"))
JAPANESE_SURNAMES = frozenset(" ".join(_SIGNS["japanese_surnames"]).split())

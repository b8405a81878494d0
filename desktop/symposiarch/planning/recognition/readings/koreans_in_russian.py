"""Korean names in Cyrillic letters: as Kontsevich's rules write them, as papers wrote them before, and as the Koreans
of Russia and Central Asia write their own."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from symposiarch.model import korean
from symposiarch.planning.recognition.readings.syllables import Syllables, spoken_words

_SURNAMES = (
    "김:ким 이:ли/и/лигай/ни/ри 박:пак/пяк/бак 최:цой/чхве/чхвэ/чой/цхай 정:чон/чжон/чен/тен/тён/джон 강:кан "
    "조:чо/чжо/джо/тё/тегай 윤:юн 장:чан/чжан/джан/тян 임:лим/им 한:хан 오:о/огай 서:со/шегай/сегай 신:син/шин "
    "권:квон/кон 황:хван 안:ан 송:сон 류:рю/лю/ю/люгай 유:ю/югай 홍:хон 전:чон/чжон/чен/тен/джон 고:ко/когай 문:мун "
    "양:ян 손:сон 배:пэ/пягай/бэ 백:пэк/пек/бэк 허:хо/хегай/хе 남:нам 심:сим/шим 노:но/ро/ногай 하:ха/хагай 곽:квак "
    "성:сон/сен 차:ча/чха/тягай/чагай 주:чу/чжу/джу/тюгай 우:у/угай 구:ку/кугай 민:мин 나:на/ра/нагай 진:чин/чжин/тин "
    "지:чи/чжи/тигай 엄:ом/эм 채:чхэ/цай 원:вон 천:чхон/чон 방:пан 공:кон/конгай 현:хён/хен/хегай 변:пён 염:ём/лём "
    "추:чху 도:то 소:со 석:сок 선:сон 설:соль 마:ма/магай 길:киль/кир 연:ён/ен 위:ви 표:пхё 명:мён/мен "
    "기:ки/кигай 반:пан"
)
_LEADING = dict(
    zip(
        korean.LEADING,
        "к,г кк,к н т,д тт,т р,л,н м п,б пп,п с,ш сс,с ~ ч,чж,дж,ц чч чх,ч,ц кх,к тх,т пх,п х".split(),
        strict=True,
    )
)
_VOWELS = dict(
    zip(
        korean.VOWELS,
        "а э,е,ай я йя о,е,э е,э ё,е,о йе,е,ё о ва вэ,ве ве,вэ,ой ё у во ве ви,уй ю ы ый,и,ы и".split(),
        strict=True,
    )
)
_CLOSING = {"": "~", "ㄱ": "к,г", "ㄴ": "н", "ㄷ": "т", "ㄹ": "ль,р,л", "ㅁ": "м", "ㅂ": "п,б", "ㅇ": "н,нг,нъ"}


@lru_cache(maxsize=1)
def _surnames() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for pair in _SURNAMES.split():
        hangul, _, spelled = pair.partition(":")
        for spelling in spelled.split("/"):
            found.setdefault(spelling, set()).add(hangul)
    return {spelling: frozenset(surnames) for spelling, surnames in found.items()}


@lru_cache(maxsize=1)
def _syllables() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for syllable in korean.GIVEN_SYLLABLES:
        first, vowel, last = korean.jamo(syllable)
        closing = _CLOSING.get(last)
        if closing is None:
            continue
        for parts in product(_LEADING[first].split(","), _VOWELS[vowel].split(","), closing.split(",")):
            found.setdefault("".join(parts).replace("~", ""), set()).add(syllable)
    return {spelling: frozenset(syllables) for spelling, syllables in found.items()}


@lru_cache(maxsize=16384)
def read(words: tuple[str, ...]) -> tuple[tuple[frozenset[str], Syllables], ...]:
    """The ways to read a name of two to four words of Cyrillic letters: surnames, and the given name by syllables."""
    if not 2 <= len(words) <= 4 or not all("а" <= letter <= "ё" for word in words for letter in word):
        return ()
    return tuple(
        (_surnames()[first], given)
        for first, rest in ((words[0], words[1:]), (words[-1], words[:-1]))
        if first in _surnames()
        for given in spoken_words(rest, _syllables())
        if 1 <= len(given) <= 3
    )

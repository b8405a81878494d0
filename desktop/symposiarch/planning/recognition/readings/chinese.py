"""Chinese names, written in characters or in Latin letters, as standard Chinese and Cantonese speak them."""

from __future__ import annotations

from functools import lru_cache

from symposiarch.planning.recognition.readings import cantonese, mandarin
from symposiarch.planning.recognition.readings.characters import readings_in
from symposiarch.planning.recognition.readings.syllables import Spoken, sounds_of

_CLASSES = {"zh": mandarin.class_of, "yue": cantonese.class_of}
FAMILIES = mandarin.families() | cantonese.families()
"""Words that a Chinese name in Latin letters may begin with, or end with where the given name comes first."""


@lru_cache(maxsize=65536)
def spoken_in_latin(words: tuple[str, ...]) -> tuple[Spoken, ...]:
    """The ways to read a name of two to four plain words, the family name first or last."""
    return tuple(dict.fromkeys([*_family_first(words), *_family_first((words[-1], *words[:-1]))]))


def _family_first(words: tuple[str, ...]) -> list[Spoken]:
    standard, abroad = mandarin.spoken_in_latin(words), cantonese.spoken_in_latin(words)
    if not standard and words[0] in cantonese.families():
        family = _translated(_translations("zh"), cantonese.family_in_latin(words[0]), family=True)
        standard = mandarin.spoken_with_family(family, words[1:])
    return [*standard, *abroad]


@lru_cache(maxsize=65536)
def spoken_in_characters(characters: str) -> tuple[Spoken, ...]:
    """The ways to read a name of two to four characters, each of which stands for all its variants."""
    if not 2 <= len(characters) <= 4:
        return ()
    found = []
    for language, readings in (("zh", mandarin.readings), ("yue", cantonese.readings)):
        syllables = tuple(map(readings, characters))
        if all(syllables):
            found.append(Spoken(language, syllables))
    return tuple(found)


@lru_cache(maxsize=16384)
def sounds(spoken: tuple[Spoken, ...]) -> tuple[str, ...]:
    """The keys by which a name is found: alike for all spellings of one name."""
    return tuple(dict.fromkeys(key for one in spoken for key in sounds_of(one, _CLASSES[one.language])))


_FAMILIES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖"
    "邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路"
    "岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边"
    "司徒卓符麦区岑简容招冼利古巫官温饶练蓝"
)


@lru_cache(maxsize=4)
def _translations(into: str) -> dict[str, frozenset[str]]:
    """Each syllable of one of the two languages with those of the other that its characters have; families apart."""
    found: dict[str, set[str]] = {}
    for character, spoken in readings_in("cantonese").items():
        pairs = spoken, mandarin.readings(character)
        mine, theirs = pairs if into == "zh" else reversed(pairs)
        for syllable in mine:
            found.setdefault(syllable, set()).update(theirs)
            if character in _FAMILIES:
                found.setdefault(f"{syllable} ", set()).update(theirs)
    return {syllable: frozenset(others) for syllable, others in found.items()}


@lru_cache(maxsize=65536)
def in_the_other_language(spoken: tuple[Spoken, ...]) -> tuple[Spoken, ...]:
    """What a name in Latin letters may be in the other of the two languages: Chen Dawen is Chan Tai-man."""
    found = []
    for one in spoken:
        into = "zh" if one.language == "yue" else "yue"
        table = _translations(into)
        family, *given = one.syllables
        syllables = (_translated(table, family, family=True), *(_translated(table, choice) for choice in given))
        if all(syllables):
            found.append(Spoken(into, syllables))
    return tuple(found)


def _translated(table: dict[str, frozenset[str]], syllables: frozenset[str], *, family: bool = False) -> frozenset[str]:
    behind = " " if family else ""
    return frozenset(other for syllable in syllables for other in table.get(syllable + behind, ()))

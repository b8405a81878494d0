"""Standard Chinese in Pinyin and in Wade and Giles's spelling: Mao Zedong is Mao Tse-tung.

Lists lose the apostrophes and the two dots of Wade-Giles, so that "chu" there may be zhu, chu, ju or qu.
"""

from __future__ import annotations

import re
from functools import lru_cache

from symposiarch.planning.recognition.names.honorifics import word_set
from symposiarch.planning.recognition.names.surnames import CHINESE
from symposiarch.planning.recognition.readings.syllables import Spoken, spoken_words

_PINYIN = """
~ a ai an ang ao e ei en er o ou
b a ai an ang ao ei en eng i ian iao ie in ing o u
p a ai an ang ao ei en eng i ian iao ie in ing o ou u
m a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
f a an ang ei en eng o ou u
d a ai an ang ao e ei eng i ian iao ie ing iu ong ou u uan ui un uo
t a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo
n a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve
l a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve
g a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
k a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
h a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
j i ia ian iang iao ie in ing iong iu u uan ue un
q i ia ian iang iao ie in ing iong iu u uan ue un
x i ia ian iang iao ie in ing iong iu u uan ue un
zh a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
ch a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
sh a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
r an ang ao e en eng i ong ou u uan ui un uo
z a ai an ang ao e ei en eng i ong ou u uan ui un uo
c a ai an ang ao e en eng i ong ou u uan ui un uo
s a ai an ang ao e en eng i ong ou u uan ui un uo
y a an ang ao e i in ing ong ou u uan ue un
w a ai an ang ei en eng o u
"""
_WADE_GILES_INITIAL = {
    "b": "p", "d": "t", "g": "k", "j": "ch", "q": "ch", "x": "hs", "zh": "ch", "z": "ts", "c": "ts", "r": "j",
}  # fmt: skip
_WADE_GILES_FINAL = {"ian": "ien", "ie": "ieh", "ue": "ueh", "ve": "ueh", "v": "u", "iong": "iung", "ong": "ung"}
_WADE_GILES_WHOLE = {
    "yan": "yen", "ye": "yeh", "yue": "yueh", "you": "yu", "yi": "yi i", "er": "erh", "e": "o e", "ge": "ko",
    "ke": "ko", "he": "ho", "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu tsu", "ci": "tzu tsu",
    "si": "ssu szu", "gui": "kuei", "kui": "kuei", "de": "te teh", "te": "te teh", "guo": "kuo", "kuo": "kuo",
    "huo": "huo", "shuo": "shuo", "yong": "yung", "ying": "ying ing",
    "xu": "hsu", "bo": "po", "po": "po", "mo": "mo", "fo": "fo",
    "wo": "wo", "luo": "lo", "lun": "lun", "yun": "yun",
}  # fmt: skip


_RARER_FAMILIES = word_set(
    "an bao bi bian bo cen chai che cong dai fei fu gan geng guan gui hong hua huo ji jian jiao jing kang ke lan lian "
    "liao ling mai mei miao min mo mou ni ou pei qu ran rao rong ruan shan sheng shu si tong weng xian xiang xin xing "
    "you yue zha zhai zhan zhen zhi zhuang zhuo"
)


def _parts() -> list[tuple[str, str]]:
    rows = [line.split() for line in _PINYIN.strip().splitlines()]
    return [("" if initial == "~" else initial, final) for initial, *finals in rows for final in finals]


@lru_cache(maxsize=1)
def _pinyin() -> dict[str, frozenset[str]]:
    """Each syllable as Pinyin spells it; ü without its dots, which lists leave out, or as passports write it."""
    found = {initial + final: frozenset((initial + final,)) for initial, final in _parts()}
    for sound in "nl":
        found[f"{sound}u"] = frozenset((f"{sound}u", f"{sound}v"))
        found[f"{sound}yu"] = frozenset((f"{sound}v",))
        found[f"{sound}ue"] = frozenset((f"{sound}ve",))
    return found


@lru_cache(maxsize=1)
def _wade_giles() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for initial, final in _parts():
        pinyin = initial + final
        for spelling in _in_wade_giles(initial, final):
            found.setdefault(spelling, set()).add(pinyin)
    return {spelling: frozenset(syllables) for spelling, syllables in found.items()}


def _in_wade_giles(initial: str, final: str) -> list[str]:
    whole = _WADE_GILES_WHOLE.get(initial + final)
    if whole:
        return whole.split()
    if final == "uo":
        final = "o"
    return [_WADE_GILES_INITIAL.get(initial, initial) + _WADE_GILES_FINAL.get(final, final)]


@lru_cache(maxsize=1)
def _mixed() -> dict[str, frozenset[str]]:
    """Either spelling, and what Singapore makes of them: Hsien Loong, Chee Hwa."""
    found: dict[str, frozenset[str]] = dict(_pinyin())
    for spelling, syllables in _wade_giles().items():
        found[spelling] = found.get(spelling, frozenset()) | syllables
    for spelling, syllables in list(found.items()):
        for usual, other in (("ong", "oong"), ("ung", "oong"), ("hi", "hee"), ("hih", "hee"), ("hua", "hwa")):
            if spelling.endswith(usual):
                whole = spelling.removesuffix(usual) + other
                found[whole] = found.get(whole, frozenset()) | syllables
    return found


@lru_cache(maxsize=1)
def families() -> frozenset[str]:
    """The first words of Chinese family names, in either spelling."""
    pinyin = CHINESE | _RARER_FAMILIES
    return pinyin | {spelling for spelling, stands_for in _wade_giles().items() if not pinyin.isdisjoint(stands_for)}


def spoken_in_latin(words: tuple[str, ...]) -> list[Spoken]:
    """The ways to read a name, the family name first, in Pinyin or in Wade-Giles throughout."""
    if words[0] not in families():
        return []
    return [
        Spoken("zh", syllables)
        for system in (_pinyin(), _wade_giles())
        for syllables in spoken_words(words, system)
        if 2 <= len(syllables) <= 4
    ]


def spoken_with_family(family: frozenset[str], given: tuple[str, ...]) -> list[Spoken]:
    """The ways to read a name whose family name is spelled in another language, and the given name as one likes."""
    return [
        Spoken("zh", (family, *syllables), translated=True)
        for syllables in spoken_words(given, _mixed())
        if family and 1 <= len(syllables) <= 2
    ]


_IN_NAMES = {
    "曾": "zeng", "单": "shan", "仇": "qiu", "解": "xie", "查": "zha", "任": "ren", "区": "ou", "盖": "ge",
    "朴": "piao", "翟": "zhai", "尉": "yu", "乐": "yue le", "覃": "qin tan", "长": "chang zhang", "茜": "qian xi",
    "朝": "chao zhao",
    "缪": "miao", "种": "chong", "行": "xing hang", "重": "zhong chong", "贾": "jia", "柏": "bai bo", "车": "che",
    "夏": "xia", "召": "shao zhao", "石": "shi", "折": "she zhe", "洗": "xian", "冼": "xian", "薄": "bo", "万": "wan",
    "奇": "qi", "调": "tiao diao", "传": "chuan zhuan", "兴": "xing", "宁": "ning", "谷": "gu", "华": "hua", "纪": "ji",
    "吕": "lv", "绿": "lv", "律": "lv", "旅": "lv", "女": "nv", "略": "lve",
}  # fmt: skip
"""Characters that are read otherwise in names than elsewhere, or in two ways, or with an ü."""


@lru_cache(maxsize=8192)
def readings(character: str) -> frozenset[str]:
    from anyascii import anyascii

    if character in _IN_NAMES:
        return frozenset(_IN_NAMES[character].split())
    spelled = anyascii(character).strip().lower()
    return frozenset((spelled,)) if spelled in _pinyin() else frozenset()


_PARTS = re.compile("(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(.*)")
_ONE_CLASS = {**dict.fromkeys(("zh", "ch", "j", "q"), "C"), "b": "p", "d": "t", "g": "k", "c": "z"}


@lru_cache(maxsize=1024)
def class_of(syllable: str) -> str:
    """What a syllable has in common with those that Wade-Giles writes alike."""
    parts = _PARTS.fullmatch(syllable)
    assert parts is not None
    initial, final = parts[1], parts[2].replace("v", "u")
    if final == "i" and initial in ("zh", "ch", "sh", "r", "z", "c", "s"):
        final = "ih"
    return _ONE_CLASS.get(initial, initial) + final

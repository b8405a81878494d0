"""Chinese names in Cyrillic letters, as Archimandrite Palladius's rules write them: Си Цзиньпин is Xi Jinping."""

from __future__ import annotations

from functools import lru_cache

_INITIALS = {
    "б": "b", "п": "p", "м": "m", "ф": "f", "д": "d", "т": "t", "н": "n", "л": "l", "г": "g", "к": "k", "х": "h",
    "чж": "zh", "ч": "ch", "ш": "sh", "ж": "r", "цз": "z", "ц": "c", "с": "s",
}  # fmt: skip
_BEFORE_I = {"цз": "j", "ц": "q", "с": "x"}
_FINALS = {
    "а": "a", "о": "o", "э": "e", "у": "u", "ы": "i", "ай": "ai", "эй": "ei", "ао": "ao", "оу": "ou", "ань": "an",
    "ан": "ang", "энь": "en", "эн": "eng", "ун": "ong", "уа": "ua", "уай": "uai", "уй": "ui", "уэй": "ui", "уэ": "ue",
    "уань": "uan", "уан": "uang", "унь": "un", "и": "i", "я": "ia", "е": "ie", "яо": "iao", "ю": "iu", "янь": "ian",
    "ян": "iang", "инь": "in", "ин": "ing", "юн": "iong", "юй": "u", "юэ": "ue", "юань": "uan", "юнь": "un",
}  # fmt: skip
_ALONE = {
    "а": "a", "ай": "ai", "ао": "ao", "ань": "an", "ан": "ang", "э": "e", "эр": "er", "энь": "en", "эн": "eng",
    "оу": "ou", "и": "yi", "я": "ya", "е": "ye", "яо": "yao", "ю": "you", "янь": "yan", "ян": "yang", "инь": "yin",
    "ин": "ying", "юн": "yong", "юй": "yu", "юэ": "yue", "юань": "yuan", "юнь": "yun", "у": "wu", "ва": "wa",
    "во": "wo", "вай": "wai", "вэй": "wei", "вань": "wan", "ван": "wang", "вэнь": "wen", "вэн": "weng",
}  # fmt: skip
_LONGEST = 6


def _all_syllables() -> dict[str, str]:
    found = dict(_ALONE)
    for cyrillic, latin in _INITIALS.items():
        for final, ending in _FINALS.items():
            soft = final[0] in "ияюе"
            initial = _BEFORE_I.get(cyrillic, latin) if soft else latin
            if final == "о" and latin not in ("b", "p", "m", "f"):
                ending = "uo"
            found[cyrillic + final] = initial + ending
    return found


_SYLLABLES = _all_syllables()


@lru_cache(maxsize=16384)
def in_pinyin(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words as pinyin; none where they are not of Chinese syllables alone."""
    if not 2 <= len(words) <= 4:
        return ()
    spelled = tuple(map(_spelled, words))
    return spelled if all(spelled) else ()


def _spelled(word: str) -> str:
    """A word of one to three syllables, the longest first; an empty text where it is none."""
    if not word:
        return ""
    for length in range(min(_LONGEST, len(word)), 0, -1):
        syllable = _SYLLABLES.get(word[:length])
        if syllable is None:
            continue
        if length == len(word):
            return syllable
        if rest := _spelled(word[length:]):
            return syllable + rest
    return ""

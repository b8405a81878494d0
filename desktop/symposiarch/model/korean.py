"""Korean names in Hangul, and the many ways in which they are written in Latin letters.

Nobody owns the romanisation of a Korean name: 이영호 is Lee Young-ho on one list, Yi Yeong Ho on the next and
Rhee Yungho on the third. What is here says how Hangul may be written and how it sounds (`sound`); which Hangul Latin
letters may stand for is in `model.korean_in_latin`. Tables and rules only; no decision about persons.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

LEADING = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
TRAILING = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")


def _paired(keys: str, values: str) -> dict[str, str]:
    """Each letter of `keys` with its word of `values`; ~ stands for nothing."""
    return dict(zip(keys, values.split(), strict=True))


# The spellings of a letter: the official one first (Revised Romanisation, 2000), then those that people use.
_LEADING_LETTERS = _paired(LEADING, "g,k,gh kk,k n d,t tt,dd r,l m b,p pp,bb s ss,s ~ j,ch jj ch k,kh t,th p,ph h")
_VOWEL_LETTERS = _paired(
    VOWELS,
    "a,ah ae,ai,ay,e ya yae eo,u,o,uh,ou,eou,eu e,eh,ae yeo,yu,you,yo,yuh,yeou ye,yeh o,oh wa wae,wai "
    "oe,oi,oy,we,wae yo u,oo,ou wo,weo we,wae wi,wee yu,yoo,you eu,u ui,ee,i,eui,euy i,ee,ie,ih",
)
_TRAILING_LETTERS = {
    "": "~",
    "ㄱ": "k,g,ck",
    "ㄴ": "n",
    "ㄷ": "t,d",
    "ㄹ": "l,r,ll",
    "ㅁ": "m",
    "ㅂ": "p,b",
    "ㅇ": "ng",
}
_TRAILING_SOUND = {
    "": "",
    **dict.fromkeys("ㄱㄲㄳㄺㅋ", "ㄱ"),
    **dict.fromkeys("ㄴㄵㄶ", "ㄴ"),
    **dict.fromkeys("ㄷㅅㅆㅈㅊㅌㅎ", "ㄷ"),
    **dict.fromkeys("ㄹㄼㄽㄾㅀ", "ㄹ"),
    **dict.fromkeys("ㅁㄻ", "ㅁ"),
    **dict.fromkeys("ㅂㅄㄿㅍ", "ㅂ"),
    "ㅇ": "ㅇ",
}
# Spellings that the letters alone do not give.
_IRREGULAR = {
    "우": "woo wu",
    "운": "woon",
    "웅": "woong",
    "신": "shin",
    "식": "shik sic",
    "시": "shi",
    "심": "shim",
    "실": "shil",
    "진": "jean",
    "옥": "oak",
    "경": "koung kyoung",
    "영": "yong young",
    "혜": "hea hey hae",
    "현": "hyeun",
    "승": "seoung",
    "성": "soung seung",
    "희": "hi heui",
    "흠": "hyum",
    "환": "whan",
    "화": "wha",
    "황": "whang",
    "욱": "wook woog wuk",
    "준": "june",
    "열": "yeul",
    "백": "back",
}

_SURNAMES = (
    "김:kim/gim 이:lee/yi/rhee/i/ri/li/yee/rhie/leigh 박:park/bak/pak/bahk/pahk 최:choi/choe/choy/che/choei "
    "정:jung/jeong/chung/chong/cheong/joung/jeoung/choung/jong 강:kang/gang/khang 조:cho/jo/joe/joh/choh "
    "윤:yoon/yun/youn 장:jang/chang 임:lim/im/yim/rim/leem/rhim 한:han/hahn 오:oh/o 서:seo/suh/so/sur/surh "
    "신:shin/sin 권:kwon/gwon/kweon/kwun 황:hwang/whang 안:ahn/an 송:song 류:ryu/ryoo/yoo/yu/lyu/rhyu "
    "유:yoo/yu/you/ryu/ryoo 전:jeon/jun/chun/chon/cheon 홍:hong 고:ko/go/koh/goh 문:moon/mun 양:yang/ryang "
    "손:son/sohn 배:bae/bai/pae/pai/bay 백:baek/paik/baik/paek/back/baeck 허:heo/hur/huh/her/hu/ho 남:nam 심:sim/shim "
    "노:noh/no/roh/rho/ro 하:ha/hah 곽:kwak/gwak/kwack 성:sung/seong/song 차:cha/char 주:joo/ju/choo/chu 우:woo/u/wu "
    "구:koo/gu/ku/goo 민:min 나:na/ra/rha/nah 라:ra/na/rha 진:jin/chin 지:ji/jee/chi/chee 엄:um/eom/uhm/om/eum "
    "채:chae/chai/che 원:won/weon 천:cheon/chun/chon 방:bang/pang 공:kong/gong 현:hyun/hyeon/hyon 함:ham/hahm "
    "변:byun/byeon/pyun/byon 염:yeom/yum/youm/yom 여:yeo/yuh/yu/yo/lyuh/lyu/ryeo 추:choo/chu 도:do/doh/to "
    "소:so/soh 석:seok/suk/sok "
    "선:sun/seon/son 설:seol/sul/sol 마:ma/mah 길:gil/kil 연:yeon/yun/youn/yon 위:wi/wee 표:pyo 명:myung/myeong/myong "
    "기:ki/gi/kee 반:ban/pan 왕:wang 금:keum/geum/kum 옥:ok/ock 육:yuk/yook 인:in 맹:maeng 제:je/jea/che 모:mo/moh "
    "탁:tak/tark 국:kuk/kook/guk 어:eo/uh/eoh 은:eun/un 편:pyun/pyeon 용:yong 예:ye 봉:bong/pong "
    "경:kyung/kyong/kyeong/gyeong 사:sa 부:boo/bu/pu 동:dong/tong 태:tae 단:dan 갈:gal 계:kye/gye 피:pi 음:eum "
    "두:doo/du 감:kam/gam 남궁:namgung/namkung/namkoong/namgoong 황보:hwangbo "
    "제갈:jegal/chegal/jaegal 사공:sagong/sakong 선우:sunwoo/seonwoo/sonu 독고:dokgo/dokko 서문:seomun/suhmoon"
)
SURNAMES: dict[str, tuple[str, ...]] = {
    hangul: tuple(letters.split("/")) for hangul, letters in (pair.split(":") for pair in _SURNAMES.split())
}
"""Surnames with the spellings that their bearers use, the usual one first."""

# Syllables that stand in given names. A closed list, so that "hotel" and "marine" are not taken for Korean.
GIVEN_SYLLABLES = (
    "가각간갑강개건겸경계고곤관광교구국권귀규균근금기길나낙난남내노녹누다단달담대덕도돈동두득라란람래량려련렬령례로록"
    "룡루류륜률륭름리린림마만말명모목무묵문물미민박반방배백범법벽변별병보복봉부분비빈사산삼상새생서석선설섭성세소솔"
    "송수숙순술숭슬승시식신실심아안애양억언엄여역연열염엽영예오옥온완왕외요용우욱운웅원월위유육윤율융으은을음응의이익"
    "인일임입자작장재전정제조종좌주준중지직진집찬창채천철청체초총최추춘충치칠태택통판평표풍필하학한해행향혁현협형혜호"
    "홍화환황회효후훈휘휴흥희힘읍흠년헌걸맹늘봄슬샘빛잎노탄통특팔합황훤흔흡점몽녕능암약존차척함항확활증탁번"
)

# Classes of sound that no romanisation keeps apart.
_LEADING_SOUND = _paired(LEADING, "K K N T T N M P P S S ~ C C C K T P H")
_VOWEL_SOUND = _paired(VOWELS, "A E YA YE U E YU YE U WA WE WE YU U WO WE WI YU U I I")
_TRAILING_CLASS = {"": "", "ㄱ": "G", "ㄴ": "N", "ㄷ": "D", "ㄹ": "L", "ㅁ": "M", "ㅂ": "B", "ㅇ": "X"}
_SOFT = frozenset("ㅑㅕㅖㅛㅠㅣㅒ")

# Closing consonants are kept apart from leading ones (conjoining jamo begin after this code point).
_CLOSING = 0x11A7

HANGUL = re.compile("[가-힣ㄱ-ㅎㅏ-ㅣ]+")


def jamo(syllable: str) -> tuple[str, str, str]:
    """The leading consonant, vowel and trailing consonant ("" when open) of one Hangul syllable."""
    code = ord(syllable) - 0xAC00
    return LEADING[code // 588], VOWELS[code % 588 // 28], TRAILING[code % 28]


def is_hangul(word: str) -> bool:
    """Whether the word is whole Hangul syllables, nothing else."""
    return not word.isascii() and all("가" <= letter <= "힣" for letter in word)


def letters_of(hangul: str) -> str:
    """The word taken apart into letters, in the order in which they are typed: what is typed so far is a prefix of it.

    A lone consonant stands for one that begins a syllable. Two vowels or closing consonants typed in turn
    (ㅗ ㅏ -> ㅘ) keep their joined form.
    """
    parts: list[str] = []
    for letter in hangul:
        if "가" <= letter <= "힣":
            first, vowel, last = jamo(letter)
            parts += [first, vowel, chr(_CLOSING + TRAILING.index(last)) if last else ""]
        else:
            parts.append(letter)
    return "".join(parts)


def initials_of(hangul: str) -> str:
    """ㄱㅊㅅ for 김철수: the quick search that Korean readers are used to."""
    return "".join(jamo(letter)[0] for letter in hangul if "가" <= letter <= "힣")


@lru_cache(maxsize=4096)
def spellings(syllable: str) -> tuple[str, ...]:
    """How one syllable may be written in Latin letters inside a given name, the official spelling first."""
    first, vowel, last = jamo(syllable)
    choices = (
        _LEADING_LETTERS[first].split(","),
        _VOWEL_LETTERS[vowel].split(","),
        _TRAILING_LETTERS[_TRAILING_SOUND[last]].split(","),
    )
    made = ["".join(letters).replace("~", "") for letters in product(*choices)]
    if last:  # an h that lengthens a vowel, and an "ou", stand only where no consonant closes the syllable
        made = [spelling for spelling in made if not re.search("(ah|oh|eh|uh|ie|ih|ay)[a-z]", spelling)]
    return tuple(dict.fromkeys([*made, *_IRREGULAR.get(syllable, "").split()]))


# What people mostly write for a syllable, so that a search key holds few spellings and the right ones.
_USUAL_VOWELS = {
    "ㅓ": "eo,u",
    "ㅕ": "yeo,yu,you",
    "ㅜ": "u,oo",
    "ㅠ": "yu,yoo",
    "ㅢ": "ui,ee",
    "ㅡ": "eu",
    "ㅐ": "ae",
    "ㅚ": "oe,oi",
}
_USUAL_LEADING = {"ㄱ": "g,k", "ㅂ": "b", "ㄷ": "d", "ㅈ": "j", "ㄹ": "r"}


@lru_cache(maxsize=4096)
def usual_spellings(syllable: str) -> tuple[str, ...]:
    """The two to four spellings of a syllable that most people use, the official one first."""
    first, vowel, last = jamo(syllable)
    closing = _TRAILING_LETTERS[_TRAILING_SOUND[last]].split(",")[0]
    vowels = [
        v
        for v in _USUAL_VOWELS.get(vowel, _VOWEL_LETTERS[vowel].split(",")[0]).split(",")
        if (v != "you" or closing == "ng") and (v not in ("u", "yu") or vowel not in "ㅓㅕ" or closing != "~")
    ]
    starts = _USUAL_LEADING.get(first, _LEADING_LETTERS[first].split(",")[0]).split(",")
    made = ["".join(letters).replace("~", "") for letters in product(starts, vowels, [closing])]
    extra = _IRREGULAR.get(syllable, "").split()[:1]
    return tuple(dict.fromkeys([*made, *extra]))[:5]


def surname_of(hangul: str) -> tuple[str, str]:
    """A Hangul name of two to five syllables as surname and given name; ("", the word) when it is none."""
    if not is_hangul(hangul) or not 2 <= len(hangul) <= 5:
        return "", hangul
    if len(hangul) >= 3 and hangul[:2] in SURNAMES:
        return hangul[:2], hangul[2:]
    if hangul[0] in SURNAMES and len(hangul) <= 4:
        return hangul[0], hangul[1:]
    return "", hangul


@lru_cache(maxsize=65536)
def latin_spellings(hangul: str, most: int = 16) -> tuple[str, ...]:
    """Words under which a Hangul name is looked for: the surname's spellings, then those of the given name, joined."""
    surname, given = surname_of(hangul)
    joined: list[str] = []
    if len(given) <= 4:
        per_syllable = [usual_spellings(syllable) for syllable in given]
        while given and _count(per_syllable) > most:
            widest = max(range(len(per_syllable)), key=lambda at: len(per_syllable[at]))
            per_syllable[widest] = per_syllable[widest][:-1]
        joined = ["".join(parts) for parts in product(*per_syllable)]
    else:
        joined = ["".join(usual_spellings(syllable)[0] for syllable in given)]
    return tuple(dict.fromkeys([*SURNAMES.get(surname, ()), *joined]))


def _count(choices: list[tuple[str, ...]]) -> int:
    total = 1
    for choice in choices:
        total *= len(choice)
    return total


def sound(hangul: str, *, name: bool = True) -> str:
    """The class of sound of a Hangul word in capitals: alike for all words that some romanisation writes alike.

    A lone leading consonant, as it stands while one types, counts as the beginning of a syllable.
    With `name`, a beginning ㄹ or ㄴ is silent where the South does not speak it (류 and 유 are one).
    """
    classes: list[str] = []
    for at, letter in enumerate(hangul):
        if "가" <= letter <= "힣":
            first, vowel, last = jamo(letter)
            silent = name and at == 0 and first in "ㄹㄴ" and vowel in _SOFT
            classes += [
                "" if silent else _LEADING_SOUND[first],
                _VOWEL_SOUND[vowel],
                _TRAILING_CLASS[_TRAILING_SOUND[last]],
            ]
        elif letter in _LEADING_SOUND:
            classes.append(_LEADING_SOUND[letter])
    return "".join(classes).replace("~", "")


def reopened(hangul: str) -> str:
    """The word with the last closing consonant moved to the syllable that may come next; "" when there is none.

    While 기나 is being typed it stands as 긴 for a moment, and 철수 as 첤.
    """
    if not hangul or not "가" <= hangul[-1] <= "힣":
        return ""
    code = ord(hangul[-1])
    last = TRAILING[(code - 0xAC00) % 28]
    if not last:
        return ""
    stays, goes = _PAIRS.get(last, ("", last))
    return f"{hangul[:-1]}{chr(code - TRAILING.index(last) + TRAILING.index(stays))}{goes}"


_PAIRS = {
    both: (stays, goes)
    for both, stays, goes in zip(
        "ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ", "ㄱㄴㄴㄹㄹㄹㄹㄹㄹㄹㅂ", "ㅅㅈㅎㄱㅁㅂㅅㅌㅍㅎㅅ", strict=True
    )
}

"""What stands before or behind a name and is no part of it: forms of address, titles of honour, degrees.

The words are compared without case, dots and apostrophes ("H.E.", "HE" and "h.e" are one). They are only recognised
here, never translated or put in order.
"""

from __future__ import annotations

import re


def word_set(text: str) -> frozenset[str]:
    """The words of a list written with blanks between."""
    return frozenset(text.split())


_DOTS = re.compile(r"[.\-'’`´ʼ·ªº]")


def bare(word: str) -> str:
    """A word as it is compared: lower case, without dots, apostrophes and hyphens, and with i for ı.

    In capitals, and on many a keyboard, the two letters of Turkish are one: HANIM, Hanim.
    """
    return _DOTS.sub("", word.replace("İ", "i")).casefold().replace("ı", "i")


def forms_of_address(text: str) -> frozenset[str]:
    """The words of a list written with blanks between, as `bare` compares them."""
    return frozenset(map(bare, text.split()))


_BEFORE_A_NAME = (
    # English
    "mr mrs ms miss mx messrs madam sir dame lord lady hon honourable honorable dr doctor prof professor rev reverend "
    "fr father sr sister bishop archbishop cardinal monsignor msgr mgr pastor rabbi imam canon deacon "
    "amb emb ambassador gen general col colonel maj major capt captain lt lieutenant adm admiral cmdr commander brig "
    "sgt cpl sen senator rep judge justice chancellor assocprof asstprof hrh hm hh hsh hih prince princess queen king "
    "lieutenant brigadier commodore marshal baron baroness count countess duke duchess earl viscount viscountess "
    "minister president premier chairman mayor emer emeritus chargé chargée daffaires "
    "eng engr ing arch atty adv mdm ven venerable ayatollah archimandrite archdeacon patriarch "
    # French
    "mme mlle monsieur madame mademoiselle messieurs mesdames "
    "docteur professeur professeure pr pre me maître général colonel prince princesse capitaine commandant amiral "
    "cte cdte cel tte tcel brig bryg dyw ks "
    "ambassadeur ambassadrice ministre président présidente baronne comte comtesse "
    # Spanish, Portuguese, Italian
    "srta sra señor señora señorita don doña dn dna dña lic ing dra profa obispo arzobispo "
    "exmo exma sres excmo excma ilmo ilma "
    "doutor doutora professora engenheiro engenheira embaixador embaixadora "
    "coronel teniente comandante almirante capitán embajador embajadora ministro ministra "
    "dott dottssa sig sigra signora signor onorevole avv prof.ssa profssa "
    # German, Dutch, Nordic
    "bischof bischöfin erzbischof landesbischof kardinal prälat propst pfarrer pfarrerin "
    "oberst oberstleutnant hauptmann botschafter botschafterin generalmajor generalleutnant brigadegeneral "
    "mevrouw heer meneer "
    "herr herrn frau frl dipling dipl ing mag magister univprof univ privdoz pd hc dhr mevr mw drs ir "
    # Turkish, Azerbaijani
    "sn sayın bay bayan doç yrd öğr arş gör uz av okt op müh hacı "
    "tuğg tümg korg alb bnb yzb "
    "albay yarbay binbaşı yüzbaşı orgeneral korgeneral tümgeneral tuğgeneral amiral oramiral büyükelçi "
    "cənab xanım bəy müəllim hörmətli möhtərəm akademik akad fəd polkovnik podpolkovnik kapitan leytenant səfir "
    "zatialiləri "
    # Russian, Ukrainian and neighbours
    "гн гжа гжу господин госпожа гр тов проф др акад доц ген пан пані панна добродій добродійка "
    "профессор доктор академик доцент генерал майор полковник подполковник капитан адмирал лейтенант посол министр "
    # Polish, Czech
    "mgr inż hab judr mudr phdr bp abp "
    # Romanian, Greek, Indonesian
    "dl dna dlui dnei domnul doamna κ κος κα κυρία κύριος δρ καθ bapak ibu "
    # Arabic, Persian, South and South-East Asia
    "sheikh shaikh sheikha shaikha shaykh sayyid syed haji hajah hajj dato datuk datin sri tun tunku puan encik cik "
    "ato daw tansri seri setia pehin ustaz smt shri shrimati kyai "
    "السيد السيدة الآنسة الدكتور الدكتورة الأستاذ الأستاذة "
    "المهندس المهندسة اللواء العميد العقيد الفريق المقدم الرائد النقيب السفير القنصل الوزير "
    'ד"ר פרופ גב מר السفيرة القنصلة الوزيرة الشيخ الشيخة معالي سعادة '
    "جناب آقای سرکار خانم دکتر "
    # Vietnamese, Thai
    "ông bà นาย นาง นางสาว ดร ศดร รศดร ผศดร "
    # Korean
    "교수 박사 대사 장관 차관 의원 신부 목사 변호사 "
    # titles of honour that several words make up; their words stand beside one of the above
    "he se sem semme sesr sesra hem his her your excellency highness majesty royal eminence holiness"
)
BEFORE = forms_of_address(_BEFORE_A_NAME)

# Never the only thing before a lone surname or initial: each is also a name or an initial.
_TWO_FACED = word_set(
    "he se me don sri tun ato daw bay fr sr av ing uz op gör ir adv eng arch gen judge sen rep col major maj "
    "baron count duke earl marshal mayor queen king prince"
)

_LEADING = word_set("the rt right most very vice rear air field fleet chief contre la le вице контр")
"""Words that belong to a form of address only where one follows: "The Rt. Hon.", "Vice Admiral"."""

_ONLY_WITH_A_DOT = word_set("ai ad em dos mult min couns cons gov pres sec dep ks p د أ")
"""What is short for an office or tells more of it: "a.i.", "a.D.", "Prof. em.", "Min.", "Dos." (docent)."""
_SPANISH = word_set("sr sra excmo excma exmo exma ilmo ilma")  # before "D.", which elsewhere is an initial
_OF_A_RANK = re.compile(r"(?:brigad[ae]|divisi[oó]n|corps|ejército|armée)", re.IGNORECASE)
"""What a general is of: "General de Brigada"."""

_BEHIND_A_NAME = (
    "bey bəy hanım xanım müəllim müəllimə efendi hoca 님 씨 교수 교수님 박사 박사님 대사 대사님 장관 장관님 차관 "
    "차관님 의원 의원님 위원장 위원장님 회장 회장님 사장 사장님 총장 총장님 원장 원장님 이사장 이사장님 대표 대표님 "
    "국장 국장님 과장 과장님 부장 부장님 선생 선생님 여사 여사님 영사 영사님 총영사 총영사님 공사 참사관 서기관 "
    "목사 목사님 신부 신부님 스님 변호사 변호사님 기자 기자님 작가 작가님 감독 감독님 관장 관장님 시장 시장님 귀하 "
    "대통령 대통령님 선수 시인 소설가 배우 가수 아나운서 고문 이사 이사님 상무 상무님 전무 전무님 부사장 "
    "부사장님 부회장 부회장님 연구원 주무관 사무관 차장 차장님 정책관 심의관 실장 실장님 팀장 팀장님 본부장 "
    "의장 의장님 총리 총리님 학장 학장님 대령 중령 소령 대위 준장 소장 소장님 중장 대장 "
    "先生 女士 教授 博士 大使 様 さん 氏 小姐 閣下 阁下 公使 参赞 參贊 领事 領事 总领事 總領事 部长 部長 司长 司長 "
    "局长 局長 研究员 研究員 "
    "处长 處長 主任 校长 校長 院长 院長 总裁 總裁 将军 將軍 上将 中将 少将 大校 上校 中校"
)
BEHIND = forms_of_address(_BEHIND_A_NAME)
_ATTACHED = tuple(
    sorted((word for word in BEHIND if re.fullmatch("[가-힣]+|[㐀-鿿]{2,}", word)), key=len, reverse=True)
)

_FORMER = word_set("전 현 前 現")
"""Before a post behind a name: 박진 전 장관."""

_SUFFIXES = (
    "jr junior snr senior ii iii iv phd dphil edd md dmd dds jd llm llb llmphd mba mph mpa ma ba msc bsc beng meng "
    "bcom esq obe mbe cbe kbe dbe gbe cmg kcmg gcmg dcmg cvo kcvo mp mep mpp qc kc rn cpa cfa frs osb sj op csc dsc "
    "fca facs frcs drphil habil ret"
)
SUFFIXES = word_set(_SUFFIXES)
_SUFFIX_IN_CAPITALS = word_set("ma ba md op kc mp sj rn iv ii jd kcb gcb dcb lvo mla msp")


def is_honorific(word: str) -> bool:
    """Whether the word, or each of its parts ("Prof.Dr.", "Major-General"), is a form of address before a name."""
    if bare(word) in BEFORE:
        return True
    if bare(word) in _ONLY_WITH_A_DOT:
        return "." in word and (len(bare(word)) > 1 or not word[0].isupper())  # "P." is an initial
    parts = [plain for part in re.split(r"[.\-\s]+", word) if (plain := bare(part))]
    if len(parts) > 1 and parts[0] in ("de", "el", "la"):  # "De heer"
        parts.pop(0)
        return all(part in BEFORE for part in parts)
    if len(parts) > 1 and parts[-1] in ("d", "dna") and parts[-2] in _SPANISH:  # "Excmo. Sr. D."
        parts.pop()
    return len(parts) > 1 and all(part in BEFORE for part in parts)


_GRADES = forms_of_address(
    "bg mg lg ltg ltc ltcol ltgen majgen briggen wo cdr lcdr radm vadm gpcapt wgcdr sqnldr flt sqn "
    "squadron kapitän fregattenkapitän korvettenkapitän escadron bataillon "
    "대장 중장 소장 준장 대령 중령 소령 대위 중위 소위 上将 中将 少将 大校 上校 中校 少校 "
)
_BESIDE_A_GRADE = forms_of_address(
    "wg gp group wing leader navy army see brigade division corps "
    "frégate vaisseau corvette chef navío fragata corbeta brigada división kurmay kd emekli e "
    "ранга 1 2 3 го первого второго запаса отставке в"
)
"""What tells more of a grade, and is none alone: "Group Leader", "Chef"."""
_IN_A_GRADE = word_set("zur der de du of the")


def is_grade(text: str) -> bool:
    """Whether all words are those of a grade in the forces: "Lt Col", "Kapitän zur See", "capitaine de vaisseau"."""
    words = [plain for word in text.split() if (plain := bare(word)) not in _IN_A_GRADE]
    graded = [word in _GRADES or word in BEFORE for word in words]
    return any(graded) and all(known or word in _BESIDE_A_GRADE for known, word in zip(graded, words, strict=True))


def is_suffix(word: str) -> bool:
    """Whether the word is "Jr.", "III", a degree or an order behind a name."""
    plain = bare(word.strip(","))
    if plain in _SUFFIX_IN_CAPITALS:
        return "." in word or word.isupper()
    return plain in SUFFIXES


def take_honorific(words: list[str], *, french: bool = False, spanish: bool = False) -> tuple[list[str], list[str]]:
    """The forms of address in front of a name, and the rest.

    A lone "M." is an initial unless the list is French or an excellency precedes it, "D." unless it is Spanish. "He
    Jianping" keeps his surname, and no name is used up: one word always stays.
    """
    taken = 0
    if spanish and len(words) > 2 and words[0] == "D.":
        taken = 1
    while taken < len(words) - 1:
        more = _words_of_address(words, taken, french=french)
        if not more:
            word = words[taken].rstrip("/")
            if not is_honorific(word) and (glued := _glued(word)):
                return [*words[:taken], glued[0]], [glued[1], *words[taken + 1 :]]
            break
        taken += more
    return [word.rstrip("/") for word in words[:taken]], words[taken:]


def _words_of_address(words: list[str], at: int, *, french: bool) -> int:
    """How many words from this place on, of those before the last, are one form of address; 0 where a name begins."""
    word = words[at].rstrip("/")  # "سعادة السفير/ محمد"
    plain, following = bare(word), words[at + 1]
    left = len(words) - at - 1
    if left > 1 and (
        (plain == "tan" and bare(following) == "sri") or (plain == "de" and at and _OF_A_RANK.fullmatch(following))
    ):
        return 2
    if plain in ("le", "la") and at and bare(words[at - 1]) in _FRENCH and _is_called_by_an_office(words[at + 1 :]):
        return 2
    if at and bare(words[at - 1]) in _BEFORE_AN_OFFICE and left > 1 and is_an_office(plain):
        return 1
    if plain in _RETIRED:
        return int(left > 1 and is_honorific(following) and bare(following) not in _TWO_FACED)
    if plain in _LEADING and not is_honorific(word):
        return int(_leads_to_address(words[at + 1 :]))
    if plain == "d" and (word[-1] in "ªº" or (at and "." in word and bare(words[at - 1]) in _SPANISH)):
        return 1  # "Dª", and "D." behind "Sr."
    if plain == "üyesi" and at and bare(words[at - 1]) == "öğr":
        return 1
    if plain == "m" and following == "le" and _is_called_by_an_office(words[at + 2 :]):
        return 1
    if plain == "m" and left > 2 and _AFTER_AN_ARTICLE.match(following):
        return 1
    if plain == "m":
        return int(bare(words[at - 1]) in {"he", "se"} if at else french)
    if plain in {"h", "s"} and bare(following) == "e" and left > 1:  # "H. E. Ramin Hasanov", "S. E. M."
        return 2
    if not is_honorific(word):
        return 0
    return int(plain not in _TWO_FACED or _is_address(word, following, left, already=at > 0))


_RETIRED = word_set("e emekli")
_BEFORE_AN_OFFICE = word_set("m mme monsieur madame herr herrn frau")
_GERMAN_OFFICE = re.compile(
    r"(?:hof|stadt|land|\w{5,})r(?:at|ätin)|\w*(?:direktor|minister|bürgermeister|präsident|sekretär|konsul|kanzler|rektor|"
    r"dekan|senator|intendant|botschafter|leiter)(?:in)?"
)
_AFTER_AN_ARTICLE = re.compile(r"l['’](?=[^\W\d_]{5})", re.IGNORECASE)


def is_an_office(plain: str) -> bool:
    """Whether a word behind "Frau" or "Mme" is an office, and no name: "Ministerialrätin", "l'Ambassadeur"."""
    return plain.removeprefix("l") in _OFFICES or bool(_GERMAN_OFFICE.fullmatch(plain))


_FRENCH = word_set("m mme monsieur madame")
_OFFICES = forms_of_address(
    "maire préfet préfète sénateur sénatrice député députée recteur rectrice président présidente ministre "
    "ambassadeur ambassadrice consul consule directeur directrice conseiller conseillère"
)
"""What one is called by behind an article: "Mme la Sénatrice Hélène Aubry"."""
_GOES_ON = word_set("de du des d la le et general générale général")


def _is_called_by_an_office(words: list[str]) -> bool:
    """Whether an office is said and a name follows: "Maire Luc Fontaine", and not "Maire de Roubaix"."""
    return (
        len(words) > 1
        and bare(words[0]) in _OFFICES
        and not re.match(r"(?:d['’]|\W)", words[1])
        and bare(words[1]) not in _GOES_ON
    )


def _leads_to_address(words: list[str]) -> bool:
    """Whether what follows "The" or "Vice" is a form of address, and a name behind it."""
    following = next((at for at, word in enumerate(words) if bare(word) not in _LEADING), len(words))
    return following < len(words) - 1 and is_honorific(words[following])


def _is_address(word: str, following: str, left: int, *, already: bool) -> bool:
    """Whether a word that may also be a name is a form of address here."""
    if "." in word or is_honorific(following):
        return True
    if bare(word) in {"he", "se"}:
        return word.isupper() and left > 1
    return already or left > 1


def _glued(word: str) -> tuple[str, str] | None:
    """ "Dr.Ayşe" as "Dr." and "Ayşe"."""
    head, dot, tail = word.rpartition(".")
    if dot and len(tail) > 1 and head and is_honorific(_INITIALS_OF_ADDRESS.sub(r"\1\2", head)):
        return head + dot, tail
    return None


_INITIALS_OF_ADDRESS = re.compile(r"\b([HhSs])\.\s?([EeR])(?=\.)")


def take_behind(words: list[str]) -> tuple[list[str], list[str], list[str]]:
    """The name, forms of address behind it (Leyla xanım, 홍길동 교수님), and suffixes (Jr., PhD) at its end."""
    name = list(words)
    behind: list[str] = []
    suffixes: list[str] = []
    while len(name) > 1:
        last = name[-1].strip(",")
        if is_suffix(last):
            suffixes.insert(0, last)
        elif bare(last) in BEHIND and not (len(name) == 2 and len(name[0]) == 1 and len(last) == 1):
            behind.insert(0, last)
        elif bare(last) == "sr" and len(name) > 2 and name[-1].endswith("."):
            suffixes.insert(0, last)
        else:
            break
        name.pop()
        if behind and len(name) > 1 and name[-1] in _FORMER:
            behind.insert(0, name.pop())
    if name:
        name[-1] = name[-1].rstrip(",")
        cut = _attached(name[-1]) if not behind else None
        if cut:
            name[-1], title = cut
            behind = [title]
    return name, behind, suffixes


def _attached(word: str) -> tuple[str, str] | None:
    """홍길동교수 as 홍길동 and 교수: only where a whole name stays."""
    if not word.endswith(_ATTACHED):
        return None
    for title in _ATTACHED:
        left = len(word) - len(title)
        if word.endswith(title) and (
            (3 <= left <= 4 and re.fullmatch("[가-힣]+", word)) or (2 <= left <= 4 and re.fullmatch("[㐀-鿿]+", word))
        ):
            return word[:left], title
    return None

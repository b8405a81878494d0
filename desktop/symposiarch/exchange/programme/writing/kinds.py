"""What an item is, told by its name in eleven languages: "Kaffeepause", "Panel 2: …", "질의응답"."""

# ruff: noqa: E501  # a kind's words in eleven languages are read best in one line
from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from symposiarch.exchange.headings.meaning import folded
from symposiarch.model.programme import ItemKind

# In the order in which they are looked for: "panel discussion and questions" is a panel, "coffee break" a break.
_KINDS: tuple[tuple[ItemKind, str], ...] = (
    (ItemKind.BREAK, """break; coffee; tea break; pause; kaffeepause; cafe; pausa; ara; kahve arasi; cay arasi; fasile; qehve fasilesi; fasilə; перерыв; кофе; кофе брейк; кофе пауза; 휴식; 휴식시간; 쉬는 시간; 커피; 커피브레이크; 休息; 茶歇; استراحة; استراحة قهوة; tea pause; coffee and tea; tea and coffee; afternoon tea; mola; molasi; kahve molasi; cay molasi; kofe; kofe fasilesi; cay fasilesi; kofe brek; 休憩; コーヒーブレイク; 小休憩; 中场休息; 课间休息"""),
    (ItemKind.MEAL, """first course; second course; third course; main course; starter; dessert; plat principal; hauptgang; vorspeise; nachtisch; nachspeise; dessert et cafe; primer plato; segundo plato; plato principal; postre; ana yemek; tatli; esas yemek; desert; горячее; десерт; 전채; 후식; lunch; dinner; breakfast; banquet; luncheon; dejeuner; diner; almuerzo; comida; cena; desayuno; mittagessen; mittagspause; abendessen; fruhstuck; ogle yemegi; aksam yemegi; kahvalti; yemek; nahar; sam yemeyi; ziyafet; обед; ужин; завтрак; банкет; 점심; 오찬; 만찬; 저녁식사; 조찬; 식사; 午餐; 晚宴; 晚餐; 早餐; 午宴; غداء; عشاء; فطور; مأدبة; buffet; bufe; supper; imbiss; mittagsimbiss; ogle arasi; yemeyi; 뷔페; 昼食; 夕食; 昼休み; 朝食; 晩餐会; 用餐"""),
    (ItemKind.RECEPTION, """reception; networking; cocktail; cocktails; vin d honneur; verre de l amitie; pot de l amitie; recepcion; coctel; vino de honor; vino espanol; copa de vino; empfang; umtrunk; resepsiyon; kokteyl; qebul; furset; furşet; ziyafət; прием; приём; фуршет; коктейль; нетворкинг; 리셉션; 다과; 다과회; 교류; 환영연; 네트워킹; 招待会; 酒会; 冷餐会; حفل استقبال; استقبال; welcome drinks; drinks reception; aperitif; apero; sektempfang; stehempfang; ikram; 懇親会; レセプション; 交流会; 祝賀会; 내빈 영접; 영접"""),
    (ItemKind.QUESTIONS, """questions; q a; q and a; questions and answers; question and answer; discussion with the audience; audience questions; questions reponses; echanges avec la salle; echanges avec le public; publikumsrunde; 관객과의 대화; 청중과의 대화; preguntas; preguntas y respuestas; coloquio; fragen; fragen und antworten; fragerunde; publikumsfragen; soru cevap; sorular; soru ve cevap; sual cavab; suallar; вопросы; вопросы и ответы; вопросы из зала; ответы на вопросы; 질의응답; 질의; 질문; 질의 응답; 청중 질문; 问答; 提问; 互动; اسئلة; أسئلة; أسئلة وأجوبة; اسئلة واجوبة; debat avec la salle; sual ve cavab; обсуждение с залом; 질의 및 응답; 質疑応答; 質疑; 互动交流; 互动环节"""),
    (ItemKind.PANEL, """panel; panel discussion; round table; roundtable; podium; abschlusspodium; gesprachsrunde; podiumsrunde; podiumsdiskussion; podiumsgesprach; table ronde; mesa redonda; debate; debat; panel oturumu; acik oturum; yuvarlak masa; panel muzakiresi; deyirmi masa; muzakire; панель; панельная дискуссия; круглый стол; дискуссия; 패널; 패널토론; 토론; 좌담; 좌담회; 대담; 종합토론; 圆桌; 圓桌; 小组讨论; 论坛; 座谈; حلقة نقاش; جلسة نقاشية; مائدة مستديرة; ندوة; discussion; general discussion; open discussion; diskussion; discussion generale; tartisma; genel tartisma; umumi muzakire; обсуждение; パネルディスカッション; パネル討論; 討論; 総合討論; 鼎談; 対談; 座談会; 对话; 对谈"""),
    (ItemKind.KEYNOTE, """keynote; keynote speech; keynote address; keynote lecture; discours inaugural; conference inaugurale; conferencia magistral; conferencia inaugural; festvortrag; hauptvortrag; impulsvortrag; ana konusma; acilis konferansi; esas meruze; основной доклад; ключевой доклад; пленарный доклад; 기조연설; 기조강연; 기조발표; 主旨演讲; 主題演講; 主旨发言; كلمة رئيسية; الكلمة الرئيسية; plenary lecture; conference pleniere; 基調講演; 基調報告; 記念講演; 特別講演; 특별강연"""),
    (ItemKind.CEREMONY, """wreath laying; wreath laying ceremony; depot de gerbe; kranzniederlegung; ofrenda floral; celenk koyma; eklil qoyulmasi; возложение венка; возложение цветов; anthem; anthems; national anthem; national anthems; minute of silence; moment of silence; award; awards; award ceremony; prize; plaket; plaket takdimi; plaket toreni; hediye takdimi; gift exchange; exchange of gifts; presentation of gifts; 감사패; 감사패 전달; 기념품 증정; 기념품 교환; wreath; flag; hymne national; hymnes; minute de silence; remise de prix; himno; himnos; minuto de silencio; entrega de premios; nationalhymne; hymnen; schweigeminute; preisverleihung; istiklal marsi; saygi durusu; milli mars; odul toreni; dovlet himni; himn; himnler; bir deqiqelik sukut; mukafat; гимн; гимны; минута молчания; награждение; церемония награждения; вручение; 국민의례; 애국가; 국가 연주; 묵념; 시상; 시상식; 국가연주; 国歌; 默哀; 颁奖; نشيد; النشيد الوطني; دقيقة صمت; تكريم; toast; toasts; cake cutting; playing of the anthems; badeh; kadeh; тост; 건배; 건배 제의; 건배사; 헌화; 수여; 수여식; 국기에 대한 경례; 乾杯; 国歌斉唱; 黙祷; 授与; 表彰; 表彰式; 祝酒; 奏国歌; 升旗"""),
    (ItemKind.SIGNING, """signing; signing ceremony; signature; mou; memorandum; book signing; ceremonie de signature; firma; unterzeichnung; imza toreni; imza; imzalanma; imzalanma merasimi; подписание; 서명식; 협약식; 체결; 조인식; 签字; 签约; 签署; توقيع; مراسم التوقيع; 調印; 調印式; 署名式; 签约仪式; 签字仪式; 서명"""),
    (ItemKind.PERFORMANCE, """musical interlude; interlude; intermede; intermede musical; interludio; interludio musical; zwischenspiel; musikalisches zwischenspiel; musikalische umrahmung; performance; concert; music; musical performance; recital; dance; film; screening; spectacle; musique; concierto; musica; actuacion; konzert; musik; auffuhrung; konser; muzik; gosteri; dinleti; musiqi; konsert; cixis proqrami; концерт; выступление артистов; музыка; 공연; 축하공연; 연주; 음악; 음악회; 演出; 音乐; 表演; عرض; موسيقى; حفل موسيقي; quartet; quartett; quatuor; choir; chor; ensemble; orchestra; orchester; ifasi; ifa; mahni; reqs; muzik dinletisi; выступление ансамбля; песня; 演奏; 公演; コンサート; 上映; 文艺演出; 歌舞; 演唱"""),
    (ItemKind.EXHIBITION, """exhibition; exhibit; vernissage; poster session; posters; exposition; exposicion; ausstellung; sergi; sergi acilisi; ekspozisiya; выставка; 전시; 전시회; 전시 관람; 展览; 展覽; معرض; 展示; 展覧会"""),
    (ItemKind.OPENING, """seance d ouverture; session d ouverture; seance inaugurale; opening session; sesion de apertura; sesion inaugural; acilis oturumu; acilis sessiyasi; opening; opening ceremony; opening remarks; welcome; welcome remarks; inauguration; registration and opening; ouverture; mot de bienvenue; mot d ouverture; accueil; allocution d ouverture; apertura; bienvenida; inauguracion; palabras de apertura; eroffnung; eroffnungsrede; eroffnungsansprache; begrussungsrede; begrussung; willkommen; acilis; acilis konusmasi; hos geldiniz; acilis; giris nitqi; acilis merasimi; acılış; открытие; приветствие; приветствия; приветственное слово; вступительное слово; 개식; 개식선언; 개회선언; 개회; 개회식; 개회사; 개막; 개막식; 환영사; 开幕; 开幕式; 開幕; 欢迎; افتتاح; الافتتاح; ترحيب; كلمة افتتاحية; كلمة ترحيبية; opening speech; opening address; mot d accueil; acis konusmasi; 開会; 開会式; 開会の辞; 開会挨拶; 开幕致辞; 致欢迎辞; 欢迎辞"""),
    (ItemKind.ADDRESS, """seance de cloture; session de cloture; closing session; sesion de clausura; kapanis oturumu; baglanis sessiyasi; nitq; salamlama nitqi; cavab nitqi; address; addresses; remarks; congratulatory remarks; congratulatory address; greeting; greetings; closing remarks; closing; conclusion; conclusions; concluding remarks; wrap up; synthese; conclusiones; speech; speeches; allocution; interventions; discours; mot; cloture; discurso; palabras; alocucion; clausura; saludo; grusswort; grussworte; ansprache; schlusswort; rede; verabschiedung; konusma; kapanis; kapanis konusmasi; selamlama; cixis; tebrik; baglanis; yekun; речь; обращение; приветственные слова; закрытие; заключительное слово; поздравление; 축사; 인사말; 격려사; 폐회; 폐회사; 폐회식; 답사; 致辞; 致詞; 闭幕; 讲话; كلمة; خطاب; ختام; كلمة ختامية; minister s address; words of welcome; congratulations; выступление посла; 기념사; 치사; 축하말씀; 挨拶; 来賓挨拶; 祝辞; 閉会; 閉会の辞; 主催者挨拶; 閉会挨拶; 领导致辞; 发言; 贺词"""),
    (ItemKind.OTHER, """visit; site visit; guided tour; tour; transfer; departure; besuch; besichtigung; fuhrung; stadtfuhrung; abfahrt; ruckfahrt; visite; visite guidee; depart; trajet; visita; visita guiada; traslado; salida; ziyaret; gezi; hareket; yola cixma; ziyareti; seferi; ekskursiya; визит; посещение; экскурсия; трансфер; отъезд; выезд; 방문; 시찰; 견학; 이동; 출발; registration; arrival; arrival of guests; check in; accueil des participants; inscription; registro; acreditacion; anmeldung; einlass; registrierung; ankunft; ankommen; kayit; kayit ve karsilama; qeydiyyat; qonaqlarin qarsilanmasi; регистрация; сбор гостей; 등록; 접수; 签到; 报到; تسجيل; التسجيل; استقبال الضيوف; photo; group photo; 기념촬영; 사진촬영; 기념사진; group photograph; aile fotografi; toplu fotograf; birge foto; общее фото; фотографирование; 合影; صورة جماعية; workshop; workshops; atelier; taller; atolye; мастер класс; 워크숍; einlass; doors open; 受付; 開場; 入場; 내빈소개; 내빈 소개; introductions; 記念撮影; 嘉宾签到; 入场; ワークショップ"""),
    (ItemKind.TALK, """talk; lecture; intervention; intervencion; impuls; impulsreferat; presentation; session; vortrag; expose; ponencia; sunum; meruze; доклад; лекция; выступление; 강연; 발표; 강의; 讲座; 演讲; 报告; محاضرة; عرض تقديمي; paper; communication; konferans; konuya giris; ders; muhazire; 講演; 発表; 報告; 专题报告; 講義"""),
)  # fmt: skip


@cache
def _kind_words() -> tuple[tuple[ItemKind, frozenset[str], tuple[str, ...]], ...]:
    found = []
    for kind, text in _KINDS:
        words = {folded(" ".join(word.split())) for word in text.split(";")} - {""}
        close = tuple(word for word in words if any(sign > "\u2e7f" for sign in word))
        found.append((kind, frozenset(words), close))
    return tuple(found)


_TEA = frozenset("tea tee the te cay чай drinks refreshments".split())
"""Breaks where nothing more is said: a "Tea ceremony" is none."""
_SESSIONS = frozenset("session oturum sitzung seance sesion sessiya сессия секция 세션 분과 第一部 セッション".split())
"""What a session is called: what stands behind its number is its subject, not what it is."""
_DEBATES = frozenset(
    "discussion diskussion debate debat coloquio tartisma muzakire обсуждение дискуссия 토론 讨论".split()
)
# Turkish and Azerbaijani, of a thing and of several; Russian; all as `folded` writes them.
_ENDINGS = frozenset(
    "i u si su ni nu ler lar leri lari in un nin nun e a ya ye larin lerin sinin inin "
    "ы и а я у ю ов ев ом ем ами ями ах ях ой ей".split()
)
_LONGEST_ENDING = 4
_SHORTEST_STEM = 4
_LAST_PARTS = {
    ItemKind.BREAK: "epause spause npause",  # and no menopause
    ItemKind.MEAL: "essen fruhstuck bankett",
    ItemKind.RECEPTION: "empfang umtrunk",
    ItemKind.PANEL: "gesprach diskussion debatte",
    ItemKind.CEREMONY: "hymne hymnen verleihung",
    ItemKind.SIGNING: "unterzeichnung",
    ItemKind.PERFORMANCE: "konzert musik quartett quintett ensemble orchester auffuhrung",
    ItemKind.EXHIBITION: "ausstellung",
    ItemKind.OPENING: "eroffnung begrussung",
    ItemKind.ADDRESS: "ansprache grusswort schlusswort",
    ItemKind.TALK: "vortrag",
}
"""With what German words for an item end; words of other languages do so by chance: "attendance", "outbreak"."""


@lru_cache(maxsize=4096)
def kind_of(text: str) -> ItemKind | None:
    """What an item is, by its name: "Kaffeepause", "Panel 2: …", "질의응답"."""
    whole = folded(text)
    if not whole:
        return None
    try:
        return ItemKind.read(text)
    except ValueError:
        pass
    for kind, words, _ in _kind_words():
        if whole in words:
            return kind
    if whole in _TEA:
        return ItemKind.BREAK
    tokens = whole.split()
    if len(whole) > 160:
        return None
    if tokens[0] in _SESSIONS and len(tokens) > 1:
        return _kind_said_first(tokens[:1])
    if len(tokens) <= 5:  # "Closing reception", "Kaffee und Austausch"
        for kind, words, _ in _kind_words():
            if kind in (ItemKind.BREAK, ItemKind.MEAL, ItemKind.RECEPTION) and not words.isdisjoint(tokens):
                return kind
    if _is_a_subject(tokens):
        return None
    if tokens[0] in _DEBATES and _kind_said_first(tokens[1:]) is ItemKind.QUESTIONS:
        return ItemKind.QUESTIONS  # "Discussion and questions", but "panel discussion and questions" is a panel
    return _kind_said_first(tokens) or _kind_of_endings(tokens[:4]) or _kind_of_compounds(tokens[:4])


_ARTS = frozenset("music dance film musique musica musik muzik musiqi danse danza tanz reqs raqs музыка танец".split())
_GOES_ON = frozenset("and in of as for und im in der et en de y ve ve və и в".split())


def _is_a_subject(tokens: Sequence[str]) -> bool:
    """Whether an art is spoken of: "Music and memory", "Film in exile", but "Music and dance" are performed."""
    if len(tokens) < 3 or tokens[0] not in _ARTS or tokens[1] not in _GOES_ON:
        return False
    return all(words.isdisjoint(tokens[2:]) for _, words, _ in _kind_words())


def _kind_said_first(tokens: Sequence[str]) -> ItemKind | None:
    """What is said first counts: "Panel: music and education" is a panel."""
    for start in range(min(len(tokens), 4)):
        for length in (3, 2, 1):
            phrase = " ".join(tokens[start : start + length])
            for kind, words, close in _kind_words():
                if kind in (ItemKind.TALK, ItemKind.OTHER) and start:
                    continue
                if phrase in words:
                    return kind
                if length == 1 and close and any(phrase.startswith(word) or phrase.endswith(word) for word in close):
                    return kind
    return None


def _kind_of_endings(tokens: Sequence[str]) -> ItemKind | None:
    """What an item is by a word with the ending of a case: "himnləri", "çıxışı", "перерыва"."""
    for token in tokens:
        for length in range(len(token) - 1, max(_SHORTEST_STEM, len(token) - _LONGEST_ENDING) - 1, -1):
            for kind, words, _ in _kind_words():
                if token[:length] in words and token[length:] in _ENDINGS:
                    return kind
    return None


def _kind_of_compounds(tokens: Sequence[str]) -> ItemKind | None:
    """What an item is by the last part of a German word: "Streichquartett", "Neujahrsempfang"."""
    for token in tokens:
        for kind, lasts in _LAST_PARTS.items():
            if any(token.endswith(last) and len(token) > len(last) + 2 for last in lasts.split()):
                return kind
    return None

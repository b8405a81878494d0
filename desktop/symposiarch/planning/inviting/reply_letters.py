"""The reply in a letter: what somebody answers in sentences of their own, above the letter that is answered.

A letter is taken for a reply where its sentences plainly say one thing, whatever else it asks or tells. Where it accepts
and declines ("my wife cannot come, but I shall"), is written by a machine, or speaks of a deputy, somebody has to read it.
"""

# ruff: noqa: E501  # what is said in one language is read best in one line
from __future__ import annotations

import re
from functools import lru_cache

from symposiarch.model.choices import Reply

_ANSWERED = re.compile(
    r"(?<![-_*])[-_*]{3,}\s*(?:original message|forwarded message|message (?:d['’]origine|original|transféré)|mensaje (?:original|reenviado)|ursprüngliche nachricht|weitergeleitete nachricht|"
    r"özgün ileti|iletilen ileti|orijinal mesaj|пересылаемое сообщение|исходное сообщение|원본 메일|전달된 메시지|original appointment)|"
    r"\b(?-i:On|Le|Am|El|Il)\s(?=[^:]{0,40}\d{4}).{6,120}?\s(?:wrote|a écrit|schrieb[^:]{0,60}|escribió|ha scritto)\s*:|"
    r"\b\d{1,2}[\s.][^\s.]+[\s.]\d{4}.{0,120}?(?:написал\w*|yazdı|yazıb|yazmışdır)\s*:|\d{4}년.{4,120}?(?:작성|썼습니다)\s*:|"
    r"\b(?:from|von|de|kimden|kimdən|göndərən|gönderen|от|보낸 ?사람|发件人)\s*:\s.{2,160}?\b(?:sent|date|subject|to|gesendet|datum|betreff|an|envoyé|objet|date|enviado|asunto|gönderilen|tarih|konu|göndərilib|mövzu|отправлено|дата|тема|날짜|제목)\s*:|"
    r"(?:^|\s)>\s",
    re.IGNORECASE | re.DOTALL,
)
"""With what the letter that is answered begins; in a cell its lines may have become one."""
_WRAPPED = re.compile(r"(?<=[^\n]{55})[ \t]*\r?\n(?=[^\s\-*•>])")
"""Where a mail program has broken a long line: the sentence goes on in the next."""
_BY_A_MACHINE = re.compile(
    r"out of (?:the |my )?office|automatic(?:ally)? (?:reply|generated)|auto-?reply|on (?:annual |maternity |paternity |parental |sick |study )?leave (?:until|till|and will|from)|absente?s? du bureau|réponse automatique|"
    r"abwesenheitsnotiz|automatische antwort|nicht im büro|(?:bin|sind) .{0,30}(?:abwesend|nicht erreichbar)|fuera de la oficina|respuesta automática|"
    r"ofis dışında|otomatik (?:yanıt|cevap)|ofisdə deyiləm|avtomatik cavab|автоматический ответ|автоответ|нахожусь в отпуске|부재중|자동 ?(?:응답|회신)|自动回复|自動返信",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    r"on (?:my|our|his|her|their) behalf|in (?:my|our|his|her) (?:place|stead)|instead of (?:me|us)|\binstead\b|\bdeput(?:y|ise|ize)|represent(?:s|ed|ative)?\b|"
    r"à (?:ma|notre|sa) place|me représenter|représentée? par|en mi (?:lugar|nombre)|me representará|an meiner stelle|vertritt|vertreten|vertretung|"
    r"yerime|temsil|adıma|əvəzimə|mənim yerimə|təmsil|вместо меня|меня представит|от моего имени|대신 ?참석|대리 ?참석|대참",
    re.IGNORECASE,
)
_DECLINED = re.compile(
    r"\b(?:cannot|can ?not|can['’]t|won['’]t|will not|shall not|unable|not (?:be )?able|not be|not in a position)\s+(?!wait)(?:\w+\s+){0,3}?(?:accept|attend|come|join|make it|be (?:there|present|with you)|participate|take part|joining|attending|coming|present)\b"
    r"|\b(?:must|have to|has to|obliged to) (?:\w+ )?withdraw\b|\b(?:must|have to|has to|regret(?:fully)? to|sorry to|obliged to)\s+(?:\w+\s+)?(?:decline|refuse)\b|\b(?:send|sends|convey|conveys|offer|please accept) (?:my|our|his|her) (?:sincere |deepest )?(?:regrets|apologies)\b"
    r"|\b(?:decline|declines) (?:the|your|this) (?:kind )?invitation|prevents? (?:me|us|him|her) from|(?:prior|previous) (?:engagement|commitment)|otherwise engaged"
    r"|참석(?:이|은|하기|에)?\s*(?:어렵|어려[울운]|불가|힘들|곤란|못)|참석하지\s*못|참석할 수 없|불참|함께하지\s*못"
    r"|\bне\s+(?:смог|могу|может|сможет|буду\b|будем\b|приду|придём|придем|получится|удастся|представляется|имею возможност)\w*|вынужден\w*\s+отказ\w+"
    r"|katıla(?:ma|mı)\w*|geleme\w*|gelemi\w*|iştirak edeme\w*|katılmam(?:ız)? mümkün (?:değil|olma)\w*|katılım sağlayama\w*"
    r"|(?:iştirak edə|gələ|qatıla)\s+bilm[əi]\w*|iştirak etməy\w*|gəlməyəc\w*|qatılmay\w*|imkanım (?:olmay|yox)\w*"
    r"|\b(?:ne|n['’])\s*(?:pour|peu|pouv|serai|seron|viendr|assister|participer)\w*\s+(?:\S+\s+){0,3}?(?:pas|malheureusement)|\bne pourr(?:ai?|ont|ons) (?:malheureusement |hélas )?(?:honorer|assister|participer|être|se rendre|venir)|dans l['’]impossibilité|pri(?:e|ent|ons) de (?:bien vouloir )?(?:l['’]|les |m['’]|nous |le |la )excuser(?!\s+(?:pour|de|du|d['’]))|(?:contrainte?|obligée?|regret) de (?:\w+ )?(?:décliner|ne pas|ne pouvoir)|décliner? (?:votre|cette|l['’])|empêchée?s?\b|retenue? par"
    r"|\bno\s+(?:me\s+)?(?:podr[ée]|podemos|podremos|puedo|será posible|ser[áa] posible|asistir[ée]|voy a poder)\w*|(?:lament[ao]|lamentamos|siente|siento|sentimos) (?:mucho )?no\b|declinar\b|excus(?:o|ar|amos) (?:mi|nuestra|su) (?:asistencia|ausencia)|imposible (?:asistir|acudir)"
    r"|\bverhindert\b|\bkann (?:\w+ ){0,3}nicht\s*(?:[.,!;]|$)|\babsagen\b|\bsage[n]? (?:\w+ ){0,4}ab\b|\bnicht (?:\w+ ){0,4}?(?:teilnehmen|kommen|dabei sein|annehmen|anwesend|wahrnehmen)|\b(?:nehme|komme) (?:\w+ ){0,4}?nicht\b|leider nicht möglich|läss[t]? sich entschuldigen|lassen sich entschuldigen",
    re.IGNORECASE,
)
_ACCEPTED = re.compile(
    r"\b(?:has|have) the (?:honou?r|pleasure) (?:to|of) (?:accept|attend)\w*|\b(?:I am|I['’]m|we are|we['’]re|are both|are all) (?:both |all |definitely |certainly |also )?(?:coming|attending|joining)\b|"
    r"\b(?:delighted|pleased|happy|glad|honou?red|pleasure|looking forward|look forward)\s+(?:\w+\s+)?(?:to|in|of)\s+(?:be able to\s+)?(?:accept|attend|come|com|join|participat|be there|be present|be with you)\w*"
    r"|\b(?:shall|will|'ll|’ll|going to|able to|plan to|intend to)\s+(?:\w+\s+){0,2}?(?:attend(?! to\b)|come(?! back\b)|join|be there|be present|participate|take part|be attending|be coming|be joining)\b"
    r"|\b(?:I|we|he|she)\s+(?:\w+\s+)?(?:happily |gladly )?accepts?\b(?!\s+(?:your|the|his|her|their)\s+(?!(?:\w+\s+){0,2}invitation))|\baccepts? (?:your|the|this) (?:very )?(?:kind |gracious )?invitation|\bconfirm(?:s|ing)? (?:my|our|his|her) (?:attendance|presence|participation)|count me in\b"
    r"|참석하시$|참석하(?:겠|도록|고자|여)|참석하실 (?:예정|것)|참석하십니다|참석할 (?:예정|것|수 있)|참석 ?(?:가능|예정)|참석합니다|기꺼이|참여하겠|찾아뵙겠|가겠습니다|함께하겠"
    r"|\b(?:буду|будем)\b(?!\s+(?:рад|призна|благодар|ждать|жда|в (?:командиров|отпуск|отъезд)|за границ|вынужд))|\bприд(?:у|ём|ем)\b|прим(?:у|ем|ет|ут) участие|буд(?:ет|ут) присутствовать|придёт\b|придут\b|принима(?:ю|ем|ет|ют) (?:\w+ )?приглашение|подтвержда(?:ю|ем) (?:\w+ )?(?:участие|присутствие)|присоедин(?:юсь|имся)"
    r"|katılaca(?:ğım|ğız)|iştirak edece(?:ğim|ğiz)|memnuniyetle (?:katıl|kabul|geli)\w*|davetiniz(?:i|e) (?:\w+ )?(?:kabul|icabet ed(?:eceğ|ecek|iyor))|geleceğ(?:im|iz)|orada olaca(?:ğım|ğız)|teşrif edece\w*|katılaca(?:k|ktır|klar|klardır)\s*(?=[.!,;]|$)|katılımımı (?:teyit|onay)"
    r"|iştirak edəcək(?:dir|lər|lərdir)?\s*(?=[.!,;]|$)|iştirak edəcəy(?:əm|ik)|gələcəy(?:əm|ik)|qatılaca(?:ğam|ğıq)|dəvət(?:i|inizi) (?:\w+ ){0,3}qəbul ed(?:ir|ə)\w*|iştirakımı(?:zı)? təsdiq"
    r"|(?:heureu\w+|ravie?s?|honorée?s?|enchantée?s?|plaisir|joie)\s+(?:\w+ )?(?:d['’]y|d['’]|de |à )\s?(?:y )?(?:assister|participer|accepter|venir|être|répondre)|j['’]accepte|nous acceptons|confirme(?:r|ons)? (?:ma|notre|sa) (?:présence|participation|venue)|\b(?:assister(?:ai|ons)|participer(?:ai|ons)|viendr(?:ai|ons))\b|ser(?:ai|ons|a|ont) (?:bien )?(?:présente?s?|des vôtres|là|parmi vous|avec vous)|ne manquer(?:ai|ons) pas d"
    r"|\b(?:asistir[áéeá](?:mos|n)?|acudir[ée](?:mos)?|estar[ée](?:mos)? (?:presentes?|allí|con (?:ustedes|vosotros)))\b|confirm(?:o|a|amos|an|ar) (?:mi|nuestra|su) (?:asistencia|presencia)|\b(?:iré|iremos|irá) (?:acompañad|con mi|encantad)|\bacept(?:o|a|amos)\b|(?:encantad[oa]|gusto|placer|honor) (?:de |en )?(?:asistir|acompañar|participar|aceptar|acudir)\w*"
    r"|\b(?:nehme|nehmen|nimmt) (?:\w+ ){0,5}?teil\b|\bkomme[n]? (?:\w+ ){0,2}?gern|\bsage[n]? (?:\w+ ){0,3}zu\b|\b(?:werde|werden|wird) (?:\w+ ){0,5}?(?:teilnehmen|kommen|dabei sein|anwesend sein)|\b(?:nehmen?|nimmt) (?:\w+ ){0,4}einladung (?:\w+ ){0,3}an\b|(?:freue|freuen) (?:mich|uns),? (?:\w+ ){0,4}(?:teilzunehmen|teilnehmen zu|dabei zu sein|zu kommen)|bestätige[n]? (?:\w+ ){0,3}teilnahme|\bbin (?:\w+ )?gern[e]? dabei",
    re.IGNORECASE,
)
_PERHAPS = re.compile(
    r"\b(?:hope|try|wish|would like|would love) to (?:be able to )?(?:attend|come|join|make it|participate)|\b(?:not (?:yet )?(?:sure|certain|clear|know)|let you know|come back to you|confirm (?:later|nearer|closer|in due course))\b|"
    r"je vous (?:confirmer|tiendr|redir)ai|ne sais pas encore|sous réserve|aún no (?:sé|lo sé)|lo confirmaré|(?:weiß|wissen) (?:\w+ ){0,3}noch nicht|melde mich|\bversuche\b|постараюсь|попробую|пока не (?:знаю|могу|уверен)|сообщу (?:позже|позднее)|"
    r"katılıp katıl\w*|gelip gel\w*|iştirak edib etm\w*|henüz (?:bil|kesin|net)\w*|çalışacağım|hələ (?:bil|dəqiq)\w*|çalışacam|cəhd edəcəy|아직 (?:미정|확정|확실|모르)|확인 ?후|검토 ?후|노력하겠",
    re.IGNORECASE,
)
_SPOUSE = re.compile(
    r"\b(?:with|and|together with|accompanied by) my (?:wife|husband|spouse|partner)\b|\bmy (?:wife|husband|spouse|partner) and (?:I|myself)\b|\bmit mein(?:er|em) (?:frau|gattin|ehefrau|mann|gatten|ehemann|partnerin|partner)\b|\bmeine (?:frau|gattin) und ich\b|"
    r"\bavec (?:mon|ma) (?:épouse|époux|mari|femme|conjointe?|compagne|compagnon)\b|\bm(?:on|a) (?:épouse|époux|mari|femme) et moi\b|\bcon mi (?:esposa|esposo|mujer|marido|pareja)\b|\bmi (?:esposa|esposo|mujer|marido) y yo\b|"
    r"\bс (?:моей |моим )?(?:супругой|женой|супругом|мужем)\b|\b(?:xanımımla|həyat yoldaşımla|ərimlə)\b|\beşimle\b|\beşim ve ben\b|배우자(?:와|랑)? ?(?:함께|동반)|(?:아내|남편|집사람)(?:와|과) 함께|부부(?:가)? ?(?:동반|함께)",
    re.IGNORECASE,
)
_LONG_AGO = re.compile(
    r"\b(?:was|were|been)\s+(?:\w+\s+){0,2}?(?:delighted|pleased|happy|glad|honou?red|pleasure)\s+(?:to|of)\s+\w+|\bthank\w* (?:you )?for (?:accept|attend|com|join)ing",
    re.IGNORECASE,
)
_REGRET = re.compile(
    r"unfortunately|\bsadly\b|\bregret|\bafraid\b|\bsorry\b|malheureusement|hélas|\bregrett|désolée?|lamentablemente|desafortunadamente|\b(?:siento|lamento)|\bleider\b|bedau[er]|"
    r"\b(?:abroad|travelling|verreist)\b|yurt dışı|ezamiyy|в (?:командиров|отпуск|отъезд)|за границей|출장|maalesef|ne yazık|üzgün|təəssüf|\büzr\b|сожалени|увы\b|아쉽|유감|죄송|송구|안타깝|어렵|어려",
    re.IGNORECASE,
)
_WOULD = re.compile(
    r"\b(?:would|were I|had I)\b|\b(?:serais|serions|aurais|aurions|aimerais|viendrais)\b|\b(?:encantaría|gustaría|hubiera|habría)\b|\b(?:würde|wäre|hätte|käme)\b|isterd|gelird|katılırd|gələrd|istərd|\bбы\b|싶으나|싶지만|싶은데",
    re.IGNORECASE,
)
_BUT = re.compile(
    r"\b(?:but|however|were I|had I|mais|cependant|pero|sin embargo|aber|jedoch|doch|ama|fakat|ancak|amma|lakin|но|однако)\b|J['’]aurais|\bhave been\b|으나|지만|은데",
    re.IGNORECASE,
)
"""What somebody writes who would come, and does not."""
_NOT_A_YES = re.compile(
    r"\b(?:no ?one|nobody|none of (?:us|them)|niemand|kein(?:er|e)? von uns|personne|nadie|ninguno|никто|kimse|heç kim)\b|아무도|\bno longer\b|\b(?:never|not true|n['’]t count me|not count me)\b|\bcancel|"
    r"\b(?:was|were) (?:going|planning|hoping|due|supposed|meant) to\b|\bI (?:had )?(?:thought|previously)\b|\bhad (?:confirmed|said|accepted)\b|"
    r"\b(?:attend|attending|join|joining) (?:an?|another) |\battend(?:ing)? (?:the )?(?:funeral|wedding)|\battend to\b|\banother time\b|\b(?:at|einer|an einer) anderen \w+ teil|"
    r"\bnext (?:time|year|one)\b|\bin spirit\b|\ben pensée\b|다음\s?(?:기회|번|에)|\bбуд(?:у|ем) во? (?!числе|составе|\d)(?-i:[А-ЯЁ])|\b(?:sanmıyor|zannetmiyor|düşünmür)\w*",
    re.IGNORECASE,
)
"""Beside words of accepting, what makes them no plain yes: "No one will attend", "I will be attending a conference"."""
_IN_PART = re.compile(
    r"\bpermitting\b|\b(?:schedule|time|health|weather) (?:allows|allowing)\b|\bonly (?:for |at )?(?:the|one|part|half|a part)\b|\b(?:one|half|some) of us (?:will|can|is|are|only)\b|"
    r"\b(?:attend|join|participat|tak(?:e|ing) part|com(?:e|ing)|be (?:there|present)|connect)\w* (?:[\w’']+ ){0,4}?(?:online|remotely|virtually|(?:by|via|over|through) (?:video|zoom|teams|webex|phone|telephone|link))|"
    r"\b(?:nur|lediglich) (?:am|an|zum|zur|beim?|einer?)\b|\b(?:nehme|nehmen|bin) (?:\w+ ){0,4}(?:online|virtuell|per video)|\b(?:seulement|uniquement) (?:à|aux?|pour l[ae'’]|l['’]un)|\b(?:en ligne|en visioconférence|à distance)\b|"
    r"\b(?:solo|sólo|solamente|únicamente) (?:al|a la|uno|una)\b|\b(?:en línea|por videoconferencia|virtualmente)\b|\bтолько (?:на|один|одна)\b|\bонлайн\b|\b(?:sadece|yalnızca|yalnız|çevrimiçi|onlayn)\b|화상|온라인|(?<![저나])만 참석",
    re.IGNORECASE,
)
"""Beside words of accepting, what leaves out a part: of the evening, of those who are asked, or the place."""
_ASKED = re.compile(
    r"[^.!?？,;\n]{0,200}[?？]|\b(?:whether|who|if|unless|wenn|falls|ob|wer|si(?!\s*,)|quién|quiénes|если|кто)\b[^.!?\n]*",
    re.IGNORECASE,
)
"""Somebody asks who comes, or says when they would: "Will the Minister attend?", "If I am back, I will attend"."""
_NOT_THOUGHT = re.compile(
    r"\bneither\b[^.]{0,60}\b(?:nor|can|will|shall|able|attend|come|make)\b|\bnor\b|\bweder\b|\bni\b.+\bni\b|(?:^|\s)ни\s.+\sни\s|\bne\b.+,?\s\bne (?:de|də)\b|(?:\bnot|n['’]t|\bhardly)\s+(?:really\s+)?(?:think|believe|expect|suppose)\b|\bdoubt\b|\b(?:glaube|denke) (?:\w+ )?nicht\b|\bne (?:pense|crois) pas\b|\bno creo\b|\bне думаю\b|\bвряд ли\b",
    re.IGNORECASE,
)
"""Before what will hardly be: "I do not think I will be able to attend"."""
_HINGES = re.compile(
    r"\b(?:if|unless|provided|providing|as long as|depending on|subject to|assuming|once|as soon as|barring)\b(?! (?:possible|needed|necessary|required|you|there|this|that is)\b)|\b(?:wenn|falls|sofern|sobald|vorausgesetzt|vorbehaltlich|es sei denn)\b(?! (?:möglich|nötig|sie)\b)|"
    r"\b(?:s['’]il|si)\b(?!\s*,| (?:possible|posible|es posible|vous)\b)|\b(?:sous réserve|à condition|pourvu que|dès que|sauf (?:imprévu|empêchement|contrordre|contretemps)|siempre que|siempre y cuando|salvo (?:imprevisto|que|contratiempo)|en cuanto|en caso de que)\b|"
    r"\b(?:если|при условии|как только|в случае)\b(?! (?:можно|возможно|вы)\b)|\b(?:eğer|şayet|şartıyla|əgər|şərti ilə|şərtilə|inşallah|inşaallah)\b|\b\w+(?:[aeıiuü]r|m[ae]z|d[ıiuü]ğ|mış|miş)s[aeə]m?\b|\b\w{3,}s[aə]m\b|\b\w{3,}sem\b(?=,)|\bol(?:ur|maz|ar|ma)s[aə]\b|"
    r"[가-힣](?:으면|면|다면|는 대로|ㄴ다면)(?=\s)|(?:경우에?|조건으로)\s",
    re.IGNORECASE,
)
"""On what it hinges whether somebody comes: "if my flight is on time", "sauf imprévu", "특별한 일이 없으면"."""
_ASKS_US = re.compile(
    r"\b(?:let (?:me|us) know|tell (?:me|us)|advise|inform|confirm|wonder|ask(?:ing)?|please|bitte|sagen|wissen|merci de|dites|indiquer|díganme|por favor|indicar|сообщите|подскажите|скажите|söyleyin|bildirin|deyin)\b[^.!?\n]*$|(?:알려|부탁)",
    re.IGNORECASE,
)
"""Before a condition that is only a question, or a wish: "please let me know if there is parking"."""
_SIGNED = re.compile(
    r"[.!?\n]\s*(?:(?:with )?(?:kind|best|warm)(?:est)? (?:regards|wishes)|regards|(?:yours )?(?:sincerely|faithfully|truly)|mit freundlichen grüßen|(?:freundliche|herzliche|beste|viele) grüße|cordialement|bien à vous|"
    r"(?:sincères|meilleures) salutations|atentamente|saludos(?: cordiales)?|un (?:cordial )?saludo|saygılarımla|hörmətlə|с уважением)\b[\s,.!]",
    re.IGNORECASE,
)
_LONGEST_SIGNATURE = 300
_SENTENCE_ENDS = re.compile(r"(?<=[.!?。])\s+|[;\n]+")
_LEAST_LETTERS = 12


def own_words(text: str) -> str:
    """What somebody has written above the letter that is answered or sent on."""
    answered = _ANSWERED.search(text)
    return _WRAPPED.sub(" ", (text[: answered.start()] if answered else text).strip())


def is_by_a_machine(text: str) -> bool:
    """Whether a letter only says that somebody is away, and answers nothing: "I am out of the office until Monday"."""
    return bool(_BY_A_MACHINE.search(own_words(text)))


@lru_cache(maxsize=1024)
def letter_reply(text: str) -> Reply | None:
    """The reply that the sentences of a letter plainly give; None where they give none, or more than one."""
    own = own_words(text)
    if len(own) < _LEAST_LETTERS and not re.search("[가-힣]{4}", own):
        return None
    return sentence_reply(own)


@lru_cache(maxsize=1024)
def sentence_reply(own: str) -> Reply | None:
    """As `letter_reply`, of a sentence or a part of one, however short."""
    own = _unsigned(own)
    if _BY_A_MACHINE.search(own) or _INSTEAD.search(own) or _NOT_THOUGHT.search(own):
        return None
    perhaps = _PERHAPS.search(own) is not None
    rest = _LONG_AGO.sub(" ", _PERHAPS.sub(" ", own))
    declined = _DECLINED.search(rest) is not None
    accepted = _ACCEPTED.search(_ASKED.sub(" ", _DECLINED.sub(" ", rest))) is not None
    if accepted and (_is_no_plain_yes(rest) or _REGRET.search(rest) or (_WOULD.search(rest) and _BUT.search(rest))):
        return None
    said = [
        reply
        for reply, so in ((Reply.DECLINED, declined), (Reply.ACCEPTED, accepted), (Reply.TENTATIVE, perhaps))
        if so
    ]
    return said[0] if len(said) == 1 else None


def _unsigned(own: str) -> str:
    """A letter without who signs it, of whose office nothing follows: "Kind regards, Jane Roe, Deputy Head"."""
    signed = _SIGNED.search(own)
    if signed is None:
        return own
    below = own[signed.end() :]
    more = len(below) > _LONGEST_SIGNATURE or _DECLINED.search(below) or _REGRET.search(below) or "P.S" in below
    return own if more else own[: signed.start() + 1]


def is_no_plain_yes(text: str) -> bool:
    """Whether words of accepting in a text are of nobody, of another time or event, taken back, or of a part alone."""
    return _is_no_plain_yes(_unsigned(own_words(text)))


def _is_no_plain_yes(own: str) -> bool:
    return bool(_NOT_A_YES.search(own) or _IN_PART.search(own))


def hinges_on_something(text: str) -> bool:
    """Whether somebody says that they come, and in the same sentence on what that depends."""
    for sentence in _SENTENCE_ENDS.split(own_words(text)):
        for found in _HINGES.finditer(sentence):
            if not _ASKS_US.search(sentence[: found.start()]) and not sentence.rstrip().endswith(("?", "？")):
                return True
    return False


def regrets(text: str) -> bool:
    """Whether a text speaks of declining, or of what keeps somebody away, whatever it begins with: "буду вынужден ..."."""
    return bool(_DECLINED.search(text) or _REGRET.search(text))


def brings_the_spouse(text: str) -> bool:
    """Whether somebody writes that husband or wife comes along: "my wife and I"."""
    return bool(_SPOUSE.search(own_words(text)))

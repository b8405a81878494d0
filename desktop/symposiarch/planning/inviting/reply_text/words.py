"""Replies as people write them into a form or a cell: "Yes", "attending", "with regret", "참석", "не приду"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby

from symposiarch.model.choices import Reply
from symposiarch.model.folding import split_words

_SAID = {
    Reply.ACCEPTED: """
        with great pleasure; avec joie; volontiers; encantado; encantada; mit vergnügen; sehr gerne; sehr gern;
        mit freude; seve seve; böyük məmnuniyyətlə; с большим удовольствием; с радостью; 기꺼이;
        ok pour moi; ok for me; count me in; count us in;
        kommt; kommt gern; kommt gerne; kommt mit; kommt auch; gern; gerne; bestätigt; zusagen;
        with pleasure; gladly; i ll be there; we ll be there; avec plaisir; avec grand plaisir;
        con mucho gusto; con gusto; memnuniyetle; с удовольствием; məmnuniyyətlə; confirmés; confirmées; acceptés;
        présents; asisten; asistirán; aceptados; katılanlar; katılacaklar; katılacağız; gelenler; gelecekler; gələnlər;
        gələcəklər; qatılanlar; iştirak edənlər; iştirak edəcəklər; təsdiqləyənlər; подтвердили; согласились; будем;
        참석 확정;
        da; ha; budet; pridet; podtverzhdeno; oui merci; ja gerne; ja gern; ja danke; evet memnuniyetle; yes please;
        y; yes; yes i will; yes i will attend;
        responded attending; будут присутствовать; буде; прийде; підтверджено; підтвердив; підтвердила;
        братиме участь;
        i will attend; will attend; attend; attending; attends; accepted;
        accept; accepts; confirmed; confirm; confirms; coming; will come; present; ok; okay; going;
        joyfully accepts; checked in; approved; attended; in person; will be there; registered;
        x; ✓; ✔; ✅; ☑; 👍; true; 1; 참석; 참석함; 참석합니다; 참가; 예; 네; 수락; 확정;
        참석 예정; bəli;
        beli; hə; gələcək; iştirak edəcək; iştirak edəcəyəm; iştirak edirəm; iştirak edə biləcək; qatılacaq;
        qatılıram; qəbul; qəbul edib; təsdiq; təsdiqləyib; evet;
        katılacak; katılacağım; katılıyor; geliyor; onaylandı; kabul; да; буду; приду; придет; придёт;
        подтверждено; подтвердил; подтвердила; принято; участвую; oui; présent; présente; accepte; accepté;
        confirmé; je viens; sí; si; asistiré; asiste; acepta; aceptado; confirmado; ja; zugesagt; zusage; komme;
        nimmt teil; sim; 参加; 出席; 是; 确认; 會出席; 会出席; 已确认; 将出席; نعم; سيحضر; سأحضر; ستحضر; حاضر; مؤكد;
        موافق;
        سوف يحضر; يحضر; təsdiq edib; iştirak edir; geleceğim; gelecek; katılır; будет; будут; примет участие;
        согласен; согласна; придут; gəlir; gəlirəm; gələcəyəm; gelir; geliyorum;
        참석하겠습니다; 참석할 예정; 참석 가능합니다; 갑니다; 참석예정; 참석가능; 가능; o; ○; ◯; 〇; ⭕;
        v; √; o kay; будет участвовать; подтверждаю; tak; ano; igen; sì;
        иә; қатысады; қатысамын; келеді; келемін; катышат; так; ναι; მოდის; 出席します; 参加します; 出席予定; 到会;
        收到;
        geleceğiz; teyit etti;
        teyit edildi; onayladı; təsdiqlədi; sevə sevə; gələcəm;
        parteciperà; partecipa; ik kom; aanwezig; kommer; deltar; przyjdzie; zúčastní se; confirmada;
        confirmados; katılıyorum; katılıyoruz; serai présent; serai présente; serons présents; serai là; nehme teil;
        nehme gerne teil; komme gern; komme gerne; приду с удовольствием; delighted to accept; pleased to accept;
        happy to attend; be there; asistiremos; gələcəyik; zugesagt; iştirak edəcəyik;
        ●; ◎; ■; بله; می‌آید; شرکت می‌کند; დიახ; კი; დაესწრება; այո; có; tham dự; sẽ tham dự;
        hadir; ใช่;
        тийм; ирнэ; оролцоно; ishtirok etadi; ishtirok etaman; keladi; ooba; келет; gatnaşar; бале; כן; מגיע; हाँ;
        kyllä; osallistuu; jah; jā; taip; dalyvaus; dolazi; ναι θα έρθω; presença confirmada;
        御出席; ご出席; 御参加; viendra; viendrai; viendront; participera; assistera; sera présent; sera présente;
        เข้าร่วม; มาร่วมงาน; ยืนยัน; ตอบรับ""",
    Reply.DECLINED: """
        nu; net; ne budet; ne pridet; ne smozhet; otkaz; cannot; can not; leider nicht; absagen; excusés; excusées;
        refusés; déclinés; no asisten; no asistirán; no vienen; rechazados; declinados; declinado; declinada;
        katılmayanlar; katılmayacaklar; katılamayanlar; gelmeyenler; gəlməyənlər; qatılmayanlar; iştirak etməyənlər;
        imtina edənlər; отказались; не придём; 불참자; denied; katılamaz; katılmaz; unavailable; not available;
        nie dam rady; non merci; ne pourra pas venir; ne viendra pas; nein danke; nein leider; hayır teşekkürler;
        not going; can't go; cannot go; не зможе; не буде; відмова; відмовився; відмовилась; rifiuta; recusado;
        odmowa; nee; neen; komt niet naar; nie przyjdzie; declina la invitación;
        n; no; ❌; ✗; ✘; 👎; not attending; will not attend; cannot attend; can't attend; unable to attend; unable;
        regret; regretted; has regretted; mazeretli; katılamıyor; no podrá asistir; no puede asistir;
        ne pourra pas assister; kann nicht kommen;
        regrets; with regret; declined; decline; declines; not coming; absent; no thanks; apologies; false; 0;
        can t attend; not be able to attend; will not be able to attend; not able to attend; won t attend;
        will be unable to attend; 불참; 불참함; 불참합니다; 아니오; 아니요; 거절; 못감; xeyr; yox; gəlməyəcək;
        iştirak etməyəcək; iştirak etməyəcəyəm; iştirak edə bilməyəcək; iştirak edə bilməyəcəyəm; iştirak edə bilmir;
        gələ bilməyəcək; gələ bilmir; qatılmayacaq; qatıla bilməyəcək; imtina; imtina edib; hayır;
        katılmayacak; katılamayacak; gelmiyor; ret; mazeret; нет;
        не буду; не приду; не придет; не придёт; отказ; отказался; отказалась; non; absente; décline; décliné;
        excusé; excusée; no asistiré; no asiste; declina; rechazado; nein; abgesagt; absage; verhindert;
        kommt nicht; não; 不参加; 缺席; 欠席; 否; 不出席; 不能出席; 无法出席; 請假; لا; لن يحضر; لن أحضر; لن تحضر;
        معتذر; معتذرة; اعتذر; اعتذرت; يعتذر; تعتذر; غائب;
        apologised; apologized; sends apologies; sent apologies; excused; 어렵습니다; 참석이 어렵습니다;
        일정상 어렵습니다; 참석 어려움; 불가합니다; 못 갑니다; жоқ;
        gəlmir; gəlməyəcəyəm; gelmez; gelemeyecek; не придут;
        ×; ✕; ✖; ╳; ☒; не может; не смогу; қатыспайды; қатыспаймын; қатыса алмайды; келмейді; катышпайт; nie;
        nem; ei; οχι; ні; жоқ; όχι; 不去; 不来; 欠席します; 不参加します;
        can't come;
        cannot come; can't; can't make it; cannot make it; could not come; has to decline; will not come; won't
        come; not able;
        katılmayacağım; gəlmirəm; gəlməyəcəyik; gelemiyor; gelemem; non parteciperà; komt niet; afwezig;
        kommer inte;
        deltar ikke; nie przyjdzie; nezúčastní se;
        katılamıyorum; katılamıyoruz; nehme nicht teil; kann nicht teilnehmen; ne serai pas présent; ne viendrai pas;
        ne serai pas présente; не смогу прийти; не смогу присутствовать; no podré asistir; regret i cannot attend;
        regret that i cannot attend; not be able to join; abgelehnt; gələ bilməyəcəyəm;
        خیر; نه; نمی‌آید; არა; ვერ დაესწრება; ոչ; không; không tham dự; tidak; tidak hadir; ไม่; үгүй; ирэхгүй;
        оролцохгүй;
        yo'q; yoʻq; yoq; ishtirok etmaydi; ishtirok eta olmaydi; kelmaydi; жок; келбейт; ýok; gatnaşmaz; не; לא;
        לא מגיע; नहीं; ei osallistu; nē; nedalyvaus; ne dolazi; jo nuk; não vem; não vai; não comparece; não irá;
        não poderá comparecer; 御欠席; ご欠席; nej; uteblir;
        ไม่เข้าร่วม; ไม่สามารถเข้าร่วม; ไม่มา; ปฏิเสธ;
        ne; не будет; не сможет; не участвует; iştirak etmir; gelmeyecek; katılmıyor; 불가; 불참예정""",
    Reply.TENTATIVE: """
        pendientes; no confirmados;
        △; ❓; pdte; pte; pendiente de confirmar; pendiente de respuesta; pod voprosom; vozmozhno;
        maybe; perhaps; undecided; belli değil; henüz belli değil; hələ bilinmir; dəqiqləşməyib; 保留; 検討中;
        może; možná; talán; можливо; forse; misschien; kanske; in attesa; da confermare; under
        consideration; to be advised;
        probably; likely; i hope so; bizonytalan; nie wiadomo; kanskje; måske; ehkä; võib olla; varbūt; galbūt;
        mogoče;
        možda; poate; ίσως; شاید; ალბათ; chưa chắc; mungkin; магадгүй; balki; уточнюється; talvez; a confirmar;
        aguarda confirmação;
        tentative; possibly; to be confirmed; tbc; not sure; not sure yet; unsure; pending; 미정; 예정; 미확정;
        아마; bəlkə; dəqiqləşir; dəqiqləşdirilir; dəqiqləşdiriləcək; netleşmedi; уточняется; pendiente; noch offen;
        확인중; 검토 중; قيد التأكيد;
        dəqiq deyil; belki; belirsiz; kesin değil; возможно; может быть; белгісіз; нақтыланады; под вопросом;
        peut être;
        unter vorbehalt; sous réserve; à confirmer;
        quizás; quizá; tal vez; por confirmar; en attente; vielleicht; offen; 待定; 未定; ربما; غير مؤكد; 미정입니다;
        검토중""",
    Reply.REPRESENTED: """
        represented; will be represented; to be represented; is represented;
        represented by; sends representative; sending a representative; representative; delegate;
        deputy; 대리; 대리참석; 대리 참석; təmsil olunur; nümayəndə; temsil edilecek; vekil; представлен;
        представитель; représenté; représentée; representado; representada; vertreten; vertretung""",
    Reply.WITHDRAWN: """
        withdrawn; withdrew; cancelled; canceled; 철회; 취소; iptal; отозвано; annulé; cancelado; zurückgezogen""",
    Reply.NONE: """
        none; не ответили; sans réponses; no reply; no reply yet; not yet replied;
        no answer; no answer yet; no response yet; no response; not answered; not replied; awaiting;
        waiting; 미회신; 무응답;
        cavab yoxdur; cavab yox; yanıt yok; нет ответа; sans réponse; sin respuesta; keine antwort;
        n'a pas répondu; pas de réponse; pas répondu; no ha respondido; sin contestar; noch keine antwort; لم يرد;
        لا رد; cevap yok; yanıtlamadı; не ответил; не ответила; ответа нет; 회신없음; 답변없음; 未回复; 未回覆;
        cavab verməyib; invited;
        sent""",
}


def _plain(text: str) -> str:
    return " ".join(split_words(text)) or text.strip()


_KNOWN = {_plain(word): reply for reply, words in _SAID.items() for word in words.split(";") if word.strip()}
_WITHOUT_DOTLESS = {phrase.replace("ı", "i"): reply for phrase, reply in _KNOWN.items() if "ı" in phrase}
_POLITELY = re.compile(
    r"^(?:(?:unfortunately|sadly|regretfully|sorry|thank you|thanks|with pleasure|of course|i am|i m|i|we|"
    r"regrettably|malheureusement|hélas|je|nous|leider|ich|wir|lamentablemente|desafortunadamente|maalesef|ne yazık ki|"
    r"təəssüf ki|təəssüf|к сожалению|я|мы|아쉽지만|죄송하지만|유감스럽게도|저는|ben|mən|biz)\s+)+"
)
_BEGINS = re.compile(r"[,.;:(–—!\n]| - ")


def read_reply(text: str) -> Reply | None:
    """The reply that a text means, by the whole of it or by what stands before its first comma;
    none if it is none."""
    if not text.strip():
        return None
    whole = _plain(text.replace("_", " "))
    found = _KNOWN.get(whole)
    if found is None and (first := _plain(text.strip().split("\n")[0])) in _ONLY_ALONE:
        return _KNOWN.get(first)
    if found is None:
        found = _KNOWN.get(_plain(_BEGINS.split(text.strip(), maxsplit=1)[0]))
    if found is None:  # "KATILMAYACAK": capitals do not tell the dotless i
        found = _WITHOUT_DOTLESS.get(whole.replace("ı", "i"))
    if found is None and "/" in text:
        found = _said_alike(text)
    if found is None:
        found = _in_two_scripts(whole)
    if found is None and (plainly := _POLITELY.sub("", whole)) != whole:
        found = _KNOWN.get(plainly)
    return found


def _said_alike(text: str) -> Reply | None:
    """The reply of "Ja / Oui", and of "Y/Y", which is of a couple; "Yes/No" asks for one."""
    parts = text.split(" / ") if " / " in text else text.split("/")
    if len(parts) > 3 or not (" / " in text or all(map(str.isalpha, parts))):
        return None
    said = {read_reply(part) for part in parts}
    return said.pop() if len(said) == 1 else None


def _in_two_scripts(whole: str) -> Reply | None:
    """The reply that is said in two scripts, one beside the other: "참석 Yes"."""
    if whole.isascii() or " " not in whole:
        return None
    parts = [" ".join(words) for _, words in groupby(whole.split(), key=str.isascii)]
    said = {_KNOWN.get(part) for part in parts}
    return said.pop() if len(parts) == 2 and len(said) == 1 else None


_MERELY = frozenset(
    map(
        _plain,
        "y;yes;n;no;x;✓;✔;✅;☑;true;false;1;0;ok;okay;예;네;아니오;아니요;bəli;beli;hə;xeyr;yox;evet;hayır;да;нет;oui;non;sí;si;"
        "ja;nein;sim;não;是;否;نعم;لا;o;○;v;maybe;none".split(";"),
    )
)


def says_whether_they_come(text: str) -> bool:
    """Whether an answer is one to an invitation, and not a mere yes or no to anything."""
    first, comma, rest = text.partition(",")
    whole = _plain(text)
    if comma and _plain(first) in _MERELY:
        return read_reply(rest) is not None and _plain(rest) not in _MERELY
    return whole not in _MERELY and read_reply(text) is not None


_ONLY_ALONE = frozenset(
    map(
        _plain,
        "cannot;can not;gern;gerne;gladly;with pleasure;avec plaisir;avec grand plaisir;con mucho gusto;con gusto;"
        "memnuniyetle;с удовольствием;məmnuniyyətlə;leider nicht;будем;unavailable;not available;zusagen;absagen;"
        "with great pleasure;avec joie;volontiers;encantado;encantada;mit vergnügen;sehr gerne;sehr gern;mit freude;"
        "seve seve;böyük məmnuniyyətlə;с большим удовольствием;с радостью;기꺼이;not going;не буду;не будет".split(";"),
    )
)
"""What answers alone, and in a sentence may be said of anything: "cannot say yet", "gerne ein andermal"."""
_OPENING = tuple(
    (phrase, reply)
    for phrase, reply in sorted(_KNOWN.items(), key=lambda known: -len(known[0]))
    if (len(phrase) > 3 or phrase in ("yes", "oui", "да")) and phrase not in _ONLY_ALONE
)
"""Replies that a sentence may begin with; "no news", "non communiqué" and "not going to miss it" are none."""

_ANSWERED = re.compile(
    r"\s*(?:responded|replied|answered|response|reply|answer|rsvp|antwort|réponse|respuesta|cevap|cavab|ответ|회신)"
    r"\s*[-–—:]\s*",
    re.IGNORECASE,
)
"""What a program writes before the answer itself: "Responded - Declined"."""
_NO_TO = re.compile(r"\b(?:no (?:for|to|al?|para)|non pour|nein|нет|hayır|yox|xeyr)\b|\b(?:no|non)$")
"""What somebody declines of that to which they say yes: "yes to the reception, no to the dinner"."""
_NOT = frozenset("not не nicht değil deyil".split())


@lru_cache(maxsize=4096)
def says_more_than_a_reply(text: str) -> bool:
    """Whether a reply has more to tell: "Yes (late arrival)"."""
    plain = _plain(text.replace("_", " "))
    known = plain in _KNOWN or plain.replace("ı", "i") in _WITHOUT_DOTLESS
    return not known and _POLITELY.sub("", plain) not in _KNOWN


@lru_cache(maxsize=4096)
def read_free_reply(text: str) -> Reply | None:
    """The reply with which a text under "Answer" begins: "will come with pleasure", "confirmed by phone 12/11".

    None where it goes on to say another: "confirmed that he will not attend".
    """
    found = read_reply(text)
    if found is not None or not text.strip():
        return found
    if (answer := _ANSWERED.match(text)) and answer.end() < len(text):
        return read_free_reply(text[answer.end() :])
    plain = _POLITELY.sub("", _plain(text.replace("_", " ")))
    opening = next(((phrase, reply) for phrase, reply in _OPENING if plain.startswith(f"{phrase} ")), None)
    if opening is None or _says_another(plain.removeprefix(opening[0]), opening[1]):
        return None
    return opening[1]


def _says_another(rest: str, reply: Reply) -> bool:
    others = {phrase for phrase, other in _OPENING if other not in (reply, Reply.NONE)}
    return (
        read_reply(rest) not in (None, reply)
        or any(f" {phrase} " in f"{rest} " for phrase in others)
        or (reply is Reply.ACCEPTED and not _NOT.isdisjoint(rest.split()))
        or (reply is Reply.ACCEPTED and bool(_NO_TO.search(rest)))
    )

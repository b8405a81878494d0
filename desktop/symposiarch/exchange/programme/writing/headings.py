"""What people write above the columns of a programme, and the words for roles, in eleven languages."""

# ruff: noqa: E501  # a column's words in ten languages are read best in one line
from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache
from typing import TypeVar

from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.programme.writing.zones import says_time_by_a_clock
from symposiarch.model.programme import RoleKind, RoleStatus


class Heading(StrEnum):
    """Where a column of a programme goes."""

    DATE = "date"
    TIME = "time"
    ENDS = "ends"
    ELSEWHERE = "elsewhere"  # the time by the clock of another place
    DURATION = "duration"
    SESSION = "session"
    WORK = "work"  # what is played: a session whose items are performances
    TITLE = "title"
    SUBTITLE = "subtitle"
    KIND = "kind"
    ROLE = "role"
    SPEAKER = "speaker"
    MODERATOR = "moderator"
    INTERPRETER = "interpreter"
    FUNCTION = "function"
    AFFILIATION = "affiliation"
    TOPIC = "topic"
    ROOM = "room"
    LANGUAGE = "language"
    DESCRIPTION = "description"
    BIOGRAPHY = "biography"
    STATUS = "status"
    ORDER = "order"
    ID = "id"
    UUID = "uuid"
    NOTES = "notes"
    CUE = "cue"
    MOVER = "mover"
    MICROPHONE = "microphone"
    ANTHEM = "anthem"
    LIGHTS = "lights"
    PHOTO_CALL = "photo_call"
    RESPONSIBLE = "responsible"
    FALLBACK = "fallback"
    SPEAKER_MINUTES = "speaker_minutes"
    SPEAKER_LANGUAGE = "speaker_language"
    SPEAKER_NOTES = "speaker_notes"
    INTERPRETATION = "interpretation"
    PINNED = "pinned"
    PRINTED = "printed"
    PART_OF = "part_of"


OF_THE_STAGE = frozenset({Heading.MICROPHONE, Heading.LIGHTS, Heading.CUE, Heading.MOVER})
"""What only a run of show has a column of."""

# English, French, Spanish, German, Turkish, Azerbaijani, Russian, Korean, Chinese, Arabic, Japanese.
_HEADINGS: dict[Heading, str] = {
    Heading.DATE: """date; day; datum; tag; fecha; dia; jour; tarih; gun; tarix; дата; день; 날짜; 일자; 일시; 날자; 日期; 日; التاريخ; اليوم; 日付; 日程; 月日; 일정일""",
    Heading.TIME: """time; times; when; wann; quand; cuando; ne zaman; когда; 언제; start; starts; start time; begin; begins; begin time; time slot; timeslot; slot; from; hour; hours; clock;
        timing; heure; heures; horaire; horaires; debut; hora; horas; horario; inicio; comienzo; uhrzeit; zeit; beginn; von; zeitraum; saat; saatler;
        baslangic; baslama; zaman; vaxt; baslangic saati; baslama saati; saati; baslanma; baslama vaxti; время; начало; час; 시간; 시각; 시작; 시작시간; 시작 시간; 시간대;
        时间; 時間; 开始; 开始时间; 時刻; الوقت; الساعة; التوقيت; البداية; وقت البدء; 時間帯; 開始; 開始時間; 開始時刻""",
    Heading.ENDS: """end; ends; end time; to; until; finish; fin; hasta; ende; bis; bitis; bitis saati; son; bitme; bitme vaxti; sonu; конец; окончание; до; 종료; 끝; 종료시간; 종료 시간; 结束; 结束时间; 結束; النهاية; وقت الانتهاء; 終了; 終了時間; 終了時刻""",
    Heading.DURATION: """duration; length; minutes; min; mins; duree; minutos; duracion; dauer; minuten; sure; suresi; dakika; muddet; muddeti; deqiqe; длительность; продолжительность; минут; минуты; мин;
        소요시간; 소요 시간; 분; 길이; 진행시간; 时长; 時長; 分钟; المدة; الدقائق; مدة; dur; durations; sure dk; 소요; 소요분; 用时; 用時; 所要時間; 所要""",
    Heading.SESSION: """sequence; sequences; etape; etapes; punkt; ablaufschritt; tedbirin gedisi; tedbirin axisi; etkinligin akisi; session; session title; session name; programme; program; programme item; program item; item; agenda; agenda item; event; activity; block; part;
        seance; programme point; sesion; actividad; acto; programmpunkt; sitzung; veranstaltung; block; oturum; etkinlik; oturum adi; program akisi; sessiya; iclas; tedbir; bolme; panel;
        сессия; мероприятие; заседание; программа; секция; пункт программы; 세션; 프로그램; 행사; 식순; 순서명; 구분; 내용; 일정; 세부내용; 议程; 議程; 环节; 環節; 会议; 活动; 节目; الجلسة; البرنامج; الفعالية; الفقرة; what; what happens; description of activity; order of events; running order; order of programme; programm; ablauf; ablaufpunkt; tagesordnung; tagesordnungspunkt; deroule; deroulement; akis; proqram; proqramin bendi; 진행내용; 진행 내용; 행사내용; 행사 내용; 进程; 流程; 事项; 事項; 内容; 內容; 项目; 項目; プログラム; 次第; 式次第; 演目; 行事""",
    Heading.WORK: "work; works; piece; pieces; composition; repertoire; oeuvre; oeuvres; morceau; morceaux; obra; obras; pieza; werk; werke; eser; eserler; eserin adi; eser adi; произведение; произведения; 작품; 연주곡; 곡명; 곡목; 曲目; 曲名; 作品",
    Heading.TITLE: """title; talk; talk title; presentation; presentation title; title of talk; title of presentation; lecture; paper; paper title; name of session; titre; intitule; exposé; intervention;
        titulo; ponencia; conferencia; titel; vortrag; vortragstitel; baslik; basligi; bildiri; sunum; sunum basligi; basliq; cixis; meruze; название; доклад; заголовок; наименование; 제목; 발표제목; 발표 제목; 강연; 강연제목; 제목명; 标题; 題目; 题目; 讲座; العنوان; عنوان; 演題; 題名; タイトル; 講演題目; 発表題目; 演题""",
    Heading.SUBTITLE: "subtitle; sub title; sous titre; subtitulo; untertitel; alt baslik; altbaslik; alt basliq; подзаголовок; 부제; 부제목; 副标题; العنوان الفرعي",
    Heading.KIND: "kind; type; session type; format; category; art; tipo; typ; tur; turu; nov; novu; тип; вид; формат; 유형; 형식; 종류; 类型; 類型; النوع; 種別",
    Heading.ROLE: """role; roles; part played; function in session; role in session; participation; funcion en la sesion; papel; participacion; role dans la seance; fonction dans la seance; rolle in der sitzung; funktion in der sitzung; oturumdaki gorevi; sessiyadaki rolu; rol v sessii; роль в сессии; rol; rolle; rolu; gorevi rol; роль; 역할; 담당; 角色; 身份; الدور; الصفة في الجلسة; 役割; 区分; 角色分工""",
    Heading.SPEAKER: """performer; performers; artist; artists; musicians; artiste; artistes; artista; artistas; ausfuhrende; mitwirkende; mitwirkender; kunstler; icraci; icracilar; ifaci; ifacilar; sanatci; sanatcilar; исполнитель; исполнители; 연주자; 출연; 출연자; 공연자; counterpart; counterparts; interlocutor; interlocutors; interlocuteur; interlocuteurs; interlocutores; gesprachspartner; gesprachspartnerin; muhatap; 면담자; speaker; speakers; speaker name; name of speaker; name; names; presenter; presenters; lecturer; panellist; panelist; panellists; panelists; person; participants; participant; full name; who; by; speaker s; speakers names;
        orateur; orateurs; intervenant; intervenants; intervenante; conferencier; ponente; ponentes; orador; oradores; conferenciante; nombre; nom; vortragende; vortragender; vortragende r; referent; referenten; referentin; redner; rednerin; sprecher; name vortragende;
        kisi; kisiler; kisi kurum; sexs; konusmaci; konusmacilar; konusmacinin adi; sunan; ad soyad; adi soyadi; isim; cixis eden; cixisci; natiq; natiqler; danisan; meruzeci; meruzeciler; спикер; спикеры; докладчик; докладчики; выступающий; выступающие; оратор; фио; имя; участник; участники;
        연사; 발표자; 강연자; 연사명; 발표; 성명; 이름; 패널; 토론자; 참여자; 진행자 및 발표자; 演讲者; 演講者; 发言人; 嘉宾; 主讲人; 讲者; 姓名; 演讲人; المتحدث; المتحدثون; المتحدثين; اسم المتحدث; الاسم; المشارك; المشاركون; wer; qui; kim; quien; кто; персона; speaking; speaker name and title; 연사 및 발표자; 登壇者; 講師; 講演者; 発表者; 出演者; 氏名; 話者; スピーカー; パネリスト""",
    Heading.MODERATOR: """moderator; moderators; chair; chairperson; session chair; chaired by; moderated by; moderateur; moderatrice; president de seance; moderador; moderadora; moderation; leitung; sitzungsleitung; oturum baskani; oturum baskanligi; kolaylastirici;
        aparici; модератор; ведущий; председатель; 좌장; 사회자; 사회; 진행; 진행자; 모더레이터; 主持人; 主持; مدير الجلسة; الميسر; رئيس الجلسة; 司会; 座長; 司会者; モデレーター; 进行者""",
    Heading.INTERPRETER: "interpreter; interpreters; interprete; dolmetscher; dolmetscherin; cevirmen; tercuman; tercumeci; переводчик; 통역; 통역사; 口译; 翻译; المترجم",
    Heading.FUNCTION: """function; position; job title; designation; post; occupation; fonction; poste; cargo; funcion; funktion; stellung; gorev; gorevi; unvan; unvani; vezife; vezifesi; должность; пост; 직위; 직책; 직함; 职务; 職務; 职位; المنصب; الوظيفة; 役職; 肩書; 肩書き""",
    Heading.AFFILIATION: """affiliation; affiliations; organisation; organization; institution; company; university; employer; ministry; organisme; institution affiliation; organizacion; institucion; entidad; afiliacion; einrichtung; institutionen; organisationen; firma;
        kurum; kurumu; kurulus; universite; qurum; teskilat; muessise; iş yeri; mensubiyyet; организация; место работы; аффилиация; учреждение; 소속; 소속기관; 기관; 기관명; 단체; 单位; 單位; 机构; 機構; 所属单位; الجهة; المؤسسة; الانتماء; المنظمة; 所属; 所属機関; 所属 役職; 所属 職名; 기관명 및 직위""",
    Heading.TOPIC: """topic; topics; subject; theme; subject of talk; topic of talk; sujet; theme de l intervention; tema; temas; asunto; thema; themen; konu; konusu; konu basligi; movzu; movzusu; тема; темы; тема доклада; 주제; 발표주제; 발표 주제; 토론주제; 강연주제; 主题; 主題; 演讲题目; الموضوع; موضوع; meruzenin movzusu; cixisin movzusu; тема выступления; 발제주제; テーマ; 議題""",
    Heading.ROOM: """room; rooms; location; venue; place; hall; stage; where; track; salle; lieu; sala; lugar; raum; ort; saal; salon; yer; oda; mekan; otaq; zal; mekan yeri; зал; место; место проведения; аудитория; помещение; 장소; 회의실; 강의실; 홀; 地点; 地點; 会议室; 房间; المكان; القاعة; الموقع; 会場; 場所; 部屋""",
    Heading.LANGUAGE: "language; languages; langue; idioma; sprache; dil; dili; язык; 언어; 语言; 語言; اللغة",
    Heading.DESCRIPTION: "description; abstract; summary; details; content; resume; descripcion; resumen; beschreibung; inhalt; zusammenfassung; aciklama; ozet; tesvir; mezmun; описание; аннотация; содержание; 설명; 개요; 요약; 초록; 描述; 摘要; 简介; الوصف; الملخص",
    Heading.BIOGRAPHY: "biography; bio; cv; about the speaker; biographie; biografia; lebenslauf; vita; ozgecmis; biyografi; tercumeyi hal; bioqrafiya; биография; 약력; 소개; 简历; السيرة الذاتية",
    Heading.STATUS: "status; confirmed; confirmation; statut; estado; zusage; durum; onay; veziyyet; tesdiq; статус; подтверждение; 상태; 확정; 섭외; 섭외상태; 状态; الحالة",
    Heading.ORDER: "order; speaking order; no; nr; number; n; sira; reihenfolge; ordre; orden; порядок; 순서; 순번; 번호; 序号; 顺序; الترتيب; رقم",
    Heading.ID: "id; session id; event id; item id; code; kennung; kod; kodu; код",
    Heading.UUID: "symposiarch id; id symposiarch; symposiarch uuid; uuid; guid",
    Heading.NOTES: "observations; observation; notes; note; remarks; comments; stage notes; remarques; observaciones; notas; bemerkungen; bemerkung; anmerkungen; notlar; qeyd; qeydler; примечание; примечания; 비고; 메모; 备注; ملاحظات; 備考; 備註; 備忘",
    Heading.CUE: "cue; cues",
    Heading.MOVER: "mover; who moves; escort",
    Heading.MICROPHONE: "microphone; mic; mic no; micro; mikrofon; микрофон; 마이크; 麦克风; 마이크 번호; マイク; 话筒",
    Heading.ANTHEM: "anthem; anthem flag; hymne; himno; mars; himn; гимн; 국가 연주",
    Heading.LIGHTS: "lights; light; lighting; av; a v; licht; isik; 조명; music light; music and light; music; musiqi isiq; musiqi; muzik; muzik isik; technik; ton; ton licht; son lumiere; музыка; музыка свет; 음향; 음향 조명; 음악; 배경음악; 音响; 灯光; 音響; 照明",
    Heading.PHOTO_CALL: "photo call; photo; photographer; foto",
    Heading.RESPONSIBLE: "responsible; in charge; person in charge; responsible person; persona responsable; personne responsable; verantwortliche person; responsable; verantwortlich; zustandig; sorumlu; mesul; mesul sexs; ответственный; 담당자; 책임자; 负责人; المسؤول; 担当; 担当者",
    Heading.FALLBACK: "fallback; plan b",
    Heading.SPEAKER_MINUTES: "speaker minutes; minutes of the speaker",
    Heading.SPEAKER_LANGUAGE: "speaker language; speaks in",
    Heading.SPEAKER_NOTES: "speaker notes",
    Heading.INTERPRETATION: "interpretation; interpreted into; interpretation into; interpretation languages; verdolmetschung; interpretacion; interpretation vers; tercume; sinxron tercume; перевод; синхронный перевод; 통역 언어; 同传; الترجمة",
    Heading.PINNED: "pinned",
    Heading.PRINTED: "printed",
    Heading.PART_OF: "part of",
}

_ROLES: dict[RoleKind, str] = {
    RoleKind.MODERATOR: """modera; modere; preside; presidence; presidence de seance; anime; animation; moderiert; leitet; conduce; ведет; модерирует; moderator; moderators; moderated by; chaired by; facilitated by; modere par; anime par; preside par; moderee par; animee par; presidee par; moderiert von; geleitet von; moderado por; moderada por; moderation; chair; chairs; chairperson; chairman; chairwoman; session chair; facilitator; moderateur; moderatrice; animateur; president de seance; moderador; moderadora; moderatorin; leitung; gesprachsleitung; diskussionsleitung;
        oturum baskani; kolaylastirici; yonetici; aparici; moderatoru; модератор; ведущий; ведущая; председатель; 좌장; 모더레이터; 사회; 사회자; 진행; 진행자; 主持人; 主持; مدير الجلسة; الميسر; رئيس الجلسة; مدير; منسق; presidente de seance; president e de seance; animateur de la seance; oturumu yoneten; moderator sessii; ведущая дискуссии; 座長; 司会; 司会者; モデレーター; コーディネーター; ファシリテーター""",
    RoleKind.MASTER_OF_CEREMONIES: "mc; emcee; master of ceremonies; maitre de ceremonie; maestro de ceremonias; zeremonienmeister; sunucu; tedbirin aparicisi; церемониймейстер; конферансье; 司仪; مقدم الحفل; عريف الحفل; mc anchor; 총괄사회; 사회 아나운서; 総合司会",
    RoleKind.PANELLIST: """panellist; panelist; panellists; panelists; panel member; discussant; respondent; commentator; panel; paneliste; intervenant au panel; panelista; ponente del panel; diskutant; diskutantin; podiumsteilnehmer; podiumsteilnehmerin; podiumsgast;
        panelci; tartismaci; muzakireci; panelist; panel istirakcisi; панелист; участник дискуссии; участник панели; дискутант; 토론자; 패널; 패널리스트; 토론; 지정토론; 지정토론자; 讨论嘉宾; 小组成员; 讨论者; مشارك في الجلسة; متحدث في الجلسة; محاور; عضو الجلسة; debater; debaters; auf dem podium; panelistler; panelistlar; panelciler; panelistin; diskussionsteilnehmer; участники дискуссии; участники панели; панелисты; 지정 토론; 토론 패널; パネリスト; パネラー; 討論者; コメンテーター; 指定討論者; 讨论; 与谈人; 与談人; 對談人; 对谈嘉宾""",
    RoleKind.SPEAKER: """speaker; speakers; speech; address; keynote; keynote speaker; lecturer; presenter; opening; opening remarks; welcome; welcome remarks; orateur; oratrice; conferencier; conferenciere; intervenant; intervenante; ponente; orador; oradora; conferenciante;
        redner; rednerin; referent; referentin; vortragende; vortragender; sprecher; sprecherin; konusmaci; konusmacilar; acilis konusmacisi; sunan; natiq; cixis eden; cixisci; meruzeci; meruzeciler; natiqler; спикер; спикеры; докладчик; докладчики; докладчица; выступающий; выступающая; оратор;
        연사; 발표자; 발표; 강연자; 기조연설; 기조연설자; 축사; 환영사; 개회사; 인사말; 발제; 발제자; 主讲人; 演讲者; 发言人; 演講者; 致辞; 嘉宾; متحدث; المتحدث; متحدثة; محاضر; كلمة; 강사; 講演者; 講師; 発表; 発表者; 報告者; 报告人; 发言""",
    RoleKind.INTERPRETER: "interpreter; interpretation; translator; interprete; traducteur; traductor; dolmetscher; dolmetscherin; cevirmen; tercuman; tercumeci; переводчик; переводчица; 통역; 통역사; 순차통역; 동시통역; 口译; 翻译; مترجم; المترجم",
    RoleKind.PERFORMER: "performer; performers; musician; artist; artiste; musicien; artista; musico; kunstler; musiker; sanatci; muzisyen; ifaci; musiqici; исполнитель; музыкант; артист; 공연; 연주; 연주자; 공연자; 表演者; 演奏; مؤد; فنان; عازف; 演奏者; 出演",
    RoleKind.SIGNATORY: "signatory; signatories; signataire; firmante; unterzeichner; unterzeichnerin; imzalayan; imza sahibi; imzalayan teref; подписант; подписывающий; 서명자; 서명; 签字人; 签署人; موقع; الموقع",
}

_STATUSES: dict[RoleStatus, str] = {
    RoleStatus.AGREED: "agreed; confirmed; yes; ok; accepted; confirme; oui; confirmado; si; zugesagt; bestatigt; ja; onaylandi; kabul etti; evet; razidir; tesdiqlendi; beli; подтвержден; подтверждено; согласен; согласна; да; 확정; 수락; 승낙; 참석; 已确认; 确认; مؤكد; نعم",
    RoleStatus.ASKED: "asked; invited; pending; requested; waiting; tentative; invite; en attente; sollicite; invitado; pendiente; angefragt; eingeladen; offen; davet edildi; bekliyor; soruldu; devet olunub; gozlenilir; запрошен; приглашен; ожидается; 섭외중; 섭외 중; 요청; 대기; 已邀请; 待定; بانتظار الرد",
    RoleStatus.DECLINED: "declined; refused; no; cancelled; decline; refuse; non; rechazado; abgesagt; nein; reddetti; hayir; katilmiyor; imtina etdi; xeyr; gelmir; отказался; отказ; нет; 거절; 불참; 사양; 拒绝; 谢绝; اعتذر; لا",
    RoleStatus.TO_ASK: "to ask; to be asked; open; tbc; tbd; planned; a inviter; por invitar; anzufragen; sorulacak; sorusulacaq; пригласить; 섭외예정; 미정; 待邀请",
}

Choice = TypeVar("Choice", bound=StrEnum)


def _by_word(words: dict[Choice, str]) -> dict[str, Choice]:
    found: dict[str, Choice] = {}
    for choice, text in words.items():
        for word in text.split(";"):
            found.setdefault(folded(" ".join(word.split())), choice)
    found.pop("", None)
    return found


@cache
def _heading_words() -> dict[str, Heading]:
    found = _by_word(_HEADINGS)
    return {**{word.replace(" ", ""): choice for word, choice in found.items()}, **found}


def by_script(text: str) -> tuple[str, ...]:
    """A text that says one thing in two scripts, as its two texts: "Time 시간"; nothing where it is in one."""
    east = "".join(sign if sign > "\u2e7f" or not sign.isalpha() else " " for sign in text)
    west = "".join(" " if sign > "\u2e7f" else sign for sign in text)
    both = any(sign.isalpha() for sign in east) and any(sign.isalpha() for sign in west)
    return (west, east) if both else ()


_NUMBERED = re.compile(r"^(.*?)[\s#.№]*\d{1,2}$")
_ALTERNATIVES = re.compile(r"[/|\n()\[\]·,&+]| - | – |\s(?:and|und|et|y|ve|və|и|및|와|과)\s", re.IGNORECASE)
"""What stands between two words for one column: "소속 및 직위", "Affiliation & position"."""
_BRACKETS = re.compile(r"[(\[（【].*?[)\]）】]")


_CLOCK = re.compile(r"(?:KST|AZT|JST|TRT|MSK|CET|CEST|MEZ|(?:GMT|UTC)(?:\s?[+−-]\d{1,2}(?::\d\d)?)?)")
"""The clock of a column of times: "KST", "UTC+4"."""


@lru_cache(maxsize=2048)
def heading_of(text: str) -> Heading | None:
    """The column that a heading names: "Speaker 3", "Time (KST)", "발표자 / Speaker", "Uhrzeit:"."""
    if not text or len(text) > 60:
        return None
    if _CLOCK.fullmatch(text):
        return Heading.TIME
    words = _heading_words()
    for candidate in (text, _BRACKETS.sub(" ", text)):
        whole = folded(candidate)
        if whole in words:
            return words[whole]
        if (close := whole.replace(" ", "")) in words:
            return words[close]
        numbered = _NUMBERED.match(whole)
        if numbered and (base := numbered[1].strip()) in words:
            return words[base]
    parts = [folded(part) for part in (*_ALTERNATIVES.split(text), *by_script(text)) if part.strip()]
    found = [words[part] for part in parts if part in words]
    if Heading.RESPONSIBLE in found and Heading.SPEAKER in found:
        return Heading.SPEAKER  # "Məsul şəxs / Çıxışçı"
    if Heading.MODERATOR in found and not {Heading.SPEAKER, Heading.ROLE, Heading.RESPONSIBLE}.isdisjoint(found):
        return Heading.SPEAKER  # "진행자/담당": whoever it is
    if found:
        order = {Heading.TITLE: 1, Heading.SESSION: 1, Heading.SPEAKER: 0}
        return min(found, key=lambda heading: order.get(heading, 0))
    return Heading.TIME if says_time_by_a_clock(text) else None


@cache
def _role_words() -> dict[str, RoleKind]:
    return _by_word(_ROLES)


def role_of(text: str) -> RoleKind | None:
    """What somebody does, in a word of any of the languages; a number or brackets may follow: "발표 2", "Speaker (15 min)"."""
    words = _role_words()
    for said in (text, _BRACKETS.sub(" ", text), *by_script(text)):
        plain = folded(said)
        numbered = _NUMBERED.match(plain)
        for word in (plain, plain.rstrip("s"), numbered[1].strip() if numbered else ""):
            if word in words:
                return words[word]
    return None


@cache
def _status_words() -> dict[str, RoleStatus]:
    return _by_word(_STATUSES)


def status_of(text: str) -> RoleStatus | None:
    words = _status_words()
    return next((words[key] for said in (text, *by_script(text)) if (key := folded(said)) in words), None)

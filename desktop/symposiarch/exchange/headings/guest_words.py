"""What people write above the columns that say more of a guest: reply, company, diet, papers, remarks."""

from __future__ import annotations

from symposiarch.exchange.headings.fields import Field

# Languages in order: English, French, Spanish, German, Turkish, Azerbaijani, Russian, Korean, Chinese, Arabic.
OF_A_GUEST: dict[Field, str] = {
    Field.REPLY: """долази; присуство; การเข้าร่วม; การตอบรับ; ตอบรับ; وضعیت حضور; حضور; אישור הגעה;
        відповідь; участь; ответ на приглашение; 出欠; 出欠席; ご出欠;
        will come; comes; who comes;
        acude; acudira; acuden; confirma; confirma asistencia; vendra; viene; kommst du; vient; vous venez;
        gelecek mi; geliyor mu; gelir mi; istirak statusu; пойдет; планирует участие; 참석확인; 출결;
        reply; rsvp; r s v p; response; attending; attendance; confirmed; confirmation; status;
        rsvp status; event rsvp; kehadiran; reply status; will attend; accepted; acc; acceptance; answer;
        attendance status; attend;
        participation;
        responded; coming;
        will you attend; yes no; y n; oui non; ja nein; да нет; evet hayir; beli xeyr; response status;
        attending y n; attending yes no; reponse; presence; participation oui non;
        statut; confirmation de presence; asistira; asistira usted; va a asistir; kommt; kommen sie;
        nehmen sie teil;
        assistera; viendra; participera; comparecera; parteciperà; respuesta; asistencia; asiste; confirmacion;
        confirmado; estado; antwort;
        anmeldung; inscription; zusage; zu und absage; zusage absage; teilnahme; ruckmeldung; ruckantwort;
        nimmt teil; katilim; katilim durumu; katilacak mi; cevap; yanit; lcv; lcv durumu; katiliyor mu; durum;
        cavab; istirak; istiraki; gelir; gelecek; gelecekmi; tesdiq; istirak edir; ответ; участие; подтверждение;
        придет; статус; явка; присутствие;
        참석; 참석여부; 참석 여부; 회신; 참가여부; 응답; 참석확인; 참여여부; 출석; 회신여부; 참석유무; 出席;
        是否出席; 回复; 回覆; 参加; 是否参加; 确认; 回执; الرد; الحضور; تاكيد الحضور; حالة الرد; المشاركة;
        هل سيحضر;
        potwierdzenie; potwierdzenie obecnosci; obecnosc; udzial; czy wezmie udzial; partecipa;
        partecipazione; conferma; conferma presenza; presenza; presenca; confirmacao;
        confirmacao de presenca; comparece; ucast; potvrzeni; potvrdenie; reszvetel; reszt vesz;
        visszajelzes; aanwezig; aanwezigheid; komt; deelname; narvaro; deltar; kommer; osa; confirmare;
        participare; ирэх эсэх; оролцох эсэх; катышуусу; катышуу; қатысады; қатысуы; қатысу; ishtirok;
        ishtiroki; присутність; підтвердження; συμμετοχή;
        παρουσία; დასწრება; მონაწილეობა; մասնակցություն; присъствие; dolazi; prisustvo; udelezba; osavott;
        dalyvauja; 참가; 참여; 참석의사; 참석 의사; 참석 의향; 참석의향; 참석 가능 여부; 参加可否; ご出席; 出席可否;
        zu absage; zu oder absage; werden sie teilnehmen; nehmen sie an der veranstaltung teil;
        will you join us; will you be joining us; will you be with us; will you come; are you coming;
        will you be attending; can you attend; are you able to attend; serez vous present;
        serez vous des notres; pourrez vous participer; pourrez vous assister; podra asistir; nos acompanara;
        katilacak misiniz; davete katilacak misiniz; istirak edeceksinizmi; gelecek misiniz; вы придете;
        вы примете участие; сможете ли вы прийти; 참석하시겠습니까; 참석하십니까""",
    Field.COMPANIONS: """pendamping; nguoi di cung; ospite; ospiti; introduce; introducee; همراه; همراهان; מלווה;
        동반; acomp; couverts; nb couverts; nombre de couverts;
        party size; size of party; number in party;
        pers; no of pers; nb pers; nb de pers; nb personnes; nombre de pers; anz pers; personen;
        personenzahl; anzahl der personen; кол во чел; кол во человек; кол во персон; количество персон; чел;
        nefer; kisi; companions; companion; plus; guest count; companion count; number of companions; plus one;
        plus ones; number of guests; accompanying person;
        accompanying persons; accompanied by; accompanying; guests; plus 1; no of guests; number of companions;
        number of persons; number of people; number of participants; no of participants; number of delegates;
        size of delegation; количество участников; число участников; istirakci sayi; katilimci sayisi;
        참가인원; 참석인원수;
        no of persons; persons; people; seats; number of seats;
        delegation size; headcount; nombre de personnes; numero de personas; anzahl personen; 인원; 인원수; 참석인원;
        количество человек; 人数; 人數;
        accompagnato da; accompagnata da; accompagne par; accompagnee par; acompanado por; acompanhado por;
        are you bringing someone; are you bringing anyone; are you bringing a guest; will you bring someone;
        will you bring a guest; will you be accompanied; accompanied;
        with without companion; mit ohne begleitung; avec sans accompagnant; con sin acompanante;
        동반 여부; accompanying guest; pax; bring a guest; bringing a guest; bring a companion; begl; accomp; сопров;
        müşayiət edən şəxs; 동반자명; 동반자 성명; 同行者; 同伴者; 同伴; ご同伴者;
        accompagnant; accompagnants; accompagne de; acompanante; acompanantes; begleitung;
        begleitperson; begleitpersonen; refakatci; refakat; refakatcisi; kisi sayisi; musayiet eden;
        musayiet edenler; nefer sayi;
        сопровождающий; сопровождающие; сопровождающие лица; количество гостей; 동반자; 동반인; 동행; 동행인;
        동반 인원; 동반자 수; 동반인원; 随行人员; 随行人数; 随行人員; 隨行人員; 陪同; 随行; المرافق; المرافقون;
        عدد المرافقين;
        accompagnatore; accompagnatrice; accompagnatori; osoba towarzyszaca; osoby towarzyszace;
        acompanhante; acompanhantes; doprovod; kisero; medfoljande; ledsager; insotitor; pratilja; супровід;
        name of your guest; name of your companion; name of companion; name of accompanying person; your guest;
        your guest s name; name ihrer begleitung; name der begleitperson; name der begleitung; begleitet von;
        nom de votre accompagnateur; nom de l accompagnant; nombre del acompanante; eslik eden; eslik edenin adi;
        refakatci adi; musayiet eden sexsin adi; имя сопровождающего;
        동반자 성함; 동반자 이름; 同伴者; 同伴者名; 同行者名""",
    Field.STAGE: "stage; stage of the invitation",
    Field.WAVE: "wave; wave of the invitation",
    Field.DEPUTY: "deputy; represented by; comes instead",
    Field.PASSPORT_NAME: "name in the passport",
    Field.SPOUSE: """consorte; coniuge; conjuge;
        esli essiz; esli mi; esli; with spouse; accompanied by spouse; with without spouse; with or without spouse;
        avec conjoint; avec sans conjoint; mit ohne partner; mit partner; con sin conyuge; esi ile; heyat yoldasi ile;
        с супругой; 배우자 동반; 배우자 동반 여부; 부부 동반; 부부 동반 여부;
        spouse; spouse name; name of spouse; partner; wife; husband; partner name; relation 1 value;
        conjoint; conjointe; epouse; epoux; conyuge; esposa; esposo; ehepartner; partnerin; ehefrau; gattin; es;
        esi; esinin adi;
        heyat yoldasi; hayat yoldasi; супруг; супруга; супруг а; имя супруги; 배우자; 배우자 성명; 배우자명; 부인;
        配偶; 配偶姓名; الزوجة; الزوج; القرين; اسم الزوجة""",
    Field.COMES_WITH: """comes with; accompanies; accompanying whom; guest of; companion of; spouse of; invited with;
        accompagne qui; conjoint de; invite de; acompana a; begleitet; begleitung von; gast von;
        kime refakat ediyor;
        kimi musayiet edir; kimin qonagi; кого сопровождает; гость кого; супруг супруга кого; 동반 대상;
        누구의 동반자;
        陪同对象; 随同""",
    Field.ASSISTANT: """assistant; secretary; assistant name; assistant s name; contact person assistant; pa;
        personal assistant; assistante; secretaire; asistente; secretario; assistenz; sekretariat; asistan;
        sekreter; komekci; komekcisi; katib; помощник; ассистент;
        секретарь; 비서; 담당자; 수행원; 보좌관; 秘书; 秘書; 助理; المساعد; السكرتير""",
    Field.DIET: """อาหาร;
        eetwensen; restricoes alimentares; alergias alimentares; restrizioni alimentari; esigenze alimentari;
        intolleranze; intolleranze alimentari; allergie; allergie alimentari; dieetwensen; dieet; kost; specialkost;
        preferencje zywieniowe; dieta specjalna; alergie; stravovani; etrend; cerinte alimentare; харчування; дієта;
        dietary preference; dietary information; food preference; food preferences; food requirements; allergens;
        食事制限; アレルギー; 食物アレルギー;
        diet; dietary; dietary requirements; dietary restrictions; dietary needs; dietary preferences;
        food; meal; meal preference; allergies; special diet; food allergies; meal choice; menu;
        dietary restriction; dietary requirement; food restrictions; diet remarks; diet notes; dietary notes;
        regime; regime alimentaire; reg alim; regime alim;
         allergies alimentaires; dieta; alergias; restricciones alimentarias;
        requisitos alimentarios; ernahrung; diat; allergien; unvertraglichkeiten; essen; yemek; diyet; alerji;
        beslenme; yemek tercihi; ozel diyet; qida; pehriz; allergiya;
        yemek secimi; диета; питание; аллергия; особенности питания; диетические ограничения; 식이; 식단; 식사;
        알레르기; 음식; 식이제한; 식사 제한; 식이요법; 알러지; 饮食; 饮食要求; 饮食禁忌; 饮食习惯; 飲食; 忌口;
        饮食要求; 过敏; النظام الغذائي;
        الحمية; الحساسية""",
    Field.LANGUAGES: """language; languages; lang; langs; preferred language; spoken languages; languages spoken;
        language s; langue; langues; idioma; idiomas; sprache; sprachen; dil; diller; dilleri; bildigi diller;
        konustugu diller; danisdigi diller; язык; языки; владение языками;
        언어; 사용언어; 구사언어; 语言; 語言; اللغة; اللغات""",
    Field.GENDER: """gender; sex; m f; sexe; genre; sexo; genero; geschlecht; cinsiyet; cinsiyeti; cins; cinsi; пол;
        성별; 性别; 性別; الجنس""",
    Field.BIRTH_DATE: """fec nac; f nac; fecha nac; d naissance; data nasc; data de nascimento; data di nascita;
        birth date; date of birth; birthday; dob; d o b; birth; born; birthdate; date naissance;
        date de naissance; ne e le; ne le; fecha de nacimiento; nacimiento; cumpleanos; geburtsdatum; geburtstag;
        geb datum; dogum tarihi; dogum gunu; dogum tarihi gun ay yil;
        tevelludu; dogum ili; anadan oldugu tarix; anadan olan tarix; dogum tarixi; дата рождения; день рождения;
        год рождения; д р; 생년월일; 생일; 出生日期; 生日; 出生年月; تاريخ الميلاد; الميلاد""",
    Field.NOTES: """หมายเหตุ; ghi chu; توضیحات; ملاحظات; הערות;
        備考;
        anything else; anything else we should know; anything to add; message to the organisers;
        special requests; special request; special requirements; special needs; requests;
        vermerk; vermerke; besonderes; sonstiges; detalles; ozel not; ozel notlar; ek bilgi; elave qeyd; xususi qeyd;
        доп информация; дополнительно; дополнительная информация; особые отметки; 비고사항; 특기사항; 추가사항;
        footnotes; notes; note; remarks; remark; comments; comment; additional information; other; misc;
        other information; further information; memo; obs; internal note; internal notes; observations;
        observation; remarque; remarques; commentaire;
        commentaires; divers; observaciones; comentarios; notas; nota;
        bemerkung; bemerkungen; anmerkung; anmerkungen; notiz; notizen; kommentar; hinweise; not; notlar; aciklama;
        aciklamalar; qeyd; qeydler; serh; elave melumat; примечание; примечания; комментарий; комментарии; заметки;
        비고; 문의사항; 요청사항; 메모; 남기실 말씀; 남기고 싶은 말씀; 하고 싶은 말씀; 하실 말씀; 전달사항;
        기타 의견; 참고;
        특이사항; 기타; 참고사항; 备注; 備註; 附注;
        说明;
        ملاحظات; ملاحظة; تعليق; spl instruction;
        annotazioni; annotations; note interne; special remarks;
        uwagi; poznamka; poznamky; observacoes; megjegyzes; opmerking; opmerkingen; anmarkning;
        bemaerkninger; merknad; observatii; примітка; примітки; keterangan; catatan; ескерту; эскертүү; тайлбар;
        izoh; σχόλια; παρατηρήσεις;
        შენიშვნა; забележка; napomena; markus; pastabos""",
    Field.SALUTATION: """salutation; greeting; dear; letter salutation; formule d appel; appel; formule d adresse;
        briefanrede; saludo; encabezado; selamlama; hitap sekli; приветствие; 인사말; 敬语; 称呼; 稱呼; تحية""",
    Field.TABLE: """table; table number; table no; seat; seat number; seating; table seat; seat no; place;
        numero de table; table n; siege; mesa; numero de mesa; asiento; tisch; tischnummer; platz; sitzplatz; masa;
        masa no; masa numarasi; koltuk; yer; masa nomresi; стол; номер стола;
        место; столик; 테이블; 좌석; 테이블 번호; 좌석번호; 자리; 桌号; 桌號; 座位; 席位; 座位号; الطاولة;
        رقم الطاولة; المقعد; テーブル; テーブル番号; 座席; 座席番号; 席次""",
    Field.VEHICLE_PLATE: """targa; vehicle plate; plate; plate number; licence plate; license plate; car plate; vehicle;
        vehicle number; car number; car; registration number; vehicle registration; number plate; car plate number;
        vehicle plate number; plaque; immatriculation;
        plaque d immatriculation; matricula; placa; placa del vehiculo; kennzeichen; kfz kennzeichen; plaka;
        arac plakasi; arac; plaka no; avtomobil nomresi; masin nomresi; avtomobilin nomresi; dovlet nomre nisani;
        номер машины; госномер; автомобиль; номер автомобиля; гос номер;
        차량번호; 차량; 차번호; 자동차번호; 车牌; 車牌; 车牌号; 車號; رقم السيارة; لوحة السيارة; رقم اللوحة""",
    Field.DOCUMENT_NUMBER: """passport; passport number; passport no; document number; document no; id card;
        id card number; identity card; national id; id number; identity number; travel document; id document;
        passport id; passport id number; numero de passeport; passeport;
        piece d identite; carte d identite; n de passeport; pasaporte; numero de pasaporte; documento; dni;
        documento de identidad; reisepass; passnummer; ausweis; ausweisnummer; reisepassnummer; pasaport;
        pasaport no; tc kimlik no; kimlik no; pasaport numarasi; kimlik;
        pasport; pasportun nomresi; sexsiyyet vesiqesi; vesiqe; sv nomresi; fin; fin kod; pasport nomresi; паспорт;
        номер паспорта; паспортные данные; серия и номер паспорта; документ; 여권; 여권번호; 주민등록번호; 신분증;
        신분증 번호; ssn; social security number; 护照; 护照号; 護照號碼;
        护照号码; 身份证; 身份证号; رقم الجواز; جواز السفر; رقم جواز السفر; رقم الهوية""",
    Field.WEBSITE: """website; web site; web; url; homepage; home page; web page; web page 1; website 1 value;
        internet; site web; site internet; sitio web; pagina web; webseite; internetseite; web sitesi;
        internet sitesi; veb sayt; sayt; веб сайт; сайт; 홈페이지; 웹사이트; 누리집;
        网址; 網址; 网站; الموقع; الموقع الالكتروني""",
    Field.NUMBER: """ลำดับ; ลำดับที่; ردیف; מס; volgnummer;
        no; nr; number; s no; sl no; serial; serial number; serial no; sn; row; row number; num; n;
        sira; sira no; s no; lfd nr; lfd; nummer; numero; n°; nº; №; № п п; п п; n п п; номер; 번호; 순번; 연번;
        순서; 일련번호; 序号; 序號; 编号; 編號; 号; الرقم; رقم; م; التسلسل; nomre no; sn no; index""",
    Field.ID: """symposiarch id; id symposiarch; guest id symposiarch; symposiarch; symposiarch uuid; uuid""",
}

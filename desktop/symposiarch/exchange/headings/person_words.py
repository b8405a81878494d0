"""What people write above the columns that say who somebody is, in which post, and where to be reached."""

from __future__ import annotations

from symposiarch.exchange.headings.fields import Field

# Languages in order: English, French, Spanish, German, Turkish, Azerbaijani, Russian, Korean, Chinese, Arabic.
OF_A_PERSON: dict[Field, str] = {
    Field.NAME: """passenger; passengers; traveller; travellers; traveler; пассажир; yolcu; sernisin; 탑승객; 탑승자;
        име и презиме; презиме и име; ชื่อ นามสกุล; ชื่อ สกุล; ชื่อและนามสกุล; รายชื่อ; ชื่อผู้เข้าร่วม;
        نام و نام خانوادگی; نام کامل; שם מלא; שם; voornaam en achternaam;
        head of delegation; head of the delegation; name of head of delegation; chef de delegation;
        jefe de delegacion; delegationsleiter; delegationsleitung; heyet baskani; numayende heyetinin rehberi;
        глава делегации; руководитель делегации; 수석대표; 대표단장; 단장; 团长; 團長; رئيس الوفد;
        name; full name; person name; who; person; guest; guest name; attendee; attendee name; participant;
        participant name; delegate; delegate name; members of delegation;
        delegation members; members of the delegation; члены делегации; состав делегации;
        name of guest; name of participant; name of delegate; invitee;
        display name; contact name; contact; contact person; name surname; name and surname; surname and name;
        surname name; surname given name; family name given name; names;
        name in full; speaker; speaker name; member; member name; file as; first and last name;
        first name last name;
        name en; english name; name in english; name english; romanised name; romanized name; latin name;
        name latin;
        given name surname; surname given name; last name first name; name of person; head of mission; fullname;
        name as in passport; passport name; name on badge; badge name; printed name; employee name; member s name;
        nom complet; nom et prenom; nom et prenoms; nom prenom; prenom et nom; nom de famille et prenom;
        noms et prenoms;
        invite; nom de l invite; participant e; nombre completo; nombre y apellido; nombre y apellidos;
        apellidos y nombre; apellidos y nombres; nombres y apellidos; invitado; participante;
        nombre del participante;
        vollstandiger name; vor und nachname; name vorname; vorname nachname; vorname und nachname;
        nachname vorname;
        gast; teilnehmer; teilnehmerin; ad soyad; adi soyadi; adi ve soyadi; ad ve soyad; ad soyadi; isim soyisim;
        isim soy isim; isim; katilimci; katilimcinin adi soyadi; davetli; misafir; adi soyad; ad ve soyadi;
        ad ve soyisim;
        ad ve soyadi; adi ve soyadi; soyadi adi; soyad ad; soyadi ve adi; tam ad; ad soyad ata adi;
        soyadi adi ata adi;
        soyad ad ata adi; istirakci; qonaq; qonagin adi; devetli; adi soyadi atasinin adi; s a a;
        фио; ф и о; имя и фамилия; имя фамилия; фамилия имя; фамилия и имя; фамилия имя отчество; фамилия и о;
        полное имя;
        гость; участник; приглашенный; делегат; 영문 성명; 영문성명; 영문이름; 영문 이름; 영어이름; 영문명; 이름 영문;
        성명 영문; 영문; 로마자 성명; 로마자; 성명; 이름; 성함; 참석자; 참석자명; 참가자; 참가자명; 초청인사;
        초청자; 초청대상자; 손님; 내빈;
        대표자; 대표자명; 대표자 성명; 대표자성명; 기관장; 기관장명; 기관장 성명;
        姓名; 名字; 名称; 嘉宾; 嘉賓; 与会者; 與會者; 参会人员; 参会者; 英文名; 英文姓名; 拼音; 来宾姓名; 來賓姓名;
        imie i nazwisko; nazwisko i imie; jmeno a prijmeni; prijmeni a jmeno; nome e cognome; cognome e nome;
        nome completo;
        nama; nama lengkap; naam; volledige naam; прізвище та ім я; піб; 氏名; お名前;
        الاسم; الاسم الكامل; اسم; الاسم واللقب; اسم الضيف; الضيف; المشارك; اسم المشارك; الاسم بالكامل;
        الاسم الثلاثي;
        аты жоні; аты жөні; толық аты; ism familiya; ism va familiya; f i sh; სახელი და გვარი; სახელი გვარი;
        სახელი, გვარი; ονοματεπώνυμο; όνομα και επώνυμο; nume si prenume; nume și prenume; nev; teljes nev;
        име и фамилия; име; ime i prezime; ime in priimek; namn; navn; nimi; vardas pavarde; vards uzvards;
        imie nazwisko; nazwisko imie; cognome nome; anuun ner; անուն ազգանուն; нэр; ім'я прізвище; nomes""",
    Field.GIVEN_NAME: """prenom usuel; prenom d usage;
        שם פרטי; ชื่อ; ชื่อตัว;
        given name; given names; firstname; first name; first names; forename; forenames; christian name;
        fname; first;
        given; prenom; prenoms; vorname; vornamen; rufname; nombre; nombres; primer nombre; ad; adi; isim adi;
        imie; jmeno; nome; voornaam; voorletters; fornamn; etunimi; ім я; имя; imya; imja; imia; имена; имя отчество;
        имя и отчество; 명; 이름 명;
        名; الاسم الاول; الاسم الأول""",
    Field.FAMILY_NAME: """nom d usage; nom usuel; nom de famille; nom patronymique; nom marital; nom de naissance;
        نام خانوادگی; שם משפחה; tussenvoegsel; tussenvoegsels; tussenv;
        family name; family names; lastname; surname; surnames; last name; last names; lname; last; family;
        second name; nom; nom de famille; noms; apellido; apellidos; primer apellido; segundo apellido;
        apellido 1; apellido 2; apellido1; apellido2; 1er apellido; 2o apellido; apellido paterno; apellido materno;
        นามสกุล; nachname;
        familienname; zuname;
        soyad; soyadi; soyisim; soy isim; soy ad; soy adi; familiya; familyasi; nazwisko; prijmeni; cognome;
        sobrenome; apelido; achternaam; efternamn; sukunimi; прізвище; фамилия; фамилии; 성; 성씨; 姓;
        姓氏; اللقب; اسم العائلة;
        العائلة; الشهرة; لقب العائلة; اسم الاسرة""",
    Field.MIDDLE_NAME: """middle name; middle names; additional name; patronymic; отчество; ata adi; atasinin adi;
        ikinci ad;
        deuxieme prenom; segundo nombre; zweiter vorname; middle""",
    Field.SUFFIX: """suffix; name suffix; generation; suffixe; sufijo; namenszusatz; post nominals; postnominals;
        post nominal letters""",
    Field.NATIVE_NAME: """native name; name in native language; name in native script; native; name native;
        local name;
        korean name; name in korean; name korean; name kr; name ko; hangul; hangul name; name hangul; cyrillic name;
        name in cyrillic; chinese name; name in chinese; arabic name; name in arabic; name in own language;
        russian name;
        name ru; name az; azerbaijani name; turkish name; 한글; 한글 성명; 한글성명; 한글이름; 한글 이름; 한글명;
        국문 성명; 국문성명;
        국문; 국문명; 성명 한글; 성명 국문; 이름 한글; 韩文名; 中文姓名; 中文名; имя на русском; фио на русском;
        имя на родном языке;
        nom en langue d origine; nombre en su idioma; name in originalschrift; ana dilinde adi""",
    Field.HANJA_NAME: """hanja; hanja name; name hanja; name cn; 한자; 한자명; 한자 성명; 한자성명; 성명 한자;
        한자이름; 漢字; 漢字名""",
    Field.HONORIFIC: """civ;
        คำนำหน้า; คำนำหน้าชื่อ;
        aanhef; aanspreektitel; oslovení; zwrot grzecznościowy; tiltale; عنوان احترام;
        tratamiento;
        敬称;
        honorific; honorifics; honourific; prefix; name prefix; courtesy title; mr mrs; mr ms;
        mr mrs ms; mr ms mrs;
        title mr mrs; title mr ms; form of address; civilite; titre de civilite; tratamiento;
        tratamiento protocolar; anrede;
        hitap; unvan hitap; muraciet; muraciet formasi; обращение; титул; 경칭; 호칭; 존칭; 称谓; 稱謂; 尊称;
        اللقب الشرفي; لقب التشريف""",
    Field.TITLE: """ocupacion; profesion;
        jobtitle; функција; stellenbezeichnung; ตำแหน่ง; chuc vu; chuc danh;
        سمت; پست سازمانی; عنوان شغلی; תפקיד; functie;
        役職; 肩書; 役職名;
        title; job title; function; position; appointment; post; role; job; occupation; designation; rank;
        office held;
        title position; position title; professional title; official title; title function; function title; titles;
        profession;
        diplomatic rank; capacity; rank title; position held; current position; duty; duties; business title;
        work title;
        organization 1 title; organization title; organisation 1 title; job function; position in organisation;
        status position;
        fonction; fonctions; poste; qualite; titre; titre fonction; profession fonction; cargo; puesto; funcion;
        funktion; stellung;
        berufsbezeichnung; position funktion; amt; titel; dienststellung; dienstgrad; gorev; gorevi; unvan; unvani;
        pozisyon; meslek; meslegi;
        vazife; vazifesi; vezife; vezifesi; tutdugu vezife; rutbe; rutbesi; gorev unvan; pese; pesesi; ixtisas;
        должность; пост; звание; ранг; профессия; функция; должность звание; занимаемая должность;
        직위; 직책; 직함; 직급; 직위 직책; 직책 직위; 보직; 직업; 职务; 職務; 职位; 職位; 职称; 職稱; 头衔; 頭銜;
        职衔;
        المنصب; الوظيفة; المسمى الوظيفي; الصفة; الدرجة; المهنة;
        jabatan; jawatan; stanowisko; pelniona funkcja; qualifica; carica; ruolo; incarico; funzione; função; funcao;
        cargo função; funkce; pozice; beosztas; tisztseg; functie; functia; befattning; stilling; asema;
        titolo; tytul; tytul stopien; stopien; titul; titlu; grado; grade; graad; lauazymy; лауазымы; лауазым;
        lavozimi; lavozim; кызматы; кызмат ээлеген орду; wezipesi; посада; θέση; ιδιότητα; თანამდებობა; պաշտոն;
        длъжност; funkcija; polozaj; amet; pareigos; amats; албан тушаал""",
    Field.ORGANISATION: """organisationseinheit; kiv; kiv adi; kiv in adi; media adi; medianin adi; redaksiya; agentlik;
        qezet; kanal; telekanal; redaktion; rédaction;
        институција; установа; sponsor; หน่วยงาน; สังกัด; องค์กร; บริษัท;
        don vi; don vi cong tac; co quan; werkzaam bij; werkgever;
        سازمان; نهاد; شرکت; ארגון; מוסד; organisatie; instelling;
        会社名; 所属先; 勤務先;
        organisation; organization; organisation name; organization name; name of organisation;
        name of organization; name of the organisation; name of the organization; company; company name;
        name of company;
        employer; institution; institution name; name of institution; affiliation; agency; ministry;
        embassy; mission;
        university; firm; workplace; place of work; work place; representing; delegation organisation;
        entity; office;
        institute; inst; company organisation; company organization; organisation company; organization company;
        account; account name; body; gorev yeri; gorev yaptigi yer; gorev yaptigi kurum;
        organization 1 name; organisation 1 name; your company; organisation institution; institution organisation;
        org;
        organisme; societe; entreprise; etablissement; nom de l organisme; institution organisme; ministere;
        ambassade;
        organizacion; empresa; institucion; entidad; organismo; nombre de la empresa; ministerio; embajada;
        compania; organisationsname;
        firma; unternehmen; behorde; einrichtung; institut; botschaft; arbeitgeber; dienststelle; kurum; kurulus;
        kurumu; kurum adi;
        kurum kurulus; sirket; sirket adi; kurulusu; calistigi kurum; bakanlik; teskilat; teskilati; teskilatin adi;
        qurum; muessise;
        muessisesi; is yeri; sirketin adi; qurumun adi; teskilat qurum; nazirlik; sefirlik; teshkilat;
        media; media outlet; outlet; media organisation; medium; medya; 매체; 매체명; 언론사; 媒体; 媒體; издание;
        сми;
        organizace; organizacja; organizzazione; organizacao; instytucja; instituce; ente; azienda; organisatie;
        установа;
        所属; 会社; 会社名;
        организация; компания; учреждение; место работы; название организации; наименование организации; ведомство;
        предприятие;
        министерство; посольство; представитель организации; фирма; работодатель;
        상호; 상호명; 법인명; 소속; 소속기관; 기관; 기관명; 단체; 단체명; 회사; 회사명; 소속처; 근무처; 직장;
        업체명; 소속 기관;
        소속단체;
        대학교; 학교;
        单位; 單位; 工作单位; 工作單位; 公司; 公司名称; 公司名稱; 机构; 機構; 机构名称; 组织; 組織; 所属单位;
        المؤسسة; الجهة; الشركة; المنظمة; جهة العمل; مكان العمل; اسم المؤسسة; اسم الشركة; الهيئة; الوزارة; السفارة;
        instansi; lembaga; entidade; instituicao; organizacao; organisme d appartenance;
        organizzazione di appartenenza;
        intezmeny; szervezet; ceg; instelling; bedrijf; organisasjon; virksomhed; foretag; institutie;
        institutia; organizatie; мекеме; мекемесі; мекемеси; уюму; иш орду; edarasy; ұйым; ұйымы; жұмыс орны;
        ish joyi; tashkilot; tashkiloti; muassasa;
        організація; місце роботи; φορέας; οργανισμός; ორგანიზაცია; დაწესებულება; կազմակերպություն;
        организация институция; институция; institucija; ustanova; asutus; organizacija; iestade;
        байгууллага""",
    Field.DEPARTMENT: """department; division; section; unit; dept; directorate; bureau; departement; service;
        direction; departamento;
        seccion; abteilung; referat; bolum; birim; daire; sobe; departament; отдел; департамент; управление;
        подразделение; 부서; 부서명; 소속부서; 과;
        部门; 部門; 科室; القسم; الادارة; الإدارة; organization 1 department; organization department""",
    Field.TAKEN_UP: """date of taking up functions; date and time of taking up functions; taking up functions;
        taken up; functions taken up; took up functions; date of credentials; credentials; credentials date;
        credentials presented; presentation of credentials; date of presentation of credentials;
        date of arrival and credentials; accredited since; prise de fonctions; date de prise de fonctions;
        lettres de creance; remise des lettres de creance; cartas credenciales;
        presentacion de cartas credenciales; akkreditierung; amtsantritt; beglaubigungsschreiben;
        guven mektubu; guven mektubu tarihi; goreve baslama tarihi; etimadname; etimadname tarixi;
        верительные грамоты; вручение верительных грамот; дата вручения верительных грамот;
        신임장; 신임장 제정; 신임장 제정일; 신임장제정일; 부임일; 国书; 國書; 递交国书; 到任日期; اوراق الاعتماد""",
    Field.ACCREDITED: """accredited; accredited here; accredited elsewhere; accredited in another country;
        accredited in another state; resident; non resident; nonresident; resident ambassador;
        non resident ambassador;
        resident non resident; resident mission; accredite ailleurs; accredite ici; non resident e; resident e;
        ambassadeur non resident; residente; no residente; acreditado aqui; embajador no residente;
        hier akkreditiert; anderswo akkreditiert; akredite; baska ulkede akredite; basqa olkede akkreditasiya;
        аккредитован; аккредитован здесь; аккредитован в другой стране; нерезидент; 상주; 비상주; 상주 여부; 상주여부;
        상주 비상주; 겸임; 겸임 여부; 겸임여부; 겸임대사; 常驻; 非常驻; 是否常驻; مقيم; غير مقيم""",
    Field.COUNTRY: """ประเทศ; کشور; מדינה;
        cc; iso country;
        country; state represented; country name; name of country; country of representation;
        country region; country code;
        country organisation; state; business country; home country; work country; country of residence; delegation;
        delegacion; делегация; делегации; delegasiya; heyet; numayende heyeti; 대표단; 代表团; 代表團; الوفد;
        country delegation; member state;
        countries; address 1 country; business address country; address country; sending state; pays; pais; land;
        staat; ulke; ulkesi; olke; olkesi; dovlet; temsil ettigi ulke;
        temsil etdiyi olke; страна; государство; страны; 국가; 국가명; 나라; 소속국가; 国家; 國家; 国别; 國別;
        البلد; الدولة; بلد;
        kraj; paese; zeme; krajina; orszag; ел; мемлекет; mamlakat; davlat; країна; χώρα; ქვეყანა;
        երկիր; държава; zemlja; drzava; valsts; улс""",
    Field.NATIONALITY: """nationality; nat; citizenship; citizen of; nationalite; nacionalidad; staatsangehorigkeit;
        nationalitat; uyruk; uyrugu;
        vatandaslik; vetendasligi; vetendasliq; milliyeti; milliyet; гражданство; национальность; 국적; 国籍; 國籍;
        الجنسية""",
    Field.CATEGORY: """category; guest category; guest type; registration type; ticket type; attendee type;
        admission type; participant type; type of guest; type of participant;
        categorie; categoria; kategorie;
        kategori; kateqoriya; kateqoriyasi; категория; 구분; 분류; 유형; 범주; 类别; 類別; 分类; الفئة; التصنيف;
        النوع; group type; vip; type; tur; typ""",
    Field.GROUP: """group; group name; party; party name; household; household name;
        tags; list; guest list; group membership; labels; categories; groupe; grupo;
        gruppe; grup; qrup;
        группа; 그룹; 组; 組; 组别; المجموعة; side""",
    Field.EMAIL: """อีเมล; อีเมล์; ایمیل; پست الکترونیکی; דוא ל; אימייל;
        メールアドレス; メール;
        email; e mail; mail; email address; e mail address; e mail 1 value; email 1; e mail 1; email1;
        primary email; email addresses;
        work email; business email; office email; official email; contact email; emails; e mails; electronic mail;
        e mail 1 address; mail address;
        courriel; adresse electronique; adresse de messagerie; mel; adresse mail; adresse e mail;
        adresse email; correo;
        correo electronico; correo e; direccion de correo; emailadresse; e mail adresse; mailadresse;
        eposta; e posta; e posta adresi; elektronik posta; eposta adresi; e poct; elektron poct; elektron unvan;
        e poct unvani; epoct; электронная почта; эл почта; почта;
        эл адрес; адрес электронной почты; адрес эл почты; имейл; емайл; элпочта; 이메일; 전자우편; 메일;
        이메일 주소; 메일주소; 电子邮件; 電子郵件; 邮箱; 电子邮箱; 電郵; 电邮; 邮件;
        البريد الالكتروني; البريد الإلكتروني; بريد الكتروني; البريد; الايميل;
        surel; emel; posta elettronica; indirizzo email; endereco eletronico; e mail cim; sahkoposti; e pasts;
        el pastas;
        epasts; ელფოსტა; ელ ფოსტა; էլ փոստ; имейл адрес; електронна пошта; elektron pochta""",
    Field.PHONE: """โทรศัพท์; เบอร์โทร; เบอร์โทรศัพท์; หมายเลขโทรศัพท์; تلفن; טלפון;
        電話番号; 電話; 連絡先;
        phone; telephone; tel; tel fax; tel fax mobile; phone number; telephone number; tel no; phone no;
        telephone no;
        work phone; phone 2; phone 2 value; business phone; office phone; contact number; phone 1 value;
        contact no; off phone; phone 1; office tel; tel number; phones; landline; home phone; telephone work;
        business phone 1; main phone; primary phone; contact phone; number phone; contact tel;
        company main phone; numero de telephone; n de telephone; telefono; telefonos; numero de telefono; telefon;
        telefonnummer; tel nr; rufnummer; telefon numarasi; tel numarasi; telefonu; is telefonu; telefon nomresi;
        telefon no;
        elaqe nomresi; elaqe telefonu; nomre; iletisim; телефон; номер телефона; тел; контактный телефон; телефоны;
        рабочий телефон; 전화; 전화번호; 연락처; 사무실 전화; 유선전화; 직장전화; 사무실;
        电话; 電話; 电话号码; 電話號碼; 联系电话; 聯絡電話; 联系方式; الهاتف; رقم الهاتف; تلفون; هاتف; التلفون;
        telefone; telefoonnummer; telefoon; telefonszam; тел номер; τηλέφωνο; ტელეფონი; հեռախոս; telefonas;
        talrunis; puhelin; утас; telefon raqami""",
    Field.MOBILE: """มือถือ; โทรศัพท์มือถือ; تلفن همراه; موبایل; شماره همراه; טלפון נייד; נייד; mobiel; mobiel nummer;
        mobile; mobile phone; cell; cell phone; mobile number; cellular; mobile no; cell number;
        whatsapp; gsm; mobile number whatsapp; cellphone; handphone; hand phone;
        portable; telephone portable; movil; celular; telefono movil; mobil; handy; handynummer; mobiltelefon;
        mobilnummer; cep; cep telefonu; cep tel; cep no; mobil telefon; mobil nomre; mobil nomresi;
        мобильный; мобильный телефон; сотовый; моб тел; моб телефон; моб; 휴대폰; 휴대전화; 핸드폰; 휴대폰번호;
        휴대전화번호; 휴대폰 번호; 핸드폰번호; 手机; 手機; 手机号; 手机号码; 手機號碼; 移动电话;
        الجوال; رقم الجوال; الموبايل; المحمول; رقم المحمول;
        telemovel; cellulare; tel cell; komorka; telefon komorkowy; mobilni telefon; telefone celular;
        no hp; nomor hp; gsm no; ұялы телефон; ұялы; uyali telefon; mobiltelefonszam; κινητό; მობილური""",
    Field.ADDRESS: """address; postal address; street; street address; mailing address; work address; home address;
        business address; address 1; address line 1; address 1 formatted; address 1 street; full address;
        business street; home street; location address; adresse; adresse postale; rue; direccion; domicilio; calle;
        anschrift; strasse; postanschrift; adres; adresi; acik adres; unvan adres; adres unvan; yasayis yeri;
        poct unvani; адрес;
        почтовый адрес; улица; 주소; 소재지; 사업장 소재지; 사업장소재지; 자택주소; 직장주소; 우편주소; 地址;
        通讯地址; 通訊地址; العنوان;
        عنوان""",
    Field.CITY: """city; town; work city; home city; business city; city town; address 1 city; ville; ciudad;
        miasto; citta;
        localidad; stadt; ort; wohnort; sehir; seher; il; ilce; город; населенный пункт; 도시; 시; 지역; 城市; 市;
        المدينة; مدينة""",
    Field.POST_CODE: """post code; postcode; postal code; zip; zip code; zipcode; work zipcode; home zipcode;
        business postal code; home postal code; address 1 postal code; pin code; code postal; codigo postal; cp;
        plz; postleitzahl;
        posta kodu; poct indeksi; indeks; почтовый индекс; индекс; 우편번호; 邮编; 郵編; 邮政编码; 郵遞區號;
        الرمز البريدي""",
}

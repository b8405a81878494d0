"""How often which letters stand in which language, so that bytes without a label can be told apart.

Each alphabet lists what lies beyond ASCII, the most frequent first, and the languages' weight among the lists that an
embassy sees. For Korean and Chinese the common characters of names, offices and headings take the alphabet's place.
"""

from __future__ import annotations

from typing import NamedTuple


class Alphabet(NamedTuple):
    """The letters of one language beyond ASCII, in order of frequency."""

    language: str
    letters: str
    weight: float = 1.0


LATIN_1 = (
    Alphabet("French", "éèàêçôâîïûùëœüæÿ", 1.2),
    Alphabet("Spanish", "óíáéñúü", 1.1),
    Alphabet("German", "üäößéèêàáóúôçëïíñ", 1.2),
    Alphabet("Portuguese", "ãçáéíóêõúâàôü", 1.0),
    Alphabet("Italian", "àèéòùìóúíîç", 1.0),
    Alphabet("Swedish", "äöåéüæøáíðèê", 0.9),
    Alphabet("Danish", "øåæéöäüóáí", 0.9),
    Alphabet("Dutch", "ëéïöüèóçêàáîô", 0.8),
    Alphabet("Icelandic", "íáðóæöúéþý", 0.1),
    Alphabet("names of many", "éáíóöüèñçäêëôåïøæúàßâîûù", 0.3),
)
LATIN_2 = (
    Alphabet("Polish", "łóąężśćńźéöü", 1.1),
    Alphabet("Czech", "íáéěřšýžčůúóďňťöüä", 1.1),
    Alphabet("Slovak", "áíéýčšžúľťôňďóäĺŕ", 0.8),
    Alphabet("Hungarian", "áéöíőóüúűäč", 1.0),
    Alphabet("Croatian", "čšžćđé", 1.0),
    Alphabet("Romanian", "ăţâşîéöóáü", 1.1),
)
TURKISH = (Alphabet("Turkish", "ışçğüöİâîûéêè", 1.3),)
CYRILLIC = (
    Alphabet("Russian", "оаеинтрсвлкмдпуягзбыьчйхжшюцэщфъё", 1.3),
    Alphabet("Ukrainian", "оаинітвресклудмпзяьбгйчхїжцшюєщфґ", 1.0),
    Alphabet("Bulgarian", "аоеинтрсвлкдпмузъгбчйцщяхжшфюь", 0.8),
    Alphabet("Serbian", "аоиенрсјтукдвлмпгзбшчцњхћжљђфџ", 0.6),
)
ARABIC = (
    Alphabet("Arabic", "اليمنرتبدةعسحوكفقهجشطصخأإزغضثذىظءئآؤ", 1.2),
    Alphabet("Persian", "اینردهموتبسشلکگقفزخجپعحصطضغچآظثذژئ", 0.8),
)
GREEK = (Alphabet("Greek", "αοιετσηνρπκμλςυόίδωάγέήθύχφβώξζψϊϋΐ"),)
HEBREW = (Alphabet("Hebrew", "יולהארתבמשנדקעחפטגםסןצכזךףץ"),)
BALTIC = (
    Alphabet("Latvian", "āīēšņļūžķģčōŗ", 0.8),
    Alphabet("Lithuanian", "ėšžųįčąūę", 0.8),
    Alphabet("Estonian", "äõüöšž", 0.7),
)

HANGUL = (
    "이김박정최강조윤장임한오서신권황안송류홍전고문손양배백허남심노하유곽성차주우구민나진지엄채원천방공현함변염석선설마길연위표명기반라왕금옥육인맹제모탁국여어은편용"
    "대사관부교수장관학원회의원위원장총장처청실과국문화재단협회연구소센터기업주식사무무관참사서기공영외무통일산업기획경제사회정보과학기술통신체육관광예술음악미술"
    "성명이름소속직위직책직함국적전화번호이메일주소비고참석여부연락처휴대폰한글영문한자구분생년월일우편동반자초청내빈명단불참확정미정예정가나다라마바사아자차카타파하"
    "서울부산인천광주대전울산세종경기강원충청전라경상제주시도군구동로길가을북남민당정의당바른미래자유더불무소속선임대표이사부장팀장과장본부교실박사님씨귀하"
    "철수영희준혁승현지은경숙미순옥자연주혜진수빈민서윤아예린하늘별도태호훈재석형규범상우환열균근택섭식욱찬필창중종희정병춘덕복봉만길남"
)
HANZI = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严"
    "姓名职务位单邮箱话手机备注性别国籍号码赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹苏潘葛范彭郎鲁韦昌马苗凤方俞任袁柳唐罗薛雷贺倪汤滕殷毕郝邬安常乐于时傅齐康伍余元顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮蓝席季贾路江郭林钟徐邱高夏蔡田樊胡凌霍万卢莫房丁邓洪石崔吉龚程裴陆曾叶使馆参赞秘书长处司主席教授博士先生女士"
    "這個們來為時說國會學對發動過種後麼經現實樣關點業應開還從無與長東車見書門問間聞電話語讀請謝總統織經濟濟體驗證據選舉議員員長職務單位聯絡號碼備註姓別郵箱參加團體協會臺灣陳張劉黃吳趙許鄭謝蔡楊賴羅廖葉蘇莊呂蕭魏韓馮鄧盧藍龍龔聖義豐寶貴賓館務處廳縣區鄉鎮號樓層廣場廠產險資訊課組織銀行軍衛環境護導師傳媒藝術戲劇樂團"
)

"""What a family name looks like by itself: those of East Asia, Hungary and Spain by heart, others by their endings."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from symposiarch.model.folding import fold
from symposiarch.planning.recognition.names.honorifics import word_set

CHINESE = word_set(
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng "
    "feng han cao zeng peng xiao cai pan tian dong yuan yu ye jiang du su wei lu ding ren shen yao zhong cui tan wan "
    "fan fang shi jin jia qian qin qiu hou bai meng long duan lei tao hao kong mao chang gu lai wen "
    "xi xia xue xiong yan yin yi zou zuo niu ning qi qiao nie ge gong pang shao ouyang sima zhuge shangguan"
)
CHINESE_ABROAD = word_set(
    "lee chan wong cheung chow chung fung ho hui kwok kwan lam lau law leung li lo lui mak mok ng poon siu so szeto "
    "tam tang tsang tse tsui tung wan woo yam yeung yip yiu yu yuen tan lim ong goh koh teo toh chua seah chia chew "
    "chong chin khoo ooi yeoh loh low quek tay heng gan foo hsu tsai hsieh chiang chiu chou teng kuo kung lien soong"
)
"""As Chinese of Hong Kong, Taiwan, Singapore and Malaysia write their family names."""
VIETNAMESE = word_set(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly vuong truong trinh dinh doan luong mai"
)
VIETNAMESE_ALONE = word_set("nguyen tran pham huynh vuong truong trinh")
"""Those that are told even before a single word."""
KHMER = word_set(
    "sok hun hor prak sar tea keo kong chhay heng mao men meas nhem nuon ouk pen pich prum ros sam seng sun tep thong "
    "touch ung uk vann yim im khieu kem eang eng chum chhun chhim sao say chea cham chheang mam pan pol ith dith sry "
    "hang yem koy kuoch leng ly mean neth nhek nou oum pal phoeung pou rath say sen srey suy tan um var veng you"
)
HUNGARIAN = word_set(
    "nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs juhasz lakatos meszaros olah "
    "simon racz fekete szilagyi torok feher balazs gal kis szucs kocsis pinter fodor orsos szalai sipos magyar "
    "lukacs gulyas biro kiraly katona laszlo jakab bogdan balog boros bodnar fazekas kelemen somogyi varadi fulop "
    "orban vincze hegedus deak papp balint pal illes szoke barta bognar szekely novak sulyok gyurcsany szijjarto"
)
SPANISH = word_set(
    "garcia moreno jimenez ruiz diaz romero torres dominguez ramos blanco serrano molina delgado ortega castro rubio "
    "marin iglesias cortes castillo lozano prieto calvo herrera medina garrido vega leon cabrera fuentes carrasco "
    "herrero nieto reyes aguilar pascual caballero santana hidalgo lorenzo montero ibanez ferrer duran vidal mora "
    "arias carmona crespo soto saez rojas flores vargas silva santos oliveira souza sousa pereira costa ferreira "
    "almeida ribeiro carvalho gomes lopes rodrigues fernandes martins mendes nunes morales cruz mendoza guzman salazar "
    "rivera paredes salinas acosta espinoza espinosa contreras figueroa bolanos zapata quintero restrepo uribe londono "
    "ortiz muniz ferraz"
)
_SPANISH_ENDING = re.compile(r"\w{3,}ez")
_GIVEN_IN_PERSIA = word_set("pervez parvez")
JAPANESE = (
    "sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi "
    "matsumoto inoue kimura hayashi saito shimizu yamazaki yamasaki mori abe ikeda hashimoto ishikawa yamashita ogawa "
    "nakajima nakashima okada maeda fujita goto hasegawa ishii murakami kondo sakamoto endo aoki fujii nishimura "
    "fukuda ota miura fujiwara okamoto matsuda nakagawa nakano harada ono tamura takeuchi kaneko wada nakayama ishida "
    "ueda morita kojima shibata sakai kudo yokoyama miyazaki miyamoto uchida takagi ando taniguchi ohno maruyama imai "
    "kono fujimoto takeda murata ueno sugiyama masuda sugawara hirano kubo chiba matsui iwasaki sakurai kinoshita "
    "noguchi matsuo kikuchi nomura arai takada hamada kishida ishiba koizumi suga aso hatoyama fukushima hirata "
    "kitamura iwamoto tsuchiya kawaguchi tsuji kawasaki kawakami nagai oishi matsubara higashi honda toyota okubo "
    "asada hayakawa shimada kurosawa mishima motegi hayashida komura takaichi nishida sekiguchi asano ogata onishi "
    "nagata"
)
OF_TWO_CHARACTERS = frozenset(
    "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 尉迟 尉遲 公孙 公孫 慕容 司徒 夏侯 皇甫 令狐 宇文 长孙 長孫 "
    "端木 百里 "
    "东郭 東郭 南宫 南宮 独孤 獨孤 轩辕 軒轅 闻人 聞人 澹台 澹臺 佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 "
    "小林 加藤 "
    "吉田 山田 佐々木 山口 松本 井上 木村 斎藤 清水 山崎 阿部 池田 橋本 石川 山下 中島 前田 藤田 後藤 岡田 長谷川 石井 "
    "村上 近藤 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 藤原 岡本 松田 中川 中野 原田 小野 田村 竹内 金子 和田 中山 "
    "石田 "
    "上田 森田 小島 柴田 宮崎 酒井 工藤 横山 宮本 内田 高木 安藤 谷口 大野 丸山 今井 河野 藤本 "
    "村田 武田 上野 杉山 増田 "
    "安倍 岸田 石破 菅野".split()
)
"""Chinese and Japanese family names that are more than the first character of a name."""

_ENDING = re.compile(
    r"(?<=\w\w)(?:ova?|eva?|yeva?|[iy]ov|medow|dowa?|yewa?|skiy|skaya|sky|ski|ska|enko|chuk|yan|ian|shvili|dze|zade|"
    r"zadə|oğlu|bəyli|ović|ević|ovic|evic|wicz|auskas|evičius|avičius|aitė|escu|opoulou?s?|dóttir|"
    r"ова?|ева?|ёва?|ина?|ский|ская|енко|ян|швили|дзе|заде)$",
    re.IGNORECASE,
)
_GIVEN_ALL_THE_SAME = word_set(
    "adrian arian aryan bastian brian bryan christian cristian cyprian damian dorian emilian fabian florian gillian "
    "julian kilian killian lilian lillian marian maximilian octavian ryan sebastian tristan valerian vivian "
    "maeva yakov jakov iakov franziska franciska "
    "августин валентин вениамин константин мартин рамин рахмин шахин ясин амин эльшан алина альбина амина ангелина "
    "арина валентина галина дина екатерина илина ирина карина каролина кристина лина мадина марина нина паулина полина "
    "регина сабина тина эвелина элина ясмина яков эльдин саладин насреддин бурханеддин джалаледдин"
)


def ends_like_a_family(word: str) -> bool:
    """Whether a word ends as family names do and given names hardly ever: "Petrov", "Sargsyan"; not "Brian", "Eva"."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(sign))
    return bool(_ENDING.search(word)) and plain not in _GIVEN_ALL_THE_SAME


def is_spanish_family(folded: str) -> bool:
    """Whether a word, folded, is a family name of Spain, Portugal or their Americas: "garcia", "rodriguez"."""
    return folded in SPANISH or (bool(_SPANISH_ENDING.fullmatch(folded)) and folded not in _GIVEN_IN_PERSIA)


def is_japanese_family(word: str) -> bool:
    """Whether a word in Latin letters is a Japanese family name, however it shows long vowels: "Satō", "Satoh"."""
    return _short(word) in _JAPANESE


@lru_cache(maxsize=65536)
def _short(word: str) -> str:
    """A Japanese word without the length of its vowels."""
    return re.sub(r"ou|oo|oh(?![aiueoy])", "o", fold(word)).replace("uu", "u")


_JAPANESE = frozenset(map(_short, JAPANESE.split()))


def east_asian_family(name: str) -> str:
    """The family's part of a name in Chinese characters that is written close: one character, or a known pair.

    A name of four or five that is not known is Japanese, where the family mostly takes the first two.
    """
    for length in (3, 2):
        if len(name) > length and name[:length] in OF_TWO_CHARACTERS:
            return name[:length]
    return name[: 1 if 2 <= len(name) <= 3 else 2 if 4 <= len(name) <= 5 else len(name)]

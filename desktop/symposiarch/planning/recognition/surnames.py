"""What a family name looks like by itself: Chinese and Vietnamese ones by heart, those of the East by their endings."""

from __future__ import annotations

import re
import unicodedata

from symposiarch.planning.recognition.honorifics import word_set

CHINESE = word_set(
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng "
    "feng han cao zeng peng xiao cai pan tian dong yuan yu ye jiang du su wei lu ding ren shen yao zhong cui tan wan "
    "fan fang shi jin jia qian qin qiu hou bai meng long duan lei tao hao kong mao chang gu lai wen "
    "xi xia xue xiong yan yin yi zou zuo niu ning qi qiao nie ge gong pang shao ouyang sima zhuge shangguan"
)
VIETNAMESE = word_set("nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly")
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
    r"(?<=\w\w)(?:ova?|eva?|yeva?|[iy]ov|skiy|skaya|sky|ski|ska|enko|chuk|yan|ian|shvili|dze|zade|zadə|oğlu|bəyli|"
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


def east_asian_family(name: str) -> str:
    """The family's part of a name in Chinese characters that is written close: one character, or a known pair."""
    for length in (3, 2):
        if len(name) > length and name[:length] in OF_TWO_CHARACTERS:
            return name[:length]
    return name[:1] if 2 <= len(name) <= 3 else name

"""Given names of Europe and its neighbours, which tell in what order a name is written: "Li Ekaterina"."""

from __future__ import annotations

from functools import lru_cache

from symposiarch.model.folding import fold
from symposiarch.planning.recognition.names.honorifics import word_set

NEVER_A_FAMILY = word_set(
    # Women
    "agnes agnieszka aigul aisha alice alina aliya amelia ana anastasia anastasiia anastasiya angela angelina anita "
    "anna anne annette antonia arzu asel asli astrid aygun aynur aysel ayse aysu barbara beatrice beatriz birgit "
    "brigitte camille carmen carolina caroline catherine cecilia chantal charlotte chiara christina christine claire "
    "clara claudia daria darya deborah diana dilara dina dinara dorothea ebru ekaterina elena eleonora elif elisabeth "
    "elise elizabeth elodie anais helene eloise aurelie benedicte delphine emmanuelle sylvia veronique elmira elnara "
    "elvira emilia emily emma esther eugenia eva evelyn fatima fatma feride fidan francesca gabriela galina gertrud "
    "giulia greta gulnar gulnara gunay gunel hanna hannah heather heidi helen helena helga hulya ilona inga ingrid "
    "irene irina isabel isabella isabelle ivana jana janet jasmine jennifer jessica joanna johanna judith julia "
    "juliana julie karin katarina katharina katherine katja krisztina kristina ksenia lala lale larisa laura leila "
    "leyla lidia linda lisa liudmila lucia lucie ludmila lyudmila madina magdalena malika marcela margaret margarita "
    "maria mariam marie marina marta martha maryam melanie meltem michelle miriam mireille monica monika nadezhda "
    "nadia nadiya narmin natalia nataliya natalie natalya nathalie nigar nina nino nurana oksana olena olga oxana "
    "patricia paula pauline petra polina rachel raisa rebecca regina renate roza sabina sabine samira sandra sara "
    "sarah sevda sevil sevinc silvia simone sofia sofya sonja sophia sophie stefania stephanie susan susanne svetlana "
    "sylvie tamara tatiana tatyana teresa theresa tunzala ulrike ulviyya ursula valentina valeria vasilisa vera "
    "veronica veronika victoria viktoria violetta vusala yelena yekaterina yulia yuliya zarina zeynep zhanna zinaida "
    "zoya zsofia "
    # Men
    "aleksandr aleksei aleksey alejandro alexandre alexei alexey anatoly andrei andrey andriy antonio arkady artem "
    "bartosz bogdan boris carlos christoph christophe denis dieter dimitri dmitri dmitry dmytro eduard egor elchin "
    "eldar elnur emin enrique evgeny evgenii farid fernando fikret francesco francisco gennady giorgi giovanni "
    "giuseppe gleb grigory guillaume gustavo gunther hans heinrich heinz helmut ignacio igor ilham ilya ivan jacek "
    "javier jiri jorge juan jurgen karl-heinz kirill konstantin krzysztof leonid lorenzo luigi maksim manfred maxim "
    "mikhail miguel murad nadir natig nikita nikolai nikolay oleg oleksandr olivier orkhan orxan ottavio pablo pavel "
    "pedro piotr pyotr ramil ramiz rasim rashad rasul rauf reinhard roberto rodrigo ruslan salvatore samir sebastien "
    "sergei sergey serhiy stanislav stepan taras teymur timur tofiq tural uwe vadim vagif valery vasily vasiliy "
    "viktor vitaly vladimir vladislav volodymyr vugar vusal vyacheslav wolfgang yaroslav yevgeny yuri yuriy yury zaur "
    "zbigniew "
)
"""Those that hardly anybody bears as a family name."""
_ALSO_A_FAMILY = word_set(
    "adam adrian alan albert alex alexander alexandra alfred ali allan amanda amy andre andrea andreas andrew ann "
    "anthony anton arnold arthur august austin barry benjamin bernard bernhard bill bob brandon brenda brian bruce "
    "bruno bryan carl carol cathy charles chris christian christopher cindy colin craig crystal cynthia daniel david "
    "dean dennis derek diane don donald donna dorothy douglas edgar edmund edward edwin elias eric erik ernest ethan "
    "eugene felix florence florian frances francis francois frank fred frederick gabriel gary george gerald gilbert "
    "gloria grace graham gregory guy harold harry heather henri henry herbert herman howard hugh hugo ian isaac jack "
    "jacob jacques jake james jane jason jean jeff jeffrey jeremy jerry jim joan joe joel john johnny jonathan joseph "
    "joshua joyce julian julien justin karl kate kathleen keith kelly kenneth kevin larry lawrence leo leon leonard "
    "lewis lily louis louise lucas ludwig luis luke marc marcel marco marcus mario marion mark martin mary matthew "
    "maurice max melissa michael michel mike mohammed monique nancy nathan neil nicholas nicolas nicole norman oliver "
    "oscar otto pamela patrick paul peter phil philip philippe pierre rafael ralph raymond rene richard rita rob "
    "robert robin roger roland roman ronald rose ross roy ruth ryan sam samuel scott sean sebastian sharon shirley "
    "simon stefan stephan stephen steve steven stuart sven ted thierry thomas tim timothy tina tobias tom tony tracy "
    "vanessa victor vincent vivian walter wayne wendy werner wilhelm will william yves "
)


def is_given(word: str) -> bool:
    """Whether a word is a given name, whether or not some families are called so."""
    plain = _plain(word)
    return plain in NEVER_A_FAMILY or plain in _ALSO_A_FAMILY


def is_nothing_but_given(word: str) -> bool:
    return _plain(word) in NEVER_A_FAMILY


@lru_cache(maxsize=65536)
def _plain(word: str) -> str:
    return fold(word).replace(" ", "")

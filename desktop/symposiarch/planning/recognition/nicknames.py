"""Short and pet names with the full ones, and one name in several languages: Bill is William, Giorgos is George."""

from __future__ import annotations

import re

_GROUPS = """
william: bill billy will willie wim willem wilhelm guillermo guillaume guglielmo
robert: bob bobby rob robbie roberto
richard: dick rick ricky rich richie ricardo
elizabeth: liz lizzie betty beth eliza lisa elisabeth elisabet isabel elisaveta yelizaveta liza bess libby
margaret: maggie meg peggy margarita margot greta marguerite rita gretchen
katherine: kate kathy cathy katie kitty catherine katharina ekaterina yekaterina katya caterina catalina katarzyna karen
james: jim jimmy jamie
john: jack johnny jon ioannis johannes johann hans jan ivan juan jean giovanni joao yannis giannis ioan evan ian sean
joseph: joe joey jose josef giuseppe jozef yosef youssef iosif pepe
michael: mike mick mickey mikhail michail mikheil michel miguel michele mihail misha mihai micha
alexander: alex sasha sandy alejandro alessandro alexandre aleksandr aleksander sandro iskandar
alexandra: sasha alejandra alessandra aleksandra sandra alexia
maria: masha mary marie maryam miriam marija mariya molly polly maruja
anna: ann anne annie anya ania ana hanna hannah anita nan
anthony: tony antonio antoine anton toni antonios
charles: charlie chuck carlos carlo karl carl karel karol
edward: ed eddie ted ned eduard eduardo edouard edvard
francis: frank francisco francesco frantisek franz francois paco pancho kiko javier
frederick: fred freddy friedrich federico frederic fritz
george: georgios giorgos yorgos jorge georg georges giorgio giorgi georgi yuri jiri jerzy gheorghe georgy
henry: harry hal hank henri heinrich enrique enrico henrik hendrik henk heinz
konstantinos: constantine kostas costas konstantin dinos constantin
dimitrios: dimitris dmitry dmitri dima mitya dimitri dimitar mitsos
nicholas: nick nicky nicolas nikolai nikolaos nikos nicola nikola kolya klaus niklas mikolaj
peter: pete petros pyotr petr pjotr pedro pierre pietro piotr petya
paul: pablo paolo pavel pavlos pasha paulo pal
stephen: steve steven stefan stephan stefanos esteban etienne stepan stefano istvan
thomas: tom tommy tomas tomasz tommaso
susan: sue susie suzanne susanna zuzana
theodore: ted teddy theo theodoros fyodor fedor feodor
edmund: ed ned eamon edmundo
daniel: dan danny danilo daniil
david: dave davy davit davide dawid
samuel: sam sammy shmuel
benjamin: ben benny binyamin veniamin
matthew: matt mateo matthias matteo matvei
andrew: andy drew andreas andrei andre andrea andres andrzej andriy ondrej
gregory: greg grigory grigori gregor gregorio
patrick: pat paddy patricio patrice
patricia: pat patty tricia trish
timothy: tim timmy timofey
victoria: vicky vika tori viktoria
vladimir: volodya vova volodymyr wladimir
alexei: alexey aleksei aleksey alyosha lyosha lesha alexis
eugene: gene evgeny yevgeny evgeni zhenya eugenio
evgenia: zhenya eugenia yevgenia
sergei: siergiej seryozha sergio serge serzh sergiy serhiy
natalia: natasha nathalie natalya
tatiana: tanya tania
olga: olya
ludmila: lyudmila lyuda mila
helen: helena elena eleni helene yelena ellen lena nelly ilona olena
dorothy: dot dolly dorothea
lawrence: larry laurence lorenzo laurent lars
leonard: leo len lenny leonardo
lewis: lou louis luis ludwig luigi luiz
albert: al bert alberto
alfred: al fred alf alfredo
christopher: chris kit christophe christos cristobal kristof
christina: chris tina kristina cristina christine
ronald: ron ronnie
donald: don donnie
kenneth: ken kenny
gerald: gerry jerry gerard gerardo gerhard
jeffrey: jeff geoffrey geoff
walter: walt wally valter
deborah: debbie deb debora
barbara: barb babs barbie varvara
jennifer: jenny jen
jessica: jess jessie
pamela: pam
rebecca: becky rivka
sarah: sally sara
cynthia: cindy
raymond: ray raimundo
ignatius: ignacio nacho
guadalupe: lupe
dolores: lola
concepcion: concha conchita
rosario: charo
manuel: manolo manny emmanuel
rafael: rafa raphael
hovhannes: ovanes hovannes oganes ohannes
vaclav: vatslav waclav
walesa: valensa
jamal: gamal djamal dschamal cemal
jamil: gamil djamil cemil
jalal: galal djalal celal
majid: maged magid
najib: nagib naguib nadjib necip
jabir: gaber djaber
rajab: ragab recep
choi: tsoi tsoy tzoy
chaim: haim hayim chayim
yitzhak: isaac itzhak yitzchak izaak isaak
yaakov: jacob yaacov yakov iakovos jakob iago jacques
moshe: moses moises moisei musa
muhammad: mehmet mehmed mamadou mukhamed magomed muhammed muhammet muhamad
ahmad: ahmet akhmed
mahmud: mahmut
mustafa: mostafa moustapha
uthman: osman othman ousmane
yusuf: yousuf joseph yussuf
ibrahim: ebrahim abraham ibragim avraham
fatima: fatma fatoumata fatemeh
huseyn: hussein husayn hossein gusein
hasan: hassan gasan
ismail: esmail ismayil
aisha: aysha ayse aicha ayesha
lakshmi: laxmi
krishna: kishan
chaudhary: chowdhury choudhury chaudhuri chowdhary
mukherjee: mukherji mukhopadhyay
banerjee: banerji bannerji bandyopadhyay
"""


def _full_names() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _GROUPS.strip().splitlines():
        full, _, others = line.partition(": ")
        for other in map(_undoubled, others.split()):
            stem = re.sub("(?:y|i)$", "", other)
            for spelling in (other,) if stem == other else [stem + end for end in ("y", "i", "iy", "ij", "yi")]:
                found[spelling] = (*found.get(spelling, ()), _undoubled(full))
    return found


def _undoubled(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", word)


FULL_NAMES = _full_names()
"""A name with the full names for which it may stand, all in plain letters, doubled ones as one."""

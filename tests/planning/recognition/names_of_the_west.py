"""People of the Caucasus, Europe and America as several hands and scripts write their names, out of papers and books.

What stands on one line is one person.
"""

from __future__ import annotations

OF_THE_WEST = {
    "Azerbaijani in old and Cyrillic letters": """
Çingiz Hüseynov | Чинҝиз Һүсејнов | Чингиз Гусейнов | Chingiz Huseynov
Əbülfəz Elçibəy | Әбүлфәз Елчибәј | Abulfaz Elchibey | Абульфаз Эльчибей | Ebulfez Elçibey
Heydər Əliyev | Һејдәр Әлијев | Гейдар Алиев | Heydar Aliyev
Qəzənfər Musabəyov | Гәзәнфәр Мусабәјов | Gazanfar Musabekov | Газанфар Мусабеков
Üzeyir Hacıbəyov | Узеир Гаджибеков | Uzeyir Hajibeyov | Үзејир Һаҹыбәјов
Yaqub Ağayev | Јагуб Ағајев | Ягуб Агаев | Yagub Aghayev
Xuraman Qasımova | Хураман Гасымова | Khuraman Gasimova | Хураман Касимова
Cəlil Məmmədquluzadə | Ҹәлил Мәммәдгулузадә | Джалил Мамедкулизаде | Jalil Mammadguluzadeh
Şıxəli Qurbanov | Шыхәли Гурбанов | Shikhali Gurbanov | Шихали Курбанов
Rəşid Behbudov | Rashid Behbudov | Рашид Бейбутов
Rəsul Rza | Рәсул Рза | Rasul Rza | Расул Рза
Əzizə Cəfərzadə | Азиза Джафарзаде | Aziza Jafarzade | Әзизә Ҹәфәрзадә
Mikayıl Müşfiq | Микајыл Мүшфиг | Микаил Мушфик | Mikail Mushfig
Nəriman Nərimanov | Нәриман Нәриманов | Нариман Нариманов
""",
    "Turkish": """
Mehmet Şükrü Yılmaz | Mehmet Sukru Yilmaz | MEHMET ŞÜKRÜ YILMAZ
İsmet İnönü | Ismet Inonu | Ismet Inoenue
Ömer Faruk Güçlü | Omer Faruk Guclu
Muharrem Ağaoğlu | Muharrem Agaoglu | AĞAOĞLU Muharrem
Gülçin Çiğdem Işık | Gulcin Cigdem Isik
Hüseyin Avni Coşar | Huseyin Avni Cosar
Abdülkadir Özgür | Abdulkadir Ozgur | Abdul Kadir Ozgur
Nureddin Topçu | Nurettin Topcu
Ayşegül Tecimer | Aysegul Tecimer | Ayşe Gül Tecimer
Şule Yüksel Şenler | Sule Yuksel Senler | Shule Yuksel Shenler
""",
    "Georgian": """
გიორგი მარგველაშვილი | Giorgi Margvelashvili | Georgi Margwelaschwili
ედუარდ შევარდნაძე | Eduard Shevardnadze | Эдуард Шеварднадзе | Eduard Schewardnadse
ნინო ბურჯანაძე | Nino Burjanadze | Нино Бурджанадзе
ზურაბ ჟვანია | Zurab Zhvania | Zurab Jvania | Зураб Жвания
სალომე ზურაბიშვილი | Salome Zurabishvili | Salomé Zourabichvili
თინათინ ხიდაშელი | Tinatin Khidasheli | Tinatin Xidasheli
კახა კალაძე | Kakha Kaladze | Kaxa Kaladze | Каха Каладзе
შოთა რუსთაველი | Shota Rustaveli | Chota Roustaveli
ქეთევან წულუკიანი | Ketevan Tsulukiani | Ketevan Culukiani
მიხეილ სააკაშვილი | Mikheil Saakashvili | Michail Saakaschwili | Михаил Саакашвили
ირაკლი ღარიბაშვილი | Irakli Garibashvili | Irakli Gharibashvili
ზვიად გამსახურდია | Zviad Gamsakhurdia | Swiad Gamsachurdia
""",
    "Armenian": """
Նիկոլ Փաշինյան | Nikol Pashinyan | Никол Пашинян | Nikol Pachinian
Սերժ Սարգսյան | Serzh Sargsyan | Serge Sarkisian | Серж Саргсян
Ռոբերտ Քոչարյան | Robert Kocharyan | Robert Kotcharian | Роберт Кочарян
Արամ Խաչատրյան | Aram Khachaturian | Aram Khachatryan | Арам Хачатрян
Լևոն Տեր-Պետրոսյան | Levon Ter-Petrosyan | Levon Ter Petrossian
Հովհաննես Հակոբյան | Hovhannes Hakobyan | Ovanes Akopyan | Hovhannes Hagopian
Գևորգ Պետրոսյան | Gevorg Petrosyan | Kevork Bedrossian
Շուշան Ղազարյան | Shushan Ghazaryan | Шушан Казарян
Զարուհի Փոստանջյան | Zaruhi Postanjyan | Zarouhi Postandjian
Արմեն Սարգսյան | Armen Sarkissian | Armen Sargsyan | Армен Саркисян
Վահագն Խաչատուրյան | Vahagn Khachaturyan | Vahagn Khatchatourian
Կարեն Դեմիրճյան | Karen Demirchyan | Karen Demirdjian
Տիգրան Պետրոսյան | Tigran Petrosyan | Dikran Bedrossian
""",
    "Slavic names and patronymics": """
Владимир Ильич Романов | Vladimir Romanov | Vladimir Ilyich Romanov | Wladimir Iljitsch Romanow
Ольга Сергеевна Шишкина | Olga Shishkina | Olga Sergeevna Chichkina
Пётр Ильич Чайковский | Pyotr Ilyich Tchaikovsky | Petr Chaikovskii | Pjotr Tschaikowski
Евгений Янушкевич | Evgeny Yanushkevich | Jewgeni Januschkewitsch | Yevgeniy Yanushkevych
Александр Григорьевич Лукашенко | Aleksandr Lukashenko | Alexander Loukachenko
Володимир Зеленський | Volodymyr Zelenskyy | Wolodymyr Selenskyj | Volodymyr Zelensky
Анатолий Хрущ | Anatoly Khrushch | Anatolij Chruschtsch
Георги Първанов | Georgi Parvanov | Georgi Purvanov
Зоран Ђинђић | Zoran Đinđić | Zoran Djindjic | Zoran Dindic
Љиљана Његош | Ljiljana Njegoš | Ljiljana Njegos | Liljana Njegosh
Сергій Ґудзь | Serhiy Gudz | Serhii Gudz
Тарас Шевченко | Taras Shevchenko | Taras Schewtschenko | Taras Chevtchenko
Юрий Андреевич Жуков | Yuri Zhukov | Iouri Joukov | Juri Schukow
Никита Сергеевич Хрущёв | Nikita Khrushchev | Nikita Chruschtschow | Nikita Khrouchtchev
Борис Николаевич Ельцин | Boris Yeltsin | Boris Jelzin | Boris Eltsine
Юлія Тимошенко | Yulia Tymoshenko | Julija Timoschenko | Ioulia Timochenko
Александър Йорданов | Aleksandar Yordanov | Alexander Jordanow
Михаил Сергеевич Горбачёв | Mikhail Gorbachev | Michail Gorbatschow | Mikhaïl Gorbatchev
Фёдор Михайлович Достоевский | Fyodor Dostoevsky | Fjodor Dostojewski | Fiodor Dostoïevski
Вячеслав Чорновіл | Viacheslav Chornovil | Wjatscheslaw Tschornowil
Слободан Живојиновић | Slobodan Živojinović | Slobodan Zivojinovic
""",
    "Polish and Czech": """
Łukasz Żółtowski | Lukasz Zoltowski | LUKASZ ŻÓŁTOWSKI
Małgorzata Śródka | Malgorzata Srodka
Václav Křížek | Vaclav Krizek
Jiří Dvořák | Jiri Dvorak | DVOŘÁK Jiří
Zbigniew Brzęczyszczykiewicz | Zbigniew Brzeczyszczykiewicz
Anna Nowak-Kowalska | Anna Kowalska | Anna Nowak Kowalska
Ľudovít Štúr | Ludovit Stur
Zdeňka Šťastná | Zdenka Stastna | Zdenka Šťastná
Wojciech Jaruzelski | Войцех Ярузельский | WOJCIECH W. JARUZELSKI
Lech Wałęsa | Lech Walesa | Лех Валенса
Grzegorz Schetyna | Гжегож Схетына
Bronisław Komorowski | Bronislaw Komorowski | Бронислав Коморовский
Miloš Zeman | Milos Zeman | Милош Земан
Stanisław Grabski | Stanislaw Grabski | Станислав Грабский
""",
    "Spanish": """
José María Aznar López | José María Aznar | Jose Aznar Lopez
Gabriel García Márquez | Gabriel Garcia Marquez | Gabriel García
Pedro Sánchez Pérez-Castejón | Pedro Sánchez | Pedro Sanchez Perez Castejon
Mª Dolores Cospedal García | María Dolores Cospedal García | Maria Dolores de Cospedal
Francisco Javier Solana Madariaga | Javier Solana | Javier Solana Madariaga
Juan de la Cruz Ortega | Juan Cruz Ortega | JUAN DE LA CRUZ
Ana Isabel Pérez de Tudela | Ana Pérez de Tudela | Ana Isabel Perez De Tudela
Íñigo Urkullu Rentería | Inigo Urkullu | Iñigo Urkullu Renteria
Felipe González Márquez | Felipe Gonzalez | González Márquez, Felipe
Mario Vargas Llosa | Vargas Llosa Mario
Adolfo Suárez González | Adolfo Suarez
""",
    "Portuguese": """
Luiz Inácio Lula da Silva | Luiz Inacio Silva | Luis Inacio Lula da Silva
João Guimarães Rosa | Joao Guimaraes Rosa | Joao Rosa
Antonio de Oliveira Salazar | António de Oliveira Salazar | Antonio Salazar
Conceição Assunção dos Santos | Conceicao Santos | Conceicao Assuncao dos Santos
Fernando Henrique Cardoso | Fernando Cardoso | F. H. Cardoso
Marcelo Rebelo de Sousa | Marcelo Rebelo Sousa | Marcelo de Sousa
Thiago Magalhães | Tiago Magalhaes
Vítor Manuel Caldeira | Victor Caldeira | Vitor Caldeira
Aníbal Cavaco Silva | Anibal Cavaco Silva | Aníbal Silva
""",
    "Icelandic and Nordic": """
Guðmundur Þórsson | Gudmundur Thorsson | Guðmundur Thorsson
Sigríður Ásgeirsdóttir | Sigridur Asgeirsdottir
Jóhanna Sigurðardóttir | Johanna Sigurdardottir | Jóhanna Sigurdhardottir
Davíð Oddsson | David Oddsson
Åse Kjærgård | Aase Kjaergaard | Ase Kjærgaard
Þorgerður Gunnarsdóttir | Thorgerdur Gunnarsdottir | Thorgerdur K. Gunnarsdottir
Bjørn Østergård | Bjorn Ostergard | Bjoern Oestergaard
Väinö Hämäläinen | Vaino Hamalainen
""",
    "Greek": """
Κωνσταντίνος Καραμανλής | Konstantinos Karamanlis | Constantine Karamanlis | Costas Karamanlis
Γεώργιος Παπανδρέου | Georgios Papandreou | George Papandreou | Yorgos Papandreou
Αλέξης Τσίπρας | Alexis Tsipras | Alexis Tzipras
Μελίνα Μερκούρη | Melina Mercouri | Melina Merkouri
Ευάγγελος Βενιζέλος | Evangelos Venizelos | Euangelos Benizelos
Χρήστος Σαρτζετάκης | Christos Sartzetakis | Hristos Sartzetakis
Ελένη Γλύκατζη | Eleni Glykatzi | Helene Glykatzi
Μπάμπης Ντόλας | Babis Dolas | Bampis Ntolas
Υπατία Χατζηδάκη | Ypatia Hatzidaki | Hypatia Chatzidaki
Κυριάκος Μητσοτάκης | Kyriakos Mitsotakis | Kiriakos Mitsotakis
Αντώνης Σαμαράς | Antonis Samaras | Andonis Samaras
Προκόπης Παυλόπουλος | Prokopis Pavlopoulos | Prokopios Pavlopoulos
Ανδρέας Παπανδρέου | Andreas Papandreou | Andreas Papandreu
Χαρίλαος Φλωράκης | Charilaos Florakis | Harilaos Florakis
""",
    "Particles and words written on": """
Ludwig Mies van der Rohe | Ludwig Mies Vanderrohe | Ludwig Van der Rohe
Charles de Gaulle | Charles DeGaulle | DE GAULLE Charles
Hendrik van den Broek | Hendrik Vandenbroek | Hendrik v.d. Broek
Jean de La Fontaine | Jean Delafontaine | Jean de Lafontaine
Catherine O'Brien | Catherine OBrien | Catherine O Brien
Ian MacDonald | Ian Mac Donald | Ian McDonald
Maria Della Valle | Maria Dellavalle
Jean-Claude Van Damme | Jean Claude Vandamme
Pieter 't Hooft | Pieter Hooft | Pieter t'Hooft
Ghislaine St. Clair | Ghislaine Saint Clair | Ghislaine Sinclair St. Clair
Vincent van Gogh | Vincent Vangogh | Vincent Gogh
Maria von Trapp | Maria Vontrapp
Rogier van der Weyden | Rogier Vanderweyden | Rogier Weyden
""",
    "Nicknames": """
William Clinton | Bill Clinton
Robert Ashgrove | Bob Ashgrove
Elizabeth Marchbanks | Liz Marchbanks | Betty Marchbanks
Александр Карпов | Саша Карпов | Sasha Karpov
Margaret Thornley | Peggy Thornley | Maggie Thornley
James Halloran | Jim Halloran | Jimmy Halloran
Katherine Penrose | Kate Penrose | Cathy Penrose
Michael Underhill | Mike Underhill
José Barrientos | Pepe Barrientos
Мария Ковалёва | Маша Ковалева
Francisco Bustamante | Paco Bustamante | Pancho Bustamante
Johannes Kreutzer | Hans Kreutzer
Thomas Bickerstaff | Tom Bickerstaff
Дмитрий Орешкин | Дима Орешкин
Antonio Velasquez | Toni Velasquez
Edward Fotheringham | Ted Fotheringham
Алексей Титов | Лёша Титов
Susan Winterbourne | Sue Winterbourne
""",
}

"""People whom a hasty clerk takes for one: brothers, namesakes but for a syllable, father and son.

Each line is as many people as it has parts; "=" stands between spellings of one person.
"""

from __future__ import annotations

THAT_LOOK_ALIKE = {
    "Chinese in characters, pinyin and Wade-Giles": """
王小明 = Wang Hsiao-ming | 王晓红 | 王小华 | Wang Xiaogang | Wang Hsiao-fen | 王大明 | 王晓敏 = Wang Xiaomin
刘少奇 | 刘少文 = Liu Shaowen | Liu Shaoqing | Liu Shao-yun
张学良 | 张学友 | Zhang Xuefeng | Chang Hsueh-cheng | 張學明
Mao Tse-tung | Mao Tse-min | 毛岸英 | Mao Zetan
陈志伟 = Chen Zhiwei | 陈志文 = Ch'en Chih-wen | 陳世偉 | Chen Zhi Wu
""",
    "Chinese of Hong Kong, Singapore and Taiwan": """
黃國強 | 黃國華 = Wong Kwok-wah | Huang Guodong | Wong Kwok-fai
陳大文 = Chan Tai-man | 陳大明 = Chan Tai-ming | Chen Dawei | Chan Siu-man
Lee Hsien Loong | Lee Hsien Yang = 李顯揚 | 李光耀 = Lee Kuan Yew
""",
    "Koreans in characters": """
金哲秀 | 김철민 = Kim Chul-min | 金英秀 | 김영철
李明博 | 李明淑 | 이명희 = Lee Myung-hee | 李承晩
朴正熙 | 朴正雄 | Park Chung-soo = 박정수 | 朴槿惠
""",
    "Japanese": """
大野健一 = Ohno Kenichi | 大野健二 = Ōno Kenji | Ohno Kenta | 大野 幸子
佐藤 太郎 = Satoh Taro | 佐藤次郎 = Satō Jirō | Sato Saburo | Satoh Hanako
伊藤 裕子 | 伊藤 恵子 = Itō Keiko | Ito Yukiko | Itoh Yumiko
中村 洋一 = Nakamura Yōichi | Nakamura Yoji | Nakamura Yūji | Nakamura Yohei
""",
    "Korean by McCune and Reischauer": """
Kim Ch'ŏlsu | Kim Ch'ŏlsun = 김철순 | Kim Chul-min | Kim Chŏngsu
Pak Chŏng-hŭi | Pak Chŏng-ho | 박정수 | Park Sung-hee
Yi Pyŏng-ch'ŏl | Yi Pyŏng-hun | 이병호 | Lee Byung-joo
""",
    "North Korea and Koreans of Russia": """
김정은 | 김정남 = Kim Jong Nam | Ким Чен Чхоль | Kim Yo Jong
최선희 | Цой Сон Нам | Choe Ryong Hae = 최룡해
장성택 = Чан Сон Тхэк | Jang Song U | Чан Сон Гиль | 장금송
""",
    "Arabic and Latin letters": """
محمد علي = Mohamed Aly | محمود علي = Mahmoud Ali | Ahmed Ali = أحمد علي | محمد عمر
Mohammed bin Salman Al Saud | Mohammed bin Nayef Al Saud = محمد بن نايف آل سعود
Mohammed bin Salman Al Saud | Khalid bin Salman Al Saud | سلمان بن عبد العزيز آل سعود
عبد الرحمن السديس = Abdurrahman as-Sudais | عبد الرحيم السديس = Abdul Rahim Al-Sudais
Abdul Rahman Al-Sudais | Abdul Aziz Al-Sudais | Abdul Karim Al Sudais
خالد الفيصل | Khalil Al-Faisal | تركي الفيصل = Turki Al-Faisal | سعود الفيصل
حسين إبراهيم = Hussein Ibrahim | حسن إبراهيم = Hassan Ibrahim | Mohsen Ibrahim
""",
    "Persian and Urdu": """
حسن روحانی = Hassan Rouhani | حسین روحانی = Hossein Rouhani | Mohsen Rouhani
نواز شریف | شہباز شریف = Shahbaz Sharif | Maryam Nawaz Sharif
جواد ظریف | Javid Zarif | Jalal Zarif | جمال ظریف
""",
    "Azerbaijani in old and Cyrillic letters": """
Heydər Əliyev | Һәсән Әлијев = Hasan Aliyev | Гусейн Алиев | Vahid Aliyev
Çingiz Hüseynov | Cavid Hüseynov | Чинар Гусейнова | Һүсејн Һүсејнов
Yaqub Ağayev | Yusif Ağayev = Јусиф Ағајев | Агаев Юсиф Ягубович
""",
    "Turkish": """
Mehmet Yılmaz | Mehtap Yilmaz | Metin Yılmaz | Muhammet Yıldız | Ahmet Yilmaz
Ömer Güçlü | Ömür Güçlü | Omar Güç | Emre Guclu
Gülçin Işık | Gülşen Işık | Gulten Isik | Gülsüm Isik
""",
    "Georgian": """
გიორგი მარგველაშვილი | გიგი მარგველაშვილი | Gela Margvelashvili | Guram Margvelashvili
ნინო ბურჯანაძე | ნანა ბურჯანაძე = Nana Burjanadze | Anzor Burjanadze
""",
    "Armenian": """
Սերժ Սարգսյան | Արամ Սարգսյան = Aram Sargsyan | Vazgen Sargsyan | Sergey Sargsyan
Գևորգ Պետրոսյան | Գեղամ Պետրոսյան = Gegham Petrosyan | Garegin Petrosyan
""",
    "Vietnamese": """
Nguyễn Văn Nam | Nguyễn Văn Minh = Nguyen Van Minh | Nguyễn Thị Nam | Nguyen Van Hai
Trần Đại Quang | Trần Đại Nghĩa = Tran Dai Nghia | Tran Thi Quang
Lê Đức Thọ | Lê Đức Anh = Le Duc Anh | Le Thi Tho
""",
    "Slavic names and patronymics": """
Владимир Ильич Романов | Виктор Ильич Романов = Viktor Romanov | Vladislav Romanov | Владимир Павлович Романов
Ольга Сергеевна Шишкина | Елена Сергеевна Шишкина = Elena Shishkina | Oleg Shishkin
Иван Петрович Сидоров | Пётр Иванович Сидоров | Ivan Ivanovich Sidorov | Igor Sidorov
Юрий Жуков | Юлия Жукова | Georgy Zhukov | Juri Schulkow
""",
    "Polish and Czech": """
Łukasz Żółtowski | Łucja Żółtowska | Lucjan Zoltowski | Luiza Żółtowska
Jiří Dvořák | Jiřina Dvořáková | Jan Dvorak | Josef Dvorak
""",
    "Spanish": """
José María Aznar López | José Luis Aznar López | Jose Manuel Aznar | Maria Jose Lopez
Gabriel García Márquez | Gabriela García Márquez | Rodrigo Garcia Marquez | Gonzalo García
Pedro Sánchez Pérez | Pablo Sánchez Pérez | Pedro Sancho Ruiz | Paula Sanchez Perez
""",
    "Portuguese": """
João Guimarães Rosa | Joana Guimarães Rosa | José Guimaraes Rosa | Jorge Rosa
Fernando Henrique Cardoso | Fernanda Cardoso | Ruth Cardoso | Francisco Cardoso
""",
    "Icelandic and Nordic": """
Guðmundur Þórsson | Guðmunda Þórsdóttir | Gunnar Thorsson | Gudrun Thorsson
Jón Sigurðsson | Jóhann Sigurðsson | Jonas Sigurdsson | Jóna Sigurðardóttir
""",
    "Greek": """
Κωνσταντίνος Καραμανλής | Κωνσταντίνα Καραμανλή | Nikolaos Karamanlis | Αχιλλέας Καραμανλής
Γεώργιος Παπανδρέου | Ανδρέας Παπανδρέου = Andreas Papandreou | Margarita Papandreou
""",
    "Hebrew": """
דוד בן גוריון | עמוס בן גוריון = Amos Ben-Gurion | Daniel Ben Gurion
יצחק רבין | יעקב רבין = Yaakov Rabin | Yuval Rabin
""",
    "Indian": """
Sarvepalli Radhakrishnan | Sarvepalli Gopal | V. Radhakrishnan | P. Radhakrishnan
मनमोहन सिंह | मदन सिंह = Madan Singh | Mohan Singh | Manohar Singh
R. K. Narayan | S. K. Narayan | R. V. Narayan | K. R. Narayanan
""",
    "Particles and words written on": """
Hendrik van den Broek | Henk van den Broek | Hendrika van den Broek | Herman Vandenbroek
Catherine O'Brien | Caroline O'Brien | Connor OBrien | Kathleen O Brien
""",
    "Nicknames": """
William Clinton | Roger Clinton | Billie Clinton | Hillary Clinton | Walter Clinton
Robert Ashgrove | Rupert Ashgrove | Roberta Ashgrove | Rob A. Ashworth
James Halloran | Jane Halloran | Jemima Halloran | John Halloran
Charles Penrose | Charlotte Penrose | Charlene Penrose | Carl Penrose
""",
    "Father and son with the same initials": """
Arthur Bellingham | Alfred Bellingham | Andrew Bellingham | Augustus Bellingham
Карим Гасанов | Камран Гасанов = Kamran Hasanov | Kenan Hasanov | Камал Гасанов
Ramin Quliyev | Rəşad Quliyev = Rashad Guliyev | Рауф Кулиев | Rovshan Guliyev | Ruslan Guliyev
김민수 | Kim Min-seok | Kim Min Jin | Kim Myung-soo
""",
    "Of many countries": """
华国锋 | 华国强 | Hua Guoping | Hua Kuo-liang
霍英東 | Fok Ying-wai | Huo Yingming
鄭周永 | 정주호 | Chung Ju-hwan
中曽根康弘 | 中曽根弘文 = Nakasone Hirofumi | Nakasone Takashi
홍명희 | Hong Myong Su | Хон Мён Чхоль
رفيق الحريري | سعد الحريري = Saad Hariri | بهاء الحريري
معمر القذافي | Mutassim Gaddafi | سيف القذافي
علی لاریجانی | صادق لاریجانی = Sadegh Larijani
Нәриман Нәриманов | Наргиз Нариманова | Nazim Nərimanov
Տիգրան Պետրոսյան | Վահան Պետրոսյան | Vahe Petrosyan
Михаил Сергеевич Горбачёв | Максим Сергеевич Горбачёв = Maxim Gorbachev | Matvei Gorbachev
Miloš Zeman | Milan Zeman | Мирослав Земан
Adolfo Suárez González | Alfonso Suárez González | Adela Suarez
Ανδρέας Παπανδρέου | Αντώνης Παπανδρέου | Alexandros Papandreou
אהוד אולמרט | Ezra Olmert | דנה אולמרט
अटल बिहारी वाजपेयी | अनूप वाजपेयी | Anil Vajpayee
Rogier van der Weyden | Roger de Weyden | Pieter van der Weyden
Edward Fotheringham | Edwin Fotheringham | Edgar Fotheringham | Edith Fotheringham
Susan Winterbourne | Sandra Winterbourne | Suki Winterbourne
""",
}

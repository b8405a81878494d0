"""People of the East as several hands and scripts write their names, out of papers and passports.

What stands on one line is one person.
"""

from __future__ import annotations

OF_THE_EAST = {
    "Chinese in Russian": """
Си Цзиньпин | Xi Jinping | Hsi Chin-p'ing | 习近平
Ли Кэцян | Li Keqiang | 李克强
Чжан Имоу | Zhang Yimou | 张艺谋
Ван И | Wang Yi | 王毅
Чжан Цзыи | Zhang Ziyi | 章子怡
Лю Сяобо | Liu Xiaobo | 刘晓波
Цай Инвэнь | Cai Yingwen | 蔡英文
""",
    "Chinese in characters, pinyin and Wade-Giles": """
毛泽东 | 毛澤東 | Mao Zedong | Mao Tse-tung
周恩来 | 周恩來 | Zhou Enlai | Chou En-lai
邓小平 | 鄧小平 | Deng Xiaoping | Teng Hsiao-p'ing
王小明 | Wang Xiaoming | WANG Hsiao-ming
张学良 | 張學良 | Zhang Xueliang | Chang Hsueh-liang
刘少奇 | 劉少奇 | Liu Shaoqi | Liu Shao-ch'i
江泽民 | 江澤民 | Jiang Zemin | Chiang Tse-min
彭德怀 | 彭德懷 | Peng De Huai | P'eng Te-huai
陈水扁 | 陳水扁 | Chen Shui-bian | Ch'en Shui-pien
吕秀莲 | 呂秀蓮 | Lü Xiulian | Lu Hsiu-lien
诸葛志强 | 諸葛志強 | Zhuge Zhiqiang | Chu-ko Chih-ch'iang
曹雪芹 | Cao Xueqin | Ts'ao Hsüeh-ch'in | TSAO Hsueh-chin
许志永 | 許志永 | Xu Zhiyong | Hsu Chih-yung
郑成功 | 鄭成功 | Zheng Chenggong | Cheng Ch'eng-kung
孙中山 | 孫中山 | Sun Zhongshan | Sun Chung-shan
胡锦涛 | 胡錦濤 | Hu Jintao | Hu Chin-t'ao
朱镕基 | 朱鎔基 | Zhu Rongji | Chu Jung-chi
钱其琛 | 錢其琛 | Qian Qichen | Ch'ien Ch'i-ch'en
华国锋 | 華國鋒 | Hua Guofeng | Hua Kuo-feng
温家宝 | 溫家寶 | Wen Jiabao | Wen Chia-pao
赵紫阳 | 趙紫陽 | Zhao Ziyang | Chao Tzu-yang
许家屯 | 許家屯 | Xu Jiatun | Hsu Chia-tun
""",
    "Chinese of Hong Kong, Singapore and Taiwan": """
李嘉诚 | 李嘉誠 | Li Ka-shing | Li Jiacheng
梁振英 | Leung Chun-ying | Liang Zhenying
黄国强 | 黃國強 | Wong Kwok-keung | Huang Guoqiang
陈大文 | 陳大文 | Chan Tai Man | Chen Dawen
刘德华 | 劉德華 | Lau Tak-wah | Liu Dehua
吴作栋 | 吳作棟 | Goh Chok Tong
李显龙 | 李顯龍 | Lee Hsien Loong
张国荣 | 張國榮 | Cheung Kwok Wing | Zhang Guorong
周润发 | 周潤發 | Chow Yun-fat | Zhou Runfa
何厚铧 | 何厚鏵 | Ho Hau Wah
谢志伟 | 謝志偉 | Tse Chi-wai | Hsieh Chih-wei | Xie Zhiwei
郭台铭 | 郭台銘 | Kuo Tai-ming | Guo Taiming
林志玲 | Lin Chih-ling | Lam Chi-ling
王鼎昌 | Ong Teng Cheong
蔡英文 | Tsai Ing-wen | Cai Yingwen
罗家辉 | 羅家輝 | Law Ka-fai | Luo Jiahui
叶问 | 葉問 | Yip Man | Ye Wen
林瑞生 | Lim Swee Say
連戰 | 连战 | Lien Chan | Lian Zhan
霍英東 | 霍英东 | Fok Ying-tung | Huo Yingdong
李國寶 | 李国宝 | Li Kwok-po | Li Guobao
梁錦松 | Leung Kam-chung | Liang Jinsong
""",
    "Koreans in characters": """
金哲秀 | 김철수 | Kim Chul-soo
金大中 | 김대중 | Kim Dae-jung
朴正熙 | 박정희 | Park Chung-hee | Pak Jeonghui
盧武鉉 | 노무현 | Roh Moo-hyun
李明博 | 이명박 | Lee Myung-bak
全斗煥 | 전두환 | Chun Doo-hwan
崔圭夏 | 최규하 | Choi Kyu-hah
鄭夢準 | 정몽준 | Chung Mong-joon
潘基文 | 반기문 | Ban Ki-moon
安重根 | 안중근 | Ahn Jung-geun
柳寬順 | 유관순 | Yu Gwan-sun
林權澤 | 임권택 | Im Kwon-taek | Lim Kwon Taek
申翼熙 | 신익희 | Shin Ik-hee
尹東柱 | 윤동주 | Yun Dong-ju | Yoon Dong-joo
鄭周永 | 정주영 | Chung Ju-yung
金九 | 김구 | Kim Koo
崔致遠 | 최치원 | Choe Chi-won
""",
    "Japanese": """
大野健一 | 大野 健一 | Ōno Ken'ichi | Kenichi Ohno | OONO Kenichi
しゅんぺい さとう | Shumpei Sato | Satō Shunpei | Shunpei SATOH
伊藤 裕子 | Itō Yūko | Yuko Ito | Itoh Yuuko
河野太郎 | Kōno Tarō | Taro Kono | Kohno Taroh
佐藤栄作 | Satō Eisaku | Eisaku Sato
東条由美 | Tōjō Yumi | Tojo Yumi | Toujou Yumi
鈴木俊一 | Suzuki Shun'ichi | Shunichi Suzuki
黒澤 明 | 黒沢明 | Kurosawa Akira | Akira KUROSAWA
クロサワ アキラ | Kurosawa Akira
大江健三郎 | Ōe Kenzaburō | Kenzaburo Oe | Ohe Kenzaburo
高橋 陽子 | Takahashi Yōko | Yoko Takahashi | Youko Takahashi
二階堂 進 | Nikaidō Susumu | Susumu Nikaido
渡辺真司 | 渡邊真司 | Watanabe Shinji | Watanabe Sinzi
緒方 順子 | Ogata Junko | Zyunko Ogata
安倍晋三 | Abe Shinzō | Shinzo Abe
菅 義偉 | Suga Yoshihide | Yoshihide Suga
小泉純一郎 | Koizumi Jun'ichirō | Junichiro Koizumi
村上春樹 | Murakami Haruki | Haruki Murakami
緒方貞子 | Ogata Sadako | Sadako Ogata
森 喜朗 | Mori Yoshirō | Yoshiro Mori
中曽根康弘 | Nakasone Yasuhiro | Yasuhiro Nakasone
宇野宗佑 | Uno Sōsuke | Sosuke Uno
三木武夫 | Miki Takeo | Takeo Miki
羽田 孜 | Hata Tsutomu
福田赳夫 | Fukuda Takeo
大平 正芳 | Ōhira Masayoshi | Masayoshi Ohira
""",
    "Korean by McCune and Reischauer": """
김철수 | Kim Ch'ŏlsu | Kim Chul-soo
박정희 | Pak Chŏng-hŭi | Park Chung-hee | Pak Chonghui
전두환 | Chŏn Tu-hwan | Chun Doo-hwan
노태우 | No T'ae-u | Roh Tae-woo
조만식 | Cho Man-sik | Jo Mansik
최규하 | Ch'oe Kyu-ha | Choe Gyuha
김영삼 | Kim Yŏng-sam | Kim Young-sam
정몽주 | Chŏng Mong-ju | Jeong Mong-joo
이병철 | Yi Pyŏng-ch'ŏl | Lee Byung-chul
강덕수 | Kang Tŏk-su | Gang Deoksu
신동빈 | Sin Tong-bin | Shin Dong-bin
부길동 | Pu Kil-tong | Boo Gil Dong
""",
    "North Korea and Koreans of Russia": """
김정은 | Kim Jong Un | Ким Чен Ын
리용호 | 이용호 | Ri Yong Ho | Lee Yong-ho
최선희 | Choe Son Hui | Choi Sun-hee | Цой Сон Хи
장성택 | Jang Song Thaek | Чан Сон Тхэк | Jang Sung-taek
박봉주 | Pak Pong Ju | Пак Пон Чжу
김일성 | Kim Il Sung | Ким Ир Сен
문재인 | Мун Чжэ Ин | Moon Jae-in
박근혜 | Пак Кын Хе | Park Geun-hye
정현숙 | Тен Хен Сук | Jung Hyun-sook
이성남 | Ли Сон Нам | Lee Sung-nam
조명록 | Jo Myong Rok | Чо Мён Нок | Cho Myung-rok
허담 | Ho Tam | Хо Дам
강석주 | Kang Sok Ju | Кан Сок Чу | Kang Suk-joo
윤이상 | Yun Isang | Юн Исан
노무현 | Но Му Хён | Ро Му Хён | Roh Moo-hyun
김용순 | Kim Yong Sun | Ким Ён Сун
홍명희 | Hong Myong Hui | Хон Мён Хи | Hong Myung-hee
""",
    "Arabic and Latin letters": """
محمد علي | Muhammad Ali | Mohamed Aly | Mohammed Ali
عبد الرحمن السديس | Abdul Rahman Al-Sudais | Abdurrahman as-Sudais | Abdelrahman Al Sudais
محمد بن سلمان آل سعود | Mohammed bin Salman Al Saud | Muhammad bin Salman Al-Saud
خالد الفيصل | Khalid Al-Faisal | Khaled al Faysal
حسين إبراهيم | Hussein Ibrahim | Husayn Ebrahim | Hossein Ibrahim
يوسف القرضاوي | Yusuf al-Qaradawi | Youssef El Karadaoui
فاطمة الزهراء | Fatima az-Zahra | Fatimah Al Zahraa | Fatma Zohra
نور الدين بنعلي | Nour Eddine Benali | Noureddine Ben Ali | Nur ad-Din Ben Ali
عمر الشريف | Omar Sharif | Umar al-Sharif | Omar El Cherif
أحمد شفيق | Ahmed Shafik | Ahmad Shafiq
عائشة القذافي | Aisha Gaddafi | Ayesha al-Qadhafi | Aicha Kadhafi
سعيد الجابري | Saeed Al Jabri | Said Al-Jaberi
طارق عزيز | Tariq Aziz | Tarek Aziz
جمال عبد الناصر | Gamal Abdel Nasser | Jamal Abd al-Nasir | Jamal Abdul Nasser
عبدالله الثاني | Abdullah Al Thani | Abdallah Althani
أنور السادات | Anwar el-Sadat | Anwar Sadat | Anouar as-Sadat
ياسر عرفات | Yasser Arafat | Yasir Arafat
بشار الأسد | Bashar al-Assad | Bachar el-Assad
عبد العزيز بوتفليقة | Abdelaziz Bouteflika | Abdul Aziz Butefliqa
صلاح الدين الأيوبي | Salah ad-Din al-Ayyubi | Saladin Ayubi | Salahuddin Al Ayoubi
زين العابدين | Zine El Abidine | Zain al-Abidin
هشام قنديل | Hisham Qandil | Hesham Kandil | Hicham Kandil
رفيق الحريري | Rafik Hariri | Rafiq al-Hariri
معمر القذافي | Muammar Gaddafi | Moammar Kadhafi
نبيه بري | Nabih Berri | Nabeeh Berry
سعد الدين العثماني | Saadeddine Othmani | Saad Eddine El Othmani
زياد الرحباني | Ziad Rahbani | Ziyad al-Rahbani
""",
    "Persian and Urdu": """
محمود احمدی‌نژاد | Mahmoud Ahmadinejad | Mahmud Ahmadi-Nezhad
حسن روحانی | Hassan Rouhani | Hasan Rowhani | Hassan Ruhani
جواد ظریف | Javad Zarif | Jawad Zareef
شیرین عبادی | Shirin Ebadi | Shireen Ebadi
پرویز مشرف | Pervez Musharraf | Parvez Mosharraf | Parwez Musharaf
بےنظیر بھٹو | Benazir Bhutto
نواز شریف | Nawaz Sharif | Navaz Shareef
آصف علی زرداری | Asif Ali Zardari | Asef Ali Zardari
غلام رضا پهلوی | Gholam Reza Pahlavi | Gholamreza Pahlavi
اکبر هاشمی | Akbar Hashemi | Akbar Hashimi
کریم خان | Karim Khan | Kareem Khan
محمد خاتمی | Mohammad Khatami | Mohammed Khatamy
عمران خان | Imran Khan | Emran Khan
علی لاریجانی | Ali Larijani
شاه محمود قریشی | Shah Mahmood Qureshi | Shah Mahmud Qureishi
""",
    "Vietnamese": """
Nguyễn Phú Trọng | Nguyen Phu Trong | Trong Nguyen Phu
Võ Nguyên Giáp | Vo Nguyen Giap | VÕ Nguyên Giáp
Phạm Thị Hồng Nhung | Pham Thi Hong Nhung | Hong Nhung Pham
Trần Đại Quang | Tran Dai Quang | Quang Tran Dai
Đỗ Mười | Do Muoi
Lê Đức Thọ | Le Duc Tho | Tho Le Duc
Hồ Xuân Hương | Ho Xuan Huong | Huong Ho Xuan | HO XUAN Huong
Ngô Đình Diệm | Ngo Dinh Diem | Diem Ngo Dinh
Bùi Thanh Tâm | Bui Thanh Tam | Tam Bui
Vũ Đức Đam | Vu Duc Dam | Dam Vu Duc
""",
    "Hebrew": """
בנימין נתניהו | Binyamin Netanyahu | Benjamin Netanyahu
דוד בן גוריון | David Ben-Gurion | David Ben Gurion
יצחק רבין | Yitzhak Rabin | Itzhak Rabin | Yitzchak Rabin
שמעון פרס | Shimon Peres
גולדה מאיר | Golda Meir
משה כץ | Moshe Katz | Moshe Kats
חיים וייצמן | Chaim Weizmann | Haim Weizman | Hayyim Weizmann
ציפי לבני | Tzipi Livni | Tsipi Livni
יעקב שרת | Yaakov Sharett | Yaacov Sharet | Ya'akov Sharett
אריאל שרון | Ariel Sharon | Ariel Scharon
אהוד ברק | Ehud Barak | Ehoud Barak
יאיר לפיד | Yair Lapid | Jair Lapid
אהוד אולמרט | Ehud Olmert
לוי אשכול | Levi Eshkol
""",
    "Indian": """
A. P. J. Abdul Kalam | Abdul Kalam | APJ Abdul Kalam
Sarvepalli Radhakrishnan | S. Radhakrishnan | Sarvepalli Radhakrishna
R. K. Narayan | Rasipuram Krishnaswami Narayan | R.K. Narayan
मनमोहन सिंह | Manmohan Singh | Man Mohan Singh
नरेन्द्र मोदी | Narendra Modi | Narendra D. Modi
V. Gopalakrishnan | Gopalakrishnan V | Venkataraman Gopalakrishnan
সুভাষ চন্দ্র বসু | Subhas Chandra Bose | Subhash Chandra Bose
Lakshmi Chaudhary | Laxmi Choudhury | Lakshmi Chowdhury
Jyotirindra Banerjee | Jyotirindra Bannerji
Mukherji Pranab | Pranab Mukherjee
राजेन्द्र प्रसाद | Rajendra Prasad | Rajendar Prasad
P. V. Narasimha Rao | Narasimha Rao | PV Narasimha Rao
इन्दिरा गांधी | Indira Gandhi
अटल बिहारी वाजपेयी | Atal Bihari Vajpayee | A. B. Vajpayee
""",
}

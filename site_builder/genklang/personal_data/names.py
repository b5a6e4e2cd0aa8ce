"""Common first names in the Nordic countries, to tell names of persons from other words with capitals.

From the statistics of names: SCB, Danmarks Statistik, SSB, Digi- ja väestötietovirasto. Names that are also everyday
words, places or organisations in these languages are left out.
"""

from __future__ import annotations

import re

FIRST_NAMES = frozenset(
    """
    Aada Aage Abbe Abdi Abdul Abdullah Adam Adrian Agda Agneta Agnes Agnete Ahmad Ahmed Aino Aisha Aksel Albert Albin Alexander
    Alexandra Alf Alfred Ali Alice Alicia Allan Alma Alva Alvar Alvin Amalie Amanda Amelia Amina Amir Anders Andrea Andreas
    Anette Angelica Anita Anja Anki Ann Anna Anna-Karin Anna-Lena Anne Anneli Annelie Anne-Marie Annette Annika Anni Ann-Charlotte
    Ann-Christin Ann-Kristin Ann-Marie Ann-Sofie Ann-Britt Antero Anton Antonia Anton Antti Arne Aron Arthur Artur Arvid Asbjørn Asta
    Astrid Atle August Aurora Axel Barbro Bengt Benjamin Bente Berit Bernt Bertil Bettina Birgit Birgitta Birgitte Birthe Björn
    Bjarne Bjørn Bodil Bosse Britt Britta Britt-Marie Brita Börje Bårbro Camilla Carin Carina Carl Carl-Johan Carola Carolina Caroline
    Casper Cathrine Catharina Cecilia Cecilie Charlotta Charlotte Christian Christel Christer Christina Christine Christoffer
    Christopher Claes Claus Clara Conny Connie Cornelia Dag Dagmar Dagny Dan Daniel Daniella Danuta David Dennis Diana Ditte Dorte
    Dorthe Ebba Eddie Edith Edvard Edvin Eero Egil Egon Eila Eigil Einar Eino Eira Eivind Elena Elias Elin Elina Elis Elisabet
    Elisabeth Elise Ella Ellen Ellinor Elna Elsa Elsie Elvira Emelie Emil Emilia Emilie Emma Emmanuel Erica Erik Erika Erkki
    Erland Erling Ernst Esa Ester Esther Eva Eva-Lena Evelina Evert Fadi Fatima Fatma Felicia Felix Filip Finn Folke Frank
    Frans Fredrik Freja Frederik Frida Frode Gabriel Gabriella Geir Georg Gerd Gerda Gert Gertrud Gittan Gitte Gorm Greger Greta
    Grete Grethe Gudrun Gun Gunhild Gunilla Gunn Gunnar Gunnel Gunvor Gustaf Gustav Göran Gösta Göte Habib Hamid Hanna Hanne
    Hannele Hannes Hannu Hans Hans-Erik Harald Harri Harry Hassan Heidi Heikki Helen Helena Helene Helga Helge Helle Helmi Henning
    Henri Henriette Henrik Henry Herbert Herman Hilda Hilde Hilma Hjalmar Holger Hugo Hussein Hüseyin Håkan Ibrahim Ida Iben
    Ilkka Ines Inga Inga-Lill Ingalill Inge Ingeborg Ingegerd Ingela Inger Ingrid Ingvar Irene Iris Irja Irma Isabella Isabelle
    Isak Ivar Iver Jaakko Jacob Jakob Jamal James Jan Jan-Erik Jane Jani Janne Jari Jarl Jarmo Jasmin Jasmine Jean Jeanette Jens
    Jenni Jennie Jennifer Jenny Jeppe Jesper Jessica Jimmy Joakim Joel Johan Johanna Johanne Johannes John Johnny Jon Jonas Jonathan
    Josef Josefin Josefine Joseph Juha Juhani Juho Jukka Julia Juliana Julius Jussi Justus Jytte Jörgen Jørgen Jörn Kaj Kai Kaija Kalle
    Kajsa Karen Kari Karim Karin Karina Karl Karl-Erik Karolina Karoline Kasper Katarina Katja Katrin Katrine Kenneth Kennet Kent
    Kerstin Ketil Kim Kimmo Kirsi Kirsten Kirsti Kjell Kjeld Klara Klas Klaus Knud Knut Konrad Kristian Kristiina Kristin Kristina
    Kristine Kristoffer Kurt Kåre Laila Lars Lars-Erik Lars-Göran Lasse Lauri Laura Lea Leena Leif Leila Leena Lena Lene Lennart Leo
    Leon Leonard Lilian Lillemor Lilly Lina Linda Line Linea Linnea Linnéa Linus Lisa Lisbet Lisbeth Lise Liselotte Lotta Lotte
    Louise Lovisa Lucas Ludvig Lukas Lykke Lydia Maarit Mads Madeleine Magda Magdalena Magne Magnus Mahmoud Maj Maja Maj-Britt Maj-Lis
    Malene Malin Maren Margareta Margaretha Margit Margot Margrethe Mari Maria Mariam Mariana Marianne Marie Marit Marika Marko Markku
    Markus Marta Marte Martha Martin Martina Martti Mary Maryam Mathias Mathilda Mathilde Matias Matilda Mats Matti Mattias Maud
    Maximilian Melissa Mette Mia Micael Michael Michaela Michelle Mika Mikael Mikaela Mikko Mikkel Milla Minna Minh Mira Mirjam
    Mohamed Mohammad Mohammed Mona Monica Monika Morten Moses Muhammad Mustafa Märta Mårten Nadia Nadja Nanna Natalia Natalie Nathalie
    Nicklas Niclas Nicolai Nicole Niels Niklas Niko Nikolaj Nils Nina Nora Olaf Olav Ole Oliver Olivia Olle Olof Ola Oscar Oskar Ossian
    Osman Otto Outi Ove Paavo Palle Pascal Patricia Patrik Patrick Paul Paula Paulina Pauli Peder Pekka Per Per-Erik Per-Olof Pernilla
    Pernille Per-Anders Peter Petra Petri Petter Philip Pia Pirjo Pirkko Pontus Poul Preben Pär Pål Rachel Ragna Ragnar Ragnhild Raija
    Raimo Ralf Ramona Randi Rasmus Rebecka Rebecca Regina Reidar Reidun Reijo Renate Reza Richard Rickard Rikard Rikke Rita Ritva
    Robert Robin Roger Roland Rolf Ronja Ronny Rosa Rune Ruth Ryszard Saara Sabina Saga Said Salma Sami Samira Samuel Sandra Sanna
    Santeri Sara Sarah Satu Sebastian Selma Seppo Sigbritt Sigfrid Signe Sigrid Sigurd Sigvard Simon Simone Sindre Siri Siv Sixten Sofia
    Sofie Solveig Sonja Sophia Sophie Staffan Stefan Stein Stella Sten Stig Stina Sture Sune Susan Susanna Susanne Suvi Svante Sven
    Svend Svetlana Sylvia Søren Sölve Tage Taina Tanja Tarja Tarmo Teemu Terese Teresa Teresia Terje Thea Theo Theodor Therese Thomas
    Thor Thore Thorbjörn Tiina Tilda Timo Timothy Tina Tobias Tom Tomas Tommy Tone Tonje Tony Torbjörn Torben Tord Tore Torgny Torkel Torsten
    Tova Tove Troels Trond Trine Tuomas Tuula Tuija Tyra Tyko Ulf Ulla Ulla-Britt Ulla-Karin Ulrica Ulrik Ulrika Ulrike Urban Ursula Ute
    Valdemar Valentin Vanja Vega Veikko Vera Verner Veronica Veronika Vibeke Victor Victoria Vidar Viggo Viktor Viktoria Viljo Vilhelm
    Ville Vilma Vincent Vivi Viveka Vivianne Wenche Werner Wilhelm Wille William Wilma Yasmin Yngve Yvonne Yusuf Zahra Zainab Zlatan
    Åke Åsa Åse Åshild Åge Øystein Øyvind Örjan Östen
    Ailo Aila Alba Aleks Algot Amie Anna-Maria Anna-Sofia Ann-Mari Ann-Sofi Ann-Sofie Arvo Atle Aviaja Bengt-Åke Bengt-Olof Berta Bjarke
    Bror Carl-Gustav Cajsa Charlie Colin Douglas Ebbe Eivor Ellika Elsa-Karin Elvin Embla Enok Estrid Eugen Evelyn Fanny Fritiof Frank
    Gerhard Greta-Lisa Gunde Gun-Britt Gunn-Britt Göran Hampus Hedda Hedvig Helmer Hillevi Håvard Ib Idun Inger-Marie Ingemar Ingmar
    Isa Iselin Ivan Jack Jan-Olof Jasmina Jill Joar Jonna Jorunn Jo Julie Juni Karl-Gustav Karsten Karla Katinka Kjartan Klaudia Knut
    Kåge Lave Laust Lauge Leonora Leopold Lillian Line Lis Lisa-Marie Liv Liva Livia Loke Lorentz Love Lova Luna Maj-Britt Malva
    Manne Manfred Mari-Ann Marja Matheo Mattis Max Melker Melvin Merja Mikal Mille Mio Märit Nellie Nelly Nicolas Nikita Noah Nova Noel
    Nora Oddvar Odd Olga Ottilia Otto Pelle Per-Ola Per-Arne Petronella Philippa Priscilla Priya Rahel Rasmine Risten Rita Roar Rolf-Erik
    Rut Ruben Rufus Sixten Sara-Lisa Sigge Sigrún Sigurður Simona Sissel Siv-Britt Stig-Olof Stina-Kajsa Sven-Erik Sven-Olof Svea Tage Tekla
    Thyra Tilde Tindra Toini Tor Torun Truls Tuva Tyr Ture Tyrone Ulf-Erik Unni Vendela Vera-Lisa Viking Vidar Viola Wendela Wei Wilgot Ylva
    Yvette Åke-Göran Åsta Ármann Þóra
    Abdirahman Abdulkadir Abebe Adnan Afaf Agnieszka Aida Aina Aleksander Aleksandra Amal Amela Amira Ana Anastasia Andrzej Andrej
    Angelika Anh Aram Arash Arben Ardiana Arian Armin Asha Aslan Asma Ayan Ayaan Ayse Ayşe Azad Bahar Bashir Beata Behnaz Berivan
    Besim Bilal Biera Bogdan Bushra Dalia Dana Dalal Darius Dariusz Delal Diego Dilan Dragan Dragana Dzenan Edina Elham Eleni Élodie
    Elżbieta Emine Emir Enver Esra Ewa Fahad Faisal Farah Farid Faruk Fatemeh Fatuma Fikret Firas Fredrika Gabriela George Giovanni
    Goran Grażyna Grzegorz Gulistan Habiba Hafsa Halima Hamza Haris Hasan Hawa Hevin Hoa Huda Huong Huseyin Ibtisam Idil Ilham Ion Irena
    Ismail Ivan Ivana Iwona Jacek Jadwiga Jasna Javier Jelena Jiří Jorge Joanna José Jovana Juan Justyna Kadir Kamal Kamil Karzan
    Katarzyna Katerina Khadija Khadra Khaled Khalid Krzysztof Lamija Lan Laszlo László Layla Leyla Linh Ljiljana Luis Łukasz Lukasz
    Maciej Magdi Mahdi Mahin Mai Majid Malik Małgorzata Marcin Marek Mariola Marjan Marwa Masoud Maryan Mehdi Mehmet Mehmed Merima
    Michał Milan Milena Milica Mirela Mirsad Mohamad Mohammedi Mouna Muhammed Muna Murat Nabil Nada Nasrin Nasser Natasha Nebojša
    Neda Nedim Nermin Nguyen Nikola Nikolina Noor Nour Olga Omar Omid Osama Parisa Pawel Paweł Pedro Piotr Rabia Radmila Rafael Rahma
    Rami Rana Rania Rasha Rashid Roksana Rosita Rozita Sabah Sadia Safia Sahra Sajad Sakina Salem Salim Samer Samia Sanja Sarwar Senad
    Serhat Shahram Shirin Siham Siavash Slavica Slobodan Snežana Sophea Stanisław Suada Suleiman Sunna Svitlana Tadeusz Tamara Tarek
    Tariq Tatiana Tatjana Thanh Thi Tomasz Tuan Türkan Usha Vesna Vladimir Volodymyr Wafa Waleed Walid Wojciech Yasin Yasmine Yasser
    Youssef Yousef Yuliya Zakaria Zainab Zana Zeinab Zeynep Zbigniew Zofia Zoran Zsuzsanna
    """.split()
)

_OF_FAMILIES = re.compile(
    r".{2,}(?:sson|sdotter|sdóttir|gaard|qvist|quist|ović|ević|owski|owska|wicz|enko|oğlu|poulos)s?"
    r"|(?:Han|Jen|Niel|Peder|Ander|Christen|Christian|Kristen|Lar|Sørensen|Søren|Rasmus|Jørgen|Peter|Mad|Ol|Thom|Poul|Johan|Morten"
    r"|Knud|Jacob|Jakob|Mikkel|Erik|Simon|Frederik|Henrik|Svend|Claus|Laurid|Mortens|Mathia|Nikolaj)sens?"
    r"|(?:Alm|Borg|Bäck|Edd|Fors|Grön|Gran|Hed|Högl?|Isr?|Jern|Kull|Lager|Lil?l?j|Löf|Löv|Malm|Mo|Näs|Nor[dr]|Palm|Ros[ea]n|Rud|Ryd|Rönn|Silver"
    r"|Skog|Stål|Stark|Sund|Svan|Svärd|Säll|Thor|Törn|Ulf|Vik|Wik|Väst|Zett?er)(?:ström|gren|man|blad|dahl|roth|vall|wall|stedt|ell|kvist)s?"
    r"|(?:Ek|Lind|Åker|Hög|Öster|Norr|Sjö|Ny|Ber?g|Hed|Sönder|Asp|Björk|Ask|Nord|Söder|Fors|Hall|Back|Björ)lunds?"
    r"|(?:Lind|Sund|Hed|Nord|Sjö|Fors|Zetter|Öster|Hall|Ek|Ros|Holm|Fager|Ny|Wall|Strand|Lund|Hag|Löf|Gylle?n|Ryd)bergs?"
    r"|(?:Lind|Berg|Hall|Sjö|Ny|Ek|Lund|Wall|Hell|Söder|Norr|Öst|Väster|Sand|Blom|Holm|Hag|Eng|Ström|Sten|Dal|Björk|Åker|Ahl|Ceder)"
    r"(?:ström|berg|gren|man|blad|dahl|roth|vall|wall|stedt|mark)s?"
)
_SURNAMES = frozenset(
    """
    Abdi Abdullah Adan Ahmad Ahmed Akhtar Al-Hassan Ali Ali Andreassen Axén Bang Bech Begum Beck Bengtsen Bodin Bolin Brandt Bruun Boström
    Brodin Bylund Carlsen Chen Claesson Dam Demir Dinh Fransén Friis Frost Gao Ghebre Haddad Hamid Hassan Hjort Hoang Holm Huang Hussein
    Hyvönen Ibrahim Ismail Iversen Juhl Kaya Khalil Khan Kjær Koch Koivisto Korhonen Krogh Kruse Kuhmunen Labba Laine Lam Le Lehtonen
    Leite Li Lind Liu Lund Lundin Mahmoud Malik Melin Mohamed Molin Molander Munk Mäkinen Møller Ngo Nguyen Nieminen Norén Norin Novak
    Omar Omar Osman Pham Quist Qvist Rahimi Rosén Sandin Sari Sarri Schmidt Schou Sedin Singh Skov Sohlman Steffensen Stenberg Svedin
    Tesfaye Thorell Toft Tran Ulvskog Vestergaard Viklund Vinther Virtanen Vu Wahlin Wang Wei Westin Winther Wójcik Wu Yang Yildiz Yılmaz
    Yusuf Zhang Zhou Åberg Åström Öberg Öhman Östlund Özdemir
    """.split()
)
_NOT_FIRST = frozenset(
    "norra södra östra västra gamla nya stora lilla övre nedre inre yttre café kafé hotell hotel restaurang bageri konditori firma"
    " advokat kvarteret kv villa bröderna stiftelsen föreningen fonden galleri museet skolan parken torget region ab hb bygg åkeri"
    " nørre sønder øster vester gamle nye store lille fra från hos till med av vid på och samt sankt kung drottning efter".split()
)
_FAMILY = frozenset(
    {"Familjen", "Fam", "Herr", "Fru", "Fröken", "Makarna", "Paret", "Syskonen", "Familien", "Hr", "Mr", "Mrs", "Ms"}
)


def reads_as_name(first: str, last: str) -> bool:
    """True where two words with capitals are a person's: by the first name, by a word such as Fru, or by the last name."""
    if first in FIRST_NAMES or first in _FAMILY:
        return True
    return first.lower() not in _NOT_FIRST and (last in _SURNAMES or bool(_OF_FAMILIES.fullmatch(last)))

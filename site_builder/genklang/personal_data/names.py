"""Common first names in the Nordic countries, to tell names of persons from other words with capitals.

From the statistics of names: SCB, Danmarks Statistik, SSB, Digi- ja väestötietovirasto. Names that are also everyday
words, places or organisations in these languages are left out.
"""

from __future__ import annotations

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
    Åke Åsa Åshild Åge Øystein Øyvind Örjan Östen
    """.split()
)

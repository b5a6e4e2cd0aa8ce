"""A page in a language that the interface has no texts in.

Why: everything around the text (menu, states, dates, what is owed) would be in English, which neither the page nor the
site is in: two languages that the reader may not know, and a screen reader that reads the one with the sounds of the
other (WCAG 2.2, 3.1.1 and 3.1.2). There are texts in Swedish, Danish and English, with or without a region (`en-GB`).
Parts of a text may be in any language: write them as HTML with `lang`. A site that wants such pages all the same, with
everything around them in English, lowers this rule in `mkdocs.yml`.

Wrong:

    language: fi

Right:

    language: sv

and in the text:

    <p lang="fi">Voit vastata kyselyyn myös suomeksi.</p>
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.locale import LANGUAGES, has_texts
from genklang.rules.site import Hit, Site, hit

CODE = "DOC139"
NAME = "no-texts-for-language"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every `language` of a document without texts, translations and easy-read versions included."""
    for document in site.catalogue.documents:
        language = document.fields.language
        if language and not has_texts(language):
            yield hit(document, "language", language=language, known=", ".join(LANGUAGES))

"""A sentence of more than 25 words.

Why: public bodies write simply and understandably (Språklagen (2009:600) 11 §); a long sentence has to be read twice.
The number is ours. A full stop in an abbreviation, a date, a time or a number ends no sentence, nor does one after an
initial. A colon before a capital letter does. The hit stands where the sentence begins.

Wrong:

    Nämnden, som vid sitt möte i maj fick ta del av de synpunkter som hade kommit in under våren, beslutade att frågan
    skulle tas upp på nytt efter sommaren, när budgeten är klar.

Right:

    I maj läste nämnden synpunkterna från våren. Den tar upp frågan igen efter sommaren, när budgeten är klar.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.prose import longer_sentences
from genklang.rules.site import Hit, Site
from genklang.rules.wording import hit_in, language_of, shortened

CODE = "LNG102"
NAME = "long-sentence"
SEVERITY = Severity.WARNING

MOST = 25


def check(site: Site) -> Iterator[Hit]:
    """Yield every sentence that is too long."""
    for reading in site.readings:
        language = language_of(site, reading.document)
        for text in reading.texts:
            for start, sentence, number in longer_sentences(text.plain, language, MOST):
                yield hit_in(reading, text, start, len(sentence), n=number, most=MOST, begins=shortened(sentence, 40))

"""What search engines are told of a page."""

from __future__ import annotations

import json

from genklang.site import prepare
from tests.conftest import AS_OF, SiteFolder


def test_a_method_is_a_word_of_the_handbook(site: SiteFolder) -> None:
    pages = prepare(site.with_bodies().root, AS_OF).pages
    told = json.loads(pages["method/kafedialog"].structured)
    assert told["@type"] == "HowTo"
    assert [step["position"] for step in told["step"]] == [1, 2, 3, 4, 5]
    assert told["step"][4] == {"@type": "HowToStep", "position": 5, "text": "Återför resultatet till organet."}
    assert told["about"] == {
        "@type": "DefinedTerm",
        "name": "Kafédialog",
        "description": "Samtal.",
        "inDefinedTermSet": {"@type": "DefinedTermSet", "url": "https://dialog.ekvik.example/metoder/"},
    }

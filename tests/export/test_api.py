"""The JSON API: what it holds, what it leaves out, and that it is what it says it is."""

from __future__ import annotations

import json
import re
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest
from jsonschema import Draft7Validator, Draft202012Validator, FormatChecker
from openapi_spec_validator import validate as validate_openapi
from referencing import Registry, Resource

from benchmarks.generate import write_site
from genklang.export import exported
from genklang.export.api.documents import LEFT_OUT, shown_markdown
from genklang.export.api.html import plain_text, with_full_addresses
from genklang.export.api.schemas import SCHEMAS
from genklang.model import TYPES
from genklang.publish import export_site
from genklang.render.engine import Earlier, prepared_from
from genklang.site import assess, load, prepare
from tests.conftest import AS_OF, ROOT, SiteFolder

Files = dict[str, Any]
HERE = "https://dialog.ekvik.example/"


def files_of(root: Path, as_of: date = AS_OF, earlier: Earlier | None = None) -> Files:
    """Every JSON file of the site in `root`, read, by its address."""
    catalogue = load(root)
    prepared = prepared_from(catalogue, assess(catalogue, as_of), earlier)
    return {f.address: json.loads(f.content) for f in exported(prepared) if f.address.endswith(".json")}


def document(files: Files, key: str) -> Any:
    return files[f"api/v1/documents/{key}.json"]


@pytest.fixture(scope="module")
def example() -> Files:
    return files_of(ROOT)


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Files:
    root = tmp_path_factory.mktemp("generated") / "site"
    write_site(root, 450)
    return files_of(root)


def dialogue(site: SiteFolder, more: str = "", body: str = "") -> None:
    head = "type: dialogue\ntitle: Badplatsen\nsummary: Hur ska den bli?\nresponsible_body: kommunstyrelsen\nlevel: dialogue\n"
    site.write("dialoger/badplatsen.md", head + more, body)


def kind_of(address: str) -> str | None:
    """The schema that describes the file at `address`; None where that is no answer of the API."""
    parts = address.removeprefix("api/v1/").split("/")
    named = {
        "index.json": "index",
        "changes.json": "changes",
        "obligations.json": "obligations",
        "open.json": "open-dialogues",
    }
    if not address.startswith("api/v1/") or parts[0] in {"schemas", "openapi.json"}:
        return None
    if parts[0] in {"documents", "lists"}:
        return parts[1] if parts[0] == "documents" else "list"
    return named.get(parts[-1], "obligations")


@pytest.mark.parametrize("site_files", ["example", "generated"])
def test_every_file_fits_its_published_schema(site_files: str, request: pytest.FixtureRequest) -> None:
    files: Files = request.getfixturevalue(site_files)
    validators = {
        name: Draft202012Validator(files[f"api/v1/schemas/{name}.json"], format_checker=FormatChecker())
        for name in SCHEMAS
    }
    told = [(address, kind) for address in files if (kind := kind_of(address))]
    assert {kind for _, kind in told} >= set(SCHEMAS) - ({"record", "chapter"} if site_files == "generated" else set())
    for address, kind in told:
        assert [error.message for error in validators[kind].iter_errors(files[address])] == [], address


def test_no_document_has_a_key_that_its_schema_does_not_tell(example: Files) -> None:
    for address, value in example.items():
        if address.startswith("api/v1/documents/"):
            schema = example[f"api/v1/schemas/{value['type']}.json"]
            assert set(value) == set(schema["properties"]), address


@pytest.mark.parametrize("type_", TYPES)
def test_what_is_derived_has_no_name_of_a_field(type_: str) -> None:
    derived = {"url", "self", "source_path", "status", "body", "translations", "relations", "obligations", "hash"}
    assert not derived & {info.alias or name for name, info in TYPES[type_].model_fields.items()}


@pytest.mark.parametrize("address", ["api/v1/schemas/{}.json", "schemas/v1/{}.json"])
@pytest.mark.parametrize("type_", TYPES)
def test_schemas_are_schemas_and_know_their_address(example: Files, address: str, type_: str) -> None:
    schema = example[address.format(type_)]
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == HERE + address.format(type_)


@pytest.mark.parametrize("type_", TYPES)
def test_front_matter_of_the_example_site_fits_the_schemas_for_editors(example: Files, type_: str) -> None:
    """As an editor sees it: read by YAML with its guesses, dates as texts."""
    import yaml

    class Editor(yaml.SafeLoader):
        yaml_implicit_resolvers: ClassVar[Any] = {
            first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:timestamp"]
            for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
        }

    schemas = [
        Draft202012Validator(example[f"schemas/v1/{type_}.json"]),
        Draft7Validator(example[f"schemas/v1/draft-07/{type_}.json"]),
    ]
    Draft7Validator.check_schema(schemas[1].schema)
    documents = [d for d in load(ROOT).documents if d.type == type_]
    assert documents
    for found in documents:
        front = found.source.text.split("---\n")[1]
        for schema in schemas:
            errors = [error.message for error in schema.iter_errors(yaml.load(front, Editor))]
            assert errors == [], found.source.path


def test_an_editor_sees_unknown_keys_and_wrong_words(example: Files) -> None:
    schema = Draft7Validator(example["schemas/v1/draft-07/dialogue.json"])
    wrong = {"type": "dialogue", "title": "x", "summary": "x", "opnes": "2026-03-02", "level": "samråd"}
    assert len(list(schema.iter_errors(wrong))) == 2


def test_the_description_is_openapi_and_names_what_there_is(example: Files) -> None:
    description = example["api/v1/openapi.json"]
    validate_openapi(description)
    patterns = [re.compile(re.sub(r"\{\w+\}", "[^/]+", path.removeprefix("/")) + "$") for path in description["paths"]]
    ours = [address for address in example if address.startswith("api/")]
    assert [address for address in ours if not any(pattern.match(address) for pattern in patterns)] == []
    assert all(any(pattern.match(address) for address in ours) for pattern in patterns)
    for path, operations in description["paths"].items():
        given = {parameter["name"]: parameter["example"] for parameter in operations["get"]["parameters"]}
        assert path.removeprefix("/").format(**given) in example


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name it has there)
        pass


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The exported example site on a real server; gives its address."""
    out = tmp_path_factory.mktemp("served") / "out"
    export_site(prepare(ROOT, AS_OF), out)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(out)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def fetched(address: str) -> Any:
    with urllib.request.urlopen(address) as answer:
        assert answer.headers["Content-Type"] == "application/json"
        return json.loads(answer.read())


def calls(path: str, server: str) -> Iterator[str]:
    """The path with every real value of its parameters, as the lists of the API itself tell them."""
    index = fetched(f"{server}/api/v1/index.json")
    lists = {type_: fetched(f"{server}/api/v1/lists/{type_}/1.json") for type_ in index["counts"]}
    if "{type}" in path and "{id}" in path:
        yield from (path.format(type=t, id=e["id"]) for t, page in lists.items() for e in page["items"])
    elif "{page}" in path:
        yield from (path.format(type=t, page=n + 1) for t, page in lists.items() for n in range(page["pages"]))
    elif "{id}" in path:
        yield from (path.format(id=entry["id"]) for entry in lists["body"]["items"])
    elif "{name}" in path:
        yield from (path.format(name=name) for name in index["addresses"]["schemas"])
    else:
        yield path


def test_every_path_of_the_description_answers_over_http_as_it_says(served: str) -> None:
    description = fetched(f"{served}/api/v1/openapi.json")
    whole: Resource[Any] = Resource.from_contents({**description, "$schema": description["jsonSchemaDialect"]})
    registry: Registry[Any] = Registry().with_resource("urn:api", whole)
    asked = 0
    for path, operations in description["paths"].items():
        schema = operations["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        bound = json.loads(json.dumps(schema).replace('"#/', '"urn:api#/'))
        validator = Draft202012Validator(bound, registry=registry)
        for call in calls(path, served):
            errors = [error.message for error in validator.iter_errors(fetched(served + call))]
            assert errors == [], call
            asked += 1
    assert asked > 140
    with pytest.raises(urllib.error.HTTPError, match="404"):
        fetched(f"{served}/api/v1/documents/dialogue/finns-inte.json")


def test_every_address_that_a_file_names_is_there(example: Files) -> None:
    def addresses(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            yield from (v for k, v in value.items() if k in {"self", "next", "previous"} and v)
            for inner in value.values():
                yield from addresses(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from addresses(inner)

    answers = {address: value for address, value in example.items() if kind_of(address)}
    named = {address for value in answers.values() for address in addresses(value)}
    named |= {a for a in json.dumps(example["api/v1/index.json"]["addresses"]).split('"') if a.startswith(HERE)}
    assert len(named) > 120
    assert {address for address in named if address.removeprefix(HERE) not in example} == set()


def test_lists_are_read_page_by_page(generated: Files) -> None:
    pages = (
        [generated[f"api/v1/lists/feedback/{n}.json"] for n in (1, 2)]
        if "api/v1/lists/feedback/2.json" in generated
        else []
    )
    first = generated["api/v1/lists/initiative/1.json"]
    assert (first["total"], first["page"], first["previous"]) == (
        len([a for a in generated if "/documents/initiative/" in a]),
        1,
        None,
    )
    for page in pages:
        assert len(page["items"]) <= 200


def test_a_long_list_has_pages_that_lead_to_each_other(site: SiteFolder) -> None:
    for number in range(401):
        site.write(f"sidor/s-{number:03}.md", f"type: page\ntitle: Sida {number}\nsummary: Sidan.")
    files = files_of(site.root)
    pages = [files[f"api/v1/lists/page/{n}.json"] for n in (1, 2, 3)]
    assert [len(page["items"]) for page in pages] == [200, 200, 1]
    assert [page["next"] for page in pages] == [
        f"{HERE}api/v1/lists/page/2.json",
        f"{HERE}api/v1/lists/page/3.json",
        None,
    ]
    assert [page["previous"] for page in pages] == [
        None,
        pages[0]["next"].replace("2.json", "1.json"),
        pages[0]["next"],
    ]
    assert "api/v1/lists/page/4.json" not in files


def test_an_empty_site_has_every_list_and_nothing_in_it(site: SiteFolder) -> None:
    files = files_of(site.root)
    assert all(files[f"api/v1/lists/{type_}/1.json"]["items"] == [] for type_ in TYPES)
    assert files["api/v1/dialogues/open.json"] == {"as_of": "2026-11-24", "total": 0, "items": []}
    assert files["api/v1/obligations.json"]["obligations"] == []


def test_a_document_tells_its_fields_its_body_and_its_relations(ekvik: SiteFolder) -> None:
    dialogue(
        ekvik,
        "methods: [kafedialog]\nopens: 2026-11-02\ncloses: 2026-12-02\n"
        "occasions:\n  - {start: 2026-11-12 18:00, method: kafedialog}\n",
        "Kom till [styrelsen](../organ/kommunstyrelsen.md) & prata.\n\n- ett\n- två\n\n![Karta](karta.png)\n",
    )
    (ekvik.root / "content/dialoger/karta.png").write_bytes(b"")
    files = files_of(ekvik.root)
    found = document(files, "dialogue/badplatsen")
    assert found["url"] == HERE + "dialoger/badplatsen/"
    assert found["self"] == HERE + "api/v1/documents/dialogue/badplatsen.json"
    assert (found["source_path"], found["language"], found["status"]) == (
        "content/dialoger/badplatsen.md",
        "sv",
        "open",
    )
    assert (found["opens"], found["mandate"], found["topics"]) == ("2026-11-02", None, [])
    assert found["occasions"][0]["start"] == "2026-11-12T18:00"
    assert f'<a href="{HERE}organ/kommunstyrelsen/" rel="noopener">styrelsen</a> &amp; prata.' in found["body"]["html"]
    assert f'src="{HERE}dialoger/karta.png"' in found["body"]["html"]
    assert found["body"]["text"] == "Kom till styrelsen & prata.\n\n- ett\n- två\n\nKarta"
    refers = [(r["field"], r["type"], r["id"]) for r in found["relations"]["refers_to"]]
    assert refers == [
        ("methods", "method", "kafedialog"),
        ("responsible_body", "body", "kommunstyrelsen"),
        ("occasions.method", "method", "kafedialog"),
    ]
    (back,) = document(files, "body/kommunstyrelsen")["relations"]["referred_by"]
    assert (back["field"], back["id"], back["url"]) == ("responsible_body", "badplatsen", found["url"])
    owed = [o["kind"] for o in found["obligations"]]
    assert "feedback-participants" in owed
    listed = files["api/v1/bodies/kommunstyrelsen/obligations.json"]["obligations"]
    assert {o["id"] for o in listed} == {o["id"] for o in found["obligations"]}
    (entry,) = files["api/v1/dialogues/open.json"]["items"]
    assert (entry["id"], entry["closes"], entry["hash"]) == ("badplatsen", "2026-12-02", found["hash"])


def test_what_the_site_does_not_show_is_not_told(ekvik: SiteFolder) -> None:
    dialogue(
        ekvik,
        "opens: 2026-10-01\ncloses: 2026-10-20\n"
        "decision: {body: kommunstyrelsen, planned: 2026-12-15, date: 2026-12-15, outcome: Hemligt ja}\n"
        "cancelled: {date: 2027-01-01, reason: Hemligt skäl}\n"
        "delays:\n  - {obligation: evaluation, reason: Hemlig försening, new_due: 2027-04-01, announced: 2026-12-01}\n"
        "ignore:\n  - {rule: DIA101, reason: Hemlig anmärkning}\n",
        "Synligt. <!-- Hemlig kommentar --> Läs [utkastet](utkast.md).\n",
    )
    ekvik.write(
        "dialoger/utkast.md",
        "type: dialogue\ntitle: Hemligt utkast\nsummary: Hemligt.\ndraft: true\nresponsible_body: kommunstyrelsen",
    )
    ekvik.write("sidor/senare.md", "type: page\ntitle: Hemlig sida\nsummary: Hemligt.\npublished: 2026-11-25")
    files = files_of(ekvik.root)
    assert [address for address, value in files.items() if "emlig" in json.dumps(value, ensure_ascii=False)] == []
    assert document(files, "dialogue/badplatsen")["decision"]["planned"] == "2026-12-15"
    later = files_of(ekvik.root, date(2026, 12, 15))
    assert document(later, "dialogue/badplatsen")["decision"]["outcome"] == "Hemligt ja"
    assert "api/v1/documents/page/senare.json" in later


def test_information_is_not_among_the_open_dialogues(ekvik: SiteFolder) -> None:
    dialogue(ekvik, "opens: 2026-11-02\ncloses: 2026-12-02")
    text = (ekvik.root / "content/dialoger/badplatsen.md").read_text(encoding="utf-8")
    (ekvik.root / "content/dialoger/badplatsen.md").write_text(
        text.replace("level: dialogue", "level: information"), encoding="utf-8"
    )
    assert files_of(ekvik.root)["api/v1/dialogues/open.json"]["items"] == []


def test_a_translation_stands_within_its_original(ekvik: SiteFolder) -> None:
    dialogue(ekvik, "opens: 2026-11-02\ncloses: 2026-12-02")
    ekvik.write(
        "dialoger/bathing.md",
        "type: dialogue\ntitle: The beach\nsummary: What shall it be?\nlanguage: en\ntranslation_of: badplatsen",
        "Come and talk.\n",
    )
    files = files_of(ekvik.root)
    (version,) = document(files, "dialogue/badplatsen")["translations"]
    assert (version["language"], version["easy_read"], version["url"]) == ("en", False, HERE + "dialoger/bathing/")
    assert version["fields"] == {"title": "The beach", "summary": "What shall it be?"}
    assert version["body"]["text"] == "Come and talk."
    assert "api/v1/documents/dialogue/bathing.json" not in files
    assert files["api/v1/index.json"]["counts"]["dialogue"] == 1


def test_fields_are_told_by_the_names_of_front_matter(example: Files) -> None:
    programme = next(v for a, v in example.items() if "/documents/programme/" in a and v["phases"])
    assert set(programme["phases"][0]) == {"name", "from", "to"}
    assert not LEFT_OUT & set(programme)


def test_a_hash_changes_with_what_is_told_and_not_with_days_that_pass(ekvik: SiteFolder) -> None:
    dialogue(ekvik, "opens: 2026-08-03\ncloses: 2026-08-31")

    def digest(as_of: date) -> str:
        found: str = document(files_of(ekvik.root, as_of), "dialogue/badplatsen")["hash"]
        return found

    before = digest(date(2026, 11, 1))
    assert digest(date(2026, 11, 2)) == before
    assert digest(date(2026, 9, 15)) != before  # the feedback was not overdue yet
    dialogue(ekvik, "opens: 2026-08-03\ncloses: 2026-08-31", "Nytt.\n")
    assert digest(date(2026, 11, 1)) != before


def test_changes_are_told_against_an_earlier_publication(ekvik: SiteFolder) -> None:
    dialogue(ekvik)
    first = files_of(ekvik.root)
    assert first["api/v1/changes.json"] == {
        "as_of": "2026-11-24",
        "since": None,
        "added": [],
        "changed": [],
        "removed": [],
    }
    hashes = {f"{v['type']}/{v['id']}": v["hash"] for a, v in first.items() if a.startswith("api/v1/documents/")}
    same = files_of(ekvik.root, earlier=Earlier("2026-11-23", hashes))["api/v1/changes.json"]
    assert same == {**first["api/v1/changes.json"], "since": {"as_of": "2026-11-23"}}
    ekvik.write("metoder/sms-enkat.md", "type: method\ntitle: Sms\nsummary: Ny text.")
    (ekvik.root / "content/metoder/forslagslada.md").unlink()
    ekvik.write("sidor/ny.md", "type: page\ntitle: Ny\nsummary: En ny sida.")
    told = files_of(ekvik.root, earlier=Earlier("2026-11-23", hashes))["api/v1/changes.json"]
    assert [(c["id"], c["previous_hash"]) for c in told["added"]] == [("ny", None)]
    assert [(c["id"], c["previous_hash"]) for c in told["changed"]] == [("sms-enkat", hashes["method/sms-enkat"])]
    assert told["changed"][0]["hash"] != hashes["method/sms-enkat"]
    assert [(c["type"], c["id"], c["hash"]) for c in told["removed"]] == [("method", "forslagslada", None)]


def test_pages_of_other_sites_may_read_the_data(ekvik: SiteFolder) -> None:
    headers = next(f.content.decode() for f in exported(prepare(ekvik.root, AS_OF)) if f.address == "_headers")
    everywhere = headers.split("\n\n")[0].splitlines()
    assert everywhere[0] == "/*"
    assert "  Access-Control-Allow-Origin: *" in everywhere


def test_the_same_site_gives_the_same_bytes(ekvik: SiteFolder) -> None:
    dialogue(ekvik)
    one, two = ([(f.address, f.content) for f in exported(prepare(ekvik.root, AS_OF))] for _ in range(2))
    assert one == two
    assert len({address for address, _ in one}) == len(one)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Ett &amp; två</p>\n<p>tre<br>\nfyra</p>", "Ett & två\n\ntre\nfyra"),
        ("<ul>\n<li>ett</li>\n<li><p>två</p></li>\n</ul>", "- ett\n\n- två"),
        ("<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "- a\n\n- b\n\n- c"),
        ("<h2>Så</h2><pre><code>a  b\n  c</code></pre>", "Så\n\na  b\n  c"),
        (
            "<table><thead><tr><th>År</th><th>N</th></tr></thead><tbody><tr><td>2026</td><td>3</td></tr></tbody></table>",
            "År\tN\n2026\t3",
        ),
        ('<p><img alt="Karta över hamnen" src="x.png"> <em>här</em></p>', "Karta över hamnen här"),
        ("<p>a<strong>b</strong> c <em>d</em>, <code>e</code>.</p>", "ab c d, e."),
        ("", ""),
    ],
)
def test_plain_text_of_html(html: str, text: str) -> None:
    assert plain_text(html) == text


def test_addresses_in_html_are_made_full_and_only_there() -> None:
    html = '<p><a href="../x/?a=1&amp;b=2#c" title="href=&quot;y&quot;">href="z"</a> <a href="mailto:a@b.se">m</a> <a href="#d">d</a></p>'
    page = "https://dialog.ekvik.example/dialoger/y/"
    assert with_full_addresses(html, page) == (
        '<p><a href="https://dialog.ekvik.example/dialoger/x/?a=1&amp;b=2#c" title="href=&quot;y&quot;">href="z"</a> '
        '<a href="mailto:a@b.se">m</a> <a href="https://dialog.ekvik.example/dialoger/y/#d">d</a></p>'
    )


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a <!-- b --> c", "a  c"),
        ("a\n<!-- b\n\nc -->\nd", "a\n\nd"),
        ("```html\n<!-- visas -->\n```\n", "```html\n<!-- visas -->\n```\n"),
        ("`<!-- visas -->` <!-- inte -->", "`<!-- visas -->` "),
        ("inga", "inga"),
    ],
)
def test_comments_that_no_page_shows_are_not_told(written: str, shown: str) -> None:
    assert shown_markdown(written) == shown

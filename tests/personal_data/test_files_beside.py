"""What pictures and PDF hold is found by the command, told by the file's name and shown nowhere."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, TiffImagePlugin

from tests.conftest import SiteFolder

NUMBER = "121212-1212"
ARTIST, GPS = 0x013B, 0x8825


def checked(site: SiteFolder) -> tuple[list[tuple[str, str, int]], str]:
    """Code, path and line of each finding, and all that was said."""
    command = [sys.executable, "-m", "genklang", "check", "--format", "json", "--root", str(site.root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    told = json.loads(done.stdout)["findings"]
    return [(f["rule"], f["path"], f["line"]) for f in told if f["rule"].startswith("PII")], done.stdout + done.stderr


def picture(site: SiteFolder, exif: Image.Exif) -> None:
    Image.new("RGB", (8, 8)).save(site.root / "content" / "hamnen.jpg", exif=exif)


def pdf(path: Path, text: str = "", title: str = "", **options: object) -> None:
    with pikepdf.new() as document:
        page = document.add_blank_page(page_size=(200, 200))
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = document.make_stream(f"BT /F1 12 Tf 20 100 Td ({text}) Tj ET".encode("latin-1"))
        if title:
            document.docinfo["/Title"] = title
        document.save(path, **options)


def test_a_number_in_a_picture_s_properties(site: SiteFolder) -> None:
    exif = Image.Exif()
    exif[ARTIST] = f"Tagen av {NUMBER}"
    picture(site, exif)
    found, said = checked(site)
    assert found == [("PII101", "content/hamnen.jpg", 1)]
    assert NUMBER not in said


def test_a_picture_that_tells_its_place(site: SiteFolder) -> None:
    exif = Image.Exif()
    place = exif.get_ifd(GPS)
    degrees = TiffImagePlugin.IFDRational
    place[1], place[2] = "N", (degrees(57), degrees(29), degrees(0))
    place[3], place[4] = "E", (degrees(12), degrees(4), degrees(0))
    picture(site, exif)
    assert checked(site)[0] == [("PII110", "content/hamnen.jpg", 1)]


def test_a_picture_without_properties_is_silent(site: SiteFolder) -> None:
    picture(site, Image.Exif())
    assert checked(site)[0] == []


@pytest.mark.parametrize("told", [{"text": f"Svar fran {NUMBER}"}, {"title": f"Svar {NUMBER}"}])
def test_a_number_in_a_pdf(site: SiteFolder, told: dict[str, str]) -> None:
    pdf(site.root / "content" / "svar.pdf", **told)
    found, said = checked(site)
    assert found == [("PII101", "content/svar.pdf", 1)]
    assert NUMBER not in said


def test_a_pdf_without_personal_data_is_silent(site: SiteFolder) -> None:
    pdf(site.root / "content" / "svar.pdf", "Dnr KS 2026-00123, telefon 0300-83 40 00", "Sammanställning")
    assert checked(site)[0] == []


def test_a_pdf_that_asks_for_a_password_is_told(site: SiteFolder) -> None:
    pdf(site.root / "content" / "svar.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    assert ("PII111", "content/svar.pdf", 1) in checked(site)[0]


@pytest.mark.parametrize(
    "raw", [b"", b"%PDF-1.7\n", b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>"]
)
def test_a_broken_pdf_is_told_without_a_traceback(site: SiteFolder, raw: bytes) -> None:
    (site.root / "content" / "svar.pdf").write_bytes(raw)
    found, said = checked(site)
    assert "Traceback" not in said
    assert "this is a bug" not in said
    assert all(code == "PII111" for code, *_ in found)

"""While the documentation is built: the reference is made from the code, and Swedish pages say that they are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, Files
from reference import reference_pages

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

HERE = Path(__file__).parent


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages made from the code, and the pictures that README shares with these pages."""
    for name, text in reference_pages().items():
        files.append(File.generated(config, name, content=text))
    for picture in sorted((HERE / "images").glob("*.png")):
        files.append(File.generated(config, f"images/{picture.name}", abs_src_path=str(picture)))
    return files


def on_page_content(html: str, page: Page, **_: object) -> str:
    """Mark the text of a page whose front matter gives a `lang` of its own."""
    language = page.meta.get("lang")
    return f'<div lang="{language}">{html}</div>' if language else html

"""What stands where on the site at one moment, beside what the engine and the preview bring."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from genklang.export import FORMATS, Format, left_out_of
from genklang.live.moment import Moment
from genklang.locale import texts_for
from genklang.media import published
from genklang.present import PageView
from genklang.render.redirects import redirect_pages


class Stand:
    """Pages and files by address. Files for other programs are made when one of them is first asked for."""

    def __init__(self, moment: Moment) -> None:
        self.moment = moment
        self.pages: Mapping[str, PageView] = {page.address: page for page in moment.prepared.view.pages}
        self._exports: dict[str, Mapping[str, bytes]] = {}

    @cached_property
    def moved(self) -> Mapping[str, str]:
        """The pages at older addresses, by file."""
        return dict(redirect_pages(self.moment.prepared.catalogue, self.moment.prepared.view))

    def beside(self, address: str) -> bytes | None:
        """A picture or another file of the content."""
        found = (file for file in self.moment.prepared.catalogue.files if file.relative == address)
        return next((published(file) for file in found), None)

    def export(self, address: str) -> bytes | None:
        """A file for other programs; only those formats are made that may have one there."""
        found = (self._of(format_).get(address) for format_ in FORMATS if self._may_have(format_, address))
        return next((content for content in found if content is not None), None)

    def _of(self, format_: Format) -> Mapping[str, bytes]:
        if format_.name not in self._exports:
            there = format_ not in left_out_of(self.moment.settings)
            made = format_.files(self.moment.prepared) if there else ()
            self._exports[format_.name] = {file.address: file.content for file in made}
        return self._exports[format_.name]

    def _may_have(self, format_: Format, address: str) -> bool:
        """True where the declared address of the format allows it; what stands in braces differs."""
        if format_.name == "cards":
            return self.is_card(address)
        begin = format_.address.partition("{")[0].partition("*")[0]
        if begin:
            return address.startswith(begin)
        return address.endswith("." + format_.address.rpartition(".")[2])

    def is_card(self, address: str) -> bool:
        """True in the folder of what other sites may frame."""
        return address.startswith(texts_for(self.moment.settings.language)("folders.card") + "/")

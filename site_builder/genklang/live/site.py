"""The site as it is written now, and what stands at each of its addresses."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from genklang.editor import FOLDER as EDITOR
from genklang.errors import ContentFault, EnvironmentFault
from genklang.export.card import POLICY as CARD_POLICY
from genklang.live.answer import Answer, as_file, moved, policy
from genklang.live.covering import covered, personal_in
from genklang.live.moment import LastGood, Moment, Wanted, look
from genklang.live.panel import ASSETS, FINDINGS, Panels
from genklang.live.stamps import Stamps, stamp, stamps_below
from genklang.live.stand import Stand
from genklang.present import PageView
from genklang.present.policy import HEADER_ONLY
from genklang.render.engine import Engine, PageMaker
from genklang.settings import CONFIG_FILE, Settings, read_settings, today

_OWN = files("genklang.live") / "assets"


class LiveSite:
    """The site in `root` as it was last read, page by page. Safe to ask from several threads.

    `as_of` None means today. Raises EnvironmentFault where the site cannot be read at first; later the last good state
    stays, and `fault` says why.
    """

    def __init__(
        self, root: Path, engine: Engine, as_of: date | None = None, profile: str | None = None, drafts: bool = True
    ) -> None:
        self._root, self._engine, self._as_of = root, engine, as_of
        self._profile, self._with_drafts = profile, drafts
        self._changed = threading.Condition(threading.RLock())
        self._last_good, self._last_pages = LastGood(), dict[str, bytes]()
        self._number, self._run, self._checked = 1, secrets.token_hex(4), True
        self.fault = ""
        settings = read_settings(root)
        self.stamps: Stamps = stamps_below(settings.content)
        self._configuration = settings.text
        self._maker: PageMaker = engine.page_maker(root)
        self._stand = Stand(look(settings, self._wanted(settings), self._last_good).checked())
        self._personal = personal_in(self.moment)
        self.outside = self.outside_now()
        self._page(self._stand.moment.prepared.view.pages[0])

    @property
    def moment(self) -> Moment:
        """The state that is shown."""
        return self._stand.moment

    @property
    def state(self) -> str:
        """The name of the state: another one after each change and each start, with a `+` once it has been checked."""
        return f"{self._run}-{self._number}{'+' if self._checked else ''}"

    def outside_now(self) -> Stamps:
        """The day, and the stamps of what is read outside the content folder; `outside` is what was read last."""
        settings = self.moment.settings
        brand = settings.options.brand
        names = {CONFIG_FILE, self._profile or settings.options.profile, (brand.logo if brand else None) or CONFIG_FILE}
        day = self._as_of or today(settings)
        there = (day.toordinal(), settings.content.is_dir())
        return {"": there, **{name: stamp(self._root / name) for name in sorted(names)}}

    def _wanted(self, settings: Settings) -> Wanted:
        return Wanted(self._as_of or today(settings), self._profile, self._with_drafts)

    def refresh(self) -> None:
        """Read everything anew, and wake those that wait: first for the pages, then for what was found in them.

        Never raises for what stands in the site. One thread alone may call it.
        """
        with self._changing():
            self.outside = self.outside_now()
            self._number += 1
            self._checked = False
            try:
                self._look_again()
                self.fault = ""
            except Exception as error:  # noqa: BLE001 (a bug of ours must not take the preview away from its author)
                self.fault = _told(error)
        self._check()

    def _check(self) -> None:
        """Meanwhile pages are given, with what was found before."""
        before = self.moment
        try:
            moment, fault = before.checked(), self.fault
        except Exception as error:  # noqa: BLE001 (as for the pages)
            moment, fault = before, _told(error)
        with self._changing():
            self._stand.moment, self.fault, self._checked = moment, fault, True
            self._personal = personal_in(moment)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Nobody is answered meanwhile, and all that wait look again afterwards."""
        with self._changed:
            yield
            self._changed.notify_all()

    def _look_again(self) -> None:
        settings = read_settings(self._root)
        self.stamps = stamps_below(settings.content)
        maker = self._maker if settings.text == self._configuration else self._engine.page_maker(self._root)
        moment = look(settings, self._wanted(settings), self._last_good)
        stand = Stand(replace(moment, findings=self.moment.findings))
        self._stand = stand
        if settings.text != self._configuration:
            self._configuration, self._maker = settings.text, maker
            self.outside = self.outside_now()

    def wait(self, state: str, seconds: float) -> str:
        """The state once it is another than `state`, or when the time is over."""
        with self._changed:
            self._changed.wait_for(lambda: self.state != state, seconds)
            return self.state

    def wake(self) -> None:
        """Let all that wait go on, for the server is to stop."""
        with self._changing():
            self._number += 1

    def answer(self, address: str) -> Answer:
        """What stands at `address`, which is relative to the site's root and decoded."""
        with self._changed:
            base = self.moment.prepared.view.base.removeprefix("/")
            found = self._found(address)
            if found is None and base and address.startswith(base):
                found = self._found(address.removeprefix(base))
            return covered(found or self._missing(), self._personal)

    def _found(self, address: str) -> Answer | None:
        name = (
            address.removesuffix("index.html")
            if address.endswith("/index.html") or address == "index.html"
            else address
        )
        for look_for in (self._ours, self._editor, self._page_at, self._moved, self._asset, self._beside, self._export):
            if found := look_for(name):
                return found
        return None

    @property
    def _panels(self) -> Panels:
        return Panels(self.moment, self.state, self.fault)

    def _ours(self, address: str) -> Answer | None:
        if address == FINDINGS:
            return Answer(self._panels.all_findings(), headers=policy(""))
        if not address.startswith(ASSETS):
            return None
        name = address.removeprefix(ASSETS)
        return as_file(name, (_OWN / name).read_bytes()) if name in {"live.js", "live.css"} else None

    def _editor(self, address: str) -> Answer | None:
        """The content editor, where `genklang cms` has written one; what it may do is said in its own page."""
        if address == EDITOR:
            return moved(f"/{EDITOR}/") if (self._root / EDITOR / "index.html").is_file() else None
        folder, _, name = address.rpartition("/")
        if folder != EDITOR or not (self._root / EDITOR).is_dir():
            return None
        found = {file.name: file for file in (self._root / EDITOR).iterdir() if file.is_file()}
        file = found.get(name or "index.html")
        headers = {"Content-Security-Policy": HEADER_ONLY, "Cross-Origin-Opener-Policy": "same-origin-allow-popups"}
        return replace(as_file(file.name, file.read_bytes()), headers=headers) if file else None

    def _page_at(self, address: str) -> Answer | None:
        page = self._stand.pages.get(address)
        if (
            page is None
            and not address.endswith("/")
            and (address + "/" in self._stand.pages or address + "/" == FINDINGS)
        ):
            return moved("/" + quote(address) + "/")
        return self._page(page) if page else None

    def _page(self, page: PageView) -> Answer:
        """The page, or the last one that could be made for its address."""
        headers = policy(page.template)
        try:
            made = self._maker.page(self.moment.prepared, page)
        except ContentFault:
            if page.address in self._last_pages:
                return Answer(self._panels.into(self._last_pages[page.address], page, kept=True), headers=headers)
            return Answer(self._panels.cannot_be_made(page), status=500, headers=headers)
        self._last_pages[page.address] = made
        return Answer(self._panels.into(made, page), headers=headers)

    def _moved(self, address: str) -> Answer | None:
        names = (address, f"{address.rstrip('/')}/index.html")
        html = next((self._stand.moved[name] for name in names if name in self._stand.moved), None)
        return Answer(html.encode(), headers=policy("")) if html is not None else None

    def _asset(self, address: str) -> Answer | None:
        body = self._maker.asset(self.moment.prepared, address)
        return as_file(address, body) if body is not None else None

    def _beside(self, address: str) -> Answer | None:
        try:
            body = self._stand.beside(address)
        except EnvironmentFault:
            return None  # it went away; whoever watches tells
        return as_file(address, body) if body is not None else None

    def _export(self, address: str) -> Answer | None:
        name = address + "index.html" if address.endswith("/") else address
        card = self._stand.is_card(name)
        body = self._stand.export(name) if card or _is_named_as_file(address) else None
        if body is None:
            return None
        headers = {"Content-Security-Policy": f"{CARD_POLICY}; frame-ancestors *"} if card else policy("")
        return replace(as_file(name, body), headers=headers)

    def _missing(self) -> Answer:
        body = self._panels.into(self._maker.missing(self.moment.prepared), None)
        return Answer(body, status=404, headers=policy("404.html"))


def _is_named_as_file(address: str) -> bool:
    """True for `kalender.ics` and `_headers`: no other address is looked for among the files for programs."""
    name = address.rpartition("/")[2]
    return "." in name or address.startswith("_")


def _told(error: Exception) -> str:
    """Why the site could not be made anew, in the words of the command line."""
    if isinstance(error, EnvironmentFault):
        return str(error)
    return f"This is a bug in Genklang ({type(error).__name__}: {error}). Please report it."

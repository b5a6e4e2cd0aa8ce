"""News as Atom feeds (RFC 4287), for feed readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from genklang.export.absolute import full, midnight, tag_of
from genklang.export.files import File
from genklang.export.news import Channel, Entry, News
from genklang.present.follow import can_be_followed
from genklang.render.engine import Prepared
from genklang.settings import Settings

NAMESPACE = "http://www.w3.org/2005/Atom"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def atom_feeds(prepared: Prepared) -> Iterator[File]:
    """A file for each channel: `atom.xml` for the site, `dialoger/x/atom.xml` for a dialogue and so on."""
    if can_be_followed(prepared.catalogue.settings):
        for channel in News(prepared).channels():
            yield File(channel.follow.atom, _feed(channel, prepared))


def _feed(channel: Channel, prepared: Prepared) -> bytes:
    settings, view = prepared.catalogue.settings, prepared.view
    feed = Element("feed", {"xmlns": NAMESPACE, "xml:lang": view.language})
    _text(feed, "id", tag_of(settings, channel.follow.atom))
    _text(feed, "title", channel.follow.name)
    _text(feed, "updated", midnight(channel.updated, settings).isoformat())
    SubElement(feed, "link", rel="self", type="application/atom+xml", href=full(settings, channel.follow.atom))
    SubElement(feed, "link", rel="alternate", type="text/html", href=full(settings, channel.page))
    author = SubElement(feed, "author")
    _text(author, "name", view.publisher)
    _text(author, "uri", full(settings, ""))
    _text(feed, "generator", "Genklang")
    for entry in channel.entries:
        feed.append(_entry(entry, view.language, settings))
    indent(feed, "")
    text = tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _entry(entry: Entry, language: str, settings: Settings) -> Element:
    element = Element("entry", {"xml:lang": entry.language} if entry.language != language else {})
    _text(element, "id", entry.id)
    _text(element, "title", entry.title)
    SubElement(element, "link", rel="alternate", type="text/html", href=entry.address)
    _text(element, "published", midnight(entry.published, settings).isoformat())
    _text(element, "updated", midnight(entry.updated, settings).isoformat())
    _text(element, "summary", entry.summary)
    content = _text(element, "content", entry.html())
    content.set("type", "html")
    for tag in dict.fromkeys(entry.tags):
        SubElement(element, "category", term=_NOT_XML.sub("", tag))
    return element


def _text(parent: Element, name: str, text: str) -> Element:
    """A child with `text`, without what XML cannot hold."""
    child = SubElement(parent, name)
    child.text = _NOT_XML.sub("", text)
    return child

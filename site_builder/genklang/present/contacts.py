"""Whom to turn to."""

from __future__ import annotations

from dataclasses import dataclass

from genklang.model.declaration import Contact


@dataclass(frozen=True, slots=True)
class ContactView:
    """A role and the ways to reach it."""

    role: str | None
    email: str | None
    phone: str | None
    dialled: str | None
    """The telephone number as it stands in a `tel:` address."""
    url: str | None


def contact(given: Contact | None) -> ContactView | None:
    """The view of a contact; None where nothing of it is given."""
    if given is None or not (given.role or given.email or given.phone or given.url):
        return None
    dialled = "".join(c for c in given.phone if c.isdigit() or c == "+") if given.phone else None
    return ContactView(given.role, given.email, given.phone, dialled, given.url)

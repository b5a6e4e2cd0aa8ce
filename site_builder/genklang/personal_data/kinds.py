"""What kinds of personal data and secrets are looked for, and a place in a text where one stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """A kind of data that does not belong on a public page."""

    IDENTITY = "identity"
    """A national identity number whose date and check digits are right."""
    POSSIBLE_IDENTITY = "possible-identity"
    """What looks like one, but may be something else."""
    SECRET = "secret"  # noqa: S105 (the name of a kind)
    """A key, a token or a password."""
    IBAN = "iban"
    """An international account number whose check digits are right, with a person's name beside it."""
    ACCOUNT = "account"
    """A national account number, by the words before it, or an international one without a name."""
    EMAIL = "email"
    """An e-mail address that belongs to one person."""
    MOBILE = "mobile"
    """A mobile telephone number."""
    ADDRESS = "address"
    """A person's name with a street address."""
    SENSITIVE = "sensitive"
    """A person's name in one sentence with health, faith, party or the like; the name is what is marked."""


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A place in a text: from the character `start` to before `end`, both from 0."""

    start: int
    end: int
    kind: Kind


Span = tuple[int, int]
"""From where to before where, in the plain text that the detectors of each kind are given."""

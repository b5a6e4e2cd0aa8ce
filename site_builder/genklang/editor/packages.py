"""The programs of others that the editor is made of. They are fetched by whoever sets it up, and never part of ours.

Only the versions that are pinned here are taken, and only with the very bytes that were tried: npm's `integrity` is the
SHA-512 of the package in base64 (W3C, Subresource Integrity).
"""

from __future__ import annotations

import base64
import hashlib
import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from genklang.errors import EnvironmentFault


@dataclass(frozen=True, slots=True)
class Package:
    """A package of npm: which version, its integrity, and which of its files are taken, as a pattern."""

    name: str
    version: str
    integrity: str
    wanted: str

    @property
    def file(self) -> str:
        """What `npm pack` calls it."""
        return f"{self.name}-{self.version}.tgz"


PACKAGES = (
    Package(
        "decap-cms",
        "3.16.3",
        "hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw==",
        r"package/dist/((?:\d+\.)?decap-cms\.js(?:\.LICENSE\.txt)?|[0-9a-f]+\.wasm)",
    ),
    Package(
        "js-yaml",
        "4.3.2",
        "SFNOvSJ+Dgf/9An904Yx+CgSlIPCkIpao4qo51lpee25TIRejdH3rhR4EZMGoNx3/TP3O+wzWuiTFl4sqbltzA==",
        r"package/(?:dist/(js-yaml\.min\.js)|(LICENSE))",
    ),
)
"""MIT, both of them."""
COMMAND = "npm pack " + " ".join(f"{package.name}@{package.version}" for package in PACKAGES)


def files_of(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The files of all packages, by the name that they get. Raises EnvironmentFault where one is missing or another."""
    for package in PACKAGES:
        yield from _taken(package, _read(package, folder))


def _read(package: Package, folder: Path) -> bytes:
    try:
        raw = (folder / package.file).read_bytes()
    except OSError as error:
        said = f"{folder / package.file} cannot be read ({error.strerror}). Fetch it there with: {COMMAND}"
        raise EnvironmentFault(said) from error
    if base64.b64encode(hashlib.sha512(raw).digest()).decode() != package.integrity:
        said = f"{folder / package.file} is not what Genklang was tried with. Fetch it anew with: {COMMAND}"
        raise EnvironmentFault(said)
    return raw


def _taken(package: Package, raw: bytes) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(fileobj=BytesIO(raw), mode="r:gz") as archive:
        for member in archive:
            match = re.fullmatch(package.wanted, member.name)
            file = archive.extractfile(member) if match and member.isfile() else None
            if match and file:
                name = next(group for group in match.groups() if group)
                yield (f"{package.name}.LICENSE.txt" if name == "LICENSE" else name), file.read()

"""One stylesheet per face: when static files are collected, an entry file's @imports are replaced by what they name.

Without this finder the entries still work, with a request for every component.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.base import ContentFile, File
from django.core.files.storage import Storage

FOLDER = Path(__file__).resolve().parent / "static"
ENTRIES = ("ui/css/public.css", "ui/css/meja.css")
IMPORT = re.compile(r'@import "([^"]+)";\n')
COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


def joined(entry: str) -> str:
    """The text of an entry (one of ENTRIES) with its components in place of the imports, without comments."""
    folder = (FOLDER / entry).parent
    text = IMPORT.sub(lambda found: (folder / found[1]).read_text("utf-8"), (FOLDER / entry).read_text("utf-8"))
    return COMMENT.sub("", text)


class JoinedStorage(Storage):
    """The joined entries as files that can be read."""

    def _open(self, name: str, mode: str = "rb") -> File[bytes]:
        return ContentFile(joined(name).encode(), name=name)

    def path(self, name: str) -> str:
        """Where the entry lies; collectstatic asks for it before it links or copies."""
        return str(FOLDER / name)

    def exists(self, name: str) -> bool:
        """Whether it is an entry."""
        return name in ENTRIES

    def get_modified_time(self, name: str) -> Any:
        """Always newer than what was collected before: a component may have changed."""
        raise NotImplementedError


class JoinedStylesheets(BaseFinder):
    """Finds the entries before their folder does."""

    storage = JoinedStorage()

    def check(self, **options: Any) -> list[Any]:
        """Nothing to set, nothing to check."""
        return []

    def find(self, path: str, *args: Any, **options: Any) -> Any:
        """Nothing for development servers: the entry file itself works there."""
        return []

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        """Every entry with the storage that joins it."""
        return ((entry, self.storage) for entry in ENTRIES)

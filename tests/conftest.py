"""The real servers, for all tests in this folder."""

from .servers.fixtures import chromium, mastodon, pds, postgresql, script

__all__ = ["chromium", "mastodon", "pds", "postgresql", "script"]

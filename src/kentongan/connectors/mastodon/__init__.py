"""Mastodon, and servers that speak its client API."""

from .network import Mastodon

__all__ = ["Mastodon"]

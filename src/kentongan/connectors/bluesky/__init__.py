"""Bluesky (AT Protocol): posts by app password, with a link card or a photo."""

from .network import Bluesky

__all__ = ["Bluesky"]

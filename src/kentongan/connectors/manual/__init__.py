"""Assisted manual: a person posts in the network's own app, with everything laid out, and pastes the link back."""

from .links import PublicLink
from .network import Facebook, Instagram, Manual, TikTok, WhatsAppChannel, X, YouTube

__all__ = ["Facebook", "Instagram", "Manual", "PublicLink", "TikTok", "WhatsAppChannel", "X", "YouTube"]

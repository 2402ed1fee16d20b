"""What the lead tells: who, what, when, where, why, how."""

from .reading import PARTS, Presence, lead_of

__all__ = ["PARTS", "Presence", "lead_of"]

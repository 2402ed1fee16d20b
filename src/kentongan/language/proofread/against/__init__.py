"""The text against the facts of an activity: what it contradicts, what it leaves out."""

from .comparing import compare, contradictions
from .difference import Difference

__all__ = ["Difference", "compare", "contradictions"]

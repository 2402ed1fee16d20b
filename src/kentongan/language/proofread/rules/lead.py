"""The lead: who, what, when, where, why, how."""

from typing import Any

from ..doc import Doc
from ..house import House

PARTS = ("who", "what", "when", "where", "why", "how")


def read_lead(doc: Doc, house: House) -> dict[str, Any]:
    """For each part whether it is present, and where: `{"who": {"present": bool, "spans": [{"start","end"}]}, …}`."""
    return {part: {"present": False, "spans": []} for part in PARTS}

"""The lead: who, what, when, where, why, how."""

from typing import Any

from ..doc import Doc
from ..fivews.reading import PARTS, read
from ..house import House

__all__ = ["PARTS", "read_lead"]


def read_lead(doc: Doc, house: House) -> dict[str, Any]:
    """For each part whether it is present, and where: `{"who": {"present": bool, "spans": [{"start","end"}]}, …}`."""
    return {
        part: {"present": told.present, "spans": [{"start": start, "end": end} for start, end in told.spans]}
        for part, told in read(doc).items()
    }

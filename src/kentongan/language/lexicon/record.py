"""What is known of one word, and its three bytes on disk."""

from dataclasses import dataclass

DICTIONARY, WEB, NEWS, OWN, NAME, PLACE, CAPITAL, WRONG = (1 << bit for bit in range(8))
WORDS = DICTIONARY | WEB | NEWS | OWN  # any of these makes it a word
TAGS = ("", "NN", "VB", "JJ", "ADV", "IN", "NUM", "PR", "SC", "CC", "DT", "NEG", "FW", "RP", "UH")
STEP = 25  # steps per unit of zipf in a byte


@dataclass(slots=True)
class Record:
    """Flags (where it stands), zipf (0 unknown, 3 one in a million), most frequent tag with its share in percent."""

    flags: int = 0
    zipf: float = 0.0
    tag: tuple[str, int] = ("", 0)

    def pack(self) -> bytes:
        """Three bytes."""
        name, share = self.tag
        return bytes(
            (self.flags, max(0, min(255, round(self.zipf * STEP))), TAGS.index(name) << 4 | min(15, share // 7))
        )

"""What can go wrong with a network, by who must act (STYLE.md; social-networks.md 4.3).

Every error carries a sentence for the officer (Indonesian data), the network's own words (capped, without
secrets) and its code. Codes and statuses are parsed, never substrings of a message.
"""

import re
from collections.abc import Iterable

WORDS_LIMIT = 4096  # bytes of a network's answer that are kept
SHORTEST_SECRET = 6  # a shorter value would blot out ordinary words
TOKEN = re.compile(r"eyJ[\w-]+\.[\w-]+\.[\w-]*|(?<=Bearer )\S+|(?<=DPoP )\S+")
REMOVED = "[dihapus]"


class NetworkError(Exception):
    """Something went wrong between us and a network.

    sentence: what the officer reads. words: what the network said. code: the network's own code, or the status.
    """

    sentence = "Jaringan menjawab dengan galat."

    def __init__(self, words: str = "", *, sentence: str = "", code: str = "") -> None:
        self.words = cap(words)
        self.sentence = sentence or type(self).sentence
        self.code = code
        super().__init__(self.sentence)


class TryLater(NetworkError):
    """Nobody must act: nothing was posted, the delivery waits.

    retry_after: seconds, when the network named a time. prepare_again: what was prepared is gone over there.
    """

    sentence = "Jaringan sedang tidak dapat dihubungi. Kiriman menunggu dan akan dicoba lagi secara otomatis."

    def __init__(
        self,
        words: str = "",
        *,
        sentence: str = "",
        code: str = "",
        retry_after: float | None = None,
        prepare_again: bool = False,
    ) -> None:
        super().__init__(words, sentence=sentence, code=code)
        self.retry_after = retry_after
        self.prepare_again = prepare_again


class Rejected(NetworkError):
    """The writer must act: the network (or our check) refuses this content. field: what to change."""

    sentence = "Jaringan menolak isi kiriman ini. Perbaiki, lalu kirim lagi."

    def __init__(self, words: str = "", *, sentence: str = "", code: str = "", field: str = "text") -> None:
        super().__init__(words, sentence=sentence, code=code)
        self.field = field


class Disconnected(NetworkError):
    """The agency must act: the account has to be connected again; its deliveries wait."""

    sentence = "Akun perlu dihubungkan ulang. Kiriman lain dari akun ini menunggu sampai akun terhubung."


class Blocked(NetworkError):
    """The regency desk or the operator must act: nothing is tried again by itself."""

    sentence = "Kiriman ditahan oleh jaringan. Jangan diulang; meja kabupaten perlu memeriksa akun ini."


class Unknown(NetworkError):
    """Nobody must act yet: the post may be public. Only `confirm` can tell."""

    sentence = "Kiriman mungkin sudah tayang dan sedang diperiksa."


class CannotTell(NetworkError):
    """`confirm` could not find out whether the post is public."""

    sentence = "Belum dapat dipastikan apakah kiriman sudah tayang. Buka akunnya dan periksa sendiri."


def cap(words: str) -> str:
    """At most WORDS_LIMIT bytes of a network's words, without characters that a database refuses."""
    return words.replace("\x00", "").encode("utf-8", "replace")[:WORDS_LIMIT].decode("utf-8", "ignore")


def clean(words: str, secrets: Iterable[object]) -> str:
    """A network's words without our secrets and without anything that looks like a token; capped."""
    known = sorted((s for s in secrets if isinstance(s, str) and len(s) >= SHORTEST_SECRET), key=len, reverse=True)
    for secret in known:
        words = words.replace(secret, REMOVED)
    return cap(TOKEN.sub(REMOVED, words))

"""Where a text comes from: a file or standard input, in whatever shape a newsroom's computers leave it."""

import sys
from pathlib import Path


class Unreadable(ValueError):
    """A file that is no text; the sentence says what to do."""


def read_text(name: str) -> str:
    """The text of a file, or of standard input for `-`. Raises Unreadable."""
    shown = "Masukan" if name == "-" else Path(name).name
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except FileNotFoundError:
        raise Unreadable(f"Berkas {name} tidak ada. Periksa kembali nama dan foldernya.") from None
    except IsADirectoryError:
        raise Unreadable(f"{name} adalah folder. Sebutkan berkas teksnya.") from None
    except OSError as error:
        raise Unreadable(f"Berkas {name} tidak dapat dibaca ({error.strerror}). Periksa izin aksesnya.") from None
    return decode(raw, shown)


def decode(raw: bytes, shown: str) -> str:
    """Bytes as text. Raises Unreadable for what is no text: pictures, Word files, other encodings."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace").removeprefix("\ufeff")
    if raw.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf")):
        raise Unreadable(
            f"{shown} bukan teks biasa. Buka di pengolah kata, lalu salin isinya atau simpan sebagai .txt."
        )
    if b"\x00" in raw:
        raise Unreadable(f"{shown} bukan teks, melainkan berkas biner. Berikan naskah sebagai teks UTF-8.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"{shown} bukan teks UTF-8 (bita ke-{error.start + 1} rusak). Simpan ulang sebagai UTF-8, lalu coba lagi."
        ) from None

"""Where a text comes from: a file or standard input, in whatever shape a newsroom's computers leave it."""

import codecs
import sys
from pathlib import Path

_UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_FILES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")


class Unreadable(ValueError):
    """A file that is no text; the sentence says what to do."""


def read_text(name: str) -> str:
    """The text of a file, or of standard input for `-`. Raises Unreadable."""
    return decode(_read(name), _shown(name))


def read_lines(name: str) -> list[bytes]:
    """The lines of a file in UTF-8, each to be decoded by itself: one that is broken says nothing of the others."""
    raw = _read(name)
    if raw.startswith((*_UTF_32, *_UTF_16, *_FILES)):
        raw = decode(raw, _shown(name)).encode("utf-8", "surrogatepass")
    return raw.removeprefix(codecs.BOM_UTF8).split(b"\n")


def _shown(name: str) -> str:
    return "Masukan" if name == "-" else Path(name).name


def _read(name: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except FileNotFoundError:
        raise Unreadable(f"Berkas {name} tidak ada. Periksa kembali nama dan foldernya.") from None
    except IsADirectoryError:
        raise Unreadable(f"{name} adalah folder. Sebutkan berkas teksnya.") from None
    except OSError as error:
        raise Unreadable(f"Berkas {name} tidak dapat dibaca ({error.strerror}). Periksa izin aksesnya.") from None


def decode(raw: bytes, shown: str) -> str:
    """Bytes as text. Raises Unreadable for what is no text: pictures, Word files, other encodings."""
    if raw.startswith(_UTF_32):
        return no_rtf(raw.decode("utf-32", errors="replace"), shown)
    if raw.startswith(_UTF_16):
        return no_rtf(raw.decode("utf-16", errors="replace"), shown)
    if raw.startswith(_FILES):
        raise _formatted(shown)
    if b"\x00" in raw:
        raise Unreadable(f"{shown} bukan teks, melainkan berkas biner. Berikan naskah sebagai teks UTF-8.")
    try:
        return no_rtf(raw.decode("utf-8-sig"), shown)
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"{shown} bukan teks UTF-8 (bita ke-{error.start + 1} rusak). Simpan ulang sebagai UTF-8, lalu coba lagi."
        ) from None


def no_rtf(text: str, shown: str) -> str:
    """The text, unless it is the inside of a Word file. Raises Unreadable."""
    if text.lstrip("\ufeff \t\r\n").startswith("{\\rtf"):
        raise _formatted(shown)
    return text


def _formatted(shown: str) -> Unreadable:
    return Unreadable(f"{shown} bukan teks biasa. Buka di pengolah kata, lalu salin isinya atau simpan sebagai .txt.")

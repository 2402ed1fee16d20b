"""Compiles the lists into two tries, once: at set-up or on first use, without the network, in about two seconds."""

import atexit
import contextlib
import hashlib
import os
import shutil
import sys
import tempfile
import time
from functools import cache
from pathlib import Path

import marisa_trie

from . import sources
from .record import WORDS

FORM = "1"  # raise when the files' form changes
LONG = 8  # letters from which a word may be looked for two edits away
COMMON = 3.0


def home() -> Path:
    """Where compiled lexicons lie: in the environment, else in the user's cache."""
    inside = Path(sys.prefix) / "share"
    if sys.prefix != sys.base_prefix and os.access(sys.prefix, os.W_OK):
        return inside / "kentongan"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "kentongan"


@cache
def fingerprint() -> str:
    """A digest of everything a lexicon is made of."""
    digest = hashlib.blake2b(FORM.encode(), digest_size=8)
    for path in sources.paths():
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def missing() -> bool:
    """Whether the current lexicon is still to be compiled."""
    return not (home() / f"lexicon-{fingerprint()}" / "words.bin").exists()


def built() -> Path:
    """The folder of the current lexicon, compiled now if it is not there."""
    folder = home() / f"lexicon-{fingerprint()}"
    if (folder / "words.bin").exists():
        return folder
    try:
        made = build(folder)
        _forget_old(folder)
    except OSError:  # nothing of ours can be written to: a lexicon for this process alone
        alone = Path(tempfile.mkdtemp(prefix="kentongan-"))
        atexit.register(shutil.rmtree, alone, ignore_errors=True)
        made = build(alone / folder.name)
    return made


def _forget_old(folder: Path) -> None:
    """Remove lexicons of earlier versions that nobody has compiled for a month."""
    for other in folder.parent.glob("lexicon-*"):
        if other != folder and time.time() - other.stat().st_mtime > 30 * 86400:
            shutil.rmtree(other, ignore_errors=True)


def build(folder: Path) -> Path:
    """Compile into `folder`; a half-made lexicon is never seen. Raises OSError where nothing can be written."""
    if (folder / "words.bin").exists():
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=".lexicon-", dir=folder.parent))
    try:
        _compile(draft)
        with contextlib.suppress(OSError):  # another process was faster: its folder is as good
            draft.rename(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    if not (folder / "words.bin").exists():
        raise OSError(f"{folder} cannot be made")
    return folder


def _compile(folder: Path) -> None:
    known = sources.records()
    words = marisa_trie.Trie(known)
    packed = bytearray(3 * len(words))
    for word, record in known.items():
        number = words[word]
        packed[3 * number : 3 * number + 3] = record.pack()
    words.save(str(folder / "words.marisa"))
    common = [word for word, one in known.items() if len(word) >= LONG and one.flags & WORDS and one.zipf >= COMMON]
    bones = marisa_trie.RecordTrie("<I", [(skeleton(word), (words[word],)) for word in common])
    bones.save(str(folder / "bones.marisa"))
    (folder / "words.bin").write_bytes(packed)


_VOWELS = str.maketrans("", "", "aeiouh-")


def skeleton(word: str) -> str:
    """The consonants of a word, doubles once: what usually survives two slips. `melaksnakn` → `mlksnkn`."""
    bones = word.translate(_VOWELS)
    return "".join(letter for index, letter in enumerate(bones) if index == 0 or letter != bones[index - 1])

"""Texts made for measuring: clean, faulty and hostile ones, the same on every machine."""

import random
from collections.abc import Callable, Iterator

from .lexicon import lexicon
from .proofread.rules import all_rules

SLIPS = 0.03  # of the words of a faulty text
COMMON = 3.0  # zipf: its other words are at least so common
ONSETS = ("b", "d", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "w", "y", "ng", "pr", "kr", "tr", "sy")
NUCLEI, CODAS = ("a", "i", "u", "e", "o"), ("", "", "n", "r", "s", "m", "t", "h", "ng")


def clean(words: int) -> str:
    """Clean text of so many words, in paragraphs: the right examples of all rules, again and again."""
    return _paragraphs(_right_sentences(), words)


def faulty(words: int, seed: int = 1) -> str:
    """Text that nobody has read before: other words in every sentence, names nobody bears, slips of the keyboard."""
    chance = random.Random(seed)  # noqa: S311
    known = lexicon().common(COMMON)
    sentences = (" ".join(_faulty(chance, one, known)) for one in _forever(_right_sentences(), chance))
    return _paragraphs(sentences, words)


def _right_sentences() -> list[str]:
    return [text for rule in all_rules() for text in rule.right if "\n" not in text and len(text) > 40]


def _paragraphs(sentences: list[str] | Iterator[str], words: int) -> str:
    paragraphs, count = [], 0
    stream = iter(sentences) if not isinstance(sentences, list) else _again(sentences)
    while count < words:
        chosen = [next(stream) for _ in range(6)]
        paragraphs.append(" ".join(chosen))
        count += sum(len(one.split()) for one in chosen)
    return "\n\n".join(paragraphs)


def _again(sentences: list[str]) -> Iterator[str]:
    while True:
        yield from sentences


def _forever(sentences: list[str], chance: random.Random) -> Iterator[str]:
    while True:
        yield chance.choice(sentences)


def _faulty(chance: random.Random, sentence: str, known: list[str]) -> Iterator[str]:
    """Half of the small words are exchanged, capitals become invented names, some letters are lost or swapped."""
    for number, word in enumerate(sentence.split()):
        if word.isalpha() and word.islower() and chance.random() < 0.5:
            word = chance.choice(known)
        elif number and word.istitle() and word.isalpha():
            word = name(chance)
        yield _slip(chance, word) if word.isalpha() and len(word) > 4 and chance.random() < SLIPS else word


def _slip(chance: random.Random, word: str) -> str:
    at = chance.randrange(1, len(word) - 1)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return chance.choice([swapped, word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:]])


def name(chance: random.Random) -> str:
    """A word that sounds like a name."""
    parts = [chance.choice(ONSETS) + chance.choice(NUCLEI) + chance.choice(CODAS) for _ in range(chance.choice((2, 3)))]
    return "".join(parts).capitalize()


def _names(count: int) -> list[str]:
    """So many names of two words, all different."""
    chance = random.Random(count)  # noqa: S311
    return [f"{name(chance)} {name(chance)}" for _ in range(count)]


def _acronym(number: int) -> str:
    letters = ""
    for _ in range(4):
        number, rest = divmod(number, 26)
        letters += chr(65 + rest)
    return letters


# What could be dear: each makes a text of so many pieces.
HOSTILE: dict[str, Callable[[int], str]] = {
    "different names": lambda n: ". ".join(_names(n)),
    "names, a line each": lambda n: "\n".join(_names(n)),
    "names in one list": lambda n: ", ".join(_names(n)),
    "one first name": lambda n: ". ".join(f"Bupati Siti {one.split()[1]} tiba" for one in _names(n)),
    "names a letter apart": lambda n: " ".join(f"Bupati {one.split()[0]} tiba." for one in _names(n)),
    "one letter changed": lambda n: " ".join(f"Camat Sa{chr(0xE0 + number % 4000)}ardi tiba." for number in range(n)),
    "two spellings, again": lambda n: "Budi Suhardi datang. Menurut Suharti, warga siap. " * n,
    "one long name": lambda n: "Camat A" + "b" * n + " tiba.",
    "one person, again": lambda n: "Camat Ahmad Sobari hadir. " * n,
    "names that say": lambda n: " ".join(f"“Kami siap datang,” kata {one}." for one in _names(n)),
    "persons with positions": lambda n: " ".join(f"Camat {one.split()[0]}, {one}, hadir." for one in _names(n)),
    "one quotation, one speaker": lambda n: "“Kami siap melayani warga,” kata Camat Ahmad Sobari.\n" * n,
    "degrees": lambda n: "Ahmad Sobari, S.Sos., " * n,
    "different degrees": lambda n: ", S.E. ".join(_names(n)),
    "quotations never closed": lambda n: "“Kami siap.\n\n" * n,
    "quotations never closed, one line": lambda n: "“Kami siap. " * n,
    "quotations never opened": lambda n: "Kami siap,” katanya.\n" * n,
    "single marks": lambda n: "‘Kami siap, kata Budi. " * n,
    "double and single marks": lambda n: "“Kami siap,' kata Budi. " * n,
    "single and double marks": lambda n: "'Kami siap,” kata Budi. " * n,
    "quotations": lambda n: "“Kami sudah siap membantu warga.” " * n,
    "quotations in one sentence": lambda n: "kata Budi, “kami siap datang,” " * n,
    "quotations in one another": lambda n: "“Kami siap datang " * n + "” " * n,
    "straight marks": lambda n: '"Kami" ' * n,
    "marks": lambda n: "“" * n + "”" * n,
    "brackets": lambda n: "(" * n + ")" * n,
    "brackets with words": lambda n: "Warga (desa) " * n,
    "masked addresses": lambda n: "desa.go.id " * n,
    "tags": lambda n: "<b>warga</b> " * n,
    "tags never closed": lambda n: "<b warga " * n,
    "style never closed": lambda n: "<style> p { } " * n,
    "ampersands": lambda n: "&" * n,
    "at signs": lambda n: "a@" * n,
    "dots": lambda n: "." * n,
    "spaces": lambda n: "warga" + " " * n + "desa",
    "lines": lambda n: "\n" * n,
    "short lines": lambda n: "Warga hadir\n" * n,
    "list": lambda n: "".join(f"{number}. Warga hadir\n" for number in range(n)),
    "guests": lambda n: "Hadir " + ", ".join(f"Camat {one}" for one in _names(n)),
    "guest lists": lambda n: "Turut hadir:\n1. Camat Budi\n2. Lurah Ani\n3. Kuwu Edi\n" * n,
    "one sentence": lambda n: "warga desa menanam padi bersama camat " * n,
    "one sentence with commas": lambda n: "warga, desa, dan camat, " * n,
    "one sentence of yang": lambda n: "yang datang, dibuka, " * n,
    "one paragraph": lambda n: "Warga desa menanam padi bersama camat. " * n,
    "one letter": lambda n: "a" * n,
    "one line of capitals": lambda n: "WARGA DESA " * n,
    "capital words": lambda n: "Kepala Dinas Komunikasi dan Informatika " * n,
    "an office without end": lambda n: "Kepala Bidang Pelayanan, " * n,
    "places": lambda n: " ".join(f"Desa {one.split()[0]}" for one in _names(n)),
    "acronyms": lambda n: " ".join(_acronym(number) for number in range(n)),
    "one acronym": lambda n: "BPBD siaga. " * n,
    "acronyms explained": lambda n: " ".join(f"Badan Aman Raya ({_acronym(number)}) siaga." for number in range(n)),
    "acronyms explained, and others": lambda n: " ".join(
        f"Badan ({_acronym(number)}) {_acronym(300_000 + number)} siaga." for number in range(n)
    ),
    "one acronym explained": lambda n: "Badan Penanggulangan Bencana Daerah (BPBD) siaga. " * n,
    "one acronym explained otherwise": lambda n: "Badan Bencana (BPBD) siaga. Satuan (Satpop PP) siaga. " * n,
    "dates": lambda n: "Rabu (11/9/2025). " * n,
    "dates in words": lambda n: "Rabu, 11 September 2025, pukul 09.00 WIB " * n,
    "different dates": lambda n: " ".join(f"{d % 28 + 1}/{d % 12 + 1}/{2000 + d % 99}" for d in range(n)),
    "numbers": lambda n: "1.500 " * n,
    "a number": lambda n: "1." * n,
    "digits": lambda n: "1" * n,
    "totals": lambda n: "120 peserta, terdiri atas 70 laki-laki dan 60 perempuan, hadir. " * n,
    "a total without end": lambda n: "120 peserta, terdiri atas " + "70 laki-laki, " * n,
    "rupiah": lambda n: "Rp. 62000 " * n,
    "telephones": lambda n: "0812-3456-7890 " * n,
    "identity numbers": lambda n: "3212345678901234 " * n,
    "streets": lambda n: "Jalan Merdeka Nomor 12 RT 03 RW 02 " * n,
    "slips": lambda n: "ditgaskan " * n,
    "different slips": lambda n: " ".join(one.lower() for one in _names(n)),
    "compounds": lambda n: "antar-kota non-aktif pasca panen " * n,
    "hyphens": lambda n: "a-" * n,
    "doubled": lambda n: "yang " * n,
    "di": lambda n: "di " * n,
    "capital letters with stops": lambda n: "A." * n,
    "headlines": lambda n: "Bupati Buka Pasar Murah Di Tirtasari\n" * n,
    "datelines": lambda n: "TIRTASARI – Warga hadir.\n" * n,
    "smileys": lambda n: "🎉 ditgaskan " * n,
    "combining accents": lambda n: "e" + "\u0301" * n,
    "Cyrillic letters": lambda n: "W\u0430rga " * n,
    "soft hyphens": lambda n: "war\u00adga " * n,
}  # fmt: skip

"""What a lead leaves unanswered, and leads and quotations beyond the norm."""

from collections.abc import Iterator

from ..datelines import lead_of_release
from ..doc import Doc
from ..fivews.reading import read
from ..house import House
from ..marks import quoted
from ..rule import DOCUMENT, HINT, Hit, rule
from ..tokens import ACRONYM, NUMBER, WORD

HOUSE_STYLE = "Gaya selingkung: teras berita 5W1H"
NEEDED = {"who": "siapa", "what": "apa", "when": "kapan", "where": "di mana"}
LEAD_WORDS, QUOTE_WORDS, MOST_QUOTES = 45, 60, 4
RELEASE = 100  # words from which a text should quote somebody
COUNTED = (WORD, ACRONYM, NUMBER)


@rule(
    id="lead_incomplete",
    kind="lead",
    severity=HINT,
    scope=DOCUMENT,
    title="Teras belum lengkap",
    why="Paragraf pertama menjawab siapa, apa, kapan, dan di mana.",
    reference=HOUSE_STYLE,
    wrong=(
        ("Pasar Murah Dibuka di Desa\nTIRTASARI – Camat Tirtasari membuka pasar murah.\nBeras habis.", "", ""),
        ("Warga Menanam Padi\nTIRTASARI – Sawah ditanami padi, Senin (3/11/2025).\nHasilnya baik.", "", ""),
        ("Hidup Bersih Itu Sehat\nTIRTASARI – Kesehatan adalah hal penting.\nCamat hadir.", "", ""),
    ),
    right=(
        "Camat Buka Pasar\nTIRTASARI – Camat Tirtasari membuka pasar di balai desa, Senin (3/11/2025).\nRamai.",
        "Camat Tirtasari membuka pasar murah.",
        "Warga Tanam Padi\nTIRTASARI – Pagi tadi warga menanam padi di Desa Wanasari.\nHasilnya baik.",
    ),
)
def lead_incomplete(doc: Doc, house: House) -> Iterator[Hit]:
    """One finding at the end of the lead; a warning where two of the four are missing."""
    if doc.headline is None or len(doc.body) < 2:
        return
    told = read(doc)
    missing = [name for part, name in NEEDED.items() if not told[part].present]
    if missing:
        _, end = lead_of_release(doc)
        message = f"Paragraf pertama belum menjawab: {', '.join(missing)}."
        yield Hit(end, end, (), message)


@rule(
    id="lead_long",
    kind="lead",
    severity=HINT,
    scope=DOCUMENT,
    title="Teras terlalu panjang",
    why=f"Teras yang enak dibaca paling banyak {LEAD_WORDS} kata. Pindahkan rinciannya ke paragraf kedua.",
    reference=HOUSE_STYLE,
    wrong=(
        ("Kabar Desa Ini\nTIRTASARI – " + "kata " * 45 + "akhir.\nSelesai.", "akhir", ""),
        ("Kabar Desa Ini\nTIRTASARI – " + "kata " * 45 + "batas lalu terus.\nSelesai.", "batas", ""),
        ("TIRTASARI – " + "kata " * 45 + "ujung.", "ujung", ""),
    ),
    right=("TIRTASARI – " + "kata " * 45, "Pendek saja.", ""),
)
def lead_long(doc: Doc, house: House) -> Iterator[Hit]:
    """The first word beyond the measure, counted over the lead's first sentence."""
    start, end = lead_of_release(doc)
    words = [token for token in doc.tokens if start <= token.start < end and token.kind in COUNTED]
    first = next((one.end for one in doc.sentences if one.start <= start < one.end), end)
    if len(words) > LEAD_WORDS and words[LEAD_WORDS].start < first:
        yield Hit(words[LEAD_WORDS].start, words[LEAD_WORDS].end)


@rule(
    id="quote_long",
    kind="quote_norm",
    severity=HINT,
    scope=DOCUMENT,
    title="Kutipan terlalu panjang",
    why=f"Kutipan lebih dari {QUOTE_WORDS} kata terbaca seperti pidato. Kutip intinya, ceritakan sisanya.",
    reference="Gaya selingkung: kutipan",
    wrong=(
        ("“" + "Kata " * 61 + "akhir,” ujar Budi.", "“", ""),
        ("Budi berkata, “" + "Kata " * 70 + "akhir.”", "“", ""),
        ("“Pendek,” kata Ani.\n“" + "Kata " * 65 + "akhir,” ujar Budi.", "“", ""),
    ),
    right=("“Kami siap,” kata Budi.", "“" + "Kata " * 50 + "akhir,” ujar Budi.", "Tanpa kutipan."),
)
def quote_long(doc: Doc, house: House) -> Iterator[Hit]:
    """The opening mark."""
    for one in quoted(doc):
        if one.words > QUOTE_WORDS:
            yield Hit(one.opening.start, one.opening.end)


@rule(
    id="quote_count",
    kind="quote_norm",
    severity=HINT,
    scope=DOCUMENT,
    title="Jumlah kutipan",
    why="Rilis memuat dua atau tiga kutipan langsung: tanpa kutipan terasa kering, lebih dari empat menjadi wawancara.",
    reference="Gaya selingkung: kutipan",
    wrong=(
        ("Judul Berita Desa\n" + "Camat membuka pasar murah di desa itu. " * 20, "", ""),
        ("“Kami siap hari ini,” kata Ani. " * 5, "“", ""),
        ("“Kami siap hari ini,” kata Ani. " * 7, "“", ""),
    ),
    right=("“Kami siap hari ini,” kata Ani. " * 3, "Camat membuka pasar.", "Lomba “Satu” dan “Dua” digelar."),
)
def quote_count(doc: Doc, house: House) -> Iterator[Hit]:
    """The end of a text that quotes nobody; the opening mark of the fifth quotation."""
    spoken = [one for one in quoted(doc) if one.words >= 3 and not one.is_title]
    words = sum(1 for token in doc.tokens if token.kind in COUNTED)
    if not spoken and doc.headline and words >= RELEASE:
        yield Hit(doc.paragraphs[-1].end, doc.paragraphs[-1].end)
    elif len(spoken) > MOST_QUOTES:
        yield Hit(spoken[MOST_QUOTES].opening.start, spoken[MOST_QUOTES].opening.end)

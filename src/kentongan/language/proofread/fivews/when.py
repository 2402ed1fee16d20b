"""When: every way in which Indonesian news tells a day or an hour."""

import re
from collections.abc import Iterator

_DAY = r"(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)"
_MONTH = (
    r"(?:Januari|Pebruari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Nopember|Desember"
    r"|Syawal|Muharam|Zulhijah)"
)
_COUNT = r"(?:\d+|se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|beberapa)"
_UNIT = r"(?:menit|jam|hari|minggu|pekan|bulan|tahun|triwulan|semester|dekade)"
_PART = r"(?:dini hari|subuh|pagi|siang|sore|petang|malam)"
_PROGRAMME = r"(?!\s+(?:Bersih|Berkah|Sehat|Curhat|Berbagi|Barokah|Agung|Keliling|Ceria))"
_FORMS = (
    # Senin (3/11/2025), Rabu pagi, 12–14 November 2025, awal Mei
    rf"(?<!salat )(?<!shalat )(?<!sholat )(?<!pasar )(?:hari )?\b{_DAY}\b{_PROGRAMME}"
    rf"(?:\s+{_PART})?(?:\s*,?\s*\(?\d{{1,2}}[^\s,;)]*\)?(?:\s+{_MONTH}(?:\s+\d{{4}})?)?)?",
    rf"\b\d{{1,2}}(?:\s*(?:[-–]|sampai|hingga|dan|s\.?d\.?)\s*\d{{1,2}})?\s+{_MONTH}\b(?:\s+\d{{4}})?",
    rf"\b(?:bulan |awal |akhir |pertengahan |sejak |pada |hingga |sampai |selama |sepanjang |mulai |per )*\b{_MONTH}\b"
    r"(?:\s+\d{4}|\s+(?:lalu|ini|mendatang|depan))?",
    r"(?<![\d/])\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})(?!\d)|\(\d{1,2}/\d{1,2}\)|\b\d{4}-\d{2}-\d{2}\b",
    # pukul 09.00, 09.00 WIB
    r"\b(?:pukul|jam)\s+(?:\d{1,2}|sebelas\b|sepuluh\b|sembilan\b|satu\b|dua\b|tiga\b|empat\b|lima\b|enam\b|tujuh\b|delapan\b)(?:[.:]\d{2})?",
    r"\b\d{1,2}[.:]\d{2}\s+(?:WIB|WITA|WIT)\b",
    # kemarin, hari ini, pagi tadi, pekan lalu, tiga bulan terakhir, sejak dua hari lalu
    rf"\b(?:besok|esok|lusa|kemarin|nanti|tadi)\s+{_PART}\b",
    r"\b(?:kemarin|tadi|barusan|besok|esok hari|lusa|baru-baru ini|belum lama ini|saat ini|sekarang|kini|dewasa ini)\b",
    rf"\b(?:tadi )?(?:hari|{_PART}|minggu|pekan|bulan|tahun|akhir pekan|musim tanam|semester|triwulan)"
    r"\s+(?:ini|itu|lalu|kemarin|tadi|depan|mendatang|berjalan|sebelumnya)\b",
    rf"\b{_COUNT}\s*{_UNIT}\s+(?:yang\s+)?(?:lalu|terakhir|mendatang|ke depan|sebelumnya)\b",
    rf"\b(?:sejak|dalam|hingga|sampai|selama)\s+(?:\w+\s+)?{_COUNT}\s*{_UNIT}\s+(?:terakhir|lalu|ini)\b",
    rf"\b(?:sejak|mulai)\s+(?:{_PART}|{_COUNT}\s*{_UNIT}|awal|akhir|hari)\b",
    rf"\b(?:pada|di|selama|sepanjang)\s+(?:{_PART}|akhir pekan|awal pekan|hari pertama|hari kedua|hari terakhir)\b",
    rf"\b{_PART}\s+hari\b|\bdini hari\b|\b(?:awal|akhir|pertengahan)\s+(?:pekan|bulan|tahun)\b",
    # pada 2024, sepanjang tahun 2025, tahun 2026
    r"\b(?:pada|sejak|selama|sepanjang|hingga|sampai|awal|akhir|pertengahan|mulai|dalam)"
    r"\s+(?:[Tt]ahun\s+)?(?:19|20)\d\d\b",
    r"(?<!anggaran )\btahun\s+(?:19|20)\d\d\b",
    r"\b(?:selama|sepanjang)\s+(?:masa|musim|libur|bulan|Ramadan|puasa)\b|\bsepekan\s+(?:terakhir|ini|lalu|penuh)\b",
    rf"\b(?:setiap|tiap)\s+(?:hari\s+)?{_DAY}\b",
    r"\b(?:mulai|sejak|pada|selama)\s+(?:tahun|semester)\s+(?:ajaran|anggaran|pelajaran)\b",
    r"\b(?:sebelum|setelah|sesudah|menjelang|jelang|usai|sehabis)\s+(?:hari raya\s+)?(?:Natal|Lebaran|Nyepi|Imlek|"
    r"Paskah|Waisak|Idulfitri|Iduladha|Galungan)\b",
    r"\b(?:bulan|awal|akhir|pertengahan|sejak|pada|hingga|selama|sepanjang|jelang|menjelang|saat|memasuki|di)"
    r"\s+(?:bulan\s+)?(?:suci\s+)?Ramadan\b",
)
_WHEN = re.compile("|".join(f"(?:{form})" for form in _FORMS))
_OPENERS = re.compile(
    r"(?:Kemarin|Besok|Esok|Lusa|Nanti|Sejak|Pada|Mulai|Selama|Sepanjang|Kini|Saat|Hari|Sepekan|Hingga|Pagi|Tadi|Awal|Akhir|Sekarang|Setiap"
    r"|Tiap|Dalam|Baru|Dua|Tiga|Beberapa|Akhir|Dini|Bulan|Tahun|Pekan|Malam|Sore|Siang|Jam|Pukul)\b"
)


def when_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Offsets of the words that tell when, in text[start:end]."""
    lead = text[start:end]
    if _OPENERS.match(lead):  # a capital that only opens the sentence
        lead = lead[:1].lower() + lead[1:]
    for found in _WHEN.finditer(lead):
        yield start + found.start(), start + found.end()

"""Personal data left in a text for the public: numbers of persons, addresses of houses."""

import re
from collections.abc import Iterator

from ..doc import Doc
from ..house import House
from ..rule import ERROR, HINT, SENTENCE, WARNING, Hit, rule

LAW = "UU 27/2022 tentang Pelindungan Data Pribadi"
PHONE = re.compile(r"(?<![\d.,])(?:\+62[ -]?|62|0)8[1-9]\d{1,2}[ .-]?\d{3,4}[ .-]?\d{3,5}(?!\d)")
NUMBERS = re.compile(r"(?<![\d.,/-])\d{16}(?![\d.,]*\d)|(?<!\d)(?:19|20)\d{6} ?\d{6} ?[12] ?\d{3}(?!\d)")
ADDRESS = re.compile(
    r"\b(?:Jl\.?|Jalan|Gang|Gg\.?|Perumahan|Perum|Blok)\s[^.;\n]{2,50}?\b(?:[Nn]o(?:mor|\.)?\s?)\d+[^.;\n]{0,20}?"
    r"\bRT\.?\s?\d+(?:\s?/\s?(?:RW\.?\s?)?\d+)?"
)
# A number that citizens are meant to call stands beside one of these.
SERVICE = re.compile(
    r"whatsapp|\bwa\b|layanan|pusat panggilan|call cent|hotline|aduan|pengaduan|hubungi|menghubungi|kontak|informasi"
    r"|narahubung|pendaftaran|mendaftar|posko|kantor|dinas|siaga|darurat|nomor resmi|sms|telegram|admin|konsultasi",
    re.IGNORECASE,
)
AROUND = 90  # letters in which such a word counts


@rule(
    id="personal_phone",
    kind="personal_data",
    severity=WARNING,
    scope=SENTENCE,
    title="Nomor telepon pribadi",
    why="Nomor telepon orang tidak dimuat di naskah publik tanpa izin. Gunakan nomor layanan instansi.",
    reference=LAW,
    wrong=(
        ("Korban bernama Ani, nomor teleponnya 0812-3456-7890.", "0812-3456-7890", ""),
        ("Budi (081234567890) menemukan dompet itu.", "081234567890", ""),
        ("Menurut saksi, +62 812 3456 7890 menelepon dua kali.", "+62 812 3456 7890", ""),
    ),
    right=(
        "Warga dapat menghubungi WhatsApp layanan 0812-3456-7890.",
        "Informasi: 0812-3456-7890.",
        "Anggarannya Rp812.345.678.900.",
        "Posko siaga banjir buka di nomor 081234567890.",
    ),
)
def personal_phone(doc: Doc, house: House) -> Iterator[Hit]:
    """Mobile numbers that are not told as a service."""
    for found in PHONE.finditer(doc.plain):
        around = doc.plain[max(0, found.start() - AROUND) : found.end() + 40]
        if not SERVICE.search(around):
            yield Hit(found.start(), found.end())


@rule(
    id="personal_number",
    kind="personal_data",
    severity=ERROR,
    scope=SENTENCE,
    title="NIK atau NIP",
    why="Nomor induk orang tidak dimuat di naskah publik. Hapus nomor ini.",
    reference=LAW,
    wrong=(
        ("Penerima bantuan, Ani (NIK 3212014505800001), hadir.", "3212014505800001", ""),
        ("Nomor kartu keluarganya 3212010101100003.", "3212010101100003", ""),
        ("Budi, NIP 198001012005011002, dilantik.", "198001012005011002", ""),
    ),
    right=(
        "Warga cukup membawa NIK dan kartu keluarga.",
        "Anggaran Rp3.212.014.505.800.001 belum cair.",
        "Nomor 3212 dipasang di rumah.",
    ),
)
def personal_number(doc: Doc, house: House) -> Iterator[Hit]:
    """Numbers of sixteen digits, and of eighteen that begin with a date of birth."""
    for found in NUMBERS.finditer(doc.plain):
        yield Hit(found.start(), found.end())


@rule(
    id="personal_address",
    kind="personal_data",
    severity=HINT,
    scope=SENTENCE,
    title="Alamat rumah",
    why="Alamat rumah seseorang tidak perlu ditulis selengkap ini. Sebutkan desa atau kelurahannya saja.",
    reference=LAW,
    wrong=(
        ("Korban tinggal di Jalan Melati No. 12 RT 03/RW 05 Sukamekar.", "Jalan Melati No. 12 RT 03/RW 05", ""),
        ("Rumah Ani di Gang Mawar Nomor 7, RT 2 terbakar.", "Gang Mawar Nomor 7, RT 2", ""),
        ("Ia warga Perumahan Asri Blok C No. 9 RT 01/02.", "Perumahan Asri Blok C No. 9 RT 01/02", ""),
    ),
    right=(
        "Kantor itu berada di Jalan Merdeka No. 5.",
        "Warga RT 03 RW 05 bergotong royong.",
        "Pelayanan dibuka di Jalan Jenderal Sudirman Nomor 10, Indramayu.",
    ),
)
def personal_address(doc: Doc, house: House) -> Iterator[Hit]:
    """A street with number and neighbourhood."""
    for found in ADDRESS.finditer(doc.plain):
        yield Hit(found.start(), found.end())

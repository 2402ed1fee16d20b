"""Personal data left in a text for the public: numbers, accounts and addresses of persons, names of child victims."""

import re
from collections.abc import Iterator

from kentongan.language.lexicon import lexicon

from ..doc import Doc
from ..fivews.who import OFFICES
from ..house import House
from ..rule import ERROR, HINT, SENTENCE, WARNING, Hit, rule
from ..runs import REGIONS, heads, is_common

LAW = "UU 27/2022 tentang Pelindungan Data Pribadi"
CHILDREN = "UU 11/2012 Pasal 19 dan UU 35/2014 Pasal 64 huruf i"
PHONE = re.compile(r"(?<![\d.,])(?:\+62[ -]?|62|0)8[1-9]\d{1,2}[ .-]?\d{3,4}[ .-]?\d{3,5}(?!\d)")
NUMBERS = re.compile(r"(?<![\d.,/-])\d{16}(?![\d.,]*\d)|(?<!\d)(?:19|20)\d{6} ?\d{6} ?[12] ?\d{3}(?!\d)")
STREET = (
    r"\b(?:Jl\.?|Jalan|Gang|Gg\.?|Perumahan|Perum|Blok)\s[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,4},?\s(?:[Bb]lok\s\w+,?\s)?"
    r"(?:[Nn]omor|[Nn]o\.?)\s?\d+\w?"
)
UNIT = r"[^.;\n]{0,20}?\bRT\.?\s?\d+(?:\s?/\s?(?:RW\.?\s?)?\d+)?"
HOME = re.compile(
    rf"{STREET}{UNIT}"
    # rumah korban di Jalan Melati Nomor 12, tinggal di Gang Mawar No. 7, warga Jalan Kenanga Nomor 3
    r"|(?:\b[Rr]umah(?:nya)?\s(?:(?:milik\s[A-Z]\w+|(?:milik\s)?(?:korban|pelaku|tersangka|saksi|almarhum\w*|keluarga|orang\stua|warga|Pak|Bu"
    r"|Bapak|Ibu))\b[^.;,\n]{0,40}?\s)?di\s|\bkediaman\s[^.;,\n]{0,40}?\sdi\s|\b(?:bertempat\s)?tinggal\sdi\s|\bberdomisili\sdi\s"
    rf"|\bwarga\s)(?P<street>{STREET}(?:{UNIT})?)"
)
# A number that citizens are meant to call stands beside one of these …
OFFERED = re.compile(
    r"menghubungi nomor|layanan|pusat panggilan|call cent|hotline|aduan|informasi|\binfo\b|narahubung|pendaftaran"
    r"|mendaftar|posko|siaga"
    r"|darurat|nomor resmi|admin|konsultasi|panitia|kontak person|contact person|sekretariat|pemesanan|reservasi",
    re.IGNORECASE,
)
# … or of these, if the words right before it tell of no private person.
REACHED = re.compile(r"whatsapp|\bwa\b|hubungi|kontak|kantor|dinas|\bsms\b|telegram", re.IGNORECASE)
PRIVATE = re.compile(
    r"\b(?i:korban|penerima\s(?:bantuan|manfaat)|saksi|pelaku|tersangka|pasien|ahli\swaris|almarhum\w*)\b|\bbernama\s[A-Z]|,\s(?:seorang\s)?warga\b"
    r"|\b[Nn]omor(?:nya)?\s(?:(?:telepon|ponsel|HP|hp|WA|WhatsApp|seluler)\s)?(?:milik\s)?"
    r"(?!Dinas|WhatsApp|Kantor|WA|HP|Bupati|Camat|Desa|Puskesmas|RSUD|BPBD|Diskominfo|PMI|Damkar)[A-Z][a-z]+,?\s"
)
AROUND, BEFORE = 90, 70  # letters in which such a word counts


@rule(
    id="personal_phone",
    kind="personal_data",
    severity=WARNING,
    scope=SENTENCE,
    title="Nomor telepon pribadi",
    why="Nomor telepon orang tidak dimuat di naskah publik tanpa izin. Ganti dengan nomor layanan instansi.",
    reference=LAW,
    wrong=(
        ("Korban bernama Ani, nomor teleponnya 0812-3456-7890.", "0812-3456-7890", ""),
        ("Budi (081234567890) menemukan dompet itu.", "081234567890", ""),
        ("Menurut saksi, +62 812 3456 7890 menelepon dua kali.", "+62 812 3456 7890", ""),
        ("Warga dapat menghubungi Bapak Dadang, penerima bantuan, di 0812-3456-7890.", "0812-3456-7890", ""),
    ),
    right=(
        "Warga dapat menghubungi WhatsApp layanan 0812-3456-7890.",
        "Informasi: 0812-3456-7890.",
        "Anggarannya Rp812.345.678.900.",
        "Posko siaga banjir buka di nomor 081234567890.",
        "Warga dapat menghubungi Kantor Camat Tirtasari di 0812-3456-7890.",
    ),
)
def personal_phone(doc: Doc, house: House) -> Iterator[Hit]:
    """Mobile numbers that are not told as a service."""
    for found in PHONE.finditer(doc.plain):
        around = doc.plain[max(0, found.start() - AROUND) : found.end() + 40]
        before = doc.plain[max(0, found.start() - BEFORE) : found.start()]
        if not OFFERED.search(around) and (PRIVATE.search(before) or not REACHED.search(around)):
            yield Hit(found.start(), found.end())


@rule(
    id="personal_number",
    kind="personal_data",
    severity=ERROR,
    scope=SENTENCE,
    title="NIK atau NIP",
    why="Nomor induk orang tidak dimuat di naskah publik. Hapus nomor ini; nama dan desanya sudah cukup.",
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
        ("Rumah korban di Jalan Melati Nomor 12 habis terbakar.", "Jalan Melati Nomor 12", ""),
    ),
    right=(
        "Kantor itu berada di Jalan Merdeka No. 5.",
        "Warga RT 03 RW 05 bergotong royong.",
        "Pelayanan dibuka di Jalan Jenderal Sudirman Nomor 10, Indramayu.",
        "Korban dirawat di rumah sakit di Jalan Murah Nara Nomor 7.",
    ),
)
def personal_address(doc: Doc, house: House) -> Iterator[Hit]:
    """A street with number and neighbourhood, or with a number where somebody lives."""
    for found in HOME.finditer(doc.plain):
        start, end = found.span("street") if found["street"] else found.span()
        yield Hit(start, end)


ACCOUNT = re.compile(
    r"\b(?:[Rr]ekening(?:nya)?|[Nn]orek|[Bb]ank|BRI|BNI|BCA|BSI|BTN|BJB|Mandiri)\b[^.;\n\d]{0,40}?"
    r"(?P<number>\d[\d .-]{8,22}\d)(?!\d)"
)
HOLDER = re.compile(r"(?:\ba\.?n\.?|\batas\snama|\bmilik|[Rr]ekening)\s(?P<name>[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,3})")
# Who collects money for all.
COLLECTS = re.compile(
    r"\b(?:baznas|lazis\w*|pmi|panitia|yayasan|kas|pemerintah|pemkab|pemkot|pemprov|dinas|badan|bpbd|rkud|masjid|musala|gereja"
    r"|koperasi|bumdes\w*|komite|posko|perumda|pajak|retribusi|sekolah|dompet|kitabisa|korpri|pt|cv|rsud)\b",
    re.IGNORECASE,
)


@rule(
    id="personal_account",
    kind="personal_data",
    severity=WARNING,
    scope=SENTENCE,
    title="Nomor rekening pribadi",
    why="Nomor rekening orang tidak dimuat di naskah publik. Hapus nomor ini, atau sebutkan rekening resmi lembaga.",
    reference=LAW,
    wrong=(
        ("Bantuan masuk ke rekening BRI 0123-01-023456-50-7 atas nama Siti Rohmah.", "0123-01-023456-50-7", ""),
        ("Nomor rekening Darmo, 1370012345678, beredar.", "1370012345678", ""),
        ("Kirim ke Bank Mandiri 1370012345678 a.n. Darmo Saputra.", "1370012345678", ""),
    ),
    right=(
        "Donasi dikirim ke rekening Baznas Indramayu di BRI 0123-01-023456-50-7.",
        "Pajak dibayar ke rekening kas daerah nomor 0012345678001 di Bank BJB.",
        "Bank BJB menyalurkan kredit Rp1.370.012.345.",
    ),
)
def personal_account(doc: Doc, house: House) -> Iterator[Hit]:
    """Account numbers whose holder is a person, or is not told."""
    for found in ACCOUNT.finditer(doc.plain):
        around = doc.plain[max(0, found.start() - 40) : found.end() + 60]
        digits = sum(map(str.isdigit, found["number"]))
        if 9 <= digits <= 16 and not re.search(r"Rp\s?$", found.group()[: found.start("number") - found.start()]):
            holder = HOLDER.search(around)
            named = holder is not None and not COLLECTS.match(holder["name"]) and not _is_bank(holder["name"])
            if not COLLECTS.search(around) or (named and holder is not None and "nama" in holder.group().lower()):
                yield Hit(*found.span("number"))


def _is_bank(name: str) -> bool:
    return name.split()[0] in ("Bank", "Mandiri")


MAIL = re.compile(
    r"(?P<box>[\w.+-]{3,64})@(?:gmail|yahoo|ymail|hotmail|outlook|rocketmail|icloud)\.(?:com|co\.id|id)\b"
)
OFFICE_BOX = re.compile(
    r"(?:^|[._\d-])(?:lapor|aduan|din(?:as|sos|kes|dik)|dis(?:dik|kominfo|kes|pora|hub)|pesan|order|kontak|contact|halo|cs|panitia|desa|dinas|puskesmas|kec|kel|humas|info|admin|ppid|sekolah|sd|smp|sma|smk|posyandu|festival|layanan|umkm"
    r"|kantor|pem|uptd?|bpbd|bagian|seksi|lomba|official|redaksi|media|toko|cv|pt|karang|pkk|forum|komunitas|yayasan|rs|bumdes)",
    re.IGNORECASE,
)


@rule(
    id="personal_mail",
    kind="personal_data",
    severity=WARNING,
    scope=SENTENCE,
    title="Alamat surel pribadi",
    why="Alamat surel orang tidak dimuat di naskah publik tanpa izin. Ganti dengan surel instansi (…@….go.id).",
    reference=LAW,
    wrong=(
        ("Siti dapat disurati di siti.rohmah88@gmail.com.", "siti.rohmah88@gmail.com", ""),
        ("Keluarga korban, Rokayah, dihubungi di rokayah_jati@yahoo.com.", "rokayah_jati@yahoo.com", ""),
        ("Surel Budi Santoso: budisantoso@gmail.com.", "budisantoso@gmail.com", ""),
    ),
    right=(
        "Surat dikirim ke dinsos@indramayukab.go.id.",
        "Pendaftar mengirim berkas ke panitia.festivalmangga@gmail.com.",
        "Pesanan dikirim ke batikpaoman@gmail.com.",
    ),
)
def personal_mail(doc: Doc, house: House) -> Iterator[Hit]:
    """Boxes of free mail that bear the name of a person: one told just before, or one of the list of names."""
    for found in MAIL.finditer(doc.text):
        box = found["box"].lower()
        if not OFFICE_BOX.search(box) and (
            _names_one(box) or _told(doc.text[max(0, found.start() - 120) : found.start()], box)
        ):
            yield Hit(found.start(), found.end())


def _names_one(box: str) -> bool:
    """siti.rohmah88: a part of it is in the list of names, and no other word."""
    return any(lexicon().is_name(part) and not is_common(part) for part in re.split(r"[\W\d_]+", box) if len(part) > 2)


def _told(before: str, box: str) -> bool:
    """Rokayah … rokayah_jati: it opens with a name told just before, which is no part of a longer one (Desa Jati)."""
    alone = re.findall(r"(?:^|(?:^|[ ,.(])[a-z]+,?\s|,\s|\.\s)([A-Z][a-z]{2,})\b", before)
    pairs = [one.split(" ") for one in re.findall(r"(?=\b([A-Z][a-z]+ [A-Z][a-z]+)\b)", before)]
    bare = re.sub(r"[._-]", "", box)
    return any(
        bare.startswith("".join(name).lower()) and not any(is_common(word.lower()) for word in name)
        for name in [[one] for one in alone] + pairs
    )


NAME = r"(?P<name>[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,3})"
CHILD = re.compile(
    r"\b[Aa]nak\s(?:(?:yang\smenjadi\s)?(?:korban|saksi)|pelaku(?!\s(?:usaha|UMKM|seni|wisata|ekonomi|industri))|yang\sberhadapan\sdengan\shukum)"
    r"(?P<of>(?:\s[a-z]+){0,3}?)(?:\situ|\stersebut)?(?:,\s|\sbernama\s|,\sbernama\s|\s)" + NAME
)
VICTIM = re.compile(
    r"\b[Kk]orban\b[^.;\n]{0,60}?\b(?:bernama\s|,\s|itu\s)" + NAME + r"\s\((?P<age>\d{1,2})(?:\stahun)?\)"
)
CRIMES = re.compile(
    r"cabul|kekerasan|perundung|perkosa|rudapaksa|setubuh|aniaya|pelecehan|eksploitasi|perdagangan\s(?:orang|anak)"
    r"|penelantaran|bully|asusila|prostitusi|perkawinan\sanak",
    re.IGNORECASE,
)
DISASTERS = re.compile(r"banjir|gempa|longsor|bakar|kecelakaan|rob\b|tsunami|puting|angin|tenggelam", re.IGNORECASE)


@rule(
    id="child_victim",
    kind="personal_data",
    severity=WARNING,
    scope=SENTENCE,
    title="Nama anak korban",
    why="Nama anak korban, anak saksi, dan anak pelaku wajib dirahasiakan, begitu juga alamat dan sekolahnya. "
    "Tulis “seorang anak”, tanpa nama dan tanpa nama orang tuanya.",
    reference=CHILDREN,
    wrong=(
        ("Anak korban, Dinda Permata (12), dirawat di rumah sakit.", "Dinda Permata", ""),
        ("Korban pencabulan bernama Rina (14) didampingi psikolog.", "Rina", ""),
        ("Anak yang menjadi korban kekerasan itu, Dimas Prakoso, sudah pulang.", "Dimas Prakoso", ""),
    ),
    right=(
        "Anak-anak korban banjir bermain di posko.",
        "UPTD PPA mendampingi anak korban kekerasan hingga pulih.",
        "Korban banjir bernama Darmo (45) menerima beras.",
        "Anak korban kekerasan di Kecamatan Tirtasari didampingi Dinas Sosial.",
        "Pendampingan anak korban kekerasan, Dinas Sosial menggandeng psikolog.",
    ),
)
def child_victim(doc: Doc, house: House) -> Iterator[Hit]:
    """The name of a child that the law protects."""
    if "orban" not in doc.plain and "nak " not in doc.plain:
        return
    for found in CHILD.finditer(doc.plain):
        if not DISASTERS.search(found["of"]) and _is_person(found["name"]):
            yield Hit(*found.span("name"))
    for found in VICTIM.finditer(doc.plain):
        around = doc.plain[max(0, found.start() - 150) : found.end() + 150]
        anew = not CHILD.search(doc.plain, max(0, found.start() - 40), found.end())
        if int(found["age"]) < 18 and CRIMES.search(around) and _is_no_office(found["name"]) and anew:
            yield Hit(*found.span("name"))


def _is_person(name: str) -> bool:
    """No office, no place and no word that only opens something."""
    return _is_no_office(name) and not is_common(name.split()[0].lower())


def _is_no_office(name: str) -> bool:
    first = name.split()[0].lower()
    return first not in heads() and first not in OFFICES and first not in REGIONS

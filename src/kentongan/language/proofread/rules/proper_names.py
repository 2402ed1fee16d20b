"""Names in small letters: places, offices before a name, days and months, peoples, acronyms."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kentongan.language.lexicon import lexicon
from kentongan.language.lexicon.record import DICTIONARY, NEWS, PLACE
from kentongan.lib.indonesian import DAYS, MONTHS

from ..doc import Doc, Token
from ..house import House
from ..lists import table, words_of
from ..offices import OFFICES
from ..rule import ERROR, SENTENCE, Hit, rule
from ..tokens import NUMBER, WORD

# Before a name these are part of it: Kabupaten Tirtasari, Bupati Ahmad, Jalan Merdeka.
BEFORE_PLACES = words_of(
    """kabupaten kecamatan kelurahan desa kota provinsi propinsi dusun kampung pulau gunung sungai danau teluk selat
    jalan pemkab pemkot pemprov"""
)
# After hari these are feasts: Hari Pahlawan, Hari Guru Nasional.
FEASTS = words_of("pahlawan kartini ibu guru santri kemerdekaan kesaktian pendidikan kebangkitan lahir sumpah raya")
ALWAYS_FEASTS = words_of("pahlawan kartini santri kebangkitan kesaktian")  # nothing else is called so
BEFORE_NAMES = words_of(
    """bupati gubernur camat lurah presiden menteri sekda jenderal kolonel mayor kapten haji hajah kiai ustaz sultan
    wali dinas kementerian universitas puskesmas bapak ibu pak bu"""
)
# Offices of two words: wakil bupati, kepala desa, wali kota.
HEADS = words_of("wakil kepala sekretaris ketua wali")
COUNTS = words_of("para setiap seorang tiap beberapa semua seluruh sejumlah banyak mantan calon antar perdana negara")
PEOPLES = words_of(
    """minangkabau bali aceh banten papua jawa sunda madura betawi batak minang bugis melayu dayak sasak toraja minahasa
    tionghoa arab baduy asmat dani osing tengger gayo nias mentawai kutai mandar buton ambon ternate bajo sangir
    sangihe talaud sumbawa sumba rote sabu alor lamaholot manggarai ngada lio tolaki muna bima dompu mbojo kaili
    pamona mori bungku gorontalo mongondow tidore tobelo galela buru seram kei tanimbar aru biak serui yali mee kamoro
    marind sentani arfak moi maybrat karo simalungun mandailing toba rejang komering ogan besemah serawai kerinci
    banjar paser berau tidung kenyah kayan ngaju maanyan iban lun bakumpai bawean using duri palopo luwu selayar"""
)
AMONG = words_of(
    """suku orang bahasa adat etnis budaya bangsa warga masyarakat aksara tari tembang dan di ke dari pulau provinsi
    gubernur asal keturunan kesenian kuliner musik makanan masakan busana rumah"""
)
FIELDS = words_of(
    """kesehatan pendidikan sosial pertanian perhubungan perdagangan perikanan perumahan pariwisata lingkungan
    kependudukan ketahanan komunikasi koperasi perpustakaan peternakan perkebunan kehutanan pemuda pekerjaan"""
)
DAYS_AND_MONTHS = {name.lower() for name in (*DAYS, *MONTHS)} - {"minggu", "mei", "juli"}
ALWAYS = words_of(
    """afrika allah alquran amerika anda arab asia australia bandung bappenas basarnas belanda buddha eropa hindu
    iduladha idulfitri imlek indonesia inggris islam jakarta jambi jepang kalimantan katolik kemenag kemenkes
    kemensos konghucu kristen lampung lombok madura makassar malaysia maulid muharam natal nyepi palembang
    pancasila rabiulawal ramadan riau satpol semarang singapura sulawesi sumatera
    surabaya syakban syawal tuhan waisak yogyakarta zulhijah"""
)


@rule(
    id="capital",
    kind="capital",
    severity=ERROR,
    scope=SENTENCE,
    title="Huruf kapital pada nama",
    why="Nama diri, hari, dan bulan, serta wilayah dan jabatan yang diikuti nama, ditulis dengan huruf kapital.",
    reference="EYD V, Huruf Kapital",
    wrong=(
        ("Rapat digelar pada hari senin pagi.", "senin", "Senin"),
        ("Warga kabupaten Tirtasari menanam padi.", "kabupaten", "Kabupaten"),
        ("Acara dibuka bupati Ahmad Fauzi.", "bupati", "Bupati"),
        ("Seluruh warga indonesia bersatu.", "indonesia", "Indonesia"),
        ("Petugas bpbd hadir.", "bpbd", "BPBD"),
        ("Hadir pula wakil bupati Siti Aminah.", "wakil bupati", "Wakil Bupati"),
        ("Bazar digelar di Desa karanganyar.", "karanganyar", "Karanganyar"),
        ("Kepala Dinas kesehatan hadir.", "kesehatan", "Kesehatan"),
        ("Ia orang sunda asli.", "sunda", "Sunda"),
        ("Bazar dibuka hari minggu.", "minggu", "Minggu"),
        ("Bazar dibuka 5 mei 2025.", "mei", "Mei"),
        ("Upacara hari Pahlawan digelar.", "hari", "Hari"),
        ("Upacara hari pahlawan digelar.", "hari pahlawan", "Hari Pahlawan"),
        ("Perayaan hari raya Kuningan berlangsung khidmat.", "hari raya", "Hari Raya"),
        ("Batas itu diatur undang-undang Nomor 16 Tahun 2019.", "undang-undang", "Undang-Undang"),
    ),
    right=(
        "Rapat digelar pada hari Senin di kantor bupati.",
        "Setiap minggu warga desa menanam padi.",
        "Camat dan para lurah hadir bersama Bupati Ahmad Fauzi.",
        "Tamu menginap di rumah dinas Bupati Ahmad Fauzi.",
        "Ia menjabat bupati. Kota itu ramai. Gula jawa dan jeruk bali dijual.",
    ),
)
def capital(doc: Doc, house: House) -> Iterator[Hit]:
    """Names in small letters."""
    for token in doc.words:
        if token.text.islower():
            yield from _small(doc, token)
        elif token.low in PLACES_NAMED | FACILITIES or token.text == "Dinas":
            yield from _after_office(doc, token)
        acronym = acronyms().get(token.low)
        shaped = token.text.islower() or (len(token.text) > 3 and token.text.istitle())
        if acronym and shaped and token.low not in house.words and not _is_clock(doc, token):
            yield Hit(token.start, token.end, (acronym,), "Singkatan ini ditulis dengan huruf kapital.")


def _is_clock(doc: Doc, token: Token) -> bool:
    """pkl. 09.00 is no Praktik Kerja Lapangan."""
    return token.low == "pkl" and re.match(r"\.?\s\d", doc.text[token.end : token.end + 3]) is not None


def _small(doc: Doc, token: Token) -> Iterator[Hit]:
    if token.low in DAYS_AND_MONTHS or token.low in ALWAYS:
        if token.low == "afrika" and doc.tokens[token.index - 1].low == "babi":
            return  # demam babi afrika
        after = _next_word(doc, token) if token.low == "maulid" else None
        if after is not None and after.text == "nabi":
            yield Hit(token.start, after.end, ("Maulid Nabi",))
        else:
            yield _capital(token)
    elif token.low in ("mei", "juli", "minggu"):
        before = doc.tokens[token.index - 1] if token.index else token
        if before.low in ("hari", "bulan") or (before.kind == NUMBER and token.low != "minggu"):
            yield _capital(token)
    elif token.low in PEOPLES:
        if token.index and doc.tokens[token.index - 1].low in AMONG:
            yield _capital(token)
    elif token.low == "hari":
        after = _next_word(doc, token)
        if after is not None and after.low == "raya" and (feast := _next_word(doc, after)) and feast.capital:
            yield Hit(token.start, after.end, ("Hari Raya",))
        elif after is not None and after.capital and after.low in FEASTS:
            yield _capital(token)
        elif after is not None and after.low in ALWAYS_FEASTS:
            yield Hit(token.start, after.end, (f"Hari {after.text.capitalize()}",))
    elif token.low == "undang-undang":
        after = _next_word(doc, token)
        if after is not None and after.text == "Nomor":
            yield Hit(token.start, token.end, ("Undang-Undang",))
    elif token.low == "suku":
        yield from _after_office(doc, token)
    elif token.low in BEFORE_PLACES or token.low in BEFORE_NAMES:
        yield from _office_of_a_place(doc, token) or _after_office(doc, token) or _before_name(doc, token)


def _capital(token: Token) -> Hit:
    return Hit(token.start, token.end, (token.text[:1].upper() + token.text[1:],))


@lru_cache(maxsize=1)
def acronyms() -> dict[str, str]:
    """Acronyms nobody can pronounce, by their small letters; those that are words as well are left out."""
    initials = (row[0] for row in table("acronyms") if row[0].isupper() and row[0].isalpha() and len(row[0]) > 2)
    return {one.lower(): one for one in initials if one in SPOKEN or _cannot_be_a_word(one.lower())}


SPOKEN = words_of("TNI OPD ASN UMKM RSUD SMP SMA BUMN BUMD UPTD UPT APBD APBN DPRD DPR KTP PKK BPBD TPU PAD KPU")


def _cannot_be_a_word(letters: str) -> bool:
    known = lexicon()
    if known.flags(letters) & (DICTIONARY | NEWS):
        return False
    if letters in ("sdn", "bps", "ppn", "pph"):
        return False
    return not any(letter in "aiueo" for letter in letters) or re.search(r"[^aiueo]{4}", letters) is not None


def _office_of_a_place(doc: Doc, token: Token) -> list[Hit]:
    """`dinas kesehatan Kabupaten Tirtasari`: a whole office in small letters before the place it serves."""
    last = token
    for other in doc.tokens[token.index + 1 : token.index + 6]:
        if other.text in SERVED:
            inner = doc.tokens[token.index : last.index + 1]
            better = " ".join(one.text if one.low == "dan" else one.text.capitalize() for one in inner)
            return [Hit(token.start, last.end, (better,))] if token.low in OFFICE_HEADS and last is not token else []
        if not other.text.islower() or (other.low not in OFFICES and other.low != "dan"):
            break
        last = other
    return []


SERVED = words_of("Kabupaten Kota Provinsi Republik")
OFFICE_HEADS = words_of("dinas kementerian")


def _after_office(doc: Doc, token: Token) -> list[Hit]:
    """`Desa karanganyar`, `desa karanganyar`, `Dinas kesehatan`: the second word is small."""
    after = _next_word(doc, token)
    if after is None or not after.text.islower():
        return []
    if token.low == "dinas":
        return [_capital(after)] if token.capital and not token.first and after.low in FIELDS else []
    named = token.low in PLACES_NAMED or token.low == "suku" or (token.capital and token.low in FACILITIES)
    return [_capital(after)] if named and is_only_a_place(after.low) else []


def _next_word(doc: Doc, token: Token) -> Token | None:
    after = doc.tokens[token.index + 1] if token.index + 1 < len(doc.tokens) else None
    return after if after is not None and after.kind == WORD and doc.gap(token.index) == " " else None


def _before_name(doc: Doc, token: Token) -> Iterator[Hit]:
    after = _next_word(doc, token)
    if after is None or not after.capital or token.first or _is_everyday(after.low):
        return
    if after.low in BEFORE_PLACES | BEFORE_NAMES or after.low in ("ini", "itu", "anda", "tuhan"):
        return
    before = doc.tokens[token.index - 1] if token.index else token
    if token.low == "dinas" and before.low in FOR_DUTY:
        return
    whole = before.low in ("seluruh", "semua") and token.low in BEFORE_PLACES
    if (before.low in COUNTS and not whole) or (token.low == "jalan" and not _is_a_street(before)):
        return
    if before.low in HEADS and before.text.islower() and not before.first:
        better = f"{before.text.capitalize()} {token.text.capitalize()}"
        yield Hit(before.start, token.end, (better,))
    else:
        yield _capital(token)


FOR_DUTY = words_of("rumah mobil kendaraan motor perjalanan pakaian perahu kapal nota rapat telepon")  # rumah dinas


def _is_everyday(word: str) -> bool:
    """`tingkat kecamatan Tahun 2025`: what follows is no name, only capitalised."""
    known = lexicon()
    return word == "tahun" or (known.zipf(word) >= 5.5 and not known.is_name(word))


FACILITIES = words_of("bandara pelabuhan terminal stasiun pulau gunung sungai danau teluk kampung pantai jalan")
PLACES_NAMED = words_of("desa kecamatan kabupaten kelurahan dusun provinsi")


def is_only_a_place(word: str) -> bool:
    flags = lexicon().flags(word)
    return bool(flags & PLACE) and not flags & (DICTIONARY | NEWS) and len(word) > 4


def _is_a_street(before: Token) -> bool:
    """`di jalan Merdeka` but not `ruas jalan Tirtasari–Pesisir`."""
    return before.low in ("di", "ke", "dari", "sepanjang", "lewat", "kawasan", "bertempat")

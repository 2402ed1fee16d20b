"""Calls to vote for somebody. Whoever tells how, where and when people vote says nothing of the kind."""

import re
from collections.abc import Iterator

from ..doc import Doc
from ..house import House
from ..rule import SENTENCE, WARNING, Hit, rule

SEAT = (
    r"(?:calon\s)?(?:wakil\s)?(?:bupati|wali\skota|gubernur|presiden|kepala\sdaerah"
    r"|anggota\s(?:DPRD?|dewan|legislatif))"
)
PARTY = r"(?:paslon|pasangan(?:\scalon)?(?:\snomor)?|petahana|partai\s(?-i:[A-Z])\w+)\b"
NUMBER = r"(?:nomor|no\.?)\s(?:urut\s)?(?:\d+|satu|dua|tiga|empat|lima)\b"
ELECTION = r"(?:pilkada|pilbup|pilgub|pilwalkot|pilpres|pileg|pemilu|pemilihan)"
SOMEBODY = (
    r"(?-i:Bupati|Wabup|Wakil|Wali\sKota|Gubernur|Petahana|Pak\s[A-Z]\w+|Bu\s[A-Z]\w+|Bapak|Ibu|Haji|H\.|[A-Z][a-z]+)"
)
URGING = "mengajak|mengimbau|meminta|berharap|mengharapkan|mendorong|sepakat|bertekad|mari|ayo|semoga"
CHOOSING = "memilih|mendukung|mencoblos|memercayakan|mempercayakan|memenangkan|dukung|pilih"
CALLS = re.compile(
    "|".join(
        (
            # coblos nomor 2, dukung pasangan calon, mencoblos Partai Merpati, memilih calon dari Partai Merpati
            rf"\b(?:coblos|pilih|dukung|menangkan)(?:lah)?\s(?:{NUMBER}(?!\suntuk\s(?:layanan|info|bantuan|aduan|cek))|{PARTY}|{SEAT}|calon\b)",
            rf"\b(?:memilih|mencoblos|mendukung|memenangkan)\s(?:{NUMBER}\spada|{PARTY}|calon\sdari\s|pencalonan)",
            rf"\b(?:mendukung|memenangkan)\s(?:pasangan\scalon|calon\s{SEAT}|calon\sbupati)",
            rf"\b(?:memenangkan|menangkan)\s(?:\w+\s){{1,4}}(?:pada|di|dalam)\s{ELECTION}",
            r"\b(?:mendukung|dukung)\s[^.;!?]{0,50}\bmaju\s(?:sebagai|menjadi|jadi)\scalon\b",
            # pilihlah Haji Darmo sebagai bupati, memilih kembali Bupati Rahmat pada pilkada, mencoblos gambar merpati
            rf"\b(?:pilih|dukung|coblos)(?:lah)?\s(?:kembali\s|lagi\s)?{SOMEBODY}[^.;!?]{{0,30}}\s(?:sebagai|jadi|menjadi)\s{SEAT}",
            rf"\b(?:{URGING})\b[^.;!?]{{0,60}}?\b(?:{CHOOSING})\s(?:kembali\s|lagi\s|\w+\skepada\s)?{SOMEBODY}[^.;!?]{{0,40}}\b{ELECTION}",
            rf"\b(?:{URGING})\b[^.;!?]{{0,60}}?\b(?:memilih|mendukung)\s[^.;!?]{{1,40}}\ssebagai\s{SEAT}",
            rf"\b(?:{URGING})\b[^.;!?]{{0,60}}?\bkemenangan\s{SOMEBODY}[^.;!?]{{0,30}}\b{ELECTION}",
            r"\bpartai\s(?-i:[A-Z])\w+\s(?:adalah|merupakan|ialah)\spilihan\b",
            r"\b(?:mencoblos|coblos)\sgambar\s(?!calon|pasangan|partai\b)\w+",
            rf"\b(?:yakin|optimistis|bertekad|siap)\s(?:\w+\s){{0,3}}(?:menang|memenangkan)\s(?:\w+\s){{0,2}}{ELECTION}",
            r"\bpilih(?:lah)?\ssaya\b|\bjangan\s(?:lupa|salah)\s(?:pilih|coblos)\b|\btetap\snomor\s(?:urut\s)?\d",
            r"\b(?:memilih|pilih)\s(?:(?:kembali|lagi)\s(?:dirinya|beliau)|(?:dirinya|beliau)\s(?:kembali|lagi|pada))\b",
            r"\b(?:layak|pantas|patut|harus)\s(?:di)?pilih\s(?:kembali|lagi)\b",
            rf"\b(?:memberikan|berikan|beri|memberi)\ssuara(?:nya)?\s(?:kepada|untuk)\s(?!{ELECTION})(?:calon|(?-i:[A-Z])\w+)\b",
            # menjadi bupati untuk kedua kalinya, siap maju lagi dan mohon doa restu
            rf"\b(?:antarkan|hantarkan|jadikan)\s[^.;!?]{{1,40}}\b(?:menjadi|jadi|sebagai)\s{SEAT}",
            rf"\b(?:maju|bertarung|mencalonkan\sdiri)\s[^.;!?]{{0,30}}\b{SEAT}\b[^.;!?]{{0,60}}\b(?:restu|dukungan)\b",
            rf"\b(?:restu|dukungan)\b[^.;!?]{{0,60}}\b(?:maju|bertarung|mencalonkan\sdiri)\b[^.;!?]{{0,30}}\b{SEAT}\b",
            rf"\bdukungan\suntuk\s[^.;!?]{{0,50}}\bcalon\s{SEAT}|\b(?:menangkan|memenangkan)\s{ELECTION}",
            r"\b(?:doa|dukungan|suara|berharap|ingin)\b[^.;!?]{0,60}\bkembali\smemimpin\s(?:kabupaten|kota|daerah)\b",
            # dua periode
            r"\b(?:perlu|layak|pantas|harus|siap|cukup|menuju)\s(?:dua|2)\speriode\b|\b(?:dua|2)\speriode[!”\"]",
            r"\b(?:dua|2)\speriode\s(?:lagi|harga\smati)\b|\blanjut(?:kan)?\b[^.;!?]{0,50}\b(?:dua|2)\speriode\b",
            r"\b(?:menang|kemenangan)\s(?:pada|di|untuk|menuju)\s(?:periode\skedua|dua\speriode)\b",
            r"\bkader\spartai\b[^.;!?]{0,80}\b(?:menang|memenangkan|pemenangan)\b",
            r"\bsatu\sputaran\ssaja\b|\bganti\s(?:bupati|presiden|gubernur)\b",
            r"\#(?:lanjut\w*|dua|2)periode\w*|\#(?:coblos|pilihnomor|menangkan|gantibupati)\w*",
        )
    ),
    re.IGNORECASE,
)
# Every call has one of these.
CLUES = ("coblos", "pilih", "milih", "dukung", "menang", "suara", "periode", "restu", "antarkan", "ercayakan",
         "jadikan", "putaran saja", "ganti ", "tetap no")  # fmt: skip
# Sentences on the election itself, or on staying out of it.
NEUTRAL = re.compile(
    r"\b(?:KPUD?|KPPS|PPK|PPS|KIP|Bawaslu|Panwas\w*|DKPP|netral\w*|dilarang|melarang|larangan|melanggar|pelanggaran"
    r"|sanksi|(?:tidak|tak|untuk\stidak|jangan|bukan|bebas|berhak)\s(?:boleh\s|ikut\s)?(?:memilih|mendukung|memihak"
    r"|dukung|mengajak|berkampanye)|hati\snurani|OSIS|duta|lomba|juri|ketua\s(?:RT|RW|kelas))\b",
    re.IGNORECASE,
)


@rule(
    id="campaign",
    kind="campaign",
    severity=WARNING,
    scope=SENTENCE,
    title="Kalimat kampanye",
    why="Naskah pemerintah netral. Hapus ajakan ini; beritakan tahapan pemilihannya saja: jadwal, syarat, tempat.",
    reference="SE MenPANRB tentang netralitas ASN di media sosial",
    wrong=(
        ("Ayo coblos nomor 2 untuk perubahan.", "coblos nomor 2", ""),
        ("Mari dukung pasangan calon yang merakyat.", "dukung pasangan calon", ""),
        ("Warga berseru, lanjutkan dua periode!", "lanjutkan dua periode", ""),
        ("Ia mengajak warga memilih kembali dirinya pada pilkada.", "memilih kembali dirinya", ""),
        ("Ia siap maju lagi sebagai calon bupati dan mohon doa restu.", 
         "maju lagi sebagai calon bupati dan mohon doa restu", ""),
    ),
    right=(
        "Warga mencoblos di TPS 3.",
        "KPU menetapkan tiga pasangan calon.",
        "Pemkab mendukung petani menanam padi.",
        "ASN dilarang mendukung pasangan calon.",
        "Warga memilih kembali Darmo sebagai ketua RT untuk periode kedua.",
    ),
)  # fmt: skip
def campaign(doc: Doc, house: House) -> Iterator[Hit]:
    """Calls to vote for somebody, hashtags included; not in sentences on rules, polling and neutrality."""
    for sentence in doc.sentences:
        text = doc.text[sentence.start : sentence.end]
        small = text.lower()
        if any(clue in small for clue in CLUES) and not NEUTRAL.search(text):
            for found in CALLS.finditer(text):
                yield Hit(sentence.start + found.start(), sentence.start + found.end())

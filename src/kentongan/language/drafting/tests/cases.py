"""What several tests share: the example files, and facts of every odd kind."""

import re
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

EXAMPLES = Path(__file__).resolve().parents[5] / "examples"
FILES = [EXAMPLES / "bimtek-indramayu.toml", *sorted((EXAMPLES / "facts").glob("*.toml"))]
AGENCY = {
    "name": "Dinas Sosial Kabupaten Banyuwening",
    "short": "Dinsos",
    "regency": "Kabupaten Banyuwening",
    "dateline": "BANYUWENING",
}


def facts(agency: dict[str, Any] | None = None, **parts: Any) -> dict[str, Any]:
    """Facts of one activity: keys of the activity, and people, quotes, points, agencies, byline."""
    lists = {key: parts.pop(key) for key in ("people", "quotes", "points", "agencies", "byline") if key in parts}
    return {"agency": AGENCY if agency is None else agency, "activity": parts, **lists}


def value_at(given: Any, path: str) -> Any:
    """What lies at a dotted path; raises KeyError or IndexError where nothing does."""
    for part in path.split("."):
        given = given[int(part)] if isinstance(given, list) else given[part]
    return given


def words_of(text: str) -> set[str]:
    """The words and numbers of a text, in small letters."""
    return {word.lower().strip(".") for word in re.findall(r"[\w.]+", text)} - {""}


NAMES = ["Budi Santoso", "Drs. H. Ahmad Fauzi, M.Si.", "Siti Aminah", "Siti Maryam", "KOSIM", "dr. Ni Luh Ayu", "ujang"]
TITLES = ["Camat Cibunar", "Plt. Kepala Dinas Sosial", "warga Desa Cibunar", "kepala desa cibunar", "", "Ketua RT 02"]
TERMS = ["", "definitif", "Plt.", "Plh.", "Pj."]
ROLES = ["", "membuka kegiatan", "narasumber", "peserta", "hadir mewakili Lurah", "menyerahkan bantuan", "Moderator"]
KINDS = ["", "rapat koordinasi", "musrenbang", "peringatan dini", "penyaluran bantuan", "kunjungan kerja",
         "lomba masak", "pengumuman layanan", "PAMERAN", "Peresmian"]  # fmt: skip
ACTIVITIES = ["Musrenbang Kecamatan Cibunar", "PENYALURAN BANTUAN PANGAN DI DESA CIBUNAR", "peresmian jembatan gantung",
              "Kunjungan Kerja Bupati ke Pasar Baru", "Rapat Koordinasi Stunting " * 12, "MTQ",
              "Penanaman Pohon"]  # fmt: skip
TOLD = ["120 balita ditimbang.", "meningkatkan gizi keluarga", "Perbaikan tiga ruas jalan", "jalan desa diperbaiki",
        "Warga dapat mengurus KTP di kecamatan", "terkumpul 80 kantong darah", "LANCAR", "agar warga tidak panik",
        "Rapat menetapkan 3 usulan", "kami dan tim kami mendampingi 14 desa", "", "Budi menerima piala"]  # fmt: skip
QUOTES = ["Kami siap!", "Siapa yang mau?", "jaga kebersihan", 'Ini "Jumat Bersih" kita', "“Harus cepat.”", "Bagus",
          "Air naik 30 cm. Waspada", "Kita lihat saja…", "Disebut ‘sedekah pohon’ di sini"]  # fmt: skip
PLACES = ["", "Aula Kecamatan", "di Balai Desa Cibunar, Kecamatan Cibunar", "Desa Cibunar"]
PEOPLE_THERE = ["", "para kader", "120 petani dari 3 desa", "anak-anak", "petani, penyuluh, dan warga", "SELURUH CAMAT"]


def _some(values: list[Any]) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)


def _optional(**keys: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=keys)


_texts = st.one_of(_some(TOLD), st.lists(_some(TOLD), max_size=3))
_people = st.lists(
    st.fixed_dictionaries(
        {"name": _some(NAMES), "title": _some(TITLES)},
        optional={
            "term": _some(TERMS),
            "role": _some(ROLES),
            "topic": _some(["", "gizi anak"]),
            "leader": st.booleans(),
        },
    ),
    max_size=4,
)
_by = _some([*NAMES, "Camat Cibunar", "Rahmat, pembeli", "", "Kapolsek"])
_activity = st.builds(
    lambda must, may: must | may,
    st.fixed_dictionaries({"title": _some(ACTIVITIES)}),
    _optional(
        kind=_some(KINDS), date=st.dates(), place=_some(PLACES), participants=_some(PEOPLE_THERE),
        start=_some(["08.00", "9:30 WIB"]), end=_some(["selesai", "23.00"]), participant_count=st.integers(1, 99999),
        purpose=_some(TOLD), result=_texts,
        decision=_texts, benefit=_texts, next_step=_texts, cost=_some(["Rp1,2 miliar", "gratis", 5000000]),
        source_of_funds=_some(["APBD 2026", "dari swadaya warga"]), warning=_texts, contact=_some(["112", "WA 0812-1"]),
    ),
)  # fmt: skip
anything = st.fixed_dictionaries(
    {
        "agency": _some([AGENCY, {"short": "Dinsos"}, {"name": "Kecamatan Cibunar", "dateline": "cibunar"}, {}]),
        "activity": _activity,
        "people": _people,
        "quotes": st.lists(st.fixed_dictionaries({"text": _some(QUOTES), "by": _by}), max_size=4),
        "points": st.lists(st.fixed_dictionaries({"text": _some([t for t in TOLD if t]), "by": _by}), max_size=4),
        "agencies": _some(
            [[], ["Dinas Pertanian"], [{"name": "Dinas Kesehatan", "short": "Dinkes"}, {"name": "BUMD"}]]
        ),
        "byline": _some([{}, {"writer": "Nia"}, {"writer": "Nia", "editor": "Red"}]),
    }
)

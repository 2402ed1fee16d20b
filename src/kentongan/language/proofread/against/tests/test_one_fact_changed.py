"""A release in which one fact at a time is told otherwise, left out, or told in other words."""

from datetime import date

import pytest

from kentongan.language.drafting.facts import check
from kentongan.language.proofread.against import compare

SINDANG = check(
    {
        "agency": {
            "name": "Dinas Sosial Kabupaten Indramayu", "short": "Dinsos", "regency": "Kabupaten Indramayu",
            "dateline": "SINDANG",
        },
        "activity": {
            "title": "Penyaluran Bantuan Pangan bagi 412 Keluarga", "date": date(2026, 5, 19),
            "end_date": date(2026, 5, 20), "start": "09.00", "end": "12.00",
            "place": "Balai Desa Sindang, Kecamatan Sindang", "participants": "30 pelaku UMKM dan petani garam",
            "result": "Sebanyak 84 kader lulus uji", "cost": "Rp78.280.000",
            "source_of_funds": "APBD Kabupaten Indramayu",
            "decision": "Truk tambang dilarang melintas mulai H-7 hingga H+7 Lebaran",
            "next_step": "penyaluran tahap kedua dijadwalkan pada Juni 2026",
            "contact": "Layanan Pengaduan, WhatsApp 0812-0000-0109",
        },
        "people": [
            {"name": "Ahmad Sobari, S.Sos.", "title": "Camat Sindang"},
            {"name": "Kosim", "title": "Ketua Kelompok Petambak Segara Mukti"},
            {"name": "Melati Kusuma", "title": "pendiri Dapur Segara"},
            {"name": "Siti Maryam", "title": "bidan Desa Sukamukti"},
            {"name": "Siti Rohmah", "title": "Ketua TP PKK Kecamatan Cibunar"},
        ],
        "points": [{"by": "Ahmad Sobari", "text": "laporan penyaluran disampaikan dua kali sehari"}],
    }
)  # fmt: skip
RELEASE = (
    "Dinsos Salurkan Bantuan Pangan\n\n"
    "SINDANG – Dinas Sosial Kabupaten Indramayu (Dinsos) menyalurkan bantuan pangan bagi 412 keluarga di Balai Desa "
    "Sindang, Kecamatan Sindang, Selasa (19/5/2026) dan Rabu (20/5/2026) pukul 09.00–12.00.\n\n"
    "Menurut Camat Sindang Ahmad Sobari, S.Sos., laporan penyaluran disampaikan dua kali sehari. Hadir pula Ketua "
    "Kelompok Petambak Segara Mukti Kosim, Siti Maryam, bidan Desa Sukamukti, dan Ketua TP PKK Kecamatan Cibunar "
    "Siti Rohmah. Melati Kusuma, pendiri Dapur Segara, melatih 30 pelaku UMKM.\n\n"
    "Sebanyak 84 kader lulus uji. Truk tambang dilarang melintas mulai H-7 hingga H+7 Lebaran. Bantuan itu bernilai "
    "Rp78.280.000 dan bersumber dari APBD Kabupaten Indramayu. Selanjutnya, penyaluran tahap kedua dijadwalkan pada "
    "Juni 2026. Hubungi WhatsApp 0812-0000-0109."
)
PLACE = "Balai Desa Sindang, Kecamatan Sindang"
CAMAT = "Camat Sindang Ahmad Sobari, S.Sos.,"


def found(right, wrong):
    """The facts of all differences, those left out marked with a question mark."""
    assert right in RELEASE
    differences = compare(RELEASE.replace(right, wrong, 1), SINDANG)
    return [one.fact if one.contradicted else f"{one.fact}?" for one in differences]


def test_the_release_itself_is_right():
    assert compare(RELEASE, SINDANG) == []


@pytest.mark.parametrize(
    ("right", "wrong", "fact"),
    [
        ("412 keluarga", "421 keluarga", "activity.title"),
        ("30 pelaku", "40 pelaku", "activity.participants"),
        ("84 kader", "48 orang kader", "activity.result"),
        ("Rp78.280.000", "Rp87.280.000", "activity.cost"),
        ("Rp78.280.000", "Rp60 juta", "activity.cost"),
        ("H-7", "H-5", "activity.decision"),
        ("dua kali", "tiga kali", "points.0.text"),
        ("tahap kedua", "tahap ketiga", "activity.next_step"),
        ("Juni", "Juli", "activity.next_step"),
        ("0812-0000-0109", "0812-0000-0190", "activity.contact"),
        ("Selasa (19/5/2026)", "Senin (18/5/2026)", "activity.date"),
        ("12.00", "13.00", "activity.end"),
        ("09.00", "07.00", "activity.start"),
        (PLACE, "Balai Desa Penganjang, Kecamatan Sindang", "activity.place"),
        (PLACE, "Balai Desa Sindang, Kecamatan Balongan", "activity.place"),
        (PLACE, "Aula Kecamatan Cibunar", "activity.place"),
        (PLACE, "Lapangan Merdeka", "activity.place"),
        (PLACE, "Ruang Rapat Bupati", "activity.place"),
        ("Dinas Sosial Kabupaten", "Dinas Kesehatan Kabupaten", "agency.name"),
        ("Indramayu (Dinsos)", "Cirebon (Dinsos)", "agency.name"),
        ("APBD Kabupaten Indramayu", "APBN", "activity.source_of_funds"),
        ("APBD Kabupaten Indramayu", "APBD Provinsi Jawa Barat", "activity.source_of_funds"),
        (CAMAT, "Camat Sindang, Dedi Mulyana,", "people.0.name"),
        (CAMAT, "Camat Dedi Mulyana", "people.0.name"),
        ("Ahmad Sobari", "Achmad Sobari", "people.0.name"),
        ("S.Sos.", "S.H.", "people.0.name"),
        ("Camat Sindang", "Plt. Camat Sindang", "people.0.title"),
        ("Camat Sindang", "Sekretaris Camat Sindang", "people.0.title"),
        ("Kosim", "Kasim", "people.1.name"),
        ("Kosim", "Darman", "people.1.name"),
        ("pendiri Dapur Segara", "pemilik Warung Segara", "people.2.title"),
        ("Siti Rohmah", "Siti Rohman", "people.4.name"),
    ],
)  # fmt: skip
def test_one_fact_told_otherwise_is_found_alone(right, wrong, fact):
    assert found(right, wrong) == [fact]


@pytest.mark.parametrize(
    ("right", "wrong", "facts"),
    [
        ("Ahmad Sobari, S.Sos.,", "", ["people.0.name?"]),
        ("Ketua Kelompok Petambak Segara Mukti Kosim, ", "", ["people.1.name?"]),
        (f" di {PLACE}", "", ["activity.place?"]),
        (" dan Rabu (20/5/2026)", "", ["activity.end_date?"]),
        ("Selasa (19/5/2026) dan Rabu (20/5/2026)", "hari ini", ["activity.date?"]),
    ],
)
def test_what_is_left_out_is_missing_and_no_error(right, wrong, facts):
    assert found(right, wrong) == facts


@pytest.mark.parametrize(
    ("right", "other"),
    [
        ("Selasa (19/5/2026) dan Rabu (20/5/2026)", "Selasa–Rabu (19–20/5/2026)"),
        ("Selasa (19/5/2026) dan Rabu (20/5/2026)", "19 dan 20 Mei 2026"),
        ("09.00–12.00", "9 pagi hingga pukul 12 siang"),
        ("Rp78.280.000", "Rp78,28 juta"),
        ("bernilai Rp78.280.000", "bernilai hampir Rp80 juta"),
        ("dua kali", "2 kali"),
        ("412 keluarga", "lebih dari 400 keluarga"),
        ("0812-0000-0109", "+62 812 0000 0109"),
        ("Dinas Sosial Kabupaten Indramayu (Dinsos)", "Dinsos Indramayu"),
        ("Dinas Sosial Kabupaten Indramayu (Dinsos)", "Pemerintah Kabupaten Indramayu melalui Dinas Sosial"),
        (CAMAT, "Ahmad Sobari selaku Camat Sindang,"),
        (CAMAT, "Camat Ahmad Sobari,"),
        (CAMAT, "Camat Sindang, Bapak Ahmad Sobari,"),
        ("84 kader", "delapan puluh empat orang kader"),
        ("Hadir pula", "Sebanyak lima orang guru dan tiga perwira dari Kabupaten Cirebon ikut. Hadir pula"),
        ("Hadir pula", "Menurut Kapolsek, hal itu baik. Rudi Hartono, warga Desa Balongan, setuju. Hadir pula"),
    ],
)
def test_the_same_in_other_words_and_more_besides_is_right(right, other):
    assert found(right, other) == []


@pytest.mark.parametrize(
    ("opening", "facts"),
    [
        ("Indramayu, 12 November 2025 – Dinas menggelar rapat hari ini.", []),
        ("Indramayu, 13 November 2025 – Dinas menggelar rapat kemarin.", []),
        ("Indramayu, 13 November 2025 – Dinas menggelar rapat, Rabu (12/11/2025).", []),
        ("Indramayu, 13 November 2025 – Dinas menggelar rapat hari ini.", ["activity.date"]),
    ],
)
def test_today_is_the_day_of_the_dateline(opening, facts):
    given = check({"activity": {"title": "Rapat", "date": date(2025, 11, 12)}})
    assert [one.fact for one in compare(opening, given)] == facts


def test_the_name_of_a_place_is_nobodys_name():
    given = check(
        {
            "activity": {"title": "Musrenbang"},
            "people": [{"name": "Kapten Inf. Darmo Saputra", "title": "Danramil Tirtasari"}],
        }
    )
    assert compare("Musrenbang dihadiri Danramil Tirtasari Kapten Inf. Darmo Saputra.", given) == []
    [one] = compare("Musrenbang dihadiri Danramil Tirtasari Kapten Inf. Bayu Anggara.", given)
    assert (one.fact, one.contradicted) == ("people.0.name", True)

"""Leads read for who, what, when, where, why, how. The digits say which the writer of the set found answered."""

import pytest

from kentongan.language.proofread.doc import Doc
from kentongan.language.proofread.fivews import PARTS, lead_of

# who what when where why how
LEADS = (
    ("BANYUWENING – Pelatihan pengelolaan sampah digelar di Aula Kecamatan Sindang, Senin (3/11/2025), untuk mengurangi timbunan sampah.", "011110"),
    ("BANYUWENING – Dinas Kesehatan Kabupaten Banyuwening membuka posko kesehatan di Balai Desa Karangsong, Senin (3/11/2025), agar warga lebih mudah berobat.", "111110"),
    ("BANYUWENING – Pemerintah Kabupaten Banyuwening menyalurkan bantuan kepada 200 warga terdampak banjir.", "110000"),
    ("BANYUWENING – Bupati Banyuwening Ratih Kusumawardani, Senin (3/11/2025), di Pendopo Banyuwening.", "101100"),
    ("BANYUWENING – Pendidikan merupakan hal yang sangat penting bagi kemajuan bangsa.", "000000"),
    ("BANYUWENING – Dalam rangka memperingati Hari Kesehatan Nasional ke-61, Dinas Kesehatan menggelar jalan sehat di Alun-alun Banyuwening, Minggu (9/11/2025).", "111110"),
    ("Sanggau, InfoPublik - Sebanyak 50 petani Desa Lape mengikuti pelatihan pembuatan pupuk organik melalui praktik langsung, kemarin.", "111001"),
    ("PURBALINGGA - Jalan Desa Karangreja diperbaiki DPUPR dengan aspal hotmix sejak Januari lalu.", "111001"),
    ("BANYUWENING – Kebakaran menghanguskan tiga kios di Pasar Jatibarang, Selasa dini hari. Api diduga dipicu korsleting listrik.", "011110"),
    ("BANYUWENING – Bupati Banyuwening meninjau Pasar Karangampel pagi tadi untuk memastikan stok beras aman.", "111110"),
    ("BANYUWENING – Musyawarah Desa Sukaurip membahas rencana kerja 2026 berlangsung di balai desa setempat, Rabu (12/11/2025).", "011100"),
    ("BANYUWENING – Petugas gabungan menertibkan 30 pedagang kaki lima di sepanjang Jalan Sudirman karena mengganggu lalu lintas.", "110110"),
    ("BANYUWENING – Penyuluh pertanian mengajak petani menanam serentak pada awal Desember guna memutus siklus hama.", "111011"),
    ("BANYUWENING – Camat Lohbener Rahmat Wijaya membuka Musrenbang tingkat kecamatan di aula kantor kecamatan, Kamis (6/2/2025), yang diikuti 80 peserta.", "111101"),
    ("BANYUWENING – Rapat koordinasi penanganan rob digelar pekan lalu.", "011000"),
    ("BANYUWENING – Warga Desa Eretan Kulon bergotong royong membersihkan saluran air, Jumat (7/11/2025).", "111101"),
    ("BANYUWENING – Kader PKK Kecamatan Anjatan membagikan 500 bibit cabai kepada warga dengan berkeliling dari rumah ke rumah.", "110001"),
    ("BANYUWENING – Guna menekan angka stunting, Puskesmas Kandanghaur memberikan makanan tambahan bagi 120 balita di tujuh posyandu.", "110110"),
    ("BANYUWENING – Sebanyak 317 CPNS menerima SK pengangkatan di Pendopo Kabupaten Banyuwening, Rabu (28/5/2025).", "111100"),
    ("BANYUWENING – Dinas Kependudukan dan Pencatatan Sipil Kabupaten Banyuwening meluncurkan layanan KTP keliling.", "110000"),
    ("BANYUWENING – Layanan rekam KTP elektronik dibuka pada hari Sabtu di Kantor Kecamatan Kroya.", "011100"),
    ("BANYUWENING – Tim SAR gabungan menemukan nelayan yang hilang di Perairan Balongan, Minggu pagi, setelah pencarian selama tiga hari.", "111100"),
    ("BANYUWENING – Harga cabai rawit di Pasar Baru naik menjadi Rp80 ribu per kilogram sejak akhir pekan lalu akibat pasokan berkurang.", "011110"),
    ("BANYUWENING – Wakil Bupati Banyuwening Dadan Sukmara meminta seluruh kuwu agar transparan mengelola dana desa.", "110000"),
    ("BANYUWENING – Kepala Dinas Pendidikan dan Kebudayaan Kabupaten Banyuwening menyerahkan 200 seragam sekolah secara simbolis kepada siswa SDN 1 Sliyeg, Senin (14/7/2025).", "111001"),
    ("BANYUWENING – Sosialisasi bahaya narkoba menyasar pelajar SMA di Kecamatan Haurgeulis.", "010100"),
    ("BANYUWENING – Lomba mewarnai tingkat PAUD diikuti 150 anak di Gedung Wanita, 20 November 2025.", "111100"),
    ("BANYUWENING – Posyandu Melati kini melayani pemeriksaan lansia setiap Rabu di RW 04 Kelurahan Lemahmekar.", "111100"),
    ("BANYUWENING – Banjir merendam ratusan rumah di Kecamatan Sukra sejak Senin malam akibat tanggul Sungai Cilandak jebol.", "011110"),
    ("BANYUWENING – Perayaan Hari Jadi ke-498 Banyuwening berlangsung meriah.", "010000"),
    ("BANYUWENING – BPBD Kabupaten Banyuwening mengirim dua tangki air bersih ke Desa Cikedung Lor, Selasa (2/9/2025).", "111100"),
    ("BANYUWENING – Perumdam Tirta Darma Ayu menghentikan aliran air sementara karena perbaikan pipa, Kamis (13/11/2025) pukul 22.00 WIB.", "111010"),
    ("BANYUWENING – Disdukcapil menambah loket pelayanan.", "110000"),
    ("BANYUWENING – Sebagai upaya mencegah banjir, warga RT 02 membersihkan selokan, Minggu (2/11/2025).", "111010"),
    ("BANYUWENING – Persatuan sepak bola SMAN 1 Banyuwening menjuarai turnamen antarpelajar di Stadion Tridaya, Sabtu (25/10/2025), usai menang adu penalti.", "111100"),
    ("BANYUWENING – Di era digital seperti sekarang, keterbukaan informasi menjadi kebutuhan masyarakat.", "000000"),
    ("BANYUWENING – Sebanyak 40 operator desa dilatih mengelola situs web oleh Diskominfo di lab komputer, Rabu–Kamis (5–6/11/2025).", "111100"),
    ("BANYUWENING – Wabah PMK pada sapi dicegah lewat vaksinasi massal di tujuh kecamatan bulan ini.", "011101"),
    ("BANYUWENING – Penyaluran BLT DD Tahun 2025 tahap ketiga dilaksanakan di Desa Majasari.", "010100"),
    ("BANYUWENING – Inspektorat mengaudit 12 desa menggunakan aplikasi Siskeudes pada 2025.", "111001"),
)


@pytest.mark.parametrize("part", PARTS)
def test_nineteen_leads_in_twenty_are_read_as_people_read_them(part):
    at = PARTS.index(part)
    wrong = [lead for lead, told in LEADS if lead_of(lead)[part].present != (told[at] == "1")]
    assert len(wrong) <= len(LEADS) * 0.05, wrong


def test_spans_point_into_the_text():
    text = "Judul Berita Desa\n\nBANYUWENING – Dinas Sosial membuka dapur umum di Desa Wanasari, Senin (3/11/2025)."
    told = lead_of(text)
    assert [text[start:end] for start, end in told["where"].spans] == ["di Desa Wanasari"]
    assert [text[start:end] for start, end in told["when"].spans] == ["Senin (3/11/2025)"]
    assert [text[start:end] for start, end in told["who"].spans] == ["Dinas Sosial"]


def test_an_empty_text_answers_nothing():
    assert not any(told.present for told in lead_of("").values())


def test_a_dateline_is_no_place_of_the_event():
    assert not lead_of("BANYUWENING – Dinas Sosial membuka dapur umum, Senin (3/11/2025).")["where"].present


@pytest.mark.parametrize(
    "lead",
    [
        "Rapat itu digelar di bidang kesehatan.",
        "Ia berdiri di antara warga.",
        "Di tengah hujan, apel tetap digelar.",
        "Di era digital, warga butuh informasi.",
        "Lomba di lingkungan Pemerintah Kabupaten Banyuwening dimulai.",
    ],
)
def test_di_before_a_field_or_an_era_is_no_place(lead):
    assert not lead_of(lead)["where"].present


@pytest.mark.parametrize(
    "words",
    [
        "Senin (3/11/2025)", "Rabu, 12 November 2025", "Rabu (12/11)", "pagi tadi", "kemarin", "pekan lalu", "hari ini",
        "sejak Januari", "pukul 09.00 WIB", "Selasa malam", "awal Desember", "12–14 November 2025", "dua hari lalu",
        "bulan ini", "pada 2024", "akhir pekan lalu", "tahun depan", "tadi malam", "Jum'at (7/11/2025)", "besok",
    ],
)  # fmt: skip
def test_time_is_told_in_many_ways(words):
    assert lead_of(f"Dinas Sosial membuka dapur umum {words}.")["when"].present


@pytest.mark.parametrize(
    "words", ["Tahun Anggaran 2025", "dua minggu", "Porkab 2025", "Jumat Berkah", "Hari Jadi ke-498", "salat Jumat"]
)
def test_names_and_lengths_of_time_are_no_time(words):
    assert not lead_of(f"Dinas Sosial membiayai kegiatan {words}.")["when"].present


def test_a_page_of_plain_text_is_read_without_a_headline():
    assert Doc.of("Dinas Sosial membuka dapur umum.").headline is None

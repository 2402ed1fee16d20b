"""Each quotation with who says it."""

from kentongan.language.proofread.doc import Doc
from kentongan.language.proofread.speakers import spoken

TEXT = """Camat Buka Pasar Murah

TIRTASARI – Camat Tirtasari Rahmat Wijaya membuka pasar murah, Senin (3/11/2025).

“Harga harus terjangkau bagi semua warga,” kata Rahmat. “Stok kami cukup sampai akhir bulan.”

Kepala Desa Karanganyar, Rokayah, senang. “Warga kami tidak perlu ke kota,” ujarnya.

Pasar bertema “Jaga Harga Bersama Warga” itu ramai."""


def test_a_quotation_knows_its_speaker_and_their_position():
    assert [(one.name, one.position) for one in spoken(Doc.of(TEXT))] == [
        ("Rahmat Wijaya", "Camat Tirtasari"),
        ("Rahmat Wijaya", "Camat Tirtasari"),
        ("Rokayah", "Kepala Desa Karanganyar"),
    ]


def test_nobody_is_made_up_where_nobody_is_named():
    assert [one.name for one in spoken(Doc.of("Pasar ramai. “Harga sudah turun lagi sekarang.”"))] == [""]

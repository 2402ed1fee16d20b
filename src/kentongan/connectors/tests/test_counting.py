"""Each network's way of counting, on texts that break naive counters."""

import pytest

from kentongan.connectors.counting import code_points, graphemes, links, mastodon, utf8_bytes, utf16_units, weighted

VECTOR = "Pengumuman 👨‍👩‍👧‍👦 dibuka 🇮🇩 “besok” di https://dinkes.kab.go.id/berita/2026/imunisasi-gratis?utm_source=x"
LINK = "https://dinas_kesehatan.kab.go.id/a_b/(c)"


def test_the_vector_of_the_research_counts_as_measured_there():
    counted = [count(VECTOR) for count in (code_points, graphemes, utf16_units, utf8_bytes, weighted)]
    assert counted == [106, 99, 112, 134, 58]


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("Musrenbang", 10),
        ("é", 1),
        ("e\u0301", 1),  # NFC first
        ("ꦏꦼꦤ꧀ꦛꦺꦴꦔꦤ꧀", 2 * len("ꦏꦼꦤ꧀ꦛꦺꦴꦔꦤ꧀")),  # Javanese weighs 2 a code point
        ("كابوباتن", 8),  # Arabic weighs 1
        ("“kutipan”", 9),
        ("🙂", 2),
        ("👍🏽", 2),
        ("1️⃣", 2),
        ("❤️", 2),
        ("🇮🇩", 2),
        ("©", 1),
        (LINK, 23),
        (f"({LINK}).", 23 + 3),
        ("lihat dinkes.kab.go.id, ya", 6 + 23 + 4),
        ("lihat dinkes.go.id/layanan.", 6 + 23 + 1),
        ("pukul 10.00.", 12),
        ("surel a@dinkes.go.id", 20),
        ("selesai.Warga pulang", 20),
    ],
)
def test_x_weighs_a_text(text, weight):
    assert weighted(text) == weight


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"Baca {LINK}", 5 + 23),
        ("Terima kasih @humas@sosial.kab.go.id!", len("Terima kasih @humas!")),
        ("Surel humas@kab.go.id", 21),
        ("👨‍👩‍👧‍👦🇮🇩", 2),
    ],
)
def test_mastodon_counts_links_as_one_length_and_no_servers(text, count):
    assert mastodon(text) == count


def test_the_punctuation_of_the_sentence_is_not_part_of_the_link():
    text = f"Baca ({LINK}), lalu “https://kab.go.id/b/1”. Https: https:// bukan tautan."
    assert [text[start:end] for start, end in links(text)] == [LINK, "https://kab.go.id/b/1"]


def test_half_a_surrogate_pair_is_counted_without_a_crash():
    assert utf8_bytes("\ud83d") == 3
    assert utf16_units("\ud83d") == 1
    assert weighted("\ud83d") == 2

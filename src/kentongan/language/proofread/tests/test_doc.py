"""How a text is taken apart."""

import pytest

from kentongan.language.proofread.doc import Doc


def sentences(text):
    return [text[one.start : one.end] for one in Doc.of(text).sentences]


@pytest.mark.parametrize(
    "text",
    [
        "Drs. H. Ahmad Fauzi, M.Si. membuka rapat di Jl. Merdeka No. 5.",
        "Anggarannya Rp. 5.000 untuk RT. 03 RW. 05 dan seterusnya.",
        "dr. Siti dan Ir. Budi, S.Sos., M.M. hadir.",
        "Beras, gula, dll. dibagikan kepada warga.",
        "Jalan sepanjang 1,8 km selesai pukul 09.30 WIB.",
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(text):
    assert sentences(text) == [text]


def test_a_quotation_mark_stays_with_its_sentence():
    assert sentences("“Kami siap.” Ia lalu pergi. Selesai!") == ["“Kami siap.”", "Ia lalu pergi.", "Selesai!"]


def test_a_question_inside_a_quotation_does_not_end_the_sentence_around_it():
    assert sentences("“Siapa yang ikut?” tanya Budi. Semua.") == ["“Siapa yang ikut?” tanya Budi.", "Semua."]


def test_lines_are_paragraphs_unless_they_go_on_in_small_letters():
    text = "Judul Berita\nTIRTASARI - Warga\nmenanam padi.\n\nParagraf kedua."
    assert [text[one.start : one.end] for one in Doc.of(text).paragraphs] == [
        "Judul Berita",
        "TIRTASARI - Warga\nmenanam padi.",
        "Paragraf kedua.",
    ]
    assert Doc.of(text).headline is not None


def test_addresses_names_of_files_and_markup_are_masked():
    text = "Lihat https://tirtasari.go.id/a?b=1, tulis ke info@desa.go.id atau @tirtasari: surat.pdf <b>ya</b>&nbsp;"
    masked = [token.text for token in Doc.of(text).tokens if token.kind == "mask"]
    assert masked == [
        "https://tirtasari.go.id/a?b=1", "info@desa.go.id", "@tirtasari", "surat.pdf", "<b>", "</b>", "&nbsp;",
    ]  # fmt: skip
    assert len(Doc.of(text).plain) == len(text)


def test_quotations_know_which_mark_is_missing():
    doc = Doc.of('“Satu,” kata Budi. "Dua," ujarnya.\n“Tiga tidak ditutup, katanya.\nEmpat tidak dibuka,” katanya.')
    pairs = [(one.opening is not None, one.closing is not None) for one in doc.quotations]
    assert pairs == [(True, True), (True, True), (True, False), (False, True)]


def test_offsets_can_be_told_as_a_browser_counts():
    doc = Doc.of("Warga 🎉 menanam 🎉 padi")
    assert [doc.utf16(offset) for offset in (0, 6, 7, 16, 17)] == [0, 6, 8, 17, 19]


def test_a_word_keeps_its_apostrophe_its_hyphen_and_its_soft_hyphen():
    tokens = Doc.of("Jum'at anak-anak peme\u00adrintah Al-Qur’an").tokens
    assert [token.low for token in tokens] == ["jum'at", "anak-anak", "pemerintah", "al-qur’an"]

"""The lexicon: forms, frequencies, neighbours, and how it is built."""

import gzip
import json

import pytest

from kentongan.language.lexicon import building, extracting, lexicon
from kentongan.language.lexicon.affixes import expand
from kentongan.language.lexicon.forms import has_clitic, is_built
from kentongan.language.lexicon.neighbours import distance, far_words, near_words
from kentongan.language.lexicon.spelling import misspelled
from kentongan.language.lists import DATA, table

AFF = """
PFX D1 Y 1
PFX D1 0 di/A1 .
SFX Dk Y 1
SFX Dk 0 kan/D1nlA1 .
PFX M0 Y 2
PFX M0 t men t[^r]
PFX M0 0 me [lmnryw]
SFX nl Y 1
SFX nl 0 nya .
"""


def test_affixes_spell_out_circumfixes_with_what_follows_them():
    assert set(expand(AFF, "2\nlaku/Dk\ntulis/M0")) == {"laku", "dilakukan", "dilakukannya", "tulis", "menulis"}


@pytest.mark.parametrize(
    "word", ["ditegaskan", "menegaskan", "keberadaannya", "perekonomian", "diperhatikan", "musrenbang", "daring"]
)
def test_words_are_known(word):
    assert lexicon().knows(word)


@pytest.mark.parametrize("word", ["ditgaskan", "pemerintha", "masyrakat"])
def test_slips_are_not(word):
    assert not lexicon().knows(word)


def test_news_and_web_tell_how_common_a_word_is_and_what_part_of_speech():
    assert lexicon().zipf("pemerintah") > 5 > lexicon().zipf("menghardik")
    assert lexicon().tag("gedung")[0] == "NN"
    assert lexicon().is_name("karanganyar") and not lexicon().is_name("menulis")


def test_a_form_may_be_built_though_nobody_listed_it():
    assert is_built("penghimbauannya") or is_built("mengompositkan")
    assert not is_built("xqzzt")
    assert has_clitic("posyandunya")


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("ditgaskan", "ditegaskan"), ("pemerintha", "pemerintah"), ("kegitan", "kegiatan"), ("masyrakat", "masyarakat"),
        ("keberadaanya", "keberadaannya"), ("meningkatan", "meningkatkan"), ("melaksnakn", "melaksanakan"),
        ("masing-maisng", "masing-masing"), ("wargadapat", "warga dapat"), ("menunjukan", "menunjukkan"),
    ],
)  # fmt: skip
def test_the_likeliest_word_comes_first(wrong, meant):
    assert misspelled(wrong)[0] == meant


@pytest.mark.parametrize(
    "word", ["seblak", "karedok", "posyandu", "menyosialisasikan", "berulang-ulang", "kntr", "tematis", "zxqwvk"]
)
def test_an_unknown_word_without_a_near_one_is_left_alone(word):
    assert misspelled(word) == ()


def test_slips_are_counted_with_letters_swapped_as_one():
    assert [distance(*pair) for pair in (("abc", "acb"), ("abc", "abc"), ("abc", "xbcd"), ("", "ab"))] == [1, 0, 2, 2]


def test_neighbours_are_words():
    assert all(lexicon().knows(row[0]) for row in near_words("ditgaskan"))
    assert far_words("pend") == ()


def test_what_a_table_tells_people_to_write_is_a_word_and_not_misspelled():
    wrong = [
        (row[0], word)
        for name in ("nonstandard", "slips")
        for row in table(name)
        for word in row[1].split(";")[0].split()
        if word.isalpha() and misspelled(word.lower())
    ]
    assert wrong == []


def test_building_again_finds_the_work_done(tmp_path):
    made = building.build(tmp_path / "lexicon")
    stamp = (made / "words.bin").stat().st_mtime_ns
    assert building.build(tmp_path / "lexicon") == made
    assert (made / "words.bin").stat().st_mtime_ns == stamp
    assert {path.name for path in tmp_path.iterdir()} == {"lexicon"}


def test_the_tagged_corpus_gives_counts_and_names():
    tagged = "Bupati\tNNP\nDadan\tNNP\nmembuka\tVB\npasar\tNN\n.\tSYM\n\nDadan\tNNP\nke\tIN\npasar\tNN\n"
    assert list(extracting.tags(tagged)) == ["pasar\t2\tNN\t100"]
    assert list(extracting.names(tagged)) == ["dadan"]


def test_places_are_words_of_names():
    told = gzip.compress(json.dumps({"1": "Karang Anyar", "2": "Karang (Baru)", "3": "Ujung 2"}).encode())
    assert extracting.places([told]) == ["anyar", "baru", "karang", "ujung"]


def test_where_nothing_can_be_written_no_half_made_lexicon_is_left(tmp_path):
    (tmp_path / "taken").write_text("a file where a folder should be")
    with pytest.raises(OSError):
        building.build(tmp_path / "taken" / "lexicon")


def test_every_foreign_list_has_its_licence_beside_it():
    notice = (DATA / "NOTICE").read_text(encoding="utf-8")
    for path in [*DATA.glob("*.gz"), *DATA.glob("id_ID.*")]:
        assert path.name in notice
    for path in (DATA / "licences").iterdir():
        assert f"licences/{path.name}" in notice

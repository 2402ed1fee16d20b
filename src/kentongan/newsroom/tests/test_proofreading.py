"""The desk editor beside a text: what may be left, what the dictionary takes, and how much anybody may ask."""

from dataclasses import replace
from datetime import timedelta
from importlib import import_module

import pytest
from django.test import Client
from django.urls import reverse

from kentongan.language.proofread import House
from kentongan.language.proofread.rules import all_rules, rules_of
from kentongan.lib import clock
from kentongan.lib.refusals import Refused
from kentongan.newsroom.models import DictionaryWord, IgnoredFinding
from kentongan.newsroom.proofreading import read, read_story
from kentongan.newsroom.views.proofreading import LETTERS_A_MINUTE, LONGEST

LONG = "Camat Tirtasari bersama warga desa " + "menanam padi di sawah dan jagung di ladang " * 12 + "pagi itu."


@pytest.fixture
def panel(story, sari, sign_in):
    client = sign_in(sari)

    def ask(body, **told):
        return client.post(reverse("story-findings", args=[story.pk]), {"headline": "", "body": body, **told})

    return ask


@pytest.fixture
def broken(monkeypatch):
    """A rule that fails, as it does outside the tests."""

    def fails(doc, house):
        raise IndexError(doc.text)

    module, bad = import_module("kentongan.language.proofread.check"), replace(all_rules()[0], id="x", finder=fails)
    monkeypatch.setattr(module, "rules_of", lambda scope: (bad, *rules_of(scope)))
    monkeypatch.setattr(module, "STRICT", False)


def paste(text, **headers):
    return Client(headers={"host": "localhost:8000"}).post("/periksa-naskah/", {"body": text}, **headers)


def test_only_a_finding_that_stands_can_be_left(panel, story):
    body = "Camat mencatat resiko banjir."
    for told in ("nonstandard|apotik", "nonstandard|" + "x" * 5000, "no_such_rule|resiko", "resiko"):
        assert panel(body, ignore=told).status_code == 422
    assert not IgnoredFinding.objects.exists()
    for _ in range(2):  # pressed twice
        answer = panel(body, ignore="nonstandard|resiko")
        assert answer.status_code == 200 and 'data-wrong="resiko"' not in answer.content.decode()
    assert IgnoredFinding.objects.get().wrong == "resiko"


def test_a_long_sentence_can_be_left_too(panel, story):
    [finding] = [one.finding for one in read_story(story, "", LONG).findings if one.finding.rule == "long_sentence"]
    assert len(finding.wrong) > IgnoredFinding.LONGEST
    assert panel(LONG, ignore=f"long_sentence|{finding.wrong}").status_code == 200
    assert not [one for one in read_story(story, "", LONG).findings if one.finding.rule == "long_sentence"]


@pytest.mark.parametrize("word", ["<b>", "123", "12 13", "a<b", "x", "---", "kata!", "\u200bkata", "1 < 2"])
def test_a_dictionary_takes_words_only(sari, tirtasari, word):
    with pytest.raises(Refused):
        DictionaryWord.add(sari, word, tirtasari)


@pytest.mark.parametrize("word", ["Sukamekar", "Al-Qur’an", "ma'had", "S.Sos.", "COVID-19", "3T", "Baé", "Bale Rame 2"])
def test_a_dictionary_takes_words(sari, tirtasari, word):
    assert DictionaryWord.add(sari, word, tirtasari).word == word


def test_what_stands_around_a_finding_begins_and_ends_at_a_word():
    shown = read("", "Warga yang sudah lama menyambut baik kegitan bersama pemerintah kecamatan itu.", House()).findings
    around = [(one.before, one.after) for one in shown if one.finding.wrong == "kegitan"]
    assert around == [("…sudah lama menyambut baik ", " bersama pemerintah …")]


def test_a_rule_that_fails_stops_neither_panel_nor_page_nor_editor(broken, panel, story, sari, sign_in):
    for answer in (panel("Camat mencatat resiko."), paste("Camat mencatat resiko.")):
        assert answer.status_code == 200
        assert 'data-wrong="resiko"' in answer.content.decode() and "Sebagian aturan" in answer.content.decode()
    assert sign_in(sari).get(reverse("story-edit", args=[story.pk])).status_code == 200


def test_the_open_page_refuses_the_inside_of_a_word_file():
    answer = paste(" {\\rtf1\\ansi Warga}")
    assert answer.status_code == 422 and "bukan teks biasa" in answer.content.decode()


def test_the_open_page_reads_so_much_for_one_visitor(db):
    text = ("Warga hadir. " * LONGEST)[:LONGEST]
    with clock.travel(clock.now().replace(second=1)):
        answers = [paste(text) for _ in range(LETTERS_A_MINUTE // LONGEST)]
        assert {one.status_code for one in answers} == {200, 429} and answers[-2].status_code == 200
        assert "Tunggu satu menit" in answers[-1].content.decode() and answers[-1]["Retry-After"] == "60"
        assert paste("Warga hadir.").status_code == 429
        assert paste("Warga hadir.", REMOTE_ADDR="192.0.2.7").status_code == 200
    with clock.travel(clock.now() + timedelta(minutes=2)):
        assert paste("Warga hadir.").status_code == 200


def test_somebody_who_types_a_release_never_meets_the_limit(db):
    with clock.travel(clock.now().replace(second=1)):
        assert {paste("Warga hadir. " * 230).status_code for _ in range(100)} == {200}

"""A facts file that can't be used: a clear Indonesian sentence per mistake, exit 2, nothing on standard output."""

import json
from pathlib import Path

import pytest

from kentongan.language.drafting.command import main

from .cases import FILES

GOOD = '[agency]\nname = "Kecamatan Cibunar"\n[activity]\ntitle = "Bazar Ramadan"\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title = =", "bukan TOML yang benar pada baris 1, kolom 9"),
        ("title = ", "bukan TOML yang benar pada akhir berkas"),
        ("", "Nama kegiatan belum ada. Isi activity.title."),
        ('[activity]\ntitle = "  "', "Nama kegiatan belum ada."),
        (GOOD + "date = 'kemarin'", "“activity.date” harus berupa tanggal, misalnya 2025-09-11."),
        (GOOD + "participant_count = 'banyak'", "“activity.participant_count” harus berupa bilangan bulat"),
        (GOOD + "participant_count = -3", "lebih dari nol"),
        (GOOD + "start = '25.00'", "“activity.start” harus berupa jam, misalnya 09.00."),
        (GOOD + "start = '12.00'\nend = '09.00'", "activity.end mendahului activity.start."),
        (GOOD + "date = 2026-02-03\nend_date = 2026-02-01", "activity.end_date mendahului activity.date."),
        (GOOD + "tempat = 'Aula'", "Kunci “activity.tempat” tidak dikenal. Yang ada: title,"),
        (GOOD + "[acara]\nx = 1", "Bagian “acara” tidak dikenal."),
        (GOOD + "[people]\nname = 'Budi'", "“people” harus ditulis sebagai [[people]]."),
        (GOOD + "[[people]]\nname = 'Budi'\nterm = 'Plm.'", "people.0.term “Plm.” tidak dikenal."),
        (GOOD + "[[quotes]]\ntext = 5", "“quotes.0.text” harus berupa teks."),
        (GOOD + "decision = [1, 2]", "“activity.decision” harus berupa teks atau daftar teks."),
        ("agency = 'Dinas'\n[activity]\ntitle = 'x'", "“agency” harus berupa tabel TOML."),
    ],
)
def test_a_mistake_is_told_in_one_sentence(
    text: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "fakta.toml"
    path.write_text(text, encoding="utf-8")
    assert main([str(path), "--format", "json"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err
    assert err.startswith("kentongan draft: ")
    assert len(err.splitlines()) == 1


def test_every_mistake_is_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "fakta.toml"
    path.write_text(GOOD + "tempat = 'Aula'\ndate = 'kemarin'\n", encoding="utf-8")
    assert main([str(path)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2


@pytest.mark.parametrize("made", ["missing", "folder", "bytes"])
def test_a_file_that_cannot_be_read_is_told(made: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "fakta.toml"
    if made == "folder":
        path.mkdir()
    if made == "bytes":
        path.write_bytes(b"\xff\xfe\xfa")
    assert main([str(path)]) == 2
    out, err = capsys.readouterr()
    assert out == "" and len(err.splitlines()) == 1


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_json_holds_the_whole_release(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(path), "--format", "json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert main([str(path)]) == 0
    text = capsys.readouterr().out
    assert text.startswith(made["headline"] + "\n")
    for sentence in made["sentences"]:
        assert sentence["text"] in text
    for question in made["questions"]:
        assert question["question"] in text


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "fakta.toml"
    path.write_text("\ufeff" + GOOD, encoding="utf-8")
    assert main([str(path)]) == 0

"""Whatever is pasted, offsets are right and nothing falls over."""

import json
from dataclasses import replace
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.language.lists import table
from kentongan.language.proofread import rules
from kentongan.language.proofread.check import TooLong, check
from kentongan.language.proofread.command import main
from kentongan.language.proofread.doc import Doc
from kentongan.language.proofread.rules import all_rules, rules_of
from kentongan.language.proofread.sources import Unreadable, decode

PIECES = st.sampled_from(
    [
        "Rabu (11/9/2025)", "ditgaskan", "apotik", "di perhatikan", "ditahun", "yang yang", "Rp. 62000", "31/2/2025",
        "“", "”", '"', "‘", "(", ")", " ", "  ", "\n", "\n\n", "\t", "\u00a0", "\u00ad", "\u200b", ".", ",", "!", "?",
        ":", "-", "–", "/", "Drs.H.Ahmad", "S.Sos,M.Si", "pukul 25:99 Wib", "ke 80", "se Kabupaten", "<b>", "&nbsp;",
        "https://desa.go.id", "🎉", "e\u0301", "漢字", "عربي", "ﬁ", "İ", "ß", "\r\n", "\x0b",
        "\x00", "\ufeff", "1.5 juta", "W\u0430rga", "<style>", "</style>", "<script x>",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES | st.text(max_size=12), max_size=30))
def test_every_finding_marks_the_text_it_names(pieces):
    text = "".join(pieces)
    for scope in ("sentence", "document", "lead"):
        for one in check(text, scope).findings:
            assert text[one.start : one.end] == one.wrong
            assert len(one.suggestions) <= 3 and one.message


def _words_rules_ask_for():
    """Every word in the lists of the rules' modules, and the keys of the tables."""
    modules = [import_module(f"{rules.__name__}.{name}") for name in rules.SENTENCE_MODULES + rules.DOCUMENT_MODULES]
    lists = [value for module in modules for value in vars(module).values() if isinstance(value, frozenset)]
    words = {word for one in lists for word in one if isinstance(word, str)}
    return sorted(words | {row[0] for name in ("bound", "compounds", "redundant", "titles") for row in table(name)})


def test_a_word_that_rules_ask_for_may_be_all_there_is():
    """Rules look at the token before and the token behind: here there are none."""
    words = _words_rules_ask_for()
    assert len(words) > 2000
    for word in words:
        check(word)
        check(f"({word.capitalize()}")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u00a0", "\x00", "...", "”", "(", "<", "&", "12", "\ud83d"])
def test_almost_nothing_is_read_in_peace(text):
    check(text)


def test_word_s_soft_hyphens_and_hard_spaces_do_not_hide_or_make_errors():
    clean = "Warga peme\u00adrintah\u00adan desa\u00a0hadir di balai."
    assert check(clean, "sentence").findings == []
    [found] = check("Hal itu ditgas\u00adkan camat.", "sentence").findings
    assert found.suggestions[0] == "ditegaskan"


def test_markup_is_passed_over():
    text = '<p class="apotik">Warga <b>hadir</b> di balai desa.</p>\n<p>Camat&nbsp;tiba.</p>'
    assert check(text, "sentence").findings == []


def test_styles_and_scripts_of_a_pasted_page_are_passed_over():
    page = (
        "<style type='text/css'>\n.judul { colour: resiko; margin:0px }\n\n</style>\n"
        "<SCRIPT>\nif (1<2) { apotik(); }\n</SCRIPT >\n<p>Warga hadir di apotik.</p>\n<style>p { resiko: 1 }"
    )
    found = check(page, "sentence").findings
    assert [one.wrong for one in found][:1] == ["apotik"] and page[found[0].start :].startswith("apotik.</p>")


def test_a_headline_behind_styles_is_a_headline():
    text = "<style>\np { }\n</style>\n<p>Warga Desa Panen</p>\n<p>Padi dipanen.</p>"
    headline = Doc.of(text).headline
    assert headline and text[headline.start : headline.end] == "<p>Warga Desa Panen"


def test_a_letter_that_only_looks_latin_is_found_where_it_stands():
    text = "🎉 Camat dan W\u0430rga hadir. Camat \u0410hmad tiba."
    assert [(one.wrong, one.suggestions) for one in check(text, "sentence").findings] == [
        ("W\u0430rga", ("Warga",)),
        ("\u0410hmad", ("Ahmad",)),
    ]


def test_other_scripts_are_left_alone():
    assert check("Kata 漢字 dan عربي serta ελληνικά tertulis di papan.", "sentence").findings == []


def test_a_line_of_a_million_letters_is_read_in_linear_time():
    assert check("Warga desa menanam padi bersama camat. " * 25_000, "sentence").findings == []


@pytest.mark.parametrize("filler", ["a", "ditgaskan ", "(", "“", "1.", "A.", " ", "x,", "di ", "<a ", "yang "])
def test_no_repetition_is_a_trap(filler):
    """At quadratic cost one of these takes minutes."""
    text = filler * (60_000 // len(filler))
    assert all(text[one.start : one.end] == one.wrong for one in check(text, "sentence").findings)


def test_a_text_beyond_all_measure_is_refused_in_one_sentence():
    with pytest.raises(TooLong, match=r"batasnya 2\.000\.000"):
        check("a" * 5_000_000)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"\xff\xd8\xff\x00", "biner"),
        (b"PK\x03\x04xx", "bukan teks biasa"),
        (b"rusak \xe9 di sini", "bita ke-7"),
        (b" \r\n{\\rtf1 Warga}", "bukan teks biasa"),
        ("\n{\\rtf1 Warga}".encode("utf-8-sig"), "bukan teks biasa"),
        ("Warga hadir".encode("utf-32-le"), "biner"),
    ],
)
def test_what_is_no_text_is_refused_with_advice(raw, said):
    with pytest.raises(Unreadable, match=said):
        decode(raw, "naskah.txt")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_text_that_begins_by_telling_its_encoding_is_read(encoding):
    assert decode("Warga hadir 🎉".encode(encoding), "x") == "Warga hadir 🎉"
    big_endian = b"\xfe\xff" + "Warga".encode("utf-16-be"), b"\0\0\xfe\xff" + "Warga".encode("utf-32-be")
    assert [decode(raw, "x") for raw in big_endian] == ["Warga", "Warga"]


def test_the_command_refuses_politely(tmp_path, capsys):
    assert main([str(tmp_path / "tidak-ada.txt")]) == 2
    assert "tidak ada" in capsys.readouterr().err
    assert main([str(tmp_path)]) == 2
    assert "folder" in capsys.readouterr().err


def test_json_lines_answer_every_line_also_the_broken_ones(tmp_path, capsys):
    asked = [
        {"id": 1, "text": "Rapat digelar Rabu (11/9/2025).", "scope": "sentence"},
        {"id": 2, "text": "Warga hadir.", "scope": "lead"},
        {"id": 3, "text": "Warga hadir.", "scope": "paragraf"},
    ]
    path = tmp_path / "naskah.jsonl"
    path.write_text("\n".join([*map(json.dumps, asked), "bukan json", ""]))
    assert main(["--jsonl", str(path)]) == 1
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["id"] for one in told] == [1, 2, 3, None]
    [found] = told[0]["findings"]
    assert found["suggestions"] == ["Kamis (11/9/2025)", "Rabu (10/9/2025)"]
    assert set(found) == {"rule", "kind", "severity", "start", "end", "wrong", "suggestions", "message"}
    assert "lead" not in told[0] and set(told[1]["lead"]) == {"who", "what", "when", "where", "why", "how"}
    assert "paragraf" in told[2]["error"] and "JSON" in told[3]["error"]


def test_a_broken_line_of_json_harms_no_other(tmp_path, capfdbinary):
    good = b'{"id":"a","text":"Camat mencatat resiko.","scope":"sentence"}'
    bad = [
        b'{"id":"b","text":"Kata \xff"}', b"[" * 100_000, b'{"id":"c","text":12}', b"[]", b'{"id":"d"}',
        b'{"id":' + b"[" * 700 + b"]" * 700 + b',"text":"Kata"}', rb'{"id":"e","text":" {\\rtf1 Warga}"}',
    ]  # fmt: skip
    half = rb'{"id":"\ud83d","text":"Kata","scope":"sentence"}'
    path = tmp_path / "naskah.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + b"\n".join([good, half, *bad, good]))
    assert main(["--jsonl", str(path)]) == 1
    told = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert len(told) == len(bad) + 3
    assert [one.get("id") for one in (told[0], told[1], told[-1])] == ["a", "\ud83d", "a"]
    assert told[0]["findings"] == told[-1]["findings"] and not any("error" in told[at] for at in (0, 1, -1))
    assert [one["id"] for one in told[2:-1]] == [None, None, "c", None, "d", None, "e"]
    assert all(one["error"].endswith(".") and one["findings"] == [] for one in told[2:-1])


def test_a_rule_that_fails_costs_its_own_findings_only(monkeypatch, caplog, tmp_path, capsys):
    def fails(doc, house):
        raise KeyError(doc.text)

    broken = replace(all_rules()[0], id="rusak", finder=fails)
    module = import_module("kentongan.language.proofread.check")
    monkeypatch.setattr(module, "rules_of", lambda scope: (broken, *rules_of(scope)))
    text = "Camat mencatat resiko."
    with pytest.raises(KeyError):
        check(text)
    monkeypatch.setattr(module, "STRICT", False)
    read = check(text, "sentence")
    assert [one.wrong for one in read.findings] == ["resiko"] and read.failed == ("rusak",)
    assert "rusak" in caplog.text and "KeyError" in caplog.text and "resiko" not in caplog.text
    path = tmp_path / "naskah.jsonl"
    path.write_text(json.dumps({"id": 1, "text": text, "scope": "sentence"}))
    assert main(["--jsonl", str(path)]) == 1
    told = json.loads(capsys.readouterr().out)
    assert "rusak" in told["error"] and [one["wrong"] for one in told["findings"]] == ["resiko"]


def test_the_report_reads_like_a_compiler_s(tmp_path, capsys):
    path = tmp_path / "rilis.txt"
    path.write_text("Warga desa hadir.\n\nHal itu ditgaskan camat.")
    assert main([str(path), "--scope", "sentence"]) == 1
    shown = capsys.readouterr().out.splitlines()
    assert shown[0] == "rilis.txt:3:9: galat: Salah ketik [typo]"
    assert shown[1] == "    Hal itu ditgaskan camat."
    assert shown[2] == "            ^^^^^^^^^"
    assert shown[4] == "    Sebaiknya: “ditegaskan” atau “ditugaskan”"
    assert shown[-1] == "rilis.txt: 1 galat."


def test_a_clean_text_is_answered_with_nothing_found(tmp_path, capsys):
    path = tmp_path / "rilis.txt"
    path.write_text("Warga desa hadir pada Kamis (11/9/2025).")
    assert main([str(path), "--scope", "sentence", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"findings": []}

"""Odd facts: people noted twice or by position, quotes without speakers, titles in one case, years that turn."""

from datetime import date
from typing import Any

from kentongan.language.drafting import draft

from .cases import facts

DAY = date(2026, 3, 4)
BUDI = {"name": "Drs. H. Budi Santoso, M.Si.", "title": "Camat Cibunar"}


def text_of(given: dict[str, Any]) -> str:
    return "\n".join(draft(given).paragraphs())


def asked(given: dict[str, Any]) -> dict[str, str]:
    return {question.fact: question.question for question in draft(given).questions}


def said(by: str, text: str) -> dict[str, str]:
    return {"by": by, "text": text}


def test_somebody_noted_twice_is_one_person() -> None:
    twice = [BUDI | {"role": "membuka kegiatan"}, {"name": "Budi Santoso", "title": "Camat Cibunar"}]
    text = text_of(facts(title="Bazar", people=twice, quotes=[said("Budi Santoso", "Mari berbelanja")]))
    assert text.count("Camat Cibunar") == 1
    assert "dihadiri" not in text


def test_two_positions_for_one_person_are_asked_about() -> None:
    twice = [BUDI, {"name": "Budi Santoso", "title": "Camat Karangjati"}]
    assert "Mana yang benar?" in asked(facts(title="Bazar", people=twice))["people.1.title"]


def test_people_with_the_same_first_name_keep_their_whole_name() -> None:
    people = [{"name": "Dewi Lestari", "title": "Lurah"}, {"name": "Dewi Anggraeni", "title": "Ketua RW 01"}]
    quotes = [said("Dewi Lestari", "Ini bazar pertama"), said("Dewi Lestari", "Tahun depan lagi")]
    text = text_of(facts(title="Bazar", people=people, quotes=quotes))
    assert "“Tahun depan lagi,” lanjut Dewi Lestari." in text


def test_a_speaker_may_be_noted_by_position() -> None:
    text = text_of(facts(title="Bazar", people=[BUDI], quotes=[said("Camat", "Mari berbelanja")]))
    assert "“Mari berbelanja,” ujar Camat Cibunar Drs. H. Budi Santoso, M.Si." in text


def test_a_speaker_nobody_introduced_is_quoted_and_asked_about() -> None:
    given = facts(title="Bazar", quotes=[said("Rahmat Hidayat", "Saya hemat banyak")])
    assert "“Saya hemat banyak,” ujar Rahmat Hidayat." in text_of(given)
    assert asked(given)["quotes.0.by"] == "Apa jabatan Rahmat Hidayat?"


def test_words_without_a_speaker_are_kept_and_the_speaker_asked_for() -> None:
    given = facts(title="Bazar", quotes=[{"text": "Harga turun"}], points=[{"text": "stok beras cukup"}])
    assert "“Harga turun,” demikian disampaikan dalam kegiatan itu." in text_of(given)
    assert "disampaikan bahwa stok beras cukup" in text_of(given)
    assert {"quotes.0.by", "points.0.by"} <= set(asked(given))


def test_plt_is_said_once_wherever_it_was_noted() -> None:
    for person in (
        {"name": "Budi", "title": "Camat Cibunar", "term": "Plt."},
        {"name": "Budi", "title": "Plt. Camat Cibunar", "term": "Plt."},
        {"name": "Budi", "title": "Plt Camat Cibunar"},
    ):
        text = text_of(facts(title="Bazar", people=[person], quotes=[said("Budi", "Mari berbelanja")]))
        assert "ujar Plt. Camat Cibunar Budi." in text


def test_plt_against_definitif_is_asked_about() -> None:
    person = {"name": "Budi", "title": "Plt. Camat Cibunar", "term": "definitif"}
    assert "people.0.term" in asked(facts(title="Bazar", people=[person]))


def test_quotes_keep_their_own_closing_marks() -> None:
    quotes = [said("", "Siapa yang mau?"), said("", "Ayo!"), said("", "Kita lihat saja…"), said("", "Titik.")]
    text = text_of(facts(title="Bazar", quotes=quotes))
    for told in ("“Siapa yang mau?” ", "“Ayo!” ", "“Kita lihat saja…” ", "“Titik,” "):
        assert told in text


def test_quotes_in_quotes_have_single_marks() -> None:
    for written in ('Ini "Jumat Bersih" kita', "“Ini “Jumat Bersih” kita”"):
        assert "“Ini ‘Jumat Bersih’ kita,”" in text_of(facts(title="Bazar", quotes=[said("", written)]))


def test_a_quote_that_begins_small_is_part_of_the_sentence() -> None:
    text = text_of(facts(title="Bazar", people=[BUDI], quotes=[said("Budi Santoso", "harga harus turun")]))
    assert "Menurut Camat Cibunar Drs. H. Budi Santoso, M.Si., “harga harus turun.”" in text


def test_a_title_in_capitals_is_calmed_and_acronyms_stay() -> None:
    made = draft(facts(title="SOSIALISASI PAJAK DAERAH BAGI UMKM DAN PKL", participants="PELAKU UMKM"))
    assert made.headline == "Dinsos Gelar Sosialisasi Pajak Daerah bagi UMKM dan PKL"
    assert "diikuti pelaku UMKM" in made.sentences[0].text


def test_a_very_long_title_is_told_behind_the_lead() -> None:
    title = "Bimbingan Teknis Pengelolaan Keuangan Desa " * 8
    made = draft(facts(title=title, kind="bimbingan teknis", date=DAY, place="Aula"))
    assert len(made.sentences[0].text.split()) <= 46
    assert "bertajuk" in made.sentences[1].text


def test_days_around_the_new_year() -> None:
    text = text_of(facts(title="Pasar Malam", date=date(2026, 12, 31), end_date=date(2027, 1, 1)))
    assert "Kamis (31/12/2026) dan Jumat (1/1/2027)" in text


def test_a_zone_is_said_only_where_it_was_given() -> None:
    assert "pukul 09.00–12.00 WIB." in text_of(facts(title="Bazar", date=DAY, start="09.00 WIB", end="12:00"))
    assert "pukul 09.00–12.00." in text_of(facts(title="Bazar", date=DAY, start="09.00", end="12.00"))


def test_participants_that_bring_their_own_number() -> None:
    assert "diikuti 120 petani," in text_of(facts(title="Bazar", date=DAY, participants="120 petani"))
    both = facts(title="Bazar", date=DAY, participants="120 petani", participant_count=120)
    assert "diikuti 120 petani," in text_of(both)
    other = facts(title="Bazar", date=DAY, participants="30 kelompok tani", participant_count=90)
    assert "30 kelompok tani (90 orang)" in text_of(other)
    assert "activity.participant_count" not in asked(facts(title="Bazar", participants="120 petani"))


def test_several_decisions_and_benefits_are_all_told() -> None:
    decision = ["data diperbarui setiap bulan", "menunda penyaluran tahap tiga", "tambahan anggaran Rp2 miliar"]
    benefit = ["warga dapat memeriksa namanya", "bantuan lebih tepat sasaran"]
    text = text_of(facts(title="Rapat Koordinasi", kind="rapat koordinasi", decision=decision, benefit=benefit))
    for told in ("ata diperbarui setiap bulan", *decision[1:], *benefit):
        assert told in text


def test_what_cites_the_activity_itself_is_not_said_twice() -> None:
    text = text_of(facts(title="Musrenbang Kecamatan", date=DAY, decision="Musrenbang menetapkan tiga usulan"))
    assert "Rabu (4/3/2026), menetapkan tiga usulan." in text


def test_a_warning_comes_first_and_has_no_participants() -> None:
    given = facts(title="Peringatan Dini Rob", kind="peringatan dini", warning="Warga diminta waspada banjir rob")
    assert text_of(given).startswith("BANYUWENING – Warga diminta waspada banjir rob. Peringatan Dini Rob dikeluarkan")
    assert set(asked(given)) == {
        "activity.date", "activity.end_date", "activity.place", "activity.contact", "byline.writer",
    }  # fmt: skip


def test_the_feast_of_a_day_is_no_warning() -> None:
    given = facts(title="Peringatan Hari Kesehatan", kind="peringatan hari besar")
    assert "menggelar Peringatan Hari Kesehatan" in text_of(given)
    assert "activity.participants" in asked(given)


def test_the_first_person_of_a_note_becomes_the_third() -> None:
    point = said("Budi Santoso", "kami akan mendampingi warga bersama tim kami")
    assert "pihaknya akan mendampingi warga bersama timnya" in text_of(facts(title="B", people=[BUDI], points=[point]))


def test_only_a_title_is_enough_to_begin() -> None:
    given = {"activity": {"title": "Sosialisasi Bahaya Narkoba"}}
    assert text_of(given) == "Sosialisasi Bahaya Narkoba digelar."
    assert {"agency.name", "activity.date", "activity.place", "activity.participant_count"} <= set(asked(given))


def test_empty_texts_count_as_missing() -> None:
    given = facts(title="Bazar", place=" ", decision=["", "harga dipantau"], quotes=[said("Camat", "")], people=[{}])
    assert {"activity.place", "quotes.0.text"} <= set(asked(given))
    assert any("activity.decision.1" in sentence.facts for sentence in draft(given).sentences)


def test_partners_may_be_plain_names() -> None:
    made = draft(facts(title="Pasar Murah", agencies=["Dinas Pertanian", "Bulog"]))
    assert "bersama Dinas Pertanian dan Bulog menggelar Pasar Murah" in made.sentences[0].text
    assert "agencies.1" in made.sentences[0].facts


def test_who_did_what_the_activity_is_about_acts_in_the_lead() -> None:
    leader = {"name": "Hj. Ratna Kusumah", "title": "Bupati Banyuwening", "leader": True, "role": "meresmikan jembatan"}
    made = draft(facts(title="Peresmian Jembatan Harapan", people=[leader], date=DAY))
    assert made.headline == "Bupati Banyuwening Resmikan Jembatan Harapan"
    assert "Bupati Banyuwening Hj. Ratna Kusumah meresmikan Jembatan Harapan, Rabu" in made.sentences[0].text


def test_a_leader_who_was_only_there_does_not_act() -> None:
    leader = {"name": "Hj. Ratna Kusumah", "title": "Bupati Banyuwening", "leader": True}
    made = draft(facts(title="Peresmian Jembatan Harapan", people=[leader]))
    assert made.headline == "Dinsos Resmikan Jembatan Harapan"


def test_a_doctor_of_medicine_stays_one_at_the_beginning_of_a_sentence() -> None:
    doctor = {"name": "dr. Ayu Lestari", "role": "narasumber", "topic": "gizi anak"}
    assert "\ndr. Ayu Lestari menjadi narasumber" in text_of(facts(title="Seminar", people=[doctor]))

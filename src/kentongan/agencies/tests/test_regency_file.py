"""The regency's file: one clear sentence per mistake, and nothing is made."""

import tomllib
from pathlib import Path

import pytest

from kentongan.agencies import regency_file
from kentongan.agencies.models import Agency
from kentongan.agencies.regency_file import Mistake, check, read
from kentongan.agencies.setting_up import apply

EXAMPLES = Path(__file__).resolve().parents[4] / "examples"
GOOD = """
[regency]
name = "Banyuwening"
government = "Pemerintah Kabupaten Banyuwening"
province = "Jawa Barat"
domain = "banyuwening.example"
timezone = "Asia/Jakarta"
desk = "diskominfo"
dateline = "BANYUWENING"

[[agencies]]
slug = "diskominfo"
name = "Dinas Komunikasi dan Informatika"
short = "Diskominfo"
kind = "dinas"
host = "diskominfo.banyuwening.example"

[[agencies]]
slug = "tirtasari"
name = "Kecamatan Tirtasari"
short = "Kecamatan Tirtasari"
kind = "kecamatan"
host = "tirtasari.banyuwening.example"

[[agencies]]
slug = "karanganyar"
name = "Kelurahan Karanganyar"
short = "Kelurahan Karanganyar"
kind = "kelurahan"
parent = "tirtasari"
host = "karanganyar.banyuwening.example"
"""


def regency(text=GOOD):
    return check(tomllib.loads(text))


def test_a_right_file_is_read_whole():
    made = regency()
    assert [agency.slug for agency in made.agencies] == ["diskominfo", "tirtasari", "karanganyar"]
    assert made.agencies[2].parent == "tirtasari" and str(made.zone) == "Asia/Jakarta"


def test_the_real_example_names_58_agencies_with_hosts():
    made = read(EXAMPLES / "indramayu.toml")
    assert len(made.agencies) == 58 and len({agency.host for agency in made.agencies}) == 58


@pytest.mark.parametrize("path", [*sorted(EXAMPLES.glob("*.toml"))], ids=lambda path: path.stem)
def test_every_example_that_is_a_regency_is_right(path):
    if "[regency]" in path.read_text():
        assert read(path).agencies


MISTAKES = {
    "no regency": ("[regency]", "[kabupaten]", "kabupaten"),
    "no name": ('name = "Banyuwening"\n', "", "name"),
    "an empty name": ('name = "Banyuwening"', 'name = "  "', "name"),
    "an unknown key": ('name = "Banyuwening"', 'name = "Banyuwening"\nnama = "x"', "nama"),
    "a number for a text": ('name = "Banyuwening"', "name = 12", "name"),
    "two lines": ('name = "Banyuwening"', 'name = "Banyu\\nwening"', "name"),
    "a control character": ('name = "Banyuwening"', 'name = "Banyu\\u0007wening"', "name"),
    "a very long text": ('name = "Banyuwening"', f'name = "{"x" * 301}"', "name"),
    "an unknown zone": ("Asia/Jakarta", "Asia/Indramayu", "Asia/Indramayu"),
    "a zone that leads out of its folder": ("Asia/Jakarta", "../../etc/passwd", "timezone"),
    "an address for a domain": ("banyuwening.example\"\ntimezone", "https://banyuwening.example\"\ntimezone", "domain"),
    "an unknown desk": ('desk = "diskominfo"', 'desk = "kominfo"', "kominfo"),
    "an unknown kind": ('kind = "dinas"', 'kind = "kantor"', "kantor"),
    "a slug with a space": ('slug = "tirtasari"', 'slug = "tirta sari"', "tirta sari"),
    "a slug in capitals": ('slug = "tirtasari"', 'slug = "Tirtasari"', "Tirtasari"),
    "two of one slug": ('slug = "tirtasari"', 'slug = "diskominfo"', "diskominfo"),
    "two of one host": ('"tirtasari.banyuwening', '"diskominfo.banyuwening', "diskominfo.banyuwening.example"),
    "the regency's own host": ('"tirtasari.banyuwening.example"', '"banyuwening.example"', "banyuwening.example"),
    "an address for a host": ('"tirtasari.banyuwening.example"', '"https://tirtasari.example/"', "https://"),
    "no host": ('host = "tirtasari.banyuwening.example"\n', "", "host"),
    "an unknown parent": ('parent = "tirtasari"', 'parent = "tirta"', "tirta"),
    "no parent": ('parent = "tirtasari"\n', "", "karanganyar"),
    "a parent of the wrong kind": ('parent = "tirtasari"', 'parent = "diskominfo"', "karanganyar"),
    "a parent where none belongs": ('kind = "dinas"', 'kind = "dinas"\nparent = "tirtasari"', "diskominfo"),
    "itself as parent": ('parent = "tirtasari"', 'parent = "karanganyar"', "karanganyar"),
    "a colour by name": ('kind = "dinas"', 'kind = "dinas"\ncolour = "biru"', "biru"),
    "an unknown key of an agency": ('kind = "dinas"', 'kind = "dinas"\nwarna = "#0b5c63"', "warna"),
    "agencies as one table": ("[[agencies]]\nslug = \"diskominfo\"", "[agencies]\nslug = \"diskominfo\"", None),
    "not TOML": ("[regency]", "[regency", None),
}  # fmt: skip


@pytest.mark.parametrize("what", MISTAKES)
def test_each_mistake_gets_one_sentence_that_names_it(tmp_path, what):
    old, new, named = MISTAKES[what]
    assert old in GOOD
    path = tmp_path / "kabupaten.toml"
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(Mistake) as mistake:
        read(path)
    sentence = str(mistake.value)
    assert "\n" not in sentence and sentence.endswith((".", "kecamatan.")) and (named or "") in sentence


def test_no_agency_at_all_is_a_mistake():
    with pytest.raises(Mistake, match="names no agency"):
        regency(GOOD.split("[[agencies]]")[0])


@pytest.mark.parametrize(
    ("make", "word"),
    [
        (lambda path: None, "no file"),
        (lambda path: path.mkdir(), "cannot be read"),
        (lambda path: path.write_bytes(b'name = "caf\xe9"'), "UTF-8"),
        (lambda path: path.write_bytes(b"\x00\x01\x02"), "TOML"),
        (lambda path: path.write_text(""), "regency"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path, make, word):
    path = tmp_path / "kabupaten.toml"
    make(path)
    with pytest.raises(Mistake, match=word):
        read(path)


# Making the agencies


def test_a_file_makes_its_agencies_once(db):
    assert apply(regency()) == apply(regency()) == 3
    assert Agency.objects.count() == 3 and Agency.objects.get(is_desk=True).slug == "diskominfo"
    assert Agency.objects.get(slug="karanganyar").parent.slug == "tirtasari"


def test_a_unit_may_be_written_before_its_parent(db):
    head, desk, parent, unit = GOOD.split("[[agencies]]")
    apply(regency("[[agencies]]".join([head, unit + "\n", desk, parent])))
    assert Agency.objects.get(slug="karanganyar").parent.slug == "tirtasari"


def test_another_desk_takes_over(db):
    apply(regency())
    changed = GOOD.replace('desk = "diskominfo"', 'desk = "humas"') + (
        '\n[[agencies]]\nslug = "humas"\nname = "Dinas Humas"\nshort = "Humas"\nkind = "dinas"\n'
        'host = "humas.example.id"\n'
    )
    apply(regency(changed))
    apply(regency())
    assert [agency.slug for agency in Agency.objects.filter(is_desk=True)] == ["diskominfo"]
    apply(regency(changed))
    assert [agency.slug for agency in Agency.objects.filter(is_desk=True)] == ["humas"]


def test_two_agencies_may_swap_their_hosts(db):
    apply(regency())
    swapped = GOOD.replace("diskominfo.banyu", "x.banyu").replace("tirtasari.banyu", "diskominfo.banyu")
    apply(regency(swapped.replace("x.banyu", "tirtasari.banyu")))
    assert Agency.objects.get(slug="tirtasari").host == "diskominfo.banyuwening.example"
    assert Agency.objects.get(slug="diskominfo").host == "tirtasari.banyuwening.example"


def test_a_host_of_an_agency_that_left_the_file_is_not_given_away(db):
    apply(regency())
    renamed = GOOD.replace('slug = "tirtasari"', 'slug = "tirta"').replace('parent = "tirtasari"', 'parent = "tirta"')
    with pytest.raises(Mistake) as mistake:
        apply(regency(renamed))
    assert "tirtasari" in str(mistake.value) and not Agency.objects.filter(slug="tirta").exists()


def test_an_agency_that_left_the_file_stays(db):
    apply(regency())
    without = "[[agencies]]".join(GOOD.split("[[agencies]]")[:3])
    assert apply(regency(without)) == 2 and Agency.objects.filter(slug="karanganyar").exists()


def test_nothing_is_made_of_a_file_that_breaks_half_way(db, settings):
    settings.SITE_BUILDERS = [f"{__name__}.breaks"]
    with pytest.raises(ZeroDivisionError):
        apply(regency())
    assert not Agency.objects.exists()


def breaks(agency):
    raise ZeroDivisionError


def test_every_kind_has_a_colour_and_a_place_in_the_list():
    from kentongan.agencies.setting_up import COLOURS

    assert set(COLOURS) == set(regency_file.KINDS) == set(Agency.Kind.values)

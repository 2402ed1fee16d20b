"""One command photographs every page of the demo, phone and desktop, light and dark, and asks axe about each."""

from kentongan.cli import screenshots

from .installation import Installation, free_port, serving


def test_every_page_of_the_demo_is_photographed_and_axe_finds_nothing(tmp_path, chromium, capsys):
    place = Installation(tmp_path / "data", free_port())
    with serving(place):
        words = [str(tmp_path / "pictures"), "--port", str(place.port), "--browser", str(chromium.path)]
        code = screenshots.main(words)
    assert code == 0, capsys.readouterr().err
    taken = {path.stem for path in (tmp_path / "pictures").glob("*.png")}
    for screen in ("phone-light", "phone-dark", "desktop-light", "desktop-dark"):
        for page in [*screenshots.PUBLIC, "story-public", "meja-story-edit", "meja-variants", "meja-decision"]:
            assert f"{page}-{screen}" in taken

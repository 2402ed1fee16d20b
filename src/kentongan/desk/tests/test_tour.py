"""The first story in fifteen minutes: the guide stands on every page of Meja until it is done."""

from kentongan.desk.tour import STEPS


def test_the_guide_goes_along_on_every_page(sari, sign_in):
    client = sign_in(sari)
    assert "Mulai panduan" in client.get("/meja/").content.decode()
    begun = client.post("/meja/panduan/", {"move": "begin"})
    assert begun.status_code == 302 and begun["Location"] == STEPS[0].to
    for page in ("/meja/", "/meja/kegiatan/baru/", "/meja/berita/"):
        assert str(STEPS[0].title) in client.get(page).content.decode()
    done = client.post("/meja/panduan/", {"move": "next"}, headers={"referer": "http://localhost:8000/meja/berita/"})
    assert done["Location"] == "/meja/berita/"
    assert str(STEPS[1].title) in client.get("/meja/berita/").content.decode()


def test_the_last_step_ends_the_guide(sari, sign_in):
    sari.tour_step = len(STEPS)
    sari.save()
    client = sign_in(sari)
    client.post("/meja/panduan/", {"move": "next"})
    page = client.get("/meja/").content.decode()
    assert "Mulai panduan" not in page and str(STEPS[-1].title) not in page


def test_the_guide_leads_nobody_astray(sari, sign_in):
    answer = sign_in(sari).post("/meja/panduan/", {"move": "next"}, headers={"referer": "https://jahat.example/x"})
    assert answer["Location"] == "/meja/"

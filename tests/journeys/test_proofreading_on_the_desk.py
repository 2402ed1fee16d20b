"""A faulty release at the desk: repaired by keyboard, one finding left as it is, and the approver sees which."""

from .test_a_day_in_the_newsroom import story_id

FAULTY = (
    "TIRTASARI – Camat Tirtasari Rahmat Wijaya membuka apotik desa di Balai Desa Karanganyar, Rabu (11/9/2025).\n\n"
    "Hal itu ditgaskan Camat di hadapan 84 warga yang menunggu sejak pagi. "
    "Ia meminta petugas mencatat resiko alergi setiap warga sebelum obat diberikan.\n\n"
    "“Obat dasar kini tersedia di desa setiap hari kerja,” kata Camat Tirtasari Rahmat Wijaya."
)


def test_three_repairs_by_keyboard_one_left_and_the_approver_sees_it(place, sits_down):
    sari = sits_down("sari")
    page = sari.open("/meja/berita/baru/")
    page.fill("#id_headline", "Warga Karanganyar Kini Membeli Obat Dasar di Desa")
    page.fill("#id_body", FAULTY)
    sari.press("Simpan dan lanjut")
    page.wait_for_url("**/ubah/")
    page.wait_for_selector(".finding [data-repair]:visible")
    assert underlined(page) >= {"apotik", "ditgaskan"}

    for wrong, right in (("apotik", "apotek"), ("ditgaskan", "ditegaskan")):
        repair(page, wrong, right)
    assert not page.locator("button[name=word]").first.is_visible()  # two steps: beside the repairs nobody means it
    page.locator(".finding[data-wrong='resiko'] summary").focus()
    page.keyboard.press("Enter")
    right_word, drawn = page.locator(".finding[data-wrong='resiko'] button[name=word]"), start_of(page, "resiko")
    right_word.wait_for()

    repair(page, "Rabu", "Kamis")
    page.wait_for_function(
        "drawn => document.querySelector(`.finding[data-wrong='resiko']`).dataset.start !== drawn", arg=drawn
    )
    assert right_word.is_visible()  # what stood open stays so when the list is drawn anew
    text = page.evaluate("document.querySelector('trix-editor').editor.getDocument().toString()")
    assert "apotek desa" in text and "ditegaskan Camat" in text and "Kamis (11/9/2025)" in text

    page.locator(".finding[data-wrong='resiko'] button[name=ignore]").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("button[name=unignore]", state="attached")
    sari.press("Simpan dan ajukan")
    page.wait_for_url("**/berita/*/")

    camat = sits_down("camat")
    camat.open(f"/meja/berita/{story_id(page)}/")
    assert camat.reads("Temuan yang dibiarkan penulis") and camat.reads("“resiko”")


def test_a_text_pasted_is_repaired_and_copied(place, browser):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(place.url("localhost", "/periksa-naskah/"))
    page.fill("#text", "Camat mencatat resiko banjir di kali itu.")
    page.locator(".finding [data-repair='risiko']").click()
    page.get_by_role("button", name="Salin naskah").click()
    page.get_by_text("Tersalin").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "Camat mencatat risiko banjir di kali itu."
    context.close()


def test_without_javascript_the_findings_stand_beside_the_saved_text(place, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(place.url("localhost", "/periksa-naskah/"))
    page.fill("#text", "Camat mencatat resiko banjir di kali itu.")
    page.click("button.main")
    assert page.locator(".finding mark").first.inner_text() == "resiko"
    assert page.locator(".finding noscript strong").first.inner_text() == "risiko"
    context.close()


def underlined(page) -> set[str]:
    """The words that carry an underline now."""
    return set(
        page.evaluate("[...CSS.highlights.values()].flatMap((one) => [...one].map((range) => range.toString()))")
    )


def repair(page, wrong, right) -> None:
    """By keyboard, until the finding is gone."""
    page.locator(f".finding[data-wrong*='{wrong}'] [data-repair*='{right}']").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("word => !document.querySelector(`.finding[data-wrong*='${word}']`)", arg=wrong)


def start_of(page, wrong) -> str:
    """Where the list says that a finding begins."""
    return page.locator(f".finding[data-wrong='{wrong}']").get_attribute("data-start")

"""`kentongan screenshots FOLDER`: every page of a running demo, phone and desktop, light and dark; axe's findings."""

import argparse
import sys
from pathlib import Path
from typing import Any

from kentongan.demo.signins import PASSWORD

SCREENS = {"phone": (360, 740), "desktop": (1280, 900)}
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
PUBLIC = {
    "portal": ("localhost", "/"),
    "directory": ("localhost", "/perangkat-daerah/"),
    "register": ("localhost", "/akun-resmi/?periksa=akun-palsu"),
    "portal-search": ("localhost", "/cari/?q=irigasi"),
    "official": ("localhost", "/situs-resmi/"),
    "home": ("tirtasari.localhost", "/"),
    "news": ("tirtasari.localhost", "/berita/"),
    "profile": ("tirtasari.localhost", "/profil/"),
    "services": ("tirtasari.localhost", "/layanan/"),
    "agenda": ("tirtasari.localhost", "/agenda/"),
    "contact": ("tirtasari.localhost", "/kontak/"),
    "information": ("tirtasari.localhost", "/informasi-publik/"),
    "missing": ("tirtasari.localhost", "/tidak-ada/"),
}
DESK = {
    "today": "/meja/", "activities": "/meja/kegiatan/", "activity-new": "/meja/kegiatan/baru/", "clocks": "/meja/jam/",
    "stories": "/meja/berita/", "story-new": "/meja/berita/baru/", "others": "/meja/berita/memuat/",
    "deliveries": "/meja/media-sosial/", "accounts": "/meja/akun/", "account-new": "/meja/akun/baru/",
    "practice": "/meja/papan-latihan/", "issues": "/meja/isu/", "issue-new": "/meja/isu/baru/",
    "programme-new": "/meja/program/baru/", "me": "/meja/saya/", "dictionary": "/meja/kamus/",
    "proofread": "/periksa-naskah/",
}  # fmt: skip
# The desk as other people see it.
OTHERS = {
    "rahmat": {"camat-today": "/meja/"},
    "budi": {"desk-today": "/meja/", "desk-clocks": "/meja/jam/", "desk-dictionary": "/meja/kamus/"},
}
# Pages reached from a list: name → the list, and the link on it.
FOLLOWED = {
    "activity": ("/meja/kegiatan/", "article.card .title a"),
    "story": ("/meja/berita/?tahap=ditinjau", "article.card .title a"),
    "story-published": ("/meja/berita/?tahap=tayang", "article.card .title a"),
    "delivery": ("/meja/media-sosial/?hanya=saya", "article.card .title a"),
    "issue": ("/meja/isu/", "article.card .title a"),
}


def main(argv: list[str]) -> int:
    """Take them all. Exit 1 when axe finds a violation."""
    options = argparse.ArgumentParser(prog="kentongan screenshots", description="Pictures of every page of a demo.")
    options.add_argument("folder", type=Path)
    options.add_argument("--port", type=int, default=8000)
    options.add_argument("--browser", default="/usr/bin/chromium")
    words = options.parse_args(argv)
    words.folder.mkdir(parents=True, exist_ok=True)
    from playwright.sync_api import sync_playwright

    found: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=words.browser, args=list(FLAGS))
        for screen in SCREENS:
            for scheme in ("light", "dark"):
                found += Round(browser, words.folder, words.port, screen, scheme).take()
        browser.close()
    print("\n".join(sorted(set(found))) or "axe found nothing.", file=sys.stderr)
    return 1 if found else 0


class Round:
    """All pages on one screen in one colour scheme."""

    def __init__(self, browser: Any, folder: Path, port: int, screen: str, scheme: str) -> None:
        width, height = SCREENS[screen]
        size = {"width": width, "height": height}
        self.context = browser.new_context(viewport=size, color_scheme=scheme, locale="id-ID")
        self.page = self.context.new_page()
        self.folder, self.port, self.name = folder, port, f"{screen}-{scheme}"
        self.found: list[str] = []

    def take(self) -> list[str]:
        """Every page. Out: axe's findings, a line each."""
        for name, (host, path) in PUBLIC.items():
            self.shoot(name, host, path)
        self.follow("story-public", "tirtasari.localhost", "/berita/", ".news .headline a")
        self.follow("service", "tirtasari.localhost", "/layanan/", ".services a")
        self.shoot("sign-in", "localhost", "/masuk/")
        self.sign_in("sari")
        for name, path in DESK.items():
            self.shoot(f"meja-{name}", "localhost", path)
        for name, (path, link) in FOLLOWED.items():
            self.follow(f"meja-{name}", "localhost", path, link)
        self.edit_and_variants()
        for person, pages in OTHERS.items():
            self.context.clear_cookies()
            self.sign_in(person)
            for name, path in pages.items():
                self.shoot(f"meja-{name}", "localhost", path)
            if person == "rahmat":
                self.follow("meja-decision", "localhost", "/meja/berita/?tahap=ditinjau", "article.card .title a")
        self.context.close()
        return self.found

    def sign_in(self, username: str) -> None:
        self.page.goto(f"http://localhost:{self.port}/masuk/")
        self.page.fill("#id_username", username)
        self.page.fill("#id_password", PASSWORD)
        self.page.click("button.main")
        self.page.wait_for_url("**/meja/")

    def shoot(self, name: str, host: str, path: str) -> None:
        self.page.goto(f"http://{host}:{self.port}{path}")
        self.keep(name)

    def follow(self, name: str, host: str, path: str, link: str) -> None:
        self.page.goto(f"http://{host}:{self.port}{path}")
        first = self.page.locator(link).first
        if first.count():
            first.click()
            self.page.wait_for_load_state()
            self.keep(name)

    def edit_and_variants(self) -> None:
        self.page.goto(f"http://localhost:{self.port}/meja/berita/?tahap=tayang")
        self.page.locator("article.card .title a").first.click()
        for name, words in (("meja-story-edit", "/ubah/"), ("meja-variants", "/naskah/")):
            story = self.page.url
            self.page.locator(f"main a[href*='{words}']").first.click()
            self.page.wait_for_load_state()
            self.keep(name)
            self.page.goto(story)

    def keep(self, name: str) -> None:
        """Keep the picture, and ask axe."""
        from axe_playwright_python.sync_playwright import Axe

        self.page.evaluate("document.querySelectorAll('img[loading=lazy]').forEach((one) => (one.loading = 'eager'))")
        self.page.wait_for_timeout(250)
        # a bar that sticks to the bottom would stand in the middle of a full page
        still = ".dock, .actions, .top, trix-toolbar { position: static !important }"
        self.page.add_style_tag(content=still)
        self.page.screenshot(path=str(self.folder / f"{name}-{self.name}.png"), full_page=True)
        wide = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        if wide > 1:
            self.found.append(f"{name} {self.name}: {wide} px too wide")
        for violation in Axe().run(self.page).response["violations"]:
            where = violation["nodes"][0]["target"]
            self.found.append(f"{name} {self.name}: {violation['id']} {where}")

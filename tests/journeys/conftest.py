"""One running installation and one browser for the journeys of a file."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from ..servers.chromium import Handle
from .installation import PASSWORD, Installation, serving, set_up

SCREENS = {"phone": {"width": 360, "height": 740}, "desktop": {"width": 1280, "height": 900}}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """The regency of three agencies, served by `up`."""
    made = set_up(tmp_path_factory.mktemp("kabupaten"))
    with serving(made):
        yield made


@pytest.fixture(scope="module")
def browser(chromium: Handle) -> Iterator[Browser]:
    """A real Chromium."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(chromium.path), args=list(chromium.flags))
        yield started
        started.close()


class Person:
    """Somebody at a screen, signed in."""

    def __init__(self, context: BrowserContext, place: Installation, username: str) -> None:
        self.page: Page = context.new_page()
        self.place = place
        self.page.goto(place.url("localhost", "/masuk/"))
        self.page.fill("#id_username", username)
        self.page.fill("#id_password", PASSWORD)
        self.page.click("button.main")
        self.page.wait_for_url("**/meja/")

    def open(self, path: str) -> Page:
        """Go to a page of Meja."""
        self.page.goto(self.place.url("localhost", path))
        return self.page

    def press(self, name: str) -> None:
        """Press the button with these words."""
        self.page.get_by_role("button", name=name, exact=True).first.click()

    def reads(self, words: str) -> bool:
        """Whether the page says this."""
        return words in self.page.inner_text("body")


@pytest.fixture(params=SCREENS)
def sits_down(request: pytest.FixtureRequest, browser: Browser, place: Installation) -> Iterator[object]:
    """`sits_down("sari")`: Sari signs in on this screen."""
    contexts: list[BrowserContext] = []

    def sit(username: str) -> Person:
        contexts.append(browser.new_context(viewport=SCREENS[request.param], locale="id-ID"))
        return Person(contexts[-1], place, username)

    yield sit
    for context in contexts:
        context.close()

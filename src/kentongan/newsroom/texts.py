"""A story's text: HTML from the editor, cleaned to the few elements a release needs."""

import html
import re

import nh3

TAGS = {"p", "br", "strong", "em", "a", "ul", "ol", "li", "blockquote", "h2", "h3"}
ATTRIBUTES = {"a": {"href"}}
SCHEMES = {"http", "https", "mailto", "tel"}
BLOCK_END = re.compile(r"</(p|li|blockquote|h2|h3)>|<br\s*/?>")
PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
BLANK_LINE = re.compile(r"\s*<br>\s*(?:<br>\s*)+")  # what Trix makes of pressing Enter twice
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
BLOCKS = re.compile(r"<(p|ul|ol|blockquote|h2|h3)[\s>]")


def printable(text: str) -> str:
    """Without the characters that no feed may carry (XML 1.0, 2.2): one of them breaks it for every reader."""
    return UNPRINTABLE.sub("", text)


def shortened(text: str, longest: int) -> str:
    """At most so many letters, cut at a word."""
    if len(text) <= longest:
        return text
    return text[: longest - 2].rsplit(" ", 1)[0].rstrip(",;:–- ") + " …"


def clean_html(text: str) -> str:
    """Only what a release needs, whatever was pasted: no scripts, styles, images or odd links."""
    text = printable(text)
    if not BLOCKS.search(text):
        text = paragraphs_to_html(text if "<" in text else html.escape(text, quote=False))
    text = re.sub(r"<(/?)div\b", r"<\1p", text)  # editors that write <div> for a paragraph
    text = re.sub(r"<(/?)h1\b", r"<\1h2", text)
    text = re.sub(r"<(/?)b\b", r"<\1strong", text)
    text = re.sub(r"<(/?)i\b", r"<\1em", text)
    cleaned = nh3.clean(text, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener")
    cleaned = PARAGRAPH.sub(lambda found: "<p>" + BLANK_LINE.sub("</p><p>", found[1]) + "</p>", cleaned)
    return re.sub(r"<p>(\s|&nbsp;|<br>)*</p>", "", cleaned).strip()


def paragraphs_to_html(text: str) -> str:
    """Plain text (already escaped) with blank lines between paragraphs, as HTML."""
    parts = [part.strip() for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n"))]
    return "".join("<p>" + part.replace("\n", "<br>") + "</p>" for part in parts if part)


def plain(body: str) -> str:
    """The words of a cleaned text, a line per paragraph."""
    lines = nh3.clean(BLOCK_END.sub("\n", body), tags=set())
    return re.sub(r"[ \t]*\n\s*", "\n", html.unescape(lines)).strip()


def first_sentence(body: str, longest: int = 300) -> str:
    """The opening of a text, for where no summary was written. Cut at a word."""
    return shortened(plain(body).split("\n")[0], longest)

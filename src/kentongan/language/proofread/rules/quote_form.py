"""Full stops, commas, spaces and capitals at quotation marks."""

from collections.abc import Iterator

from ..doc import Doc, Token
from ..house import House
from ..lists import words_of
from ..marks import ENDS, Quoted, lead_up, quoted, sentence_of
from ..rule import SENTENCE, WARNING, Hit, like, rule
from ..speech import BARE, SAYING, is_saying, says_after, somebody_said
from ..tokens import ACRONYM, WORD

TITLED = words_of(
    """tema bertema bertemakan tajuk bertajuk judul berjudul slogan berslogan moto motto semboyan tagline istilah
    program inovasi aplikasi gerakan lomba film buku lagu jargon subtema"""
)
JOINING = words_of("dan tetapi karena sehingga agar supaya serta sebab namun yang untuk kalau jika bahkan")
LOOSE = words_of("sambil seraya saat ketika dalam di pada yang dengan usai seusai setelah sebelum kepada dan")


@rule(
    id="quote_punct",
    kind="quote_punct",
    severity=WARNING,
    scope=SENTENCE,
    title="Tanda baca di tanda petik",
    why="Koma atau titik penutup ucapan berada di dalam tanda petik; petikan istilah dan judul di luarnya.",
    reference="EYD V, Tanda Petik; Tanda Koma",
    wrong=(
        ("“Kami siap.” kata Budi.", ".”", ",”"),
        ("“Kami siap”, ujar Budi.", "”,", ",”"),
        ("“Kami siap” kata Budi.", "", ","),
        ("“Kami siap”. ujar Budi.", "”.", ",”"),
        ("“Kami siap.”, ujar Budi.", ".”,", ",”"),
        ("“Kami siap,” kata Budi “dan kami datang.”", "", ","),
        ("“Siapa yang datang?,” tanya Budi.", "?,", "?"),
        ("Budi mengatakan, “Kami siap melayani warga”.", "”.", ".”"),
        ("“Kami siap,” kata Budi, “dan kami akan datang”.", "”.", ".”"),
        ("Budi mengatakan “Kami siap melayani warga.”", "", ","),
        ("Lomba itu bertema “Jaga Sungai Kita.”", ".”", "”."),
        ("“ Kami siap,” kata Budi.", "“ ", "“"),
        ("“Kami siap, ” kata Budi.", " ”", "”"),
    ),
    right=(
        "“Kami siap,” kata Budi. “Kapan?” tanya Ani. “Besok!” serunya.",
        "Budi mengatakan, “Kami siap melayani warga.”",
        "Lomba itu bertema “Jaga Sungai Kita”.",
        "Ia menyebut “jalan tikus” itu berbahaya.",
        "Program “Zero ODOL”, yang dimulai Mei, tegas melarang.",
        "Budi mengatakan bahwa “kampung siaga” dibentuk.",
        "“Kami siap.” Kata itu menutup sambutan Budi.",
        "Bupati menyampaikan “Selamat Hari Jadi Indramayu” kepada warga.",
    ),
)
def quote_punct(doc: Doc, house: House) -> Iterator[Hit]:
    """The mark at fault, or the place of a missing comma."""
    for one in quoted(doc):
        yield from _spaces(doc, one)
        hit = _closing(doc, one)
        if hit:
            yield hit
        if _lacks_comma(doc, one) and one.before is not None:
            yield Hit(one.before.end, one.before.end, (",",), "Sebelum petikan langsung dibubuhkan koma.")


def _spaces(doc: Doc, one: Quoted) -> Iterator[Hit]:
    why = "Tanda petik ditulis rapat dengan kata yang diapitnya."
    first, last = one.inner[0], one.inner[-1]
    if first.start > one.opening.end:
        yield Hit(one.opening.start, first.start, (one.opening.text,), why)
    if last.end < one.closing.start:
        yield Hit(last.end, one.closing.end, (one.closing.text,), why)


def _closing(doc: Doc, one: Quoted) -> Hit | None:
    """What is wrong where the quotation ends."""
    last, mark, after = one.inner[-1], one.closing, one.after
    if last.text == "," and len(one.inner) > 1 and one.inner[-2].text in ("?", "!"):
        return Hit(one.inner[-2].start, last.end, (one.inner[-2].text,), "Sesudah “?” atau “!” tidak ada koma.")
    if after is None:
        return _unfinished(doc, one) or _titled(one, at_end=True)
    if after.text in (",", ".") and after.start == mark.end and _goes_on(doc, after):
        start = last.start if last.text == "." else mark.start
        return Hit(start, after.end, (mark.text if last.text in "?!," else f",{mark.text}",))
    if says_after(doc, after.index) and (not after.capital or somebody_said(doc, after.index)):
        return _before_speaker(one)
    if after.text == "." and after.start == mark.end:
        return _double_stop(doc, one, after)
    return _titled(one, at_end=after.kind == WORD and after.capital)


def _goes_on(doc: Doc, after: Token) -> bool:
    """Whether the speaker follows the comma, or the stop, that was put outside."""
    if not says_after(doc, after.index + 1):
        return False
    return after.text == "," or not doc.tokens[after.index + 1].capital


def _before_speaker(one: Quoted) -> Hit | None:
    last, mark = one.inner[-1], one.closing
    if last.text == ".":
        return Hit(last.start, mark.end, (f",{mark.text}",), "Sebelum penyebut penutur, petikan diakhiri koma.")
    if last.kind in (WORD, ACRONYM, "number") and last.end == mark.start:
        return Hit(mark.start, mark.start, (",",), "Sebelum penyebut penutur, petikan diakhiri koma.")
    return None


def _double_stop(doc: Doc, one: Quoted, after: Token) -> Hit | None:
    """`”.` where the quotation is a whole sentence of its own."""
    mark = one.closing
    if one.last == ".":
        return Hit(mark.start, after.end, (mark.text,), "Titik penutup cukup satu, di dalam tanda petik.")
    if not (_is_speech(doc, one) or (_resumes(doc, one) and one.words > 2)):
        return None
    if one.last in "!?":
        return Hit(mark.start, after.end, (mark.text,), "Sesudah tanda tanya atau seru tidak ada titik.")
    return Hit(mark.start, after.end, (f".{mark.text}",), "Titik penutup ucapan berada di dalam tanda petik.")


def _unfinished(doc: Doc, one: Quoted) -> Hit | None:
    if one.last in ".!?…," or one.inner[-1].kind not in (WORD, ACRONYM, "number") or not _is_speech(doc, one):
        return None
    if one.before is None or one.before.text not in ",:":
        return None
    return Hit(one.closing.start, one.closing.start, (".",), "Ucapan ini belum diakhiri titik.")


def _is_speech(doc: Doc, one: Quoted) -> bool:
    """A whole sentence somebody says: Budi mengatakan, “…”, or “…” as a sentence by itself."""
    if one.words < 3 or not one.inner[0].text[0].isupper() or one.is_title:
        return False
    if one.before is None:
        return one.words >= 4
    if one.before.text in ",:":
        return _introduced(doc, one)
    return one.before.text in ENDS and one.words >= 4


def _resumes(doc: Doc, one: Quoted) -> bool:
    """The second half of a quotation: “…,” kata Budi, “dan …”."""
    return one.before is not None and one.before.text == "," and _interrupted(doc, one)


def _introduced(doc: Doc, one: Quoted) -> bool:
    """Whether a word like mengatakan stands before the quotation, in its sentence, or Menurut at its head."""
    return any(is_saying(token) or (token.low == "menurut" and token.first) for token in lead_up(doc, one))


def _titled(one: Quoted, at_end: bool) -> Hit | None:
    """A title with the full stop of the sentence inside its marks."""
    last, mark = one.inner[-1], one.closing
    if one.before is None or one.before.low not in TITLED or last.text not in (".", ","):
        return None
    after = f"{mark.text}{last.text}" if last.text == "," or at_end else mark.text
    return Hit(last.start, mark.end, (after,), "Tanda baca kalimat berada di luar petikan judul atau istilah.")


def _lacks_comma(doc: Doc, one: Quoted) -> bool:
    before = one.before
    if before is None or one.words < 2 or one.is_title:
        return False
    if not one.inner[0].text[0].isupper():
        return _interrupted(doc, one) and before.kind == WORD and before.capital and _said_by(doc, before.index)
    if one.last not in ".!?" and not (one.after and one.after.text == "."):
        return False
    if before.low in SAYING:
        return True
    return before.kind == WORD and before.capital and _said_by(doc, before.index)


def _interrupted(doc: Doc, one: Quoted) -> bool:
    """“Kami siap,” kata Budi “dan kami datang”: the second half of a quotation."""
    return any(token.kind == "quote" for token in lead_up(doc, one))


def _said_by(doc: Doc, index: int) -> bool:
    """kata Budi Santoso “…: a word like kata, then only a name."""
    for token in reversed(doc.tokens[max(0, index - 4) : index]):
        if token.low in BARE or token.low in SAYING:
            return True
        if not token.capital:
            return False
    return False


@rule(
    id="quote_case",
    kind="quote_case",
    severity=WARNING,
    scope=SENTENCE,
    title="Huruf kapital di tanda petik",
    why="Petikan langsung diawali huruf kapital; penyebut penutur sesudahnya diawali huruf kecil.",
    reference="EYD V, Huruf Kapital; Tanda Petik",
    wrong=(
        ("Budi mengatakan, “kami siap melayani warga.”", "kami", "Kami"),
        ("“kami siap,” kata Budi.", "kami", "Kami"),
        ("“Kami siap,” Ujar Budi.", "Ujar", "ujar"),
        ("“Apakah sudah siap?” Tanya Budi.", "Tanya", "tanya"),
        ("“Kami siap,” Katanya.", "Katanya", "katanya"),
        ("“Kami siap”, Kata Budi.", "Kata", "kata"),
        ("“Kami siap,” kata Budi, “Karena warga menunggu.”", "Karena", "karena"),
    ),
    right=(
        "“Kami siap,” kata Budi, “dan kami akan datang.”",
        "“Kalau begitu,” ujar Budi, “kami berangkat.”",
        "Ia menyebut jalan itu “jalan tikus” sejak dulu.",
        "“stunting” adalah istilah untuk tengkes.",
        "“Kami siap.” Kata itu menutup sambutan Budi.",
        "Budi mengatakan bahwa “kampung siaga itu penting.”",
    ),
)
def quote_case(doc: Doc, house: House) -> Iterator[Hit]:
    """The word with the wrong first letter."""
    ended: Quoted | None = None
    for one in quoted(doc):
        first, after = one.inner[0], one.after
        if first.kind == WORD and first.text.islower() and _begins(doc, one, ended):
            yield Hit(first.start, first.end, (like(first.low, "Aa"),), "Petikan langsung diawali huruf kapital.")
        if first.low in JOINING and first.capital and _resumes(doc, one):
            yield Hit(first.start, first.end, (first.low,), "Petikan yang dilanjutkan diawali huruf kecil.")
        if after is not None and after.text == "," and after.index + 1 < one.paragraph.last:
            after = doc.tokens[after.index + 1]
        if after is not None and after.kind == WORD and after.capital and _small_after(doc, one, after):
            yield Hit(after.start, after.end, (after.low,), "Sesudah petikan, kalimat berlanjut dengan huruf kecil.")
        ended = one


def _begins(doc: Doc, one: Quoted, ended: Quoted | None) -> bool:
    """Whether a quotation is a sentence and not the rest of one."""
    if one.words < 2 or (one.inner[0].low in JOINING and _resumes(doc, one)):
        return False
    sentence = sentence_of(doc, one.opening)
    if ended is not None and ended.closing.index >= sentence.first and ended.paragraph == one.paragraph:
        return False
    if one.before is not None and one.before.text in ",:":
        return _introduced(doc, one) and one.last in ".!?,"
    if one.before is not None and one.before.text not in ENDS:
        return False
    return one.last in ".!?," or (one.after is not None and says_after(doc, one.after.index))


def _small_after(doc: Doc, one: Quoted, after: Token) -> bool:
    if somebody_said(doc, after.index):
        return True
    return one.last == "," and (after.low in LOOSE or says_after(doc, after.index))

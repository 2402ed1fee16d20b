"""What: something that happens. A sentence on what things are in general tells no event."""

from collections.abc import Iterator

from kentongan.language.lexicon import lexicon
from kentongan.lib.indonesian import DAYS

from ..doc import Token
from ..lists import words_of
from ..tokens import DATE, NUMBER, QUOTE, WORD
from .reasons import clause_end
from .verbs import STATIVE, is_verb

UNDER = words_of(
    """yang untuk guna agar supaya demi karena dengan saat ketika setelah sebelum usai jika bila apabila sehingga
    hingga seraya sambil dalam rangka tanpa lantaran akibat upaya tentang sebagai"""
)
EVENTS = words_of(
    """rapat musyawarah musrenbang sosialisasi pelatihan bimtek bimbingan lomba festival upacara apel kunjungan
    pelantikan peresmian penyerahan penyaluran pembagian pembukaan pembangunan vaksinasi imunisasi kebakaran
    banjir longsor gempa kecelakaan pemeriksaan penertiban pameran bazar pasar layanan pelayanan bantuan program
    perayaan peringatan pawai kirab seminar lokakarya diskusi dialog evaluasi pembinaan penyuluhan kegiatan
    gerakan operasi simulasi panen penanaman kerja perbaikan pengobatan pemilihan rakor peluncuran"""
)


def what_in(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Offsets of the event: the first verb that is not under another clause, with what it governs."""
    event = _main_verb(tokens)
    if event is not None:
        yield tokens[event].start, clause_end(tokens, event)
        return
    for at, token in enumerate(tokens):
        if token.low in EVENTS and not _in_place(tokens, at):
            yield token.start, clause_end(tokens, at)
            return
    state = next((at for at in range(1, len(tokens)) if _is_state(tokens, at)), None)
    if state is not None:
        yield tokens[state].start, clause_end(tokens, state)


def _is_state(tokens: list[Token], at: int) -> bool:
    """An adjective that is the predicate: stok beras aman hingga Desember, air masih keruh."""
    token, before = tokens[at], tokens[at - 1].low
    after = tokens[at + 1].low if at + 1 < len(tokens) else "."
    if token.kind != WORD or token.capital or token.low in STATIVE or _under(tokens, at):
        return False
    if before in STILL:
        return token.low in STATES or lexicon().tag(token.low)[0] == "JJ"
    return token.low in STATES and (after in BEHIND or after in ",.")


def is_general(tokens: list[Token]) -> bool:
    """A lead that tells nothing that happened: Pendidikan merupakan kunci kemajuan. / Marilah kita bersyukur."""
    if any(token.kind in (NUMBER, DATE) or token.low in WEEKDAYS for token in tokens):
        return False
    return _exhorts(tokens) or _defines(tokens)


def _exhorts(tokens: list[Token]) -> bool:
    """The first sentence speaks to all of us, and nobody is quoted in it."""
    for token in tokens:
        if token.kind == QUOTE or (token.text == "." and token is not tokens[0]):
            return False
        if token.low in EXHORTING:
            return True
    return False


def _defines(tokens: list[Token]) -> bool:
    """The first sentence only says what something is. Names tell that it is one thing and not all of a kind."""
    for at, token in enumerate(tokens):
        if token.low in DEFINING and tokens[at - 1].low not in UNDER:
            return at < 9
        if token.text == "." or (is_verb(token) and not token.first and not _under(tokens, at)):
            return False
    return False


STILL = words_of("masih tetap kembali kini sudah makin semakin kian sangat cukup lebih belum")
STATES = words_of(
    """aman mahal murah stabil mulus keruh jernih cukup lancar penuh sepi langka kondusif terkendali normal melimpah
    kosong surut kering macet padat gratis tersedia menipis anjlok"""
)
BEHIND = words_of("hingga sampai sejak di pada dan untuk selama bagi setelah usai karena meski menjelang saat")
DEFINING = words_of("merupakan adalah ialah")
EXHORTING = words_of(
    "patut senantiasa kita hendaknya seyogianya sepatutnya selayaknya sepantasnya marilah manusia tiada niscaya"
)
WEEKDAYS = frozenset(name.lower() for name in DAYS)


def _main_verb(tokens: list[Token]) -> int | None:
    for at, token in enumerate(tokens):
        if is_verb(token) and token.low not in STATIVE and not _under(tokens, at):
            return at
        if token.low == "menjadi" and at and tokens[at - 1].low in ("resmi", "ditetapkan", "kini", "kembali"):
            return at
    return None


def _under(tokens: list[Token], at: int) -> bool:
    """Whether the verb belongs to a clause that hangs on another: yang digelar, untuk membahas."""
    for token in reversed(tokens[max(0, at - 4) : at]):
        if token.low in UNDER:
            return True
        if token.text == "," or is_verb(token):
            return False
    return False


def _in_place(tokens: list[Token], at: int) -> bool:
    return any(token.low in ("di", "ke", "untuk", "dalam") for token in tokens[max(0, at - 3) : at])

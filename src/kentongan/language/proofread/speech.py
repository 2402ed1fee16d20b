"""How Indonesian news says that somebody said something."""

from .doc import Doc, Token
from .lists import words_of
from .tokens import ACRONYM, WORD

# After a quotation: “…,” kata Budi. Those in DOUBTFUL are also adjectives or nouns.
BARE = words_of(
    """kata ujar tutur ucap ungkap papar imbuh tandas pungkas beber cetus sambung tukas timpal sahut urai ulas
    kisah kenang seru pinta tanya jawab harap pesan ajak keluh sergah celetuk gumam jelas tegas terang tambah
    lanjut sebut aku nilai saran tutup cerita puji imbau himbau klaim rinci contoh pikir terka simpul kilah dalih
    ingat"""
)
DOUBTFUL = words_of(
    """jelas tegas terang tambah lanjut sebut aku nilai saran tutup cerita puji imbau himbau klaim rinci contoh
    pikir terka simpul ingat jawab pesan kisah kenang harap ajak kilah dalih"""
)
# Before a quotation, or around a statement: Budi mengatakan, “…”
SAYING = words_of(
    """mengatakan berkata menuturkan bertutur mengungkapkan menjelaskan menegaskan menyampaikan menyebut
    menyebutkan menyatakan memaparkan menerangkan menambahkan membeberkan mengimbau menghimbau mengajak meminta
    berharap mengharapkan berpesan bercerita menceritakan bertanya mempertanyakan menjawab menilai mengaku
    mengakui menekankan menguraikan mengingatkan melaporkan mencontohkan menandaskan memastikan mengklaim
    menyarankan merinci memerinci mengumumkan mengisahkan menggarisbawahi menanggapi membenarkan membantah
    menyangkal mengusulkan menyimpulkan menyerukan berujar berucap mengucapkan berjanji menjanjikan mengeluhkan
    menyoroti mengapresiasi memuji mengutarakan berpendapat berpandangan menyayangkan menyesalkan mencetuskan
    memerintahkan menginstruksikan menyapa bersyukur optimistis menginginkan berterima mengenang berseloroh
    melanjutkan meyakini meyakinkan menganjurkan menyambung diungkapkan disampaikan dikatakan dijelaskan
    ditegaskan dituturkan disebutkan ditambahkan dipaparkan diterangkan diakui diutarakan"""
)
AROUND = (SAYING - words_of("bercerita bertanya mengajak meminta mendorong memuji mengapresiasi")) | words_of(
    "menurut menurutnya demikian sapaan tanggapan pengakuan penuturan keterangan sambutannya arahannya membacakan"
)
PEOPLE = words_of(
    """dia ia beliau pria perempuan lelaki laki-laki wanita ibu bapak seorang salah warga ketua kepala wakil
    sekretaris petani nelayan pedagang guru siswa siswi mahasiswa kader pengurus anggota pemilik peserta orang
    tokoh mantan camat bupati lurah kuwu sang si para kakek nenek remaja pemuda pelajar perwakilan bidan dokter
    pak bu"""
)


def is_saying(token: Token) -> bool:
    """Whether a word introduces what somebody says: mengatakan, ujarnya, kata."""
    low = token.low
    return low in SAYING or low in BARE or (low.endswith("nya") and low[:-3] in BARE)


def says_after(doc: Doc, index: int) -> bool:
    """Whether the token at `index`, right behind a quotation, names who said it: kata Budi, ujarnya."""
    if index >= len(doc.tokens):
        return False
    token = doc.tokens[index]
    if token.kind not in (WORD, ACRONYM):
        return False
    if token.low in BARE:
        return token.low not in DOUBTFUL or _somebody(doc, index + 1)
    return token.low.endswith("nya") and token.low[:-3] in BARE


def somebody_said(doc: Doc, index: int) -> bool:
    """The same, surely: a speaker follows the word, or stands in its -nya."""
    return says_after(doc, index) and (doc.tokens[index].low not in BARE or _somebody(doc, index + 1))


def _somebody(doc: Doc, index: int) -> bool:
    if index >= len(doc.tokens):
        return False
    token = doc.tokens[index]
    return token.kind in (WORD, ACRONYM) and (token.capital or token.low in PEOPLE)

"""Every word the drafter may add of its own: verbs of organising and saying, joints, references. No facts among them.

The list is meant to be read: a new word in it is a decision.
"""

from kentongan.language.drafting import kinds, outcome, speech
from kentongan.language.lists import words_of

VERBS = {word for row in kinds.VERBS.values() for word in row[:2]} | {"menggelar", "mengeluarkan", "mengunjungi"}
SAYING = {*speech.QUOTED, *speech.AGAIN, *speech.SAYS, *words_of(" ".join(speech.NAMELESS)), *speech.OTHERS.values()}
JOINTS = words_of(
    "dan serta yang di ke dari pada dengan dalam oleh sebagai selaku bersama untuk agar bahwa itu juga ialah "
    "hingga sampai saat melalui berkat sesuai selain menurut sementara adapun pula lainnya lain ikut secara mulai "
    "sejak"
)
EVENT = words_of(
    "kegiatan peringatan layanan digelar diadakan berlangsung dimulai bertempat bertajuk pukul selesai peserta "
    "orang yakni diikuti dihadiri sebanyak terkait dikeluarkan berlaku waspada mengimbau hadir"
)
NEWS = words_of(
    "keputusan diambil memutuskan menyepakati menetapkan diputuskan disepakati ditetapkan menyebutkan manfaat "
    "menjadi manfaatnya bermanfaat diberikan begitu hasil hasilnya upaya warga dapat menghubungi informasi lebih "
    "lanjut diperoleh hubungi tersedia selanjutnya setelah langkah berikutnya lalu kemudian dibuka"
)
MONEY = words_of("bantuan bernilai menggunakan dana bersumber")
SPEECH = words_of(
    "mengatakan menuturkan menambahkan menyampaikan menekankan membahas berpesan meminta disampaikan samping "
    "narasumber membawakan materi dibawakan memaparkan mengulas dibahas mendapat"
)
OWN = (
    {word.lower() for word in VERBS | SAYING}
    | set(kinds.PASSIVE.values())
    | set(outcome.PASSIVE.values())
    | JOINTS | EVENT | NEWS | MONEY | SPEECH
)  # fmt: skip

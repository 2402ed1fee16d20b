"""A small kecamatan with everything a site can show, made through the models' own verbs."""

from __future__ import annotations

from datetime import datetime, timedelta
from io import BytesIO
from math import sin

from django.core.files.base import ContentFile
from PIL import Image, ImageDraw

from kentongan.agencies.models import Agency, Official, Person
from kentongan.lib import clock
from kentongan.newsroom.models import Activity, Photo, Story
from kentongan.website.models import ServiceIndexPage, ServicePage
from kentongan.website.sites import build

PALETTES = [
    ("#d9ece6", "#9cc9bd", "#5fa596", "#0b5c63"), ("#fbe4cf", "#e4a488", "#a3554f", "#3b2a3e"),
    ("#dbe8f3", "#a5c6e0", "#4f86b5", "#1d3f66"), ("#f3ead1", "#d8c47a", "#8aa04f", "#3f6b2a"),
]  # fmt: skip
NEWS = [
    ("Pelayanan Adminduk Keliling Singgah di Karanganyar, 64 KTP Jadi di Tempat", "pelayanan", "layanan"),
    ("Tanggul Kali Jati Rampung Diperbaiki, 210 Hektare Sawah Kembali Terairi", "pembangunan", "kegiatan"),
    ("Posyandu Melati Raih Penghargaan Kabupaten berkat Kehadiran 96 Persen", "kesehatan", "kegiatan"),
    ("Jadwal Vaksinasi Hewan Ternak di Delapan Desa, Gratis", "pertanian", "pengumuman"),
    ("Waspada Banjir Kiriman, Warga Bantaran Kali Jati Diminta Bersiap", "bencana", "peringatan"),
    ("Pemuda Tirtasari Pentaskan Tari Topeng di Alun-Alun", "budaya", "kegiatan"),
]
SERVICES = [
    ("ktp-elektronik", "KTP elektronik", "Perekaman dan cetak bagi warga yang sudah berumur 17 tahun."),
    ("kartu-keluarga", "Kartu Keluarga", "Kartu baru, perubahan data, atau pengganti yang hilang."),
    ("surat-pindah", "Surat pindah", "Pindah ke luar desa, kecamatan, atau kabupaten."),
    ("keterangan-tidak-mampu", "Keterangan tidak mampu", "Untuk sekolah, rumah sakit, dan bantuan hukum."),
]


def picture(number: int) -> ContentFile[bytes]:
    """Hills under a sun, different for every number."""
    sky, *hills = PALETTES[number % len(PALETTES)]
    paper = Image.new("RGB", (800, 500), sky)
    pen = ImageDraw.Draw(paper)
    left = 150 + 95 * number % 500
    pen.ellipse((left, 80, left + 100, 180), fill="#f0d48a")
    for layer, colour in enumerate(hills):
        line = [(x, 210 + 85 * layer + 30 * sin(x / 130 + number + layer * 2)) for x in range(0, 841, 20)]
        pen.polygon([(0, 500), *line, (800, 500)], fill=colour)
    out = BytesIO()
    paper.save(out, "JPEG", quality=85)
    return ContentFile(out.getvalue(), name=f"bukit-{number}.jpg")


def body(headline: str) -> str:
    """A release of four paragraphs with a quote."""
    return (
        f"<p>TIRTASARI – {headline}. Kegiatan itu diikuti 84 wakil warga dari tujuh desa di aula kecamatan.</p>"
        "<p>Camat Tirtasari Rahmat Wijaya mengatakan, hasilnya dibawa ke forum perangkat daerah pada Maret.</p>"
        "<blockquote>“Usulan yang kita bawa harus lahir dari kebutuhan warga, bukan keinginan pengurus.”</blockquote>"
        "<p>Rokayah, Kuwu Desa Karanganyar, menyampaikan bahwa sawah di desanya dapat ditanami dua kali setahun.</p>"
    )


def publish(
    writer: Person, approver: Person, agency: Agency, headline: str, ended: datetime, took: int = 42, **content: object
) -> Story:
    """A story that went the whole way: recorded, written, approved, public `took` minutes after its activity ended."""
    with clock.travel(ended + timedelta(minutes=4)):
        activity = Activity.record(
            writer, agency, title=headline, starts_at=ended - timedelta(hours=2), ended_at=ended, place="Aula kecamatan"
        )
    number = content.pop("picture", None)
    if number is not None:
        caption = "Wakil warga membahas usulan di aula kecamatan."
        photo = Photo.take(
            writer, agency, picture(int(str(number))), activity=activity, description="Perbukitan hijau saat pagi",
            caption=caption, credit="Kecamatan Tirtasari",
        )  # fmt: skip
        content["photo_ids"] = [photo.pk]
    with clock.travel(ended + timedelta(minutes=took)):
        story = Story.begin(writer, agency, activity=activity, headline=headline, body=body(headline), **content)
        story.submit(writer)
        story.approve(story.latest_revision, approver)
        story.publish(writer)
    return story


def furnish(agency: Agency) -> None:
    """Give an agency its site with services, contacts and a head."""
    agency.address, agency.phone = "Jalan Raya Tirtasari 12, Banyuwening 45299", "(0233) 555-0134"
    agency.whatsapp, agency.email = "0812-0000-0134", "kecamatan@tirtasari.example"
    agency.hours, agency.tagline = "Senin–Jumat 08.00–15.30 WIB", "Melayani tujuh desa di hulu Kali Jati"
    agency.save()
    index = ServiceIndexPage.objects.child_of(build(agency)).get()
    for slug, title, summary in SERVICES:
        page = ServicePage(title=title, slug=slug, summary=summary, duration="1 hari kerja", cost="Gratis")
        page.requirements = "<ul><li>Kartu Keluarga asli</li><li>Surat pengantar desa</li></ul>"
        page.steps = "<ol><li>Ambil nomor antrean</li><li>Serahkan berkas</li><li>Tunggu dipanggil</li></ol>"
        index.add_child(instance=page)
    since = (clock.now() - timedelta(days=600)).date()
    Official.objects.create(agency=agency, name="Drs. Rahmat Wijaya", position="Camat Tirtasari", since=since)
    Official.objects.create(
        agency=agency, name="Siti Aminah, S.IP.", position="Sekretaris Kecamatan", term="Plt.", since=since, rank=2
    )


def fill(agency: Agency, writer: Person, approver: Person) -> list[Story]:
    """A furnished site with six stories of the last days and two dates on the agenda."""
    furnish(agency)
    now = clock.now()
    for person in (writer, approver):  # in service long enough for the news of the last days
        person.memberships.update(since=(now - timedelta(days=90)).date())
        person.__dict__.pop("roles", None)
    stories = [
        publish(
            writer,
            approver,
            agency,
            headline,
            now - timedelta(days=at + 1),
            20 + 17 * at,
            topic=topic,
            kind=kind,
            summary="Warga lanjut usia tidak perlu lagi menempuh 14 kilometer ke kantor kecamatan.",
            **({"picture": at} if at % 3 < 2 else {}),
        )
        for at, (headline, topic, kind) in enumerate(NEWS)
    ]
    for days, title in ((2, "Rapat koordinasi kuwu"), (4, "Kerja bakti Kali Jati")):
        start = now + timedelta(days=days)
        Activity.record(writer, agency, title=title, starts_at=start, ended_at=start + timedelta(hours=2), place="Aula")
    return stories

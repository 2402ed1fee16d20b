"""The demo's pages of the CMS: welcome, profile, services and public information of every agency."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from kentongan.agencies.models import Agency
from kentongan.website.models import HomePage, PlainPage, ProfilePage, ServiceIndexPage, ServicePage

from .stories import rows

# Slug, title and what the kind of information is (UU 14/2008, articles 9 to 11).
KINDS = (
    ("berkala", "Informasi berkala", "Diperbarui {agency} sekurang-kurangnya setiap enam bulan."),
    ("serta_merta", "Informasi serta merta", "Diumumkan {agency} seketika, sebab menyangkut keselamatan orang banyak."),
    ("setiap_saat", "Informasi setiap saat", "Tersedia di {agency} dan dapat diminta pada jam pelayanan."),
)  # fmt: skip


def fill(agencies: dict[str, Agency], today: date) -> None:
    """Write the pages of all agencies."""
    homes = {home.slug: home for home in HomePage.objects.filter(depth=2)}
    for row in rows("profiles.toml", "profiles"):
        _profile(homes[row["agency"]], row)
    for row in rows("information.toml", "information"):
        _information(homes[row["agency"]], agencies[row["agency"]], row, today)
    indexes = {index.url_path.split("/")[1]: index for index in ServiceIndexPage.objects.all()}
    for row in rows("services.toml", "services"):
        _service(indexes[row["agency"]], agencies[row["agency"]], row)


def _profile(home: HomePage, row: dict[str, Any]) -> None:
    home.welcome = f"<p>{row['welcome']}</p>"
    home.save(update_fields=["welcome"])
    page = ProfilePage.objects.child_of(home).get()
    text = "".join(f"<p>{paragraph}</p>" for paragraph in row["paragraphs"])
    page.body = f"{text}<h2>Visi</h2><p>{row['vision']}</p><h2>Tugas</h2>{listed(row['tasks'])}"
    page.search_description = row["welcome"]
    page.save(update_fields=["body", "search_description"])


def _information(home: HomePage, agency: Agency, row: dict[str, Any], today: date) -> None:
    parent = PlainPage.objects.child_of(home).get(slug="informasi-publik")
    parent.body += (
        f"<h2>Cara meminta informasi</h2><ol><li>Datang ke {agency.address}, atau tulis ke {agency.email}.</li>"
        "<li>Sebutkan informasi yang diperlukan dan tujuan pemakaiannya.</li>"
        "<li>Simpan nomor tanda terima; jawaban diberikan paling lama sepuluh hari kerja.</li></ol>"
    )
    parent.save(update_fields=["body"])
    for number, (kind, title, about) in enumerate(KINDS):
        day = datetime.combine(today - timedelta(days=9 + 11 * number), time(3), UTC)
        body = f"<p>{about.format(agency=agency.short)}</p>{listed(row[kind])}"
        slug = f"informasi-{kind.replace('_', '-')}"
        parent.add_child(instance=PlainPage(title=title, slug=slug, body=body, last_published_at=day))


def _service(index: ServiceIndexPage, agency: Agency, row: dict[str, Any]) -> None:
    index.add_child(
        instance=ServicePage(
            title=row["title"], summary=row["summary"], requirements=listed(row.get("requirements", [])),
            steps=listed(row["steps"], "ol"), duration=row["duration"], cost=row["cost"],
            hours=row.get("hours", agency.hours), contact=f"WhatsApp {agency.whatsapp} atau telepon {agency.phone}",
        )
    )  # fmt: skip


def listed(items: list[str], element: str = "ul") -> str:
    """Items as an HTML list; nothing for none."""
    inside = "".join(f"<li>{item}</li>" for item in items)
    return f"<{element}>{inside}</{element}>" if items else ""

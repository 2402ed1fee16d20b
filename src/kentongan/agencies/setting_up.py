"""Making the agencies that a regency file names."""

from dataclasses import asdict

from django.conf import settings
from django.db import transaction

from kentongan.lib.importing import named

from .models import Agency
from .models.agency import DEFAULT_COLOUR
from .regency_file import AgencyEntry, Regency

# A calm colour for each kind, where the file names none.
COLOURS = {
    "sekretariat": "#7a3b2e", "inspektorat": "#5b4a8a", "dinas": DEFAULT_COLOUR, "badan": "#1f5a8a",
    "kecamatan": "#3f6b2a", "kelurahan": "#5d6b1f", "bagian": "#7a3b2e", "rsud": "#0f6b5a", "uptd": "#36606b",
}  # fmt: skip


@transaction.atomic
def apply(regency: Regency) -> int:
    """Make or bring up to date every agency of the file, with its site. Out: how many agencies there are.

    An agency that is no longer in the file stays: its stories and addresses are public.
    """
    made: dict[str, Agency] = {}
    for entry in sorted(regency.agencies, key=lambda one: bool(one.parent)):
        made[entry.slug] = _agency(entry, made.get(entry.parent), entry.slug == regency.desk)
    for agency in made.values():
        for build in settings.SITE_BUILDERS:
            named(build)(agency)
    return len(made)


def _agency(entry: AgencyEntry, parent: Agency | None, is_desk: bool) -> Agency:
    values = {name: value for name, value in asdict(entry).items() if name not in ("slug", "parent")}
    values["colour"] = entry.colour or COLOURS[entry.kind]
    agency, _ = Agency.objects.update_or_create(
        slug=entry.slug, defaults={**values, "parent": parent, "is_desk": is_desk}
    )
    return agency

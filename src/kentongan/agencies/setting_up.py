"""Making the agencies that a regency file names."""

from dataclasses import asdict

from django.conf import settings
from django.db import transaction

from kentongan.lib.importing import named

from .models import Agency
from .models.agency import DEFAULT_COLOUR
from .regency_file import AgencyEntry, Mistake, Regency

# A calm colour for each kind, where the file names none.
COLOURS = {
    "sekretariat": "#7a3b2e", "inspektorat": "#5b4a8a", "dinas": DEFAULT_COLOUR, "badan": "#1f5a8a",
    "kecamatan": "#3f6b2a", "kelurahan": "#5d6b1f", "bagian": "#7a3b2e", "rsud": "#0f6b5a", "uptd": "#36606b",
}  # fmt: skip


@transaction.atomic
def apply(regency: Regency) -> int:
    """Make or bring up to date every agency of the file, with its site. Out: how many agencies there are.

    An agency that is no longer in the file stays, with its host: its stories and addresses are public. Raises Mistake
    when the file gives that host to another one.
    """
    _refuse_taken_hosts(regency)
    _make_way(regency)
    made: dict[str, Agency] = {}
    for entry in sorted(regency.agencies, key=lambda one: bool(one.parent)):
        made[entry.slug] = _agency(entry, made.get(entry.parent), entry.slug == regency.desk)
    for agency in made.values():
        for build in settings.SITE_BUILDERS:
            named(build)(agency)
    return len(made)


def _refuse_taken_hosts(regency: Regency) -> None:
    hosts = {entry.host: entry.slug for entry in regency.agencies}
    named = [entry.slug for entry in regency.agencies]
    for left in Agency.objects.filter(host__in=hosts).exclude(slug__in=named):
        raise Mistake(
            f"host “{left.host}” belongs to “{left.slug}”, which is not in the file any more: "
            f"call “{hosts[left.host]}” by that slug, or give it another host."
        )


def _make_way(regency: Regency) -> None:
    """What only one may have at a time (the desk, a host) is free before it is given out anew."""
    Agency.objects.exclude(slug=regency.desk).filter(is_desk=True).update(is_desk=False)
    for entry in regency.agencies:
        moves = Agency.objects.filter(slug=entry.slug).exclude(host=entry.host)
        moves.update(host=f"pindah-{entry.slug}.invalid")


def _agency(entry: AgencyEntry, parent: Agency | None, is_desk: bool) -> Agency:
    values = {name: value for name, value in asdict(entry).items() if name not in ("slug", "parent")}
    values["colour"] = entry.colour or COLOURS[entry.kind]
    agency, _ = Agency.objects.update_or_create(
        slug=entry.slug, defaults={**values, "parent": parent, "is_desk": is_desk}
    )
    return agency

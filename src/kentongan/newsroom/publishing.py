"""How a story becomes public, is corrected, carried, taken down: what Story's verbs do in their transaction."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from kentongan.agencies.models import Agency, Person
from kentongan.lib import clock
from kentongan.lib.importing import named
from kentongan.lib.refusals import Refused

from .models import Correction, Event, Publication, Story, Withdrawal
from .stages import Stage
from .texts import first_sentence, plain


def put_out(story: Story, by: Person | None, *, note: str = "", urgent: bool = False) -> None:
    """Make the latest text the public one: a first publication, or a correction with its public note."""
    before = story.public_revision
    if before is not None and len(note.strip()) < 5:
        raise Refused(_("Say in a sentence what was corrected: readers will see it."))
    story._move_to(Stage.CORRECTED if before is not None else Stage.PUBLISHED)
    if not story.first_public_at:
        _fix_address(story)
    story.public_revision = story.latest_revision
    story.owes_review = urgent
    story.save()
    _end_schedule(story)
    if before is not None:
        Correction.objects.create(story=story, note=note.strip(), by=by, before=before, after=story.public_revision)
    verb = Event.Verb.CORRECTED if before is not None else Event.Verb.PUBLISHED
    Event.record(
        Event.Verb.PUBLISHED_URGENTLY if urgent else verb,
        by,
        story=story,
        activity=story.activity,
        note=story.urgent_reason if urgent else note.strip(),
    )
    _show(story, by)


def _fix_address(story: Story) -> None:
    """The year, month and slug of the address are fixed at the first publication; the id makes it resolvable."""
    story.first_public_at = clock.now()
    story.slug = slugify(story.headline)[:80].strip("-") or "berita"


def path_of(story: Story) -> str:
    """The story's path on any site: /berita/<year>/<month>/<slug>-<id>/ (in the regency's time zone)."""
    assert story.first_public_at is not None
    first = timezone.localtime(story.first_public_at, settings.REGENCY.zone)
    return f"/berita/{first:%Y}/{first:%m}/{story.slug}-{story.pk}/"


def _end_schedule(story: Story) -> None:
    from .models import Schedule

    Schedule.objects.filter(story=story).delete()


def _show(story: Story, by: Person | None) -> None:
    """Bring every live publication up to the public text; the own one is made the first time."""
    if not story.publications.live().filter(agency=story.agency).exists():
        _stand(story, story.agency, by)
        return
    for publication in story.publications.live().select_related("agency"):
        _fill(publication, story)
        publication.save()
        publication.photos.set(story.photos())
        _tell_outlets("publish", publication, by)


def _stand(story: Story, agency: Agency, by: Person | None) -> Publication:
    publication = Publication(story=story, agency=agency, by=by, carried=agency.pk != story.agency_id)
    publication.path, publication.since = path_of(story), clock.now()
    _fill(publication, story)
    publication.save()
    publication.photos.set(story.as_published().photos())
    _tell_outlets("publish", publication, by)
    return publication


def _fill(publication: Publication, story: Story) -> None:
    shown = story.as_published()
    publication.headline, publication.topic, publication.kind = shown.headline, shown.topic, shown.kind
    publication.summary = shown.summary or first_sentence(shown.body)
    publication.text = plain(shown.body)
    photos = shown.photos()
    publication.photo = photos[0] if photos else None


def carry(story: Story, agency: Agency, by: Person) -> Publication:
    """Another agency shows the story on its own site, chosen by its approver."""
    if agency.pk == story.agency_id:
        raise Refused(_("This is your own story; it stands on your site already."))
    if not story.is_public:
        raise Refused(_("Only a published story can be carried."))
    if story.publications.live().filter(agency=agency).exists():
        raise Refused(_("%(agency)s carries this story already.") % {"agency": agency})
    publication = _stand(story, agency, by)
    Event.record(Event.Verb.CARRIED, by, story=story, agency=agency)
    return publication


@transaction.atomic
def stop_carrying(publication: Publication, by: Person) -> None:
    """Take a carried story off the agency's site; the original stays. Raises Refused for an own story."""
    by.refuse_unless_approving(publication.agency)
    publication = _kept(publication)
    if not publication.carried or not publication.is_live:
        raise Refused(_("This story is not carried here."))
    _end(publication, by)
    Event.record(Event.Verb.STOPPED_CARRYING, by, story=publication.story, agency=publication.agency)


def take_down(story: Story, by: Person, reason: str, forward: str) -> None:
    """Withdraw a story from every site."""
    _end_schedule(story)
    story._move_to(Stage.WITHDRAWN)
    story.save(update_fields=["stage"])
    Withdrawal.objects.create(story=story, reason=reason, forward=forward, by=by)
    Event.record(Event.Verb.WITHDREW, by, story=story, activity=story.activity, note=reason)
    for publication in story.publications.live().select_related("agency"):
        _end(publication, by)


def _kept(publication: Publication) -> Publication:
    """The row as it is now, kept from others: no delivery is born while it ends."""
    return Publication.objects.select_for_update(of=("self",)).select_related("agency", "story").get(pk=publication.pk)


def _end(publication: Publication, by: Person) -> None:
    publication = _kept(publication)
    _tell_outlets("end", publication, by)  # first: what is on its way must stop before the publication ends
    publication.until = clock.now()
    publication.save(update_fields=["until"])


def _tell_outlets(what: str, publication: Publication, by: Person | None) -> None:
    for outlet in settings.OUTLETS:
        named(f"{outlet}.{what}")(publication, by)

"""Photos: public through a publication only; before that, for those who may see them on the desk."""

from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_safe

from kentongan.agencies.models import Person

from ..models import Photo, Publication, Rendition
from ..photos import SIZES

DAY = 24 * 60 * 60


@require_safe
def photo(request: HttpRequest, key: str, size: str) -> FileResponse:
    """One size of a photo. 404 for whoever may not see it, so that nothing is learnt from asking."""
    picture = Photo.objects.filter(key=key).first()
    if picture is None:
        raise Http404
    public = Publication.objects.live().filter(photos=picture).exists()
    if not public and not _may_see(request, picture):
        raise Http404
    rendition = _rendition(picture, size, may_be_any=not public or _may_see(request, picture))
    answer = FileResponse(rendition.file.open("rb"))
    answer["Cache-Control"] = f"public, max-age={DAY}" if public else "private, no-store"
    answer["Content-Disposition"] = "inline"
    return answer


def _may_see(request: HttpRequest, picture: Photo) -> bool:
    person = getattr(request, "user", None)
    return isinstance(person, Person) and Photo.objects.visible_to(person).filter(pk=picture.pk).exists()


def _rendition(picture: Photo, size: str, may_be_any: bool) -> Rendition:
    if size in SIZES:
        made: Rendition = picture.get_rendition(SIZES[size])
        return made
    spec = size.replace(",", "|")
    existing = Rendition.objects.filter(image=picture, filter_spec=spec).first() if may_be_any else None
    if existing is None:
        raise Http404
    return existing

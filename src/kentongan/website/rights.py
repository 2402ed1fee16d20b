"""Who may do what in the CMS follows the roles of today: asked at every request, not at sign-in only."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from wagtail.models import Page
from wagtail.permissions import policy_registry

from kentongan.agencies.models import Person

from .sites import admit


class CmsRightsMiddleware:
    """A role that ended closes the CMS at once, in sessions that go on too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith("/cms/") and isinstance(request.user, Person) and not request.user.is_superuser:
            admit(request.user)
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: dict[str, Any]) -> None:
        """Wagtail's chooser opens below any page, and tells its title."""
        match = request.resolver_match
        below = kwargs["parent_page_id"] if match and match.url_name == "wagtailadmin_choose_page_child" else None
        if below is not None and not own_pages(request.user).filter(pk=below).exists():
            raise Http404


def own_pages(person: Any) -> Any:
    """The pages this person may see in the CMS: those of their own sites, and the way there."""
    return policy_registry.get_by_type(Page).explorable_instances(person)

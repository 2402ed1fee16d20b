"""The agencies' public sites: Wagtail pages for all that is not news, and the documents they offer."""

from typing import Any
from urllib.parse import urlsplit

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.fields import RichTextField
from wagtail.models import Page

from kentongan.agencies.addresses import public_url
from kentongan.agencies.models import Agency, Official
from kentongan.lib import clock

RICH = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link", "hr"]


class PublicDocument(AbstractDocument):
    """A file for the public (a form, a report), of one agency."""

    agency = models.ForeignKey(Agency, models.PROTECT, null=True, blank=True, related_name="documents")
    admin_form_fields = WagtailDocument.admin_form_fields  # the agency follows from the collection (documents.py)

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_publicdocument", "Can choose document")]


class SitePage(Page):
    """What our page types share: they read well in any language of the desk and are found by site search."""

    class Meta:
        abstract = True

    def get_url_parts(self, request: Any = None) -> tuple[int, str, str] | None:
        """Where the public finds it, from the one function that builds addresses; for Wagtail's links and previews."""
        parts = super().get_url_parts(request)
        slug, _, rest = self.url_path.strip("/").partition("/")
        agency = Agency.objects.filter(slug=slug).first()
        if parts is None or agency is None:
            return None
        address = urlsplit(public_url(agency, f"/{rest}/" if rest else "/"))
        return parts[0], f"{address.scheme}://{address.netloc}", address.path

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds the section of the menu this page belongs to."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["section"] = self.slug
        return context


class HomePage(SitePage):
    """An agency's home: a welcome and, when needed, an alert. Stories, services and agenda come by themselves."""

    alert = models.CharField(_("alert"), max_length=240, blank=True, help_text=_("Shown on top of the home page."))
    welcome = RichTextField(_("welcome"), blank=True, features=RICH)
    content_panels = [*Page.content_panels, FieldPanel("alert"), FieldPanel("welcome")]
    promote_panels = [FieldPanel("seo_title"), FieldPanel("search_description")]  # its slug is the agency's
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["website.PlainPage", "website.ProfilePage", "website.ServiceIndexPage"]
    template = "website/home.html"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The home page's news, services, agenda and head."""
        from .home import home_context

        return {**super().get_context(request, *args, **kwargs), **home_context(request)}


class PlainPage(SitePage):
    """A page of text: public information, accessibility, a notice."""

    body = RichTextField(_("text"), blank=True, features=RICH)
    content_panels = [*Page.content_panels, FieldPanel("body")]
    parent_page_types = ["website.HomePage", "website.PlainPage"]
    subpage_types = ["website.PlainPage"]
    template = "website/plain.html"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The pages below it."""
        return {**super().get_context(request, *args, **kwargs), "below": self.get_children().live()}


class ProfilePage(SitePage):
    """Who the agency is and who leads it."""

    body = RichTextField(_("profile"), blank=True, features=RICH)
    content_panels = [*Page.content_panels, FieldPanel("body")]
    parent_page_types = ["website.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    template = "website/profile.html"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The officials in office today, and the units under the agency."""
        context = super().get_context(request, *args, **kwargs)
        agency = context["request"].agency
        context["officials"] = Official.objects.filter(agency=agency).on(timezone.localdate(clock.now()))
        context["units"] = Agency.objects.filter(parent=agency).in_order()
        return context


class ServiceIndexPage(SitePage):
    """All services of the agency."""

    parent_page_types = ["website.HomePage"]
    subpage_types = ["website.ServicePage"]
    max_count_per_parent = 1
    template = "website/services.html"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The services, in the order of the tree."""
        context = super().get_context(request, *args, **kwargs)
        context["services"] = ServicePage.objects.child_of(self).live().order_by("path")
        return context


class ServicePage(SitePage):
    """One public service: what it needs, how it goes, how long, what it costs."""

    summary = models.CharField(_("in one sentence"), max_length=200)
    requirements = RichTextField(_("what to bring"), blank=True, features=RICH)
    steps = RichTextField(_("how it goes"), blank=True, features=RICH)
    duration = models.CharField(_("time it takes"), max_length=120, blank=True)
    cost = models.CharField(_("cost"), max_length=120, blank=True)
    hours = models.CharField(_("when"), max_length=160, blank=True)
    contact = models.CharField(_("whom to ask"), max_length=160, blank=True)
    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("requirements"),
        FieldPanel("steps"),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("duration", "cost", "hours", "contact")], heading=_("At a glance")
        ),
    ]
    parent_page_types = ["website.ServiceIndexPage"]
    subpage_types: list[str] = []
    template = "website/service.html"

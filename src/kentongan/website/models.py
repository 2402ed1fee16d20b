"""The agencies' public sites: Wagtail pages for all that is not news, and the documents they offer."""

from django.db import models
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument

from kentongan.agencies.models import Agency


class PublicDocument(AbstractDocument):
    """A file for the public (a form, a report), of one agency."""

    agency = models.ForeignKey(Agency, models.PROTECT, null=True, blank=True, related_name="documents")
    admin_form_fields = (*WagtailDocument.admin_form_fields, "agency")

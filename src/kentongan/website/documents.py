"""The form with which an agency's people put a document on their site."""

from typing import Any

from wagtail.documents.forms import BaseDocumentForm

from kentongan.agencies.models import Agency


class DocumentForm(BaseDocumentForm):
    """A document is the agency's whose collection it lies in: nobody chooses that."""

    def save(self, commit: bool = True) -> Any:
        """As Wagtail's, with the agency filled in."""
        if "collection" not in self.fields:  # one collection only: Wagtail fills it in while saving
            self.instance.collection = self.collections[0]
        self.instance.agency = Agency.objects.filter(slug=self.instance.collection.name).first()
        return super().save(commit=commit)

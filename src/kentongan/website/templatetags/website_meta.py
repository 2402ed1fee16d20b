"""What machines read of a story page: the card picture and JSON-LD."""

import json
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from kentongan.agencies.addresses import public_url
from kentongan.newsroom.models import Photo, Publication, Story

register = template.Library()


@register.simple_tag
def card_url(publication: Publication, photo: Photo) -> str:
    """The absolute address of a photo as a 1200 × 630 card."""
    return public_url(publication.agency, f"/foto/{photo.key}/kartu")


@register.simple_tag
def json_ld(publication: Publication, story: Story, photos: list[Photo]) -> SafeString:
    """schema.org NewsArticle; `</` can never end the element early."""
    row = publication.story
    office = {"@type": "GovernmentOrganization", "name": row.agency.name, "url": public_url(row.agency, "/")}
    corrections = list(row.corrections.all())
    changed = corrections[-1].at if corrections else row.first_public_at  # never of a correction under way
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.headline[:110],
        "description": publication.summary,
        "datePublished": row.first_public_at.isoformat() if row.first_public_at else None,
        "dateModified": changed.isoformat() if changed else None,
        "mainEntityOfPage": publication.canonical_url(),
        "inLanguage": "id",
        "author": office,
        "publisher": office,
    }
    if photos:
        data["image"] = [card_url(publication, photo) for photo in photos]
    if corrections:
        data["correction"] = [correction.note for correction in corrections]
    text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308 (escaped above)

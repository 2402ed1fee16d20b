"""The website app."""

from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    """See the package's own line."""

    name = "kentongan.website"

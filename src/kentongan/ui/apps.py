"""The ui app."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """See the package's own line."""

    name = "kentongan.ui"

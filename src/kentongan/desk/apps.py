"""The desk app."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """See the package's own line."""

    name = "kentongan.desk"

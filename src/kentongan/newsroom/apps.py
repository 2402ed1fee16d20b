"""The newsroom app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class NewsroomConfig(AppConfig):
    """Installs the database's own rules after every migrate."""

    name = "kentongan.newsroom"
    verbose_name = _("Newsroom")

    def ready(self) -> None:
        from .triggers import install

        post_migrate.connect(install, sender=self, dispatch_uid="newsroom.triggers")

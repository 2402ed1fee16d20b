"""The agencies app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AgenciesConfig(AppConfig):
    """Agencies, people and officials."""

    name = "kentongan.agencies"
    verbose_name = _("Agencies")

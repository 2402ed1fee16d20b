"""The website app."""

from typing import Any

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in
from django.utils.translation import gettext_lazy as _


class WebsiteConfig(AppConfig):
    """The agencies' public sites."""

    name = "kentongan.website"
    verbose_name = _("Websites")

    def ready(self) -> None:
        from .sites import admit

        def at_sign_in(user: Any, **_: Any) -> None:
            admit(user)

        user_logged_in.connect(at_sign_in, weak=False, dispatch_uid="website.admit")

"""The CMS's own furniture: the way back to Meja."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem


@hooks.register("register_admin_menu_item")
def back_to_meja() -> MenuItem:
    """The first entry of the CMS's menu leads to the daily work."""
    return MenuItem(_("Back to Meja"), reverse("today"), name="meja", icon_name="arrow-left", order=1)

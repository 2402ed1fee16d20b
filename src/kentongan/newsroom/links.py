"""Links that people give us and the public follows: web addresses only, never javascript:."""

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from kentongan.lib.refusals import Refused

LONGEST = 200


def refuse_odd_link(link: str) -> None:
    """Raise Refused for anything but a web address; an empty one is none."""
    if not link:
        return
    try:
        URLValidator(["https", "http"])(link)
    except ValidationError:
        raise Refused(_("This is no address of a page: copy it whole, from https:// on.")) from None
    if len(link) > LONGEST:
        raise Refused(_("This address is too long: use the page's short one."))

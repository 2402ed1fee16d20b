"""One-time links: the first operator of a real regency, and whoever an agency invites."""

from django.contrib.auth.tokens import default_token_generator
from django.utils.encoding import force_str
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode

from .addresses import desk_url
from .models import Person

OPERATOR = "operator"


def link(person: Person) -> str:
    """A link with which this person sets a password, once (it dies with the password or after three days)."""
    uid = urlsafe_base64_encode(str(person.pk).encode())
    return desk_url(f"/undangan/{uid}/{default_token_generator.make_token(person)}/")


def invited(uid: str, token: str) -> Person | None:
    """Whom a link belongs to; None when it is spent, expired or made up."""
    try:
        person = Person.objects.get(pk=int(force_str(urlsafe_base64_decode(uid))), is_active=True)
    except (ValueError, OverflowError, Person.DoesNotExist):
        return None
    return person if default_token_generator.check_token(person, token) else None


def operator_link() -> str:
    """The link of the first operator while they have no password; empty afterwards."""
    if Person.objects.filter(is_superuser=True).exclude(username=OPERATOR).exists():
        return ""
    operator, made = Person.objects.get_or_create(
        username=OPERATOR, defaults={"name": "Operator", "is_superuser": True, "is_staff": True}
    )
    if made:
        operator.set_unusable_password()
        operator.save()
    return "" if operator.has_usable_password() else link(operator)

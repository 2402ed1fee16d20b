"""The demo's sign-ins, printed by `up`: one documented password, refused from other machines (agencies.signing_in)."""

from typing import NamedTuple

PASSWORD = "kentongan-berbunyi"  # noqa: S105 - documented on purpose; it opens the fictional regency only


class SignIn(NamedTuple):
    """One way to look at the demo."""

    username: str
    text: str
    role: str
    agency: str


SIGN_INS = (
    SignIn("sari", "Sari Lestari, writes at Kecamatan Tirtasari", "writer", "tirtasari"),
    SignIn("rahmat", "Drs. Rahmat Wijaya, camat: approves there", "approver", "tirtasari"),
    SignIn("budi", "Budi Santosa, regency desk: sees all agencies", "desk", "diskominfo"),
    SignIn("tono", "Tono Suhartono, operator", "operator", "diskominfo"),
)

"""Who can sign in to the demo, with which password. Printed by `up`; refused from other machines unless --demo-open."""

from dataclasses import dataclass

PASSWORD = "kentongan-banyuwening"  # noqa: S105 (printed by `up`; the demo's own)


@dataclass(frozen=True)
class SignIn:
    """One sign-in and what it is for."""

    username: str
    text: str


SIGN_INS = (
    SignIn("sari", "Sari Lestari, penulis Kecamatan Tirtasari"),
    SignIn("camat", "Drs. Rahmat Wijaya, penyetuju Kecamatan Tirtasari"),
    SignIn("budi", "Budi Santosa, meja kabupaten di Diskominfo"),
    SignIn("tono", "Tono, operator"),
)

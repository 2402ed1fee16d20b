"""What `up` prints when all runs."""

from .setting_up import Report


def greeting(origin: str, report: Report) -> str:
    """Addresses, sign-ins and how to stop. origin: what a phone on the same network can open, "" on loopback."""
    from django.conf import settings

    from kentongan.agencies.addresses import desk_url, public_url

    lines = [
        f"  Portal      {public_url(None, '/')}",
        f"  Meja        {desk_url('/meja/')}",
        f"  CMS         {desk_url('/cms/')}",
    ]
    if origin:
        lines.append(f"  On a phone  {origin}/   (same network)")
    if report.demo:
        from kentongan.demo.signins import PASSWORD, SIGN_INS

        lines += ["", f"Demo sign-ins, all with the password “{PASSWORD}”:"]
        lines += [f"  {person.username:<10} {person.text}" for person in SIGN_INS]
        if origin and not settings.DEMO_OPEN:
            lines.append("They work on this machine only; start with --demo-open to allow them from a phone.")
    if report.operator_link:
        lines += [
            "",
            "The first operator signs in once with this link (it works one time):",
            f"  {report.operator_link}",
        ]
    return "\n".join([*lines, "", "Ctrl-C stops everything.", ""])

"""Last resort for a Python without pip and ensurepip: fetch pip's wheel from the configured package index.

Reads the index from PIP_INDEX_URL (else PyPI's own name), checks the wheel's SHA-256 as the index states it, and
installs it into the environment given as the first argument.
"""

import hashlib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from urllib.request import urlopen

DEFAULT_INDEX = "https://pypi.org/simple"


def newest_wheel(index: str) -> tuple[str, str]:
    """Address and SHA-256 of the newest pip wheel on a simple index. Raises SystemExit when there is none."""
    page_address = index.rstrip("/") + "/pip/"
    with urlopen(page_address, timeout=60) as answer:
        page, base = answer.read().decode(), answer.geturl()
    found = re.findall(r'href="([^"]*/pip-([\d.]+)-py3-none-any\.whl)#sha256=([0-9a-f]{64})"', page)
    if not found:
        raise SystemExit("The package index offers no pip.")
    href, _, digest = max(found, key=lambda row: [int(part) for part in row[1].split(".")])
    return urljoin(base, href), digest


def main(env: str) -> None:
    """Fetch, check, install."""
    address, digest = newest_wheel(os.environ.get("PIP_INDEX_URL", DEFAULT_INDEX))
    with urlopen(address, timeout=120) as answer:
        wheel = answer.read()
    if hashlib.sha256(wheel).hexdigest() != digest:
        raise SystemExit("pip arrived damaged: try again.")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(urlsplit(address).path).name
        path.write_bytes(wheel)
        python = str(Path(env) / "bin" / "python")
        subprocess.run([python, f"{path}/pip", "install", "--quiet", "--no-index", str(path)], check=True)


if __name__ == "__main__":
    main(sys.argv[1])

"""The installation's secret keys, kept in the data folder and nowhere else."""

import os
import secrets
import tomllib
from dataclasses import dataclass
from pathlib import Path

FILE = "keys.toml"


@dataclass(frozen=True)
class Keys:
    """secret_key: Django's. vault_key: locks the accounts' secrets (lib.vault)."""

    secret_key: str
    vault_key: str


def load(data: Path) -> Keys:
    """The keys of a data folder; fresh ones that are not written when it has none yet."""
    try:
        table = tomllib.loads((data / FILE).read_text())
    except OSError:
        return _fresh()
    return Keys(table["secret_key"], table["vault_key"])


def make(data: Path) -> Keys:
    """The keys of a data folder, made (mode 0600) when it has none."""
    path = data / FILE
    if path.exists():
        return load(data)
    keys = _fresh()
    draft = data / f".{FILE}.{os.getpid()}"
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(f'secret_key = "{keys.secret_key}"\nvault_key = "{keys.vault_key}"\n')
    draft.replace(path)
    return keys


def _fresh() -> Keys:
    return Keys(secrets.token_urlsafe(48), secrets.token_urlsafe(48))

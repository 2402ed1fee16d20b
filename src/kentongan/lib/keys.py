"""The installation's secret keys, kept in the data folder and nowhere else."""

import os
import secrets
import tomllib
from dataclasses import dataclass
from pathlib import Path

FILE = "keys.toml"


class Broken(ValueError):
    """The keys' file cannot be used; the text says what to do."""


@dataclass(frozen=True)
class Keys:
    """secret_key: Django's. vault_key: locks the accounts' secrets (lib.vault)."""

    secret_key: str
    vault_key: str


def load(data: Path) -> Keys:
    """The keys of a data folder; fresh ones that are not written when it has none yet. Raises Broken."""
    try:
        table = tomllib.loads((data / FILE).read_text())
        return Keys(str(table["secret_key"]), str(table["vault_key"]))
    except (FileNotFoundError, NotADirectoryError):
        return _fresh()
    except PermissionError:
        raise Broken(f"{data / FILE} cannot be read: start as the owner of the data folder.") from None
    except (ValueError, KeyError):
        raise Broken(f"{data / FILE} is broken: restore it from your copy of the data folder.") from None


def make(data: Path) -> Keys:
    """The keys of a data folder, made (mode 0600) when it has none."""
    path = data / FILE
    if path.exists():
        return load(data)
    keys = _fresh()
    draft = data / f".{FILE}.{os.getpid()}"
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(f'secret_key = "{keys.secret_key}"\nvault_key = "{keys.vault_key}"\n')
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return keys


def _fresh() -> Keys:
    return Keys(secrets.token_urlsafe(48), secrets.token_urlsafe(48))

"""Secrets at rest: encrypted with a key that is kept outside the database."""

import json
from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import Any

from cryptography.fernet import Fernet, InvalidToken


class Vault:
    """Locks and opens small JSON values with one key."""

    def __init__(self, key: str) -> None:
        self._fernet = Fernet(urlsafe_b64encode(sha256(key.encode()).digest()))

    def lock(self, value: Any) -> str:
        """Encrypt a JSON-able value. Out: text for a database column."""
        return self._fernet.encrypt(json.dumps(value).encode()).decode()

    def open(self, locked: str) -> Any:
        """Decrypt what `lock` gave. Raises ValueError when the key is another one."""
        try:
            return json.loads(self._fernet.decrypt(locked.encode()))
        except InvalidToken:
            raise ValueError("This secret was locked with another key: restore keys.toml from the back-up.") from None

"""Numbers of rows as forms and addresses give them."""

import re

# At most 18 digits: what fits a database's number. (`str.isdigit` also takes ² and digits of other scripts.)
NUMBER = re.compile(r"[0-9]{1,18}")


def row_number(given: object) -> int:
    """The number of a row that somebody sent; 0, which is nobody's, for anything that is none."""
    text = str(given or "")
    return int(text) if NUMBER.fullmatch(text) else 0

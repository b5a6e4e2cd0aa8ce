"""JSON as our reports write it: readable, in UTF-8, a newline at its end."""

from __future__ import annotations

import json
import re
from typing import Any


def json_text(value: Any) -> str:
    """`value` as JSON. Halves of surrogate pairs, which names of files may hold and UTF-8 may not, are escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return re.sub("[\ud800-\udfff]", lambda m: f"\\u{ord(m[0]):04x}", text) + "\n"

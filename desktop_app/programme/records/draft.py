"""What someone typed into a form and has not saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What stood in a form when it was kept last."""

    at: datetime
    content: Mapping[str, Any]
    """JSON values; the form alone knows what they mean."""

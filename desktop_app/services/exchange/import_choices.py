"""A person's decisions about how a register's file is read, for the window and the command line."""

from __future__ import annotations

from desktop_app.exchange.choices import NO_CHOICES, Choices, choices_json, read_choices
from desktop_app.exchange.sections import LeftOut

__all__ = ["NO_CHOICES", "Choices", "LeftOut", "choices_json", "read_choices"]

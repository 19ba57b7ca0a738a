"""A list to pick one of a few codes from, shown by their words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from desktop_app.ui.kit.editors import Pick, code_of


class CodePick(Pick):
    """Like `Pick`, with a code behind each text."""

    def __init__(
        self, options: Sequence[tuple[str, str]] = (), reads: Callable[[str], Any] = str
    ) -> None:
        """Offer each (code, text); the first is picked.

        `reads` makes the record's value of the picked code.
        """
        super().__init__()
        self._reads = reads
        self.offer_codes(options)

    def offer_codes(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these codes instead; keep the picked one if it is among them."""
        kept = self.code()
        self.blockSignals(True)
        self.clear()
        for code, text in options:
            self.addItem(text, code)
        self.setCurrentIndex(max(self.findData(kept), 0))
        self.blockSignals(False)

    def code(self) -> str:
        """Return the code that is picked; "" when there is none."""
        found = self.currentData()
        return found if isinstance(found, str) else ""

    def set_code(self, code: str) -> None:
        """Pick a code without emitting `edited`."""
        self.blockSignals(True)
        self.setCurrentIndex(self.findData(code))
        self.blockSignals(False)

    def put(self, value: Any, /) -> None:
        """Pick the code of a value without emitting `edited`."""
        self.set_code(code_of(value))

    def read(self) -> Any:
        """Return the picked value; None for the code "", "" where codes themselves are kept."""
        code = self.code()
        return self._reads(code) if code or self._reads is str else None

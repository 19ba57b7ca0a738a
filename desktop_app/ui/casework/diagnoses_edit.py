"""Up to three ICD-10 codes, typed or found by the illness's name."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.programme.casework.mtbs import ListedIllness
from desktop_app.ui.casework.illness_search import IllnessSearch
from desktop_app.ui.kit.editors import TextEdit
from desktop_app.ui.kit.parts import column
from desktop_app.ui.kit.theme import XS


class DiagnosesEdit(QWidget):
    """Codes in one line, and beneath it a search that adds to them."""

    edited = Signal()

    def __init__(self, find: Callable[[str], tuple[ListedIllness, ...]]) -> None:
        """Begin empty."""
        super().__init__()
        layout = column(self, gap=XS)
        self.codes_line = TextEdit(self.tr("mis. A09, E43"), max_length=60)
        self.codes_line.setAccessibleName(self.tr("Kode ICD-10"))
        self.codes_line.setMinimumHeight(36)
        self.codes_line.edited.connect(self.edited)
        self.search = IllnessSearch(find, self.tr("Cari diagnosis untuk ditambahkan"))
        self.search.chosen.connect(self._add)
        layout.addWidget(self.codes_line)
        layout.addWidget(self.search)
        self.setFocusProxy(self.codes_line)

    def value(self) -> str:
        """Return the line as typed."""
        return self.codes_line.value()

    def codes(self) -> tuple[str, ...]:
        """Return the codes, in capitals."""
        return tuple(code for code in re.split(r"[\s,;]+", self.value().upper()) if code)

    def read(self) -> Any:
        """Return the codes, in capitals."""
        return self.codes()

    def readable(self) -> bool:
        """Return True: the services check the codes."""
        return True

    def put(self, codes: Any, /) -> None:
        """Show codes."""
        self.codes_line.setText(", ".join(codes))

    def _add(self, illness: ListedIllness) -> None:
        if illness.icd10 and illness.icd10[0] not in self.codes():
            self.put((*self.codes(), illness.icd10[0]))
        self.search.show_name("")
        self.edited.emit()

"""A map of tiles: every desa and kelurahan one named tile, darker for a higher share of stunting.

A tile is hatched where the desa cannot be told from the city. The map shows no true borders: its
blocks are the kecamatan.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from desktop_app.programme.reports.city_table import CityLine, CityMonth
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.parts import column, label, row
from desktop_app.ui.kit.theme import M, S
from desktop_app.ui.kit.tips import plain_tip
from desktop_app.wording import Wording

TILE = QSize(138, 64)
ACROSS = 4
"""Tiles beside each other in a kecamatan."""
DARKEST_SHARE = 0.4
"""The share from which on a tile has the full colour."""
_HATCH_ALPHA = 150
_HATCH_PX = 11
_LINEAR_BELOW = 0.03928
"""Below it sRGB is a straight line (WCAG 2)."""


class Tile(QAbstractButton):
    """One desa; pressing it chooses it."""

    def __init__(self, line: CityLine, told: str, shown: str, *, uncertain: bool) -> None:
        """Show name and figures; `told` is the whole sentence."""
        super().__init__()
        self.line = line
        self.uncertain = uncertain
        self._shown = shown
        self.setText(line.cell.place.desa)
        self.setAccessibleName(told)
        self.setToolTip(plain_tip(told))
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(TILE)

    @property
    def fullness(self) -> float:
        """How full the colour is, 0 to 1."""
        return min((self.line.estimate.mean or 0.0) / DARKEST_SHARE, 1.0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint colour, hatching, name and figures."""
        look = theme.load()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = self.rect().adjusted(1, 1, -1, -1)
        chosen = self.isChecked() or self.hasFocus()
        border = look.colour("text" if chosen else "control_line")
        painter.setPen(QPen(border, 2 if chosen else 1))
        ground = _between(look.colour("card"), look.colour("accent"), self.fullness)
        painter.setBrush(ground)
        painter.drawRoundedRect(inside, S, S)
        inks = (look.colour("text"), look.colour("text_on_accent"))
        ink = max(inks, key=lambda one: _contrast(one, ground))
        if self.uncertain:
            hatch = QColor(ink)
            hatch.setAlpha(_HATCH_ALPHA)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(hatch, Qt.BrushStyle.BDiagPattern))
            # Only below the words, so that they stay legible.
            top = inside.bottom() - _HATCH_PX
            strip = QRect(inside.left() + 1, top, inside.width() - 2, _HATCH_PX)
            painter.drawRect(strip)
        painter.setPen(ink)
        words = inside.adjusted(S, S // 2, -S // 2, -_HATCH_PX)
        bold = self.font()
        bold.setBold(True)
        painter.setFont(bold)
        painter.drawText(words, Qt.AlignmentFlag.AlignTop, self.text())
        painter.setFont(self.font())
        painter.drawText(words, Qt.AlignmentFlag.AlignBottom, self._shown)


class TileMap(QWidget):
    """The tiles of all kecamatan."""

    chosen = Signal(object)
    """A tile was pressed; carries its CityLine."""

    def __init__(self, wording: Wording) -> None:
        """Begin without tiles."""
        super().__init__()
        self._wording = wording
        self._layout = column(self, gap=M)
        self._layout.addStretch()
        self._blocks: list[QWidget] = []
        self.tiles: list[Tile] = []

    def show_month(self, month: CityMonth, told: Callable[[CityLine], str]) -> None:
        """Show the desa of a month; `told` says all of one."""
        for block in self._blocks:
            self._layout.removeWidget(block)
            block.deleteLater()
        self._blocks, self.tiles = [], []
        names = dict.fromkeys(
            one.cell.place.kecamatan for one in month.desa if one.cell.place.desa_code
        )
        pairs = list(names)
        for first in range(0, len(pairs), 2):
            holder = QWidget()
            beside = row(holder, gap=M)
            for name in pairs[first : first + 2]:
                beside.addWidget(self._block(month, name, told), 0, Qt.AlignmentFlag.AlignTop)
            beside.addStretch()
            self._layout.insertWidget(len(self._blocks), holder)
            self._blocks.append(holder)

    def _block(self, month: CityMonth, kecamatan: str, told: Callable[[CityLine], str]) -> QWidget:
        block = QWidget()
        layout = column(block, gap=S)
        layout.addWidget(label(kecamatan, "subtitle"))
        grid = QGridLayout()
        grid.setSpacing(S // 2)
        own = [
            one
            for one in month.desa
            if one.cell.place.desa_code and one.cell.place.kecamatan == kecamatan
        ]
        for number, line in enumerate(own):
            tile = Tile(line, told(line), self._figures(line), uncertain=month.is_uncertain(line))
            tile.clicked.connect(lambda _checked, line=line: self.chosen.emit(line))
            grid.addWidget(tile, number // ACROSS, number % ACROSS)
            self.tiles.append(tile)
        layout.addLayout(grid)
        return block

    def _figures(self, line: CityLine) -> str:
        area = line.cell.area
        return f"{self._wording.percent(area.share)}  ({area.measured}/{area.target})"


def _between(one: QColor, other: QColor, part: float) -> QColor:
    """Return the colour at a part of the way from one to another."""
    pairs = (
        (one.red(), other.red()),
        (one.green(), other.green()),
        (one.blue(), other.blue()),
    )
    return QColor(*(round(a + (b - a) * part) for a, b in pairs))


def _contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours as WCAG 2 measures it."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

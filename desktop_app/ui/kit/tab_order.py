"""The order of the Tab key: the one in which the eye reads what is laid out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QScrollArea, QWidget


def reading_order(widget: QWidget) -> list[QWidget]:
    """Return everything in a widget that can have the focus, in the order of its layouts.

    Columns that stand side by side are read one after the other, each from top to bottom.
    """
    return list(_walk(widget))


def set_tab_order(widgets: Iterable[QWidget]) -> None:
    """Make the Tab key go through these widgets in turn."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def fields_then_buttons(
    order: Iterable[QWidget], buttons: QLayout, first: Sequence[QWidget]
) -> list[QWidget]:
    """Return the fields, then the `first` buttons of the row of buttons, then its others.

    What stands left of Save, such as Remove, comes last, so that nobody runs into it.
    """
    of_row = set(_items(buttons))
    fields: list[QWidget] = []
    others: list[QWidget] = []
    for widget in order:
        if widget not in first:
            (others if widget in of_row else fields).append(widget)
    return [*fields, *first, *others]


def _walk(widget: QWidget) -> Iterator[QWidget]:
    inside = widget.layout()
    if isinstance(widget, QScrollArea) and (shown := widget.widget()) is not None:
        yield from _walk(shown)
    elif inside is not None:
        yield from _items(inside)
    elif widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield widget


def _items(layout: QLayout) -> Iterator[QWidget]:
    for item in _in_order(layout):
        if (widget := item.widget()) is not None:
            yield from _walk(widget)
        elif (nested := item.layout()) is not None:
            yield from _items(nested)


def _in_order(layout: QLayout) -> list[QLayoutItem]:
    numbers: Iterable[int] = range(layout.count())
    if isinstance(layout, QGridLayout):
        # A grid keeps its items in the order in which they were added, not row by row.
        grid = layout
        numbers = sorted(numbers, key=lambda number: _row_and_column(grid, number))
    found = (layout.itemAt(number) for number in numbers)
    return [item for item in found if item is not None]


def _row_and_column(grid: QGridLayout, number: int) -> tuple[int, int]:
    row, column, _rows, _columns = cast("tuple[int, int, int, int]", grid.getItemPosition(number))
    return row, column

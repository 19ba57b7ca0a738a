"""Table models of measuring quality: people, instruments, posyandu, boards, mixed-up rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from desktop_app.programme.growth.quality import GroupQuality
from desktop_app.services.growth.measuring import BoardFinding, MixedFinding, TouchedChild
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, RIGHT, Column, TableModel
from desktop_app.wording import Wording
from desktop_app.wording.speech import NOTHING

_VERDICTS = {
    "help": QT_TRANSLATE_NOOP("columns", "Perlu didampingi"),
    "good": QT_TRANSLATE_NOOP("columns", "Baik"),
    "too_few": QT_TRANSLATE_NOOP("columns", "Terlalu sedikit"),
}
_TONES = {"help": "warning", "good": "good", "too_few": "calm"}
_NOT_SAID = QT_TRANSLATE_NOOP("columns", "(tidak dicatat)")


def group_name(group: GroupQuality) -> str:
    """Return the group's name: an examiner, an instrument or a posyandu."""
    return group.key or QCoreApplication.translate("columns", _NOT_SAID)


def _share(
    title: str, value: Callable[[GroupQuality], float | None], width: int
) -> Column[GroupQuality]:
    return Column(title=title, text=lambda g, w: w.percent(value(g), 0), align=RIGHT, width=width)


def _spread(title: str, name: str) -> Column[GroupQuality]:
    return Column(
        title=title, text=lambda g, w: w.number(getattr(g, name), 2), align=RIGHT, width=92
    )


GROUP_COLUMNS: tuple[Column[GroupQuality], ...] = (
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Nama"), text=lambda g, _w: group_name(g), strong=True
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Kunjungan"),
        text=lambda g, w: w.number(g.n),
        align=RIGHT,
        width=104,
    ),
    _share(QT_TRANSLATE_NOOP("columns", "TB ,0/,5"), lambda g: g.height_digits.round_share, 112),
    _share(QT_TRANSLATE_NOOP("columns", "BB ,0/,5"), lambda g: g.weight_digits.round_share, 112),
    _spread(QT_TRANSLATE_NOOP("columns", "SD TB/U"), "sd_zlen"),
    _spread(QT_TRANSLATE_NOOP("columns", "SD BB/U"), "sd_zwei"),
    _spread(QT_TRANSLATE_NOOP("columns", "SD BB/TB"), "sd_zwfl"),
    _share(QT_TRANSLATE_NOOP("columns", "Tidak wajar"), lambda g: g.flagged_share, 112),
    _share(QT_TRANSLATE_NOOP("columns", "Menyusut"), lambda g: g.shrinking_share, 102),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Penilaian"),
        text=lambda g, _w: QCoreApplication.translate("columns", _VERDICTS[g.verdict]),
        tone=lambda g: _TONES[g.verdict],
        width=164,
    ),
)


class GroupModel(TableModel[GroupQuality]):
    """Table of groups; those who need help most come first."""

    columns = GROUP_COLUMNS


def _when(found: BoardFinding, wording: Wording) -> str:
    first, last = wording.date(found.board.from_date), wording.date(found.board.to_date)
    return first if first == last else f"{first} – {last}"


def _offset(found: BoardFinding, wording: Wording) -> str:
    sign = "+" if found.board.offset_cm > 0 else ""
    return f"{sign}{wording.number(found.board.offset_cm, 1)} cm"


def _named(names: Sequence[str]) -> str:
    """Return the names, and a word for those without a name."""
    unsaid = QCoreApplication.translate("columns", _NOT_SAID)
    return ", ".join(name or unsaid for name in names)


BOARD_COLUMNS: tuple[Column[BoardFinding], ...] = (
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Posyandu"),
        text=lambda f, _w: _named(f.board.posyandu),
        strong=True,
        tip=True,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Alat ukur"),
        text=lambda f, _w: _named(f.board.instruments),
        width=160,
        tip=True,
    ),
    Column(title=QT_TRANSLATE_NOOP("columns", "Kapan"), text=_when, width=210),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Menyimpang"),
        text=_offset,
        align=RIGHT,
        width=116,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Anak"),
        text=lambda f, w: w.number(len(f.children)),
        align=RIGHT,
        width=76,
    ),
)


class BoardModel(TableModel[BoardFinding]):
    """Table of length boards that measured wrongly, the latest first."""

    columns = BOARD_COLUMNS


class TouchedModel(TableModel[TouchedChild]):
    """Table of the children whom such a board measured, by name."""

    columns: tuple[Column[TouchedChild], ...] = (
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Anak yang diukur saat itu"),
            text=lambda c, _w: c.name,
        ),
    )


MIXED_COLUMNS: tuple[Column[MixedFinding], ...] = (
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Tanggal"),
        text=lambda f, w: w.date(f.mixed.on),
        width=124,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Anak"),
        text=lambda f, _w: f.name,
        width=220,
        strong=True,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Lebih cocok dengan"),
        text=lambda f, _w: f.other_name or NOTHING,
        width=220,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Apa yang terlihat"),
        text=lambda f, w: w.quality(f.mixed.kind, {"on_date": f.mixed.on}),
        tip=True,
    ),
)


class MixedModel(TableModel[MixedFinding]):
    """Table of rows that fit another child or swapped fields better; the latest first."""

    columns = MIXED_COLUMNS

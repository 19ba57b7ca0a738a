"""Sheet model of a printed list of home visits, in its order; each line makes a visit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from enum import IntEnum

from desktop_app.errors import Problem, Severity
from desktop_app.growth.chart import Indicator
from desktop_app.programme.growth.plausibility import usual_measure
from desktop_app.programme.records.children import Child, Measure, MeasuredVisit, Visit
from desktop_app.programme.records.reasons import BY_CORRECTED
from desktop_app.services.growth.visits import Preview
from desktop_app.services.worklist.home_visits import SheetLine
from desktop_app.ui.kit.entry import read_number
from desktop_app.ui.kit.sheet.columns import CellKind, Option, SheetColumn
from desktop_app.ui.kit.sheet.judged import TONES, JudgedModel, State
from desktop_app.ui.kit.table_model import LEFT, QT_TRANSLATE_NOOP, RIGHT
from desktop_app.wording import Wording

Judge = Callable[[Child, Sequence[MeasuredVisit], Visit], Preview]
LYING = Option(code=Measure.LYING.value, text="T", letters="tl")
"""Letters for "terlentang", "telentang" and "lying"."""
STANDING = Option(code=Measure.STANDING.value, text="B", letters="bd")
GRADES = tuple(Option(code=str(grade), text=str(grade)) for grade in range(4))
MEASURED = ("weight", "length", "measure", "muac", "oedema")
SHOWN_Z = (
    (Indicator.WEIGHT_FOR_AGE, "zwei"),
    (Indicator.HEIGHT_FOR_AGE, "zlen"),
    (Indicator.WEIGHT_FOR_HEIGHT, "zwfl"),
)


class HomeColumn(IntEnum):
    """The columns, as on paper."""

    NUMBER = 0
    CHILD = 1
    WEIGHT = 2
    LENGTH = 3
    MEASURE = 4
    MUAC = 5
    OEDEMA = 6
    NOTES = 7
    RESULT = 8


class HomeVisitModel(JudgedModel[SheetLine]):
    """The lines of one sheet; the dialog saves them."""

    def __init__(self, judge: Judge, words: Wording, day: date, examiner: str) -> None:
        """`judge` returns a draft's preview; new visits get `day` and `examiner`."""
        super().__init__(words, self._columns(), lambda line: line.child.child_id)
        self._judge = judge
        self._judged: dict[int, tuple[Visit, Preview]] = {}
        """The last judged draft by child: a cell is painted far more often than typed in."""
        self.day: date | None = day
        self.examiner = examiner

    # ---- what is shown -----------------------------------------------------------------------

    @property
    def lines(self) -> tuple[SheetLine, ...]:
        """The sheet's lines as stored."""
        return self.rows

    def line_text(self, line: SheetLine) -> str:
        """Return the text of a line's last cell."""
        state = self.state_of(line)
        if state is State.SAVING:
            return self.tr("Menyimpan…")
        if state is State.MISSED:
            return self.tr("Tidak bertemu: {reason}").format(reason=line.missed)
        if state is State.REFUSED:
            return self._refusal(line)
        if state is State.ASKED:
            return " ".join(self._wording.problem(one) for one in self.asked(line))
        if state is State.EMPTY:
            return ""
        told = self._scores(line)
        return self.tr("Tersimpan. {scores}").format(scores=told) if state is State.SAVED else told

    # ---- what is typed -----------------------------------------------------------------------

    def settled(self, record: SheetLine) -> State:
        """Return the state of a line in which nothing is typed."""
        if record.missed:
            return State.MISSED
        return State.SAVED if record.seen is not None else State.EMPTY

    def problems(self, record: SheetLine) -> Sequence[Problem] | None:
        """Return the problems of a line's visit; None when it cannot be judged yet."""
        draft = self.draft_of(record)
        return None if draft is None else self._preview(record, draft).problems

    def draft_of(self, line: SheetLine) -> Visit | None:
        """Return the line's visit as typed; None while it cannot be read or has no day."""
        if self.day is None or self.unreadable(line):
            return None
        base = line.seen or Visit(
            child_id=line.child.child_id, visit_date=self.day, examiner=self.examiner
        )
        length, oedema = self._figure(line, "length"), self._typed(line, "oedema")
        return replace(
            base,
            weight_kg=self._figure(line, "weight"),
            lenhei_cm=length,
            measure=None if length is None else self._how(line),
            muac_cm=self._figure(line, "muac"),
            oedema_grade=int(oedema) if oedema else None,
            notes=self._typed(line, "notes"),
        )

    def saved(self, child_id: int, visit: Visit) -> None:
        """Show a line that is stored now."""
        line = self.record_of(child_id)
        if line is not None:
            self.replace(child_id, replace(line, seen=visit, missed=""))

    def missed(self, child_id: int, reason: str) -> None:
        """Show why nobody was met; "" when somebody was met after all."""
        line = self.record_of(child_id)
        if line is None:
            return
        kept = {cell: text for cell, text in self.typed.items() if cell != (child_id, "notes")}
        self.replace(child_id, replace(line, missed=reason))
        self.take_back(kept)

    # ---- inside ------------------------------------------------------------------------------

    def _columns(self) -> tuple[SheetColumn[SheetLine], ...]:
        number: SheetColumn[SheetLine] = SheetColumn(
            key="number",
            title=QT_TRANSLATE_NOOP("columns", "No."),
            text=lambda line, _words: str(line.number),
            align=RIGHT,
            width=48,
            narrow=44,
        )
        child: SheetColumn[SheetLine] = SheetColumn(
            key="child",
            title=QT_TRANSLATE_NOOP("columns", "Anak"),
            text=lambda line, _words: line.child.name,
            width=210,
            narrow=176,
            tip=True,
        )
        result: SheetColumn[SheetLine] = SheetColumn(
            key="result",
            title=QT_TRANSLATE_NOOP("columns", "Hasil"),
            text=lambda line, _words: self.line_text(line),
            tone=lambda line: TONES.get(self.state_of(line), ""),
            tip=True,
        )
        return (
            number,
            child,
            _number("weight", QT_TRANSLATE_NOOP("columns", "BB (kg)"), 84, 76),
            _number("length", QT_TRANSLATE_NOOP("columns", "PB/TB (cm)"), 104, 102),
            _choice("measure", QT_TRANSLATE_NOOP("columns", "T / B"), 76, 56, (LYING, STANDING)),
            _number("muac", QT_TRANSLATE_NOOP("columns", "LiLA (cm)"), 90, 90),
            _choice("oedema", QT_TRANSLATE_NOOP("columns", "Edema"), 76, 72, GRADES),
            SheetColumn(
                key="notes",
                kind=CellKind.TEXT,
                title=QT_TRANSLATE_NOOP("columns", "Catatan"),
                text=lambda line, words: _stored(line, "notes", words),
                width=170,
                narrow=100,
                tip=True,
            ),
            result,
        )

    def _preview(self, line: SheetLine, draft: Visit) -> Preview:
        known = self._judged.get(line.child.child_id)
        if known is None or known[0] != draft:
            known = (draft, self._judge(line.child, line.visits, draft))
            self._judged[line.child.child_id] = known
        return known[1]

    def _refusal(self, line: SheetLine) -> str:
        if self.day is None:
            return self.tr("Tulis tanggal kunjungan di atas.")
        if self.unreadable(line):
            return self.tr("Tidak terbaca. Tulis angka, misalnya 8,4.")
        if not any(self._typed(line, key) for key in MEASURED):
            return self.tr("Tidak bertemu? Tekan Ctrl+T.")
        return " ".join(
            self._wording.problem(one)
            for one in self.problems(line) or ()
            if one.severity is Severity.REFUSE
        )

    def _scores(self, line: SheetLine) -> str:
        draft = self.draft_of(line)
        judged = None if draft is None else self._preview(line, draft)
        if judged is None or judged.growth is None:
            return ""
        growth, words = judged.corrected or judged.growth, self._wording
        told = [
            f"{words.indicator_short(indicator)} {words.z(z)}"
            for indicator, name in SHOWN_Z
            if (z := getattr(growth, name)) is not None
        ]
        if growth != judged.growth:
            told.append(words.term(BY_CORRECTED))
        return " \N{MIDDLE DOT} ".join(told)

    def _typed(self, line: SheetLine, key: str) -> str:
        column = self.column_of(key)
        return "" if column is None else self.text(line, column)

    def _figure(self, line: SheetLine, key: str) -> float | None:
        return read_number(self._typed(line, key))

    def _how(self, line: SheetLine) -> Measure:
        """Return the way of measuring: as typed, or as usual at that age."""
        typed = self._typed(line, "measure")
        if typed:
            return Measure.LYING if typed == LYING.text else Measure.STANDING
        day = line.seen.visit_date if line.seen else self.day
        return usual_measure(line.child.birth_date, day) if day else Measure.LYING


def _number(key: str, title: str, width: int, narrow: int) -> SheetColumn[SheetLine]:
    return SheetColumn(
        key=key,
        kind=CellKind.NUMBER,
        title=title,
        text=lambda line, words: _stored(line, key, words),
        align=RIGHT,
        width=width,
        narrow=narrow,
    )


def _choice(
    key: str, title: str, width: int, narrow: int, options: Sequence[Option]
) -> SheetColumn[SheetLine]:
    return SheetColumn(
        key=key,
        kind=CellKind.CHOICE,
        options=options,
        title=title,
        text=lambda line, words: _stored(line, key, words),
        align=LEFT,
        width=width,
        narrow=narrow,
    )


def _stored(line: SheetLine, key: str, words: Wording) -> str:
    """Return a stored value of a line's visit, as its cell writes it."""
    visit = line.seen
    if visit is None:
        return ""
    if key == "measure":
        return {Measure.LYING: LYING.text, Measure.STANDING: STANDING.text, None: ""}[visit.measure]
    value = {
        "weight": visit.weight_kg,
        "length": visit.lenhei_cm,
        "muac": visit.muac_cm,
        "oedema": visit.oedema_grade,
        "notes": visit.notes,
    }[key]
    if value is None:
        return ""
    return value if isinstance(value, str) else words.number(value)

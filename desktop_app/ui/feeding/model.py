"""Table model of supplementary feeding: proposed, waiting, refused, running, ended."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.programme.feeding.standing import FeedingRow, FeedingStanding
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.feeding import CourseState, FeedingOutcome
from desktop_app.programme.register.identity import name_key
from desktop_app.services.feeding.page import ChildFeeding, CourseView
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, RIGHT, Column
from desktop_app.wording.clinic_words import ClinicWords
from desktop_app.wording.speech import NOTHING

_GOOD_OUTCOMES = (FeedingOutcome.RECOVERED,)
_BAD_OUTCOMES = (FeedingOutcome.NO_RESPONSE, FeedingOutcome.SEVERELY_WASTED, FeedingOutcome.DIED)
_GROUP_TONES = {"wasted": "danger", "underweight": "warning", "no_gain": "calm"}

REFER_FIRST = "after_refer_no_response"


class FeedingTab(StrEnum):
    """One list of the page."""

    PROPOSED = "proposed"
    WAITING = "waiting"
    REFUSED = "refused"
    RUNNING = "running"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedingLine:
    """One line: a child, her feeding state, and the course that the line is about."""

    child: Child
    page: ChildFeeding
    row: FeedingRow | None = None
    view: CourseView | None = None

    @property
    def key(self) -> tuple[int, int]:
        """The key by which the same line is found again after a reload."""
        return (self.child.child_id, self.view.course.course_id if self.view else 0)


_TAB_OF = {
    FeedingStanding.PROPOSED: FeedingTab.PROPOSED,
    FeedingStanding.REFER_FIRST: FeedingTab.PROPOSED,
    FeedingStanding.WAITING: FeedingTab.WAITING,
    FeedingStanding.REFUSED: FeedingTab.REFUSED,
}


_LIKELY = (
    FeedingTab.RUNNING,
    FeedingTab.PROPOSED,
    FeedingTab.WAITING,
    FeedingTab.REFUSED,
    FeedingTab.ENDED,
)
"""The order in which the lists are searched for a child: current ones before ended ones."""


Lines = Mapping[FeedingTab, Sequence[FeedingLine]]
"""The lines of each list."""


def feeding_lines(pages: Iterable[ChildFeeding]) -> Lines:
    """Return the lines of each list."""
    found: dict[FeedingTab, list[FeedingLine]] = {tab: [] for tab in FeedingTab}
    for page in pages:
        if page.row is not None and page.row.standing in _TAB_OF:
            line = FeedingLine(child=page.child, page=page, row=page.row)
            found[_TAB_OF[page.row.standing]].append(line)
        for view in page.courses:
            tab = {
                CourseState.RUNNING: FeedingTab.RUNNING,
                CourseState.ENDED: FeedingTab.ENDED,
            }.get(view.course.state)
            if tab is not None:
                found[tab].append(FeedingLine(child=page.child, page=page, row=page.row, view=view))
    groups = list(_GROUP_TONES)
    for tab in (FeedingTab.PROPOSED, FeedingTab.WAITING, FeedingTab.REFUSED):
        found[tab].sort(key=lambda one: groups.index(one.row.group.value) if one.row else 0)
    found[FeedingTab.RUNNING].sort(key=_urgency)
    found[FeedingTab.ENDED].sort(key=_ended, reverse=True)
    return {tab: tuple(lines) for tab, lines in found.items()}


def matching(lines: Lines, typed_name: str, fits: Callable[[Child], bool]) -> Lines:
    """Return the lines whose child has the typed words in her name and fits the chosen place."""
    words = name_key(typed_name)
    return {
        tab: tuple(one for one in found if fits(one.child) and words in name_key(one.child.name))
        for tab, found in lines.items()
    }


def place_of(lines: Lines, child_id: int, course_id: int) -> tuple[FeedingTab, int] | None:
    """Return the list and the row of a child's course, or of any line of the child."""
    places = [
        (tab, number, found)
        for tab in _LIKELY
        for number, found in enumerate(lines[tab])
        if found.child.child_id == child_id
    ]
    for tab, number, found in places:
        if course_id and found.key[1] == course_id:
            return tab, number
    return next(((tab, number) for tab, number, _found in places), None)


def _urgency(line: FeedingLine) -> tuple[bool, bool, int]:
    view = line.view
    if view is None:
        return (True, True, 0)
    return (view.proposal is None, view.progress.warning is None, view.progress.days_left)


def _ended(line: FeedingLine) -> str:
    ended = line.view.course.ended_on if line.view else None
    return ended.isoformat() if ended else ""


def sentence_of(line: FeedingLine, words: ClinicWords) -> str:
    """Return a line's state and reason in one sentence."""
    view, row = line.view, line.row
    if view is not None and view.course.state is CourseState.ENDED:
        evidence = view.evidence.evidence if view.evidence else None
        parts = [words.reason(evidence)] if evidence else []
        parts += [words.reason(view.after)] if view.after else []
        return " ".join(parts) or view.course.notes or NOTHING
    if view is not None:
        if view.proposal is not None:
            return words.reason(view.proposal.evidence)
        if view.progress.warning is not None:
            return words.reason(view.progress.warning)
        return " ".join(words.due(due) for due in view.dues) or NOTHING
    if row is None:
        return NOTHING
    if row.standing is FeedingStanding.REFUSED:
        return row.refusal
    told = words.reason(row.because) if row.because else NOTHING
    if row.standing is FeedingStanding.REFER_FIRST:
        return f"{words.rule_sentence(REFER_FIRST)} {told}"
    return told


def columns(words: ClinicWords, tab: FeedingTab) -> Sequence[Column[FeedingLine]]:
    """Return the columns of one list."""
    last = {
        FeedingTab.REFUSED: QT_TRANSLATE_NOOP("columns", "Alasan tidak ikut"),
        FeedingTab.RUNNING: QT_TRANSLATE_NOOP("columns", "Perhatian"),
        FeedingTab.ENDED: QT_TRANSLATE_NOOP("columns", "Bukti dan tindak lanjut"),
    }.get(tab, QT_TRANSLATE_NOOP("columns", "Mengapa"))
    found: list[Column[FeedingLine]] = [
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Anak"),
            text=lambda r, _w: r.child.name,
            strong=True,
            width=160,
            tip=True,
        )
    ]
    if tab in (FeedingTab.PROPOSED, FeedingTab.WAITING, FeedingTab.REFUSED):
        found += [
            Column(
                title=QT_TRANSLATE_NOOP("columns", "Kelompok"),
                rank=2,
                text=lambda r, _w: words.word("group", r.row.group.value) if r.row else NOTHING,
                tone=lambda r: _GROUP_TONES[r.row.group.value] if r.row else "",
                width=180,
            ),
            Column(
                title=QT_TRANSLATE_NOOP("columns", "Desa"),
                rank=6,
                text=lambda r, _w: r.child.desa or NOTHING,
                width=130,
                tip=True,
            ),
            Column(
                title=QT_TRANSLATE_NOOP("columns", "Posyandu"),
                rank=5,
                text=lambda r, _w: r.child.posyandu or NOTHING,
                width=120,
                tip=True,
            ),
        ]
    elif tab is FeedingTab.RUNNING:
        found += [
            Column(
                title=QT_TRANSLATE_NOOP("columns", "Dimakan"),
                rank=0,
                text=lambda r, w: w.percent(r.view.progress.adherence, 0) if r.view else NOTHING,
                tone=_eaten_tone,
                width=96,
            ),
            Column(
                title=QT_TRANSLATE_NOOP("columns", "Sisa hari"),
                rank=1,
                text=lambda r, w: w.number(r.view.progress.days_left) if r.view else NOTHING,
                align=RIGHT,
                width=84,
            ),
        ]
    else:
        found += [
            Column(
                title=QT_TRANSLATE_NOOP("columns", "Hasil"),
                rank=0,
                text=lambda r, _w: (
                    words.word("outcome", r.view.course.outcome.value)
                    if r.view and r.view.course.outcome
                    else NOTHING
                ),
                tone=_outcome_tone,
                width=170,
            ),
            Column(
                title=QT_TRANSLATE_NOOP("columns", "Berakhir"),
                rank=3,
                text=lambda r, w: w.date(r.view.course.ended_on) if r.view else NOTHING,
                width=112,
            ),
        ]
    found.append(Column(title=last, text=lambda r, _w: sentence_of(r, words), tip=True))
    return tuple(found)


def _outcome_tone(line: FeedingLine) -> str:
    outcome = line.view.course.outcome if line.view else None
    if outcome in _GOOD_OUTCOMES:
        return "good"
    return "danger" if outcome in _BAD_OUTCOMES else "calm"


def _eaten_tone(line: FeedingLine) -> str:
    eaten = line.view.is_eaten if line.view else None
    if eaten is None:
        return ""
    return "good" if eaten else "warning"

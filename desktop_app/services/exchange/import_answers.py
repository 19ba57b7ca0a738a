"""A person's answers to who the children of a file are, as planning uses them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from desktop_app.exchange.eppgbm import RegisterRow
from desktop_app.exchange.json_file import read_object
from desktop_app.programme.records.children import Child
from desktop_app.programme.register.candidates import candidates, question_key
from desktop_app.services.exchange.import_plan import NEW_CHILD, Question, place_of
from desktop_app.services.exchange.import_roster import KnownChildren, MatchedChild, PlannedChild


class Answers:
    """Applies answers to doubtful rows; one answer covers all rows that tell of the same child."""

    def __init__(self, answers: Mapping[str, str]) -> None:
        """Begin with the answers by place of their rows (`import_plan.Plan.answers`)."""
        self._answers = answers
        self._settled: dict[tuple[object, ...], PlannedChild | str] = {}
        """By what the rows of one question share: the child, or NEW_CHILD before she is made."""
        self._open: dict[tuple[object, ...], Question] = {}
        self._unclear_niks: set[str] = set()

    @property
    def open(self) -> tuple[Question, ...]:
        """The questions without an answer, in the order of their rows."""
        return tuple(self._open.values())

    def settled(self, row: RegisterRow, found: MatchedChild, roster: KnownChildren) -> MatchedChild:
        """Return what was found with the person's answer, or as it is and note the question."""
        # Had a later row made the child of an unclear row's NIK, the same file would say another
        # thing at its next import.
        new = found.planned is None and found.child.nik in self._unclear_niks
        if not found.perhaps and not new:
            return found
        key = question_key(found.child)
        place = place_of(row.row_number, row.sheet)
        answer = self._settled.get(key) or self._answer(place, found)
        if answer is None:
            self._open.setdefault(key, _question(place, found))
            if found.child.nik:
                self._unclear_niks.add(found.child.nik)
            return replace(found, unclear=True)
        self._settled[key] = answer
        if isinstance(answer, PlannedChild):
            return roster.chosen(answer, found.child)
        return self._of_new_child(found, roster)

    def _answer(self, place: str, found: MatchedChild) -> PlannedChild | str | None:
        told = self._answers.get(place)
        if told == NEW_CHILD:
            return told
        return next((known for known in found.perhaps if known.reference == told), None)

    def _of_new_child(self, found: MatchedChild, roster: KnownChildren) -> MatchedChild:
        """Return the new child, or the one made of an earlier row with another spelling."""
        key = question_key(found.child)
        made = next(
            (
                known
                for known in found.perhaps
                if known.stored is None and question_key(known.child)[:-1] == key[:-1]
            ),
            None,
        )
        return roster.new(found.child) if made is None else roster.chosen(made, found.child)


def read_answers(path: Path) -> dict[str, str]:
    """Return the answers in a JSON file: each question's row with "baru" or a child's reference.

    Raises: NotFound, StorageDenied, Unreadable("decide_unreadable").
    """
    told = read_object(path, "decide_unreadable")
    return {str(place): str(answer) for place, answer in told.items()}


def _question(place: str, found: MatchedChild) -> Question:
    known: list[tuple[str, Child]] = [(one.reference, one.child) for one in found.perhaps]
    return Question(place=place, told=found.child, candidates=candidates(found.child, known))

"""The page of all rule numbers by topic: search, read the source, change, reset."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame

from desktop_app.programme.records.children import Person
from desktop_app.programme.records.rule_table import RuleCheck, RuleMark, RuleNumber
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.services.vault.rule_numbers import RuleNumbers
from desktop_app.ui.kit.editors import Choice, TextEdit
from desktop_app.ui.kit.flow import Flow
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.parts import card, column, label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_model import TableModel
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import M
from desktop_app.ui.vault.rule_card import RuleCard
from desktop_app.ui.vault.rule_check import CheckRuleDialog
from desktop_app.ui.vault.rules_model import TOPIC_COLUMNS, Topic, rule_columns

TOPICS_PX, CARD_PX = 252, 332
SEARCH_LEAST_PX, SEARCH_PX = 160, 320
TYPING_MS = 150
ALL, CHANGED, TO_CHECK, CHECKED, OWN = "all", "changed", "to_check", "checked", "own"


class RulesPage(Page):
    """Topics at the left, their numbers in the middle, the chosen one at the right."""

    def __init__(self, session: Session) -> None:
        """Lay out filters, topics, list and card."""
        super().__init__(session)
        self.body.setContentsMargins(0, 0, 0, 0)
        self._numbers: tuple[RuleNumber, ...] = ()
        self.dialog: CheckRuleDialog | None = None
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(TYPING_MS)
        self._waiting.timeout.connect(self._filter)
        self.body.addWidget(self._make_filters())
        middle = row(gap=M)
        middle.addWidget(self._make_topics())
        middle.addWidget(self._make_list(), 1)
        self.card = RuleCard(session, may_change=may(session.by, Right.ADMINISTER))
        self.card.setFixedWidth(CARD_PX)
        self.card.was_set.connect(self._changed_well)
        self.card.reset_wanted.connect(self.reset_number)
        self.card.check_wanted.connect(self.check_number)
        self.card.uncheck_wanted.connect(self.uncheck_number)
        middle.addWidget(self.card)
        self.body.addLayout(middle, 1)

    def load(self) -> None:
        """Ask for all numbers."""
        self.session.tasks.read(
            self.session.services.rule_numbers.all,
            on_done=self._show,
            on_error=self.failed,
            owner=self,
            page=id(self),
        )

    def unsaved(self) -> bool:
        """Whether a number is typed that is not saved."""
        return self.card.unsaved()

    def concerned_by(self, changes: Changes, /) -> bool:
        """Whether everything changed, as after a rule number was set."""
        return changes.everything

    def focus_first(self) -> None:
        """Put the cursor into the search box."""
        self.search.setFocus()

    def reset_number(self, key: str) -> None:
        """Go back to the file's number."""
        before = self._number(key)
        if before is None:
            return
        self.card.show_work(at_work=True)
        self.session.tasks.write(
            self.session.services.rule_numbers.reset,
            key,
            by=self.session.by,
            on_done=partial(self._changed_well, before),
            on_error=self._refused,
            owner=self,
        )

    def check_number(self, number: RuleNumber) -> None:
        """Ask for the page on which the number was found, and mark it."""
        self.dialog = dialog = CheckRuleDialog(self.session, number, self)
        dialog.done_with.connect(self._checked)
        dialog.open()

    def uncheck_number(self, number: RuleNumber) -> None:
        """Take the mark off the number; the toast offers it back."""
        if (check := number.check) is None:
            return
        self.session.tasks.write(
            self.session.services.rule_numbers.uncheck,
            number.key,
            by=self.session.by,
            on_done=partial(self._unchecked, check),
            on_error=self.failed,
            owner=self,
        )

    def _checked(self, saved: Saved[RuleNumber]) -> None:
        number, by = saved.record, self.session.by
        told = self.tr("Ditandai: {rule}").format(rule=self.session.wording.rule_name(number.key))
        uncheck = self.session.services.rule_numbers.uncheck
        self.undo_offered.emit(told, partial(self._write, partial(uncheck, number.key, by=by)))

    def _unchecked(self, check: RuleCheck, _saved: Saved[RuleNumber]) -> None:
        name = self.session.wording.rule_name(check.key)
        told = self.tr("Tanda dihapus: {rule}").format(rule=name)
        again = self.session.services.rule_numbers.check_again
        undo = partial(again, check, by=self.session.by)
        self.undo_offered.emit(told, partial(self._write, undo))

    def _write(self, work: Callable[[], Saved[RuleNumber]]) -> None:
        self.session.tasks.write(work, on_done=self._taken_back, on_error=self._refused, owner=self)

    def _make_filters(self) -> Flow:
        filters = Flow()
        self.search = TextEdit(self.tr("Cari aturan, angka, atau sumber"), max_length=60)
        self.search.setAccessibleName(self.tr("Cari aturan"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(SEARCH_LEAST_PX)
        self.search.setMaximumWidth(SEARCH_PX)
        self.search.textChanged.connect(self._search_typed)
        filters.add(self.search, 1)
        self.which = Choice(
            [
                (ALL, self.tr("Semua")),
                (CHANGED, self.tr("Diubah")),
                (TO_CHECK, self.tr("Perlu dicocokkan")),
                (CHECKED, self.tr("Sudah dicocokkan")),
                (OWN, self.tr("Ambang program")),
            ]
        )
        self.which.setAccessibleName(self.tr("Saringan aturan"))
        self.which.set_value(ALL)
        self.which.edited.connect(self._filter)
        filters.add(self.which)
        filters.add_spring()
        self.said = label("", "soft")
        filters.add(self.said)
        return filters

    def _make_topics(self) -> QFrame:
        surface = card()
        surface.setFixedWidth(TOPICS_PX)
        self.topics: TableModel[Topic] = TableModel(self.session.wording, TOPIC_COLUMNS)
        self.topic_table = TableView(self.topics)
        self.topic_table.setAccessibleName(self.tr("Topik"))
        self.topic_table.selectionModel().currentRowChanged.connect(self._topic_chosen)
        column(surface, margin=1, gap=0).addWidget(self.topic_table)
        return surface

    def _make_list(self) -> QFrame:
        surface = card()
        columns = rule_columns(self.session.wording)
        self.model: TableModel[RuleNumber] = TableModel(self.session.wording, columns)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Aturan"))
        self.table.selectionModel().currentRowChanged.connect(self._choice_changed)
        self.table.chosen.connect(self.card_focus)
        column(surface, margin=1, gap=0).addWidget(self.table)
        return surface

    def card_focus(self) -> None:
        """Go on to the field of the chosen number."""
        self.card.focus_editor()

    def _show(self, numbers: tuple[RuleNumber, ...]) -> None:
        self._numbers = numbers
        self._filter()

    def _search_typed(self) -> None:
        self._waiting.start()

    def _filter(self) -> None:
        """Show the topics with matching numbers, and the numbers of the chosen one."""
        self._waiting.stop()
        words = self.session.wording
        found = self._found()
        counts = Counter(_table(number) for number in found)
        place = max(self.topic_table.currentIndex().row(), 0)
        before = self.topics.rows[place].table if self.topics.rows else ""
        topics = [
            Topic(table="", title=self.tr("Semua topik"), count=len(found)),
            *(
                Topic(table=table, title=words.rule_topic(table), count=count)
                for table, count in counts.items()
            ),
        ]
        tables = [topic.table for topic in topics]
        chosen = tables.index(before) if before in tables else 0
        signals = self.topic_table.selectionModel()
        signals.blockSignals(True)
        self.topics.show(topics)
        self.topic_table.go_to(chosen)
        signals.blockSignals(False)
        self._show_topic()

    def _found(self) -> list[RuleNumber]:
        which = self.which.value()
        found = [
            number
            for number in self._numbers
            if which == ALL
            or (which == CHANGED and number.changed)
            or (which == TO_CHECK and number.to_check)
            or (which == CHECKED and number.checked)
            or (which == OWN and number.mark is RuleMark.OWN)
        ]
        wanted = self.search.value().casefold().split()
        if not wanted:
            return found
        return [number for number in found if all(w in self._text(number) for w in wanted)]

    def _text(self, number: RuleNumber) -> str:
        """Return all texts shown of a number, for the search."""
        words = self.session.wording
        parts = (
            words.rule_topic(_table(number)),
            words.rule_name(number.key),
            words.rule_value(number.unit, number.value),
            words.rule_source(number),
            words.rule_note(number),
            words.rule_check(number),
        )
        return " ".join(parts).casefold()

    def _topic_chosen(self) -> None:
        self._show_topic()

    def _show_topic(self) -> None:
        place = max(self.topic_table.currentIndex().row(), 0)
        table = self.topics.rows[place].table if self.topics.rows else ""
        shown = [number for number in self._found() if table in {"", _table(number)}]
        kept = self.card.number.key if self.card.number else None
        self.model.show(shown)
        keys = [number.key for number in shown]
        self.table.go_to(keys.index(kept) if kept in keys else 0)
        self._choice_changed()
        changed = sum(number.changed for number in self._numbers)
        open_ones = sum(number.to_check for number in self._numbers)
        self.said.setText(
            self.tr("{changed} diubah, {checked} sudah, {count} perlu dicocokkan").format(
                changed=changed,
                checked=sum(number.checked for number in self._numbers),
                count=open_ones,
            )
        )

    def _choice_changed(self) -> None:
        index = self.table.currentIndex()
        self.card.show_number(self.model.row_at(index) if index.isValid() else None)

    def _number(self, key: str) -> RuleNumber | None:
        return next((number for number in self._numbers if number.key == key), None)

    def _changed_well(self, before: RuleNumber, saved: Saved[RuleNumber]) -> None:
        self.card.show_work(at_work=False)
        self.card.drop()
        self.card.focus_editor()
        words, after = self.session.wording, saved.record
        told = self.tr("{rule} – {value}").format(
            rule=words.rule_name(after.key), value=words.rule_value(after.unit, after.value)
        )
        numbers, by = self.session.services.rule_numbers, self.session.by
        self.undo_offered.emit(told, partial(self._take_back, numbers, before, by))

    def _take_back(self, numbers: RuleNumbers, before: RuleNumber, by: Person) -> None:
        work = (
            partial(numbers.set, before.key, before.value, by=by)
            if before.changed
            else partial(numbers.reset, before.key, by=by)
        )
        self.card.show_work(at_work=True)
        self._write(work)

    def _taken_back(self, _saved: Saved[RuleNumber]) -> None:
        self.card.show_work(at_work=False)

    def _refused(self, error: Exception) -> None:
        self.card.show_work(at_work=False)
        self.failed(error)


def _table(number: RuleNumber) -> str:
    return number.key.split(".")[0]

"""PMT and care: the children fed, a posyandu day, the store of food, the village scorecard."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from desktop_app.programme.care.due_kinds import CARE_OF, DueKind
from desktop_app.programme.records.children import Child
from desktop_app.services.common.outcome import Changes
from desktop_app.ui.care.posyandu_day import PosyanduDayPage
from desktop_app.ui.child.care_dialog import CareDialog, CarePart
from desktop_app.ui.feeding.page import FeedingPage
from desktop_app.ui.feeding.stock_page import StockPage
from desktop_app.ui.kit.editors import Choice
from desktop_app.ui.kit.page import Page, SomePage, pages_in
from desktop_app.ui.kit.parts import label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import M
from desktop_app.ui.reports.scorecard_page import ScorecardPage

CHILDREN, CARE, STORE, SCORECARD = "children", "care", "store", "scorecard"


class FeedingHub(Page):
    """Shows one of the parts; each part loads itself."""

    child_wanted = Signal(int)
    referral_wanted = Signal(int, str)
    """A letter should be drafted; carries the child's id and the reason."""

    def __init__(self, session: Session) -> None:
        """Open on the children; a part is built when it is first wanted."""
        super().__init__(session)
        self.care_dialog: CareDialog | None = None
        heading = row(gap=M)
        heading.addWidget(label(self.tr("PMT dan layanan"), "title"))
        self.part = Choice(
            [
                (CHILDREN, self.tr("PMT")),
                (CARE, self.tr("Layanan")),
                (STORE, self.tr("Stok makanan")),
                (SCORECARD, self.tr("Konvergensi")),
            ]
        )
        self.part.set_value(CHILDREN)
        self.part.setAccessibleName(self.tr("Bagian"))
        self.part.edited.connect(self._show_part)
        heading.addWidget(self.part)
        heading.addStretch()
        self.body.insertLayout(0, heading)
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack, 1)
        self._stack.setCurrentWidget(self._shown())

    @cached_property
    def feeding(self) -> FeedingPage:
        """The children fed and those proposed."""
        page = FeedingPage(self.session)
        page.child_wanted.connect(self.child_wanted)
        page.referral_wanted.connect(self.referral_wanted)
        return self._added(page)

    @cached_property
    def posyandu_day(self) -> PosyanduDayPage:
        """What the children of a posyandu are due on a day."""
        page = PosyanduDayPage(self.session)
        page.child_wanted.connect(self.child_wanted)
        page.care_wanted.connect(self._open_care)
        return self._added(page)

    @cached_property
    def stock(self) -> StockPage:
        """The store of food."""
        return self._added(StockPage(self.session))

    @cached_property
    def scorecard(self) -> ScorecardPage:
        """The villages' scorecard."""
        page = ScorecardPage(self.session)
        page.child_wanted.connect(self.child_wanted)
        return self._added(page)

    def show_part(self, name: str) -> None:
        """Show one of the parts."""
        self.part.set_value(name)
        self._show_part()

    def show_child(self, child_id: int, course_id: int = 0) -> None:
        """Go to a child in the lists of PMT; to her course `course_id` if given."""
        self.show_part(CHILDREN)
        self.feeding.show_child(child_id, course_id)

    def concerned_by(self, _changes: Changes, /) -> bool:
        """Return False: each part reloads itself."""
        return False

    def unsaved(self) -> bool:
        """Whether any part has something typed and not saved."""
        return any(page.unsaved() for page in pages_in(self._stack))

    def focus_first(self) -> None:
        """Put the cursor where work on the shown part begins."""
        self._shown().focus_first()

    def _open_care(self, child: Child, kind: DueKind | None) -> None:
        vaccines = kind is DueKind.IMMUNISATION
        part = CarePart.IMMUNISATION if vaccines else CarePart.CARE_ITEMS
        self.care_dialog = CareDialog(self.session, child, self, part=part)
        self.care_dialog.child_wanted.connect(self.child_wanted)
        if kind is not None and not vaccines:
            self.care_dialog.care_items.begin(CARE_OF[kind])
        self.care_dialog.open()

    def _shown(self) -> Page:
        part = self.part.value()
        if part == CARE:
            return self.posyandu_day
        if part == STORE:
            return self.stock
        return self.scorecard if part == SCORECARD else self.feeding

    def _added(self, page: SomePage) -> SomePage:
        """Put a part that was just built into the page."""
        page.told.connect(self.told)
        page.undo_offered.connect(self.undo_offered)
        self._stack.addWidget(page)
        return page

    def _show_part(self) -> None:
        self._stack.setCurrentWidget(self._shown())
        self._shown().focus_first()

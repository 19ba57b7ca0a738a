"""One wording that speaks of charts, cases and papers: what the window and mixed papers are given."""

from __future__ import annotations

from desktop_app.wording.case_words import CaseWords
from desktop_app.wording.paper_words import PaperWords


class ClinicWords(CaseWords, PaperWords):
    """All that a child's page says."""


CLINIC_INDONESIAN = ClinicWords()

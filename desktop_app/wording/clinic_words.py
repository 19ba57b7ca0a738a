"""One wording for charts, cases, services and papers: what window and mixed papers are given."""

from __future__ import annotations

from desktop_app.wording.case_words import CaseWords
from desktop_app.wording.paper_words import PaperWords
from desktop_app.wording.services import ServiceWords


class ClinicWords(CaseWords, PaperWords, ServiceWords):
    """All that a child's page says."""


CLINIC_INDONESIAN = ClinicWords()

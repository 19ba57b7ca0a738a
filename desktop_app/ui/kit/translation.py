"""Switches the window's language; Indonesian is the source, so it needs no file."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop_app.resources import resource_path
from desktop_app.wording.clinic_words import ClinicWords

WORDING_CONTEXT = "wording"


class Translation:
    """Holds the installed translators and the wording that uses them."""

    def __init__(self, app: QCoreApplication) -> None:
        """Begin in Indonesian."""
        self._app = app
        self._installed: list[QTranslator] = []
        self.wording = ClinicWords(_translated)

    def use(self, language: str) -> None:
        """Switch to `id` or `en`; what is on screen must be built again."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []
        QLocale.setDefault(QLocale(language))
        self._install(
            "qtbase_" + language, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        )
        folder = str(resource_path("translations"))
        self._install("anting_berlian_" + language, folder)

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self._app)
        if translator.load(name, folder):
            self._app.installTranslator(translator)
            self._installed.append(translator)


def _translated(sentence: str) -> str:
    return QCoreApplication.translate(WORDING_CONTEXT, sentence)

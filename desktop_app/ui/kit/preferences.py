"""What this computer remembers of the window's looks and of files' layouts; no child's data."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from desktop_app.growth.chart_scheme import SCHEMES

LANGUAGES = ("id", "en")
IDLE_MINUTES = (2, 5, 10, 15)
"""The idle times after which a screen is locked; "never" is not offered."""
USUAL_IDLE_MINUTES = 5


class Preferences:
    """Language, chart colours, idle time and window geometry, in one small INI file."""

    def __init__(self, file: Path) -> None:
        """Read from and write to `file`; it need not exist."""
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """`id` or `en`."""
        value = str(self._settings.value("language", LANGUAGES[0]))
        return value if value in LANGUAGES else LANGUAGES[0]

    @language.setter
    def language(self, code: str) -> None:
        self._settings.setValue("language", code)

    @property
    def chart_colours(self) -> str:
        """The name of the chart's colour set."""
        value = str(self._settings.value("chart_colours", SCHEMES[0]))
        return value if value in SCHEMES else SCHEMES[0]

    @chart_colours.setter
    def chart_colours(self, name: str) -> None:
        self._settings.setValue("chart_colours", name)

    @property
    def idle_minutes(self) -> int:
        """Minutes without a key or mouse movement after which the screen is locked."""
        value = str(self._settings.value("idle_minutes", USUAL_IDLE_MINUTES))
        minutes = int(value) if value.isdecimal() else USUAL_IDLE_MINUTES
        return minutes if minutes in IDLE_MINUTES else USUAL_IDLE_MINUTES

    @idle_minutes.setter
    def idle_minutes(self, minutes: int) -> None:
        self._settings.setValue("idle_minutes", minutes)

    @property
    def geometry(self) -> QByteArray:
        """The main window's place on the screen; empty at first."""
        value = self._settings.value("geometry", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._settings.setValue("geometry", value)

    def import_layout(self, signature: str) -> str:
        """Return what was kept for files with this signature of headings; "" for nothing."""
        return str(self._settings.value(f"import_layouts/{signature}", ""))

    def keep_import_layout(self, signature: str, layout: str) -> None:
        """Keep the layout of files with this signature; "" forgets it."""
        key = f"import_layouts/{signature}"
        if layout:
            self._settings.setValue(key, layout)
        else:
            self._settings.remove(key)

    def save(self) -> None:
        """Write to disk now."""
        self._settings.sync()

"""Updates the English translation: collects every text of window and wording, compiles the .qm.

Run it with the program's own Python: `python resources/translations/update.py`. New texts are
marked as unfinished in anting_berlian_en.ts; write their English there and run it again. It fails
while a text is unfinished.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

from desktop_app.wording import all_sentences, growth_chart_words  # noqa: E402 -- needs the path above

TRANSLATION = HERE / "anting_berlian_en.ts"
CONTEXT = "wording"


def window_sources() -> list[str]:
    """Return the source files of the window, which hold their texts inside `tr`."""
    return [str(path) for path in sorted((ROOT / "desktop_app" / "ui").rglob("*.py"))]


def sentences() -> Iterator[str]:
    """Yield every text of the wording, including those of charts."""
    yield from all_sentences()
    for table in (
        growth_chart_words.CHART_AXES,
        growth_chart_words.CHART_ROWS,
        growth_chart_words.CHART_TERMS,
    ):
        yield from table.values()


def tool(name: str) -> str:
    """Return the path of a Qt tool that comes with PySide6."""
    suffix = ".exe" if sys.platform == "win32" else ""
    return str(Path(PySide6.__file__).parent / (name + suffix))


def unfinished() -> list[str]:
    """Return the texts that have no English yet."""
    found = []
    tree = ET.parse(TRANSLATION)  # noqa: S314 -- our own file
    for message in tree.iter("message"):
        english = message.find("translation")
        if english is None or english.get("type") == "unfinished":
            found.append(message.findtext("source", ""))
    return found


def main() -> int:
    """Collect the texts, compile them, and print what is missing."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "wording_texts.py"
        lines = [f"QT_TRANSLATE_NOOP({CONTEXT!r}, {text!r})" for text in dict.fromkeys(sentences())]
        told.write_text("\n".join(lines) + "\n", encoding="utf-8")
        options = ["-no-obsolete", "-locations", "none", "-source-language", "id"]
        options += ["-target-language", "en", "-silent"]
        command = [tool("lupdate"), *window_sources(), str(told), *options, "-ts", str(TRANSLATION)]
        subprocess.run(command, check=True)  # noqa: S603 -- Qt's own tool
    compiled = TRANSLATION.with_suffix(".qm")
    command = [tool("lrelease"), "-silent", str(TRANSLATION), "-qm", str(compiled)]
    subprocess.run(command, check=True)  # noqa: S603 -- Qt's own tool
    missing = unfinished()
    for text in missing:
        sys.stdout.write(f"no English yet: {text}\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())

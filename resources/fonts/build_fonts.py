"""Makes the bundled static Inter fonts from Inter's variable font; the program never runs this.

Qt and ReportLab share the files, and ReportLab supports neither variable fonts nor OpenType
features. So each weight is made static, and only Latin and the characters that we print are kept.
Tabular figures, a feature in the original, become the default, so that columns of numbers align.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

WEIGHTS = {"Regular": 400, "SemiBold": 600, "Bold": 700}

# Basic Latin to Latin Extended-A, punctuation, and ² ³ arrows ≤ ≥ − ≈ ● ▲ ▼ ✓ ✗.
RANGES = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x2010, 0x2028),
    *(0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, 0x2122),
    *(0x2190, 0x2191, 0x2192, 0x2193, 0x2197, 0x2198),
    *(0x2212, 0x2215, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265, 0x3BC, 0x394),
    *(0x25B2, 0x25BC, 0x25CF, 0x25CB, 0x25A0, 0x2713, 0x2717),
]

# Contextual forms (calt) are left out on purpose: they would show the x of "2x3" as ×.
FEATURES = ["ccmp", "kern", "locl", "mark", "mkmk"]


def tabular_figures(font: TTFont) -> None:
    """Make plain digits show the tabular figures, which all have one width."""
    gsub = font["GSUB"].table
    lookups = next(r for r in gsub.FeatureList.FeatureRecord if r.FeatureTag == "tnum")
    equal_width: dict[str, str] = {}
    for index in lookups.Feature.LookupListIndex:
        for part in gsub.LookupList.Lookup[index].SubTable:
            equal_width |= getattr(part, "ExtSubTable", part).mapping
    names = font.getBestCmap()
    digits = {ord(digit): equal_width[names[ord(digit)]] for digit in "0123456789"}
    width = font["hmtx"][digits[ord("0")]][0]
    for name in digits.values():
        # Interpolation between the drawn weights leaves their widths a few units apart.
        font["hmtx"][name] = (width, font["hmtx"][name][1])
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap |= digits


def build(source: Path, target: Path) -> None:
    """Write one static file per weight into the folder `target`."""
    for style, weight in WEIGHTS.items():
        font = instancer.instantiateVariableFont(
            TTFont(source), {"wght": weight}, updateFontNames=True
        )
        tabular_figures(font)
        options = Options()
        options.layout_features = FEATURES
        options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
        options.drop_tables = [*options.drop_tables, "STAT"]
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=RANGES)
        subsetter.subset(font)
        font.save(target / f"Inter-{style}.ttf")


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(__file__).parent)

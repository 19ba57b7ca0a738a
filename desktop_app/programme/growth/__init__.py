"""Rules of measuring: plausibility, the facts of a child's measurements, quality of measuring."""

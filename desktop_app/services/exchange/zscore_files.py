"""Use case of scoring a research table: reads a CSV of measurements, adds z-scores to a copy."""

from __future__ import annotations

from desktop_app.exchange.growth_zscore_table import zscores_file

__all__ = ["zscores_file"]

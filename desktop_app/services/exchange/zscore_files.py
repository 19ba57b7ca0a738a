"""Use case of scoring a research table: a CSV of measurements in, the same with z-scores out."""

from __future__ import annotations

from desktop_app.exchange.growth_zscore_table import zscores_file

__all__ = ["zscores_file"]

"""Names for the NumPy arrays that the rules of whole registers pass to each other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.int8]
Bools = NDArray[np.bool_]
Indices = NDArray[np.intp]
Integers = NDArray[np.int64]
Days = NDArray[np.int32]
"""Dates as `date.toordinal()`; 0 for none."""

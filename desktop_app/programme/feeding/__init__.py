"""Rules of supplementary feeding (PMT), outpatient care of gizi buruk and stock."""

"""Use cases of visits, z-scores, charts and the quality of measuring."""

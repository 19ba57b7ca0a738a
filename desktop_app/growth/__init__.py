"""WHO growth of children from 0 to 60 months; stands alone: NumPy and the standard library only.

`zscores.zscores` scores arrays of measurements and `zscores.zscore` a single one, both as WHO's own
software does:

    >>> from desktop_app.growth.zscores import zscore
    >>> from desktop_app.growth.tables import FEMALE
    >>> zscore(sex=FEMALE, age_days=366, weight_kg=8.4, lenhei_cm=77.36).zlen
    1.29
"""

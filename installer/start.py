"""The entry point of the bundled program; PyInstaller needs a script, not a package."""

import sys

from desktop_app.__main__ import main

if __name__ == "__main__":
    sys.exit(main())

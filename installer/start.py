"""Where the bundled program begins; PyInstaller wants a script, not a package."""

import sys

from desktop_app.__main__ import main

if __name__ == "__main__":
    sys.exit(main())

"""Kelisim: translation quality assurance for press releases in Kazakh, Russian and English."""

import os

__version__ = "0.1.0"

# Before numpy is imported. A second thread for products of small matrices costs more than it brings:
# alignment is twice as fast without it, and releases are shared among processes.
for _library in ("OPENBLAS", "OMP"):
    os.environ.setdefault(f"{_library}_NUM_THREADS", "1")

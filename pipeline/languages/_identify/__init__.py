"""The parts of the language identifier; the public face is :mod:`pipeline.languages.identify`."""

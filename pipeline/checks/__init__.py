"""The checks, one file each, by what they look at; the stage that runs them is ``stage``."""

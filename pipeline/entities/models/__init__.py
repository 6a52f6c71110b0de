"""Statistical name finders, one per language, behind one protocol; see ``registry``."""

"""English function words: articles, prepositions, conjunctions, pronouns, auxiliaries, common adverbs.

The closed classes as any English grammar lists them, chosen by the editor.
"""

from __future__ import annotations

_WORDS = """
a about above according across after again against all along also although always am among an and another any
are
around as at away be because been before behind being below beneath beside between beyond both but by can
cannot
could despite did do does doing don't down during each either else even ever every except few for from
further had
has have having he her here hers herself him himself his how however i if in inside instead into is it its
itself
just least less many may me might mine more most much must my myself near neither never next no nor not now
of off
often on once one only onto or other others our ours ourselves out outside over own per rather same shall she
should
since so some still such than that the their theirs them themselves then there therefore these they this those
though through throughout thus to together too toward towards under unless until up upon us very via was we
were
what when where whether which while who whom whose why will with within without would yet you your yours
yourself
"""
STOPWORDS: frozenset[str] = frozenset(_WORDS.split())

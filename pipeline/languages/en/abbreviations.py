"""English abbreviations that are written with a full stop.

Source: New Hart's Rules, ch. 10 (abbreviations), completed by editor's judgement from press releases.
"""

from __future__ import annotations

#: something follows in the same sentence
BINDING = """
mr mrs ms messrs mx dr prof assoc asst rev hon fr gen col maj capt lt cmdr sgt cpl pvt gov govs sen
sens rep reps pres supt insp det adm brig amb atty
st ste mt ft e.g i.e eg ie cf viz vs v al.e approx ca c tel fax mob ext
"""

#: binding before a figure only
BEFORE_FIGURE = """
no nos p pp vol vols fig figs art arts sec sect para paras ch chap eq ref refs ed eds ver item
jan feb mar apr jun jul aug sep sept oct nov dec
"""

#: may end a sentence
CLOSING = """
etc et.al al inc ltd co corp bros plc llc jr sr esq ph.d phd m.d b.a m.a b.sc m.sc d.phil
u.s u.k u.n e.u u.s.a u.s.s.r d.c n.y l.a
a.m p.m am pm a.d b.c
ave blvd rd sq bldg dept univ est min max mln bln mil tn km m cm kg sq.km hr hrs sec mins
calif fla ariz conn tenn okla colo minn wis wyo ky neb nev n.h n.j n.m n.c n.d s.c s.d r.i w.va
mon tue tues wed thu thur thurs fri sat sun ibid op.cit
"""

#: words that begin sentences; editor's judgement
STARTERS = """
the a an this that these those it its he she his her they their we our you your i my there here
in on at by for from with to of as and but or so yet nor if when while although though because since
after before during until
however moreover furthermore meanwhile also then now today yesterday tomorrow later earlier another
other some many most
all each every both no not only even what who how why where which one two three first second
participants project according
"""

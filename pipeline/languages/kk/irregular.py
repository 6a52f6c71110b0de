"""Kazakh stems and forms that no rule makes.

Sources: the epenthetic stems ({y}) and the pronoun lexicons of apertium-kaz (apertium-kaz.kaz.lexc); further
stems from usage (editor's judgement).
"""

from __future__ import annotations

_DROPPING = (
    "халық орын мұрын ерін қарын мойын қойын ауыз ғұрып әріп қауіп көрік бөрік ерік құлық кейіп қалып парық нарық "
    "қырық ырық құрық дауыс көңіл"
)
#: The vowel of the last syllable falls before a vowel: халық → халқы, орын → орны.
DROPPING = {stem: stem[:-2] + stem[-1] for stem in _DROPPING.split()}
#: those that end compounds as well: «кәсіпорын» → «кәсіпорны»
_COMPOUNDING = ("орын", "халық", "ауыз", "ғұрып")
#: stems of which the full form is used as well, often in another sense: «нарығы», «қалыбы», «дауысы»
KEEPING = frozenset({"нарық", "қалып", "дауыс", "көңіл", "құрық", "парық"})


def dropped(stem: str) -> str | None:
    """The stem as it stands before a vowel where a vowel falls, else None."""
    if stem in DROPPING:
        return DROPPING[stem]
    for last in _COMPOUNDING:
        if len(stem) > len(last) + 2 and stem.endswith(last):
            return stem[:-2] + stem[-1]
    return None


_PRONOUNS = {
    "мен": "менің маған мені менде менен менімен мендегі менікі",
    "сен": "сенің саған сені сенде сенен сенімен сендер сендерге сендердің сендерді сенікі",
    "ол": (
        "оның оған оны онда одан онымен ондағы олар олардың оларға оларды оларда олардан олармен олардағы "
        "онікі ондай онсыз соған"
    ),
    "бұл": (
        "бұның мұның бұған мұны бұны мұнда бұнда мұндағы бұдан мұнан бұнымен мұнымен бұлар бұлардың бұларға "
        "бұларды бұларда бұлардан бұлармен мұндай бұндай"
    ),
    "сол": "соның соған соны сонда содан сонымен сондағы солар солардың соларға соларды соларда солардан сондай",
    "осы": "осының осыған осыны осында осыдан осындағы осымен осылар осылардың осындай",
    "мына": "мынаның мынаған мынаны мынада мынадан мынадай мыналар",
    "ана": "ананың анаған ананы анадай аналар",
    "не": "ненің неге нені неде неден немен нелер несі несін",
    "кім": "кімнің кімге кімді кімде кімнен кіммен кімдер",
    "өз": (
        "өзі өзінің өзіне өзін өзінде өзінен өзімен өзіндегі өздері өздерінің өздеріне өздерін өздерінде "
        "өздерінен өздерімен өзім өзімнің өзіме өзімді өзімде өзімнен өзіміз өзіміздің өзімізге өзімізді өзіңіз "
        "өзіңіздің өзіңізге өзіндік"
    ),
    "барлық": "барлығы барлығының барлығына барлығын барлығымыз",
    "бәрі": "бәрінің бәріне бәрін бәрінде бәрінен бәрімен бәріміз бәріміздің бәрімізге",
    "қай": "қайсы қайсысы қайда қайдан",
}
#: form → lemma of the pronouns
PRONOUNS: dict[str, str] = {}
for _lemma, _forms in _PRONOUNS.items():
    for _form in _forms.split():
        PRONOUNS.setdefault(_form, _lemma)

"""Kazakh function words: conjunctions, postpositions, particles, pronouns, common adverbs and auxiliaries.

Sources: postpositions by the case they govern, and conjunctions by sense: the school grammar of engime.org
(i-blok-11-22-46, question 70, «Шылау түрлері»), kk.wikipedia.org/wiki/Шылау; particles: zharar.kz/id/61727;
root adverbs: kk.wikipedia.org/wiki/Үстеу; pronouns: as in :mod:`pipeline.languages.kk.irregular`. What
official prose adds to them («негізінде», «барысында», «аясында»), and the words of other classes: editor's
judgement.
"""

from __future__ import annotations


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


_CONJUNCTIONS = _words(
    # of addition, of contrast, of cause, of choice, of condition and result
    "және әрі мен бен пен да де та те",
    "бірақ алайда дегенмен әйткенмен сөйткенмен ал",
    "өйткені себебі сондықтан",
    "не немесе я яки яғни болмаса әлде біресе бірде",
    "егер онда сонда ендеше демек әйтпесе әйтсе сонымен",
)
_POSTPOSITIONS = _words(
    # after a bare noun
    "үшін туралы жайлы сияқты тәрізді секілді сайын арқылы бойы бойынша жөнінде жөніндегі",
    # after a dative, an ablative, an instrumental
    "дейін шейін қарай тарта таман жуық қарамастан байланысты қатысты сәйкес орай",
    "кейін соң бері бұрын гөрі басқа өзге астам артық кем",
    "бірге қатар қоса қабат",
    # nouns in a case that official prose uses so
    "ретінде негізінде барысында аралығында",
)
_PARTICLES = _words(
    # of question, of stress, of limit, of guess and denial
    "ма ме ба бе па пе ше",
    "ғой қой ақ тіпті әсіресе міне әне иә",
    "ғана қана тек",
    "шығар мыс екен еді емес жоқ бар",
)
_PRONOUNS = _words(
    "мен сен сіз ол біз сендер сіздер олар",
    "бұл осы сол мына ана мынау анау мұндай ондай сондай осындай мұнда осында",
    "өз бәрі барлық барша бүкіл күллі түгел",
    "кім не қай қандай қанша неше қашан қайда қайдан қалай неге",
    "әр әрбір әрқайсы кейбір біраз бірнеше біреу бірдеңе ешкім ештеңе ешқандай",
)
_ADVERBS = _words(
    "енді қазір бүгін кеше ертең әлі тағы кейде үнемі ылғи жиі сирек әдетте қайта алдымен",
    "өте аса ең тым әбден мүлде көп аз дәл шамамен негізінен",
    "олай былай солай осылай одан бұдан содан мұнан әрине бірінші",
)
_AUXILIARIES = _words(
    "болып болды болған болады болатын отыр жатыр тұр жүр деп деген дейді етіп етті еткен",
)

STOPWORDS = _CONJUNCTIONS | _POSTPOSITIONS | _PARTICLES | _PRONOUNS | _ADVERBS | _AUXILIARIES

# Whole words that look suffixed: demonstratives and question words with a suffix grown on, numerals,
# qualities in -қы, -лы and -лық that dictionaries list; editor's judgement.
_GROWN = _words(
    "бұл сол осы мына ана өз әр әрбір барлық кейбір бірнеше біреу олар бәрі",
    "қандай қанша қайда қайдан қалай мұндай ондай сондай осындай",
    "екі үш төрт бес алты жеті сегіз тоғыз он жиырма қырық елу жүз мың",
    "жақсы жаман үлкен кішкентай жаңа ескі қатты белгілі ерекше жоғары төмен кісі",
    "алғаш алғашқы соңғы келесі қазіргі негізгі басты тиіс керек мүмкін қажет көптеген маңызды ортақ",
    "жергілікті",
    "мемлекеттік ұлттық халықаралық әлеуметтік экономикалық қаржылық құқықтық өңірлік аймақтық",
)
#: a verb or noun as well: the reading as a suffixed form is left to the lemmatiser
_OPEN = _words("болмаса мен қоса қабат екен еді емес содан одан бұдан мұнан сонда онда сонымен")
WHOLE = (_CONJUNCTIONS | _POSTPOSITIONS | _PARTICLES | _ADVERBS | _GROWN) - _OPEN
#: variants of one word
VARIANTS = {
    "де": "да", "та": "да", "те": "да", "бен": "мен", "пен": "мен", "ме": "ма", "ба": "ма", "бе": "ма",
    "па": "ма", "пе": "ма", "қой": "ғой", "қана": "ғана",
}  # fmt: skip

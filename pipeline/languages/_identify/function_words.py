"""Words that carry little meaning and much evidence. Editor's judgement: the most frequent words of each language."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENGLISH = _set(
    """
    the of and in to a an for on with by is are was were be been being has have had will would can
    could should may might at
    from as that this these those it its which who whom whose what when where while their they them
    he she his her him we us
    our you your i my me or not but also than more most some any all other into about after before
    between during over under
    through against up out if so no do does did there here how why because such only very just now
    then new first one two
    said says say yes per within without since until both each via
    """
)
#: Kazakh words that no Russian text has, and the other way round; case says nothing about them
KAZAKH = _set(
    """
    мен пен бен ол бір екі деп деді де бар жоқ осы бұл сол олар оның және үшін бойынша туралы кейін
    арқылы сияқты дейін бойы
    болып болды бола болса болған керек емес тек ал енді сонда деген еді екен кем кей ма ме ба бе па пе
    қазір бүгін кеше жыл жылы жылдың ай күн биыл былтыр адам басқа барлық ең өте ғана жаңа
    """
) - _set("де кем ба ал тек па ай")
#: words of Kazakh in the Latin alphabets of 2021 and 2018 that English and Turkish do not have
KAZAKH_LATIN = _set(
    "bul sol osy dep dedi degen bolyp boldy jyl jyly jer jäne üşın üshin boiynşa boiynsha turaly joq
    keiın ekı eki bır bir edi edı"
) - _set("bir")
RUSSIAN = _set(
    """
    и в во на с со не что это как по из за к ко от для о об до при под над но а же бы или он она они
    его её ее их мы вы я
    был была было были быть есть будет который которая которое которые которых также уже еще ещё
    только если когда где так
    после перед между через без более менее год года году лет все всех всего этот эта эти этого том тем чем
    """
) - _set("а о до бы он на за к из ко перед том")
#: German, French, Spanish, Italian, Dutch, Polish, Turkish, Azerbaijani, Uzbek; none is an English word
FOREIGN_LATIN = _set(
    """
    der die das und ist nicht mit von für auf dem den des ein eine einer eines einen zu zur zum im
    sich auch als wird werden
    wurde sind bei nach aus oder über durch haben hat dass sie wir ihr ich
    le la les du une est sont dans pour sur avec que qui au aux ce cette par pas plus nous vous il elle
    el los las una para con por del como más pero esta este son sobre entre
    di che della dei delle gli nel nella sono alla anche
    het een van voor niet zijn wordt aan ook
    nie się jest na przez oraz dla
    ve bir için ile bu olarak çok daha olan kadar gibi sonra ancak değil var da de göre ise
    və üçün ilə olan edən
    va bilan uchun
    """
)
#: Latin-script words that only Turkish, Azerbaijani and Uzbek have: close relatives of Kazakh
TURKIC_LATIN = _set(
    "ve için ile olarak çok daha kadar gibi sonra ancak değil göre ise və üçün ilə va bilan uchun"
)
KYRGYZ = _set(
    """
    жана менен үчүн болгон болуп боюнча эле бул анын алар ошол кыргыз тууралуу деген эмес кийин дагы
    чейин болот болду
    жөнүндө аркылуу керек эл өз анда алардын республикасынын мамлекеттик өлкө биз мен турган бир ар
    """
) - _set("бул анын алар эмес кийин керек эл өз анда биз мен бір ар бир деген болуп")
UKRAINIAN = _set(
    """
    що та це який яка які був була було були від під про для його її їх року також цей ця ці вони
    він вона але якщо після
    де ж або є й із зі ще вже може між буде бути через щоб як так ми ви у
    """
) - _set("для де ж про у так через може")
#: Cyrillic languages that are none of the three: Bulgarian, Serbian, Macedonian, Belarusian, Tajik, Uzbek
FOREIGN_CYRILLIC = (
    UKRAINIAN
    | KYRGYZ
    | _set(
        "се са ще със във към като което който която бяха беше съм ки ва аз дар һәм белән өчен
        булган һәр билан учун бўлган бу ҳам үчүн гэта які што ён быў"
    )
)

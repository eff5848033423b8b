"""The words by which people ask what somebody did: verbs and nouns, and what of a reading they point at."""

from __future__ import annotations

from bot.insight.content_answers import Act

_FORMS = {
    Act.WARNED: "warn warns warned warning warnings caution cautions cautioned threaten threatens threatened threats",
    Act.PROMISED: "promise promises promised promising pledge pledges pledged pledging commit commits committed "
    "commitment commitments undertake undertakes undertook undertaken vow vows vowed offer offers offered",
    Act.BACKED: "back backs backed backing support supports supported supporting endorse endorses endorsed favour "
    "favours favoured favor favors favored approve approves approved welcome welcomes welcomed",
    Act.OPPOSED: "oppose opposes opposed opposing opposition reject rejects rejected rejecting object objects objected "
    "criticise criticises criticised criticize criticizes criticized criticism protest protests protested",
    Act.CONDEMNED: "condemn condemns condemned condemning condemnation denounce denounces denounced deplore deplores "
    "deplored",
    Act.PRAISED: "praise praises praised praising commend commends commended applaud applauds applauded",
    Act.THANKED: "thank thanks thanked thanking",
    Act.ASKED: "ask asks asked asking demand demands demanded demanding urge urges urged urging request requests "
    "requested want wants wanted call calls called calling appeal appeals appealed",
    Act.AGREED: "agree agrees agreed agreeing agreement agreements decide decides decided conclude "
    "concluded sign signed",
    Act.DENIED: "deny denies denied denying denial refute refutes refuted",
    Act.DISCUSSED: "discuss discusses discussed discussing discussion discussions raise raises raised",
    Act.MET: "meet meets met meeting meetings visit visits visited visiting visitor talks summit summits receive "
    "receives received receiving host hosts hosted phone phoned telephone telephoned attend attended participate "
    "participated participants happen happened happens happening exchange exchanges",
    Act.SAID: "say says said saying state states stated statement statements tell tells told speak speaks spoke spoken "
    "mention mentions mentioned comment comments commented remark remarks remarked declare declares declared think "
    "thinks believe believes position positions stance stances view views stand stands express expressed news "
    "reaffirm reaffirmed reaffirms reiterate reiterated reiterates stress stressed emphasise emphasised emphasize "
    "emphasized line",
}

_ACTS = {form: act for act, forms in _FORMS.items() for form in forms.split()}

_PARTICIPLES = frozenset(
    form for form in _ACTS if form.endswith("ed") or form in ("said", "told", "met", "spoken", "undertaken")
)

_CALLED = {"on": Act.ASKED, "for": Act.ASKED, "upon": Act.ASKED}
"""To call on or for something is to ask; to call somebody is to speak with them."""


def act_at(words: list[str], at: int) -> Act | None:
    """What the word at this place stands for, if it is one of these."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word in ("call", "called", "calls", "calling") and following not in _CALLED:
        return Act.MET
    return _ACTS.get(word)


def is_participle(word: str) -> bool:
    """Whether the word can follow "was": "was condemned"."""
    return word in _PARTICIPLES

"""Which statements are which events, on one-sentence texts."""

from __future__ import annotations

import pytest

from tests.reading.coding.board import board, coded, said

ACTS = [
    ("Orlov thanked | Wen for the welcome", "thank", "greeting", "SUPPORT", None, "CHN"),
    ("Orlov congratulated | his host on the harvest", "greet", "greeting", "SUPPORT", None, "CHN"),
    ("Orlov praised | Qatar's mediation in Sudan", "praise", "support", "SUPPORT", None, "QAT"),
    ("Orlov reiterated | his solidarity with Egypt", "assert", "support", "SUPPORT", None, "EGY"),
    ("Orlov condemned | the raid on Sudan by Israel", "condemn", "condemnation", "ACCUSE", "disapprove", "ISR"),
    ("Orlov opposes | Japan's plans", "oppose", "opposition", "ACCUSE", "disapprove", "JPN"),
    ("Orlov said | Japan's plans cannot be accepted", "assert", "opposition", "ACCUSE", "disapprove", "JPN"),
    ("Orlov accused | Japan of breaking its word", "condemn", "condemnation", "ACCUSE", "allege", "JPN"),
    ("Orlov rejected | Japan's claim to the islands", "oppose", "opposition", "REJECT", None, "JPN"),
    ("Orlov refused | Japan's request to meet", "oppose", "opposition", "REJECT", "meet", "JPN"),
    ("Orlov urged | Iran to return to the talks", "urge", "request", "REQUEST", "meet", "IRN"),
    ("Orlov called on | NATO to halt its exercises", "urge", "request", "REQUEST", "yield", "IGO"),
    ("Orlov asked for | help with the harvest", "ask", "request", "REQUEST", "assist", "CHN"),
    ("Orlov stressed | the need for Israel to reform its tax law", "assert", "request", "REQUEST", "change", "ISR"),
    ("Orlov invited | Wen to visit Kazan", "ask", "request", "AGREE", None, "CHN"),
    ("Orlov promised to | send wheat", "promise", "commitment", "AGREE", None, "CHN"),
    ("Orlov said | Moscow would continue to support Egypt", "assert", "commitment", "AGREE", None, "EGY"),
    ("Orlov looked forward to | visiting again in May", "promise", "position", "AGREE", None, "CHN"),
    ("Orlov agreed on | a new ferry", "agree", "position", "AGREE", None, "CHN"),
    ("Orlov discussed | the ferry", "discuss", "fact", "CONSULT", None, "CHN"),
    ("Orlov announced | a package of medical assistance for Sudan", "promise", "fact", "AID", None, "SDN"),
    ("Orlov noted | his country has delivered 40 tons of aid to Egypt", "inform", "fact", "AID", None, "EGY"),
    ("Orlov said | he will provide Egypt with 30 million in aid", "assert", "commitment", "AGREE", None, "EGY"),
    ("Orlov announced | he had imposed new sanctions on Japan", "inform", "fact", "SANCTION", "discontinue", "JPN"),
    ("Orlov said | he would impose new sanctions on Japan", "assert", "commitment", "THREATEN", None, "JPN"),
    ("Orlov praised | Wen for his support for Egypt", "praise", "support", "SUPPORT", None, "CHN"),
    ("Orlov thanked | Wen for the briefing on his visit to Egypt", "thank", "greeting", "SUPPORT", None, "CHN"),
    ("Orlov said | he will act firmly in response to raids by Iran", "assert", "commitment", "THREATEN", None, "IRN"),
    ("Orlov condemned | NATO's exercises", "condemn", "condemnation", "ACCUSE", "disapprove", "IGO"),
    ("Orlov supports | the NATO exercise", "support", "support", "SUPPORT", None, "IGO"),
    ("Orlov said | we will continue the talks", "assert", "commitment", "AGREE", None, "CHN"),
    ("Orlov warned | he would respond decisively if Japan sails", "warn", "commitment", "THREATEN", None, "JPN"),
    ("Orlov noted | his fleet had conducted joint patrols with Japan", "inform", "fact", "COOPERATE", None, "JPN"),
    ("Orlov said | his fleet held joint exercises in May", "assert", "fact", "COOPERATE", None, "CHN"),
    ("Orlov said | his fleet will hold joint exercises with Japan", "assert", "commitment", "AGREE", None, "JPN"),
    ("Orlov said | he would withdraw his troops from Ukraine", "assert", "commitment", "CONCEDE", None, "UKR"),
    ("Orlov announced | he will lift all tariffs on Japan", "promise", "commitment", "CONCEDE", None, "JPN"),
    ("Orlov promised to | release the detainees by May", "promise", "commitment", "CONCEDE", None, "CHN"),
    ("Orlov noted | he has eased the duties on grain", "inform", "fact", "RETREAT", None, "CHN"),
    ("Orlov noted | his side signed an agreement with Egypt", "inform", "fact", "SUPPORT", None, "EGY"),
    ("Orlov announced | he would suspend talks with Japan", "inform", "fact", "THREATEN", "relations", "JPN"),
    ("Orlov would like to warmly congratulate | you on the harvest", "greet", "greeting", "SUPPORT", None, "CHN"),
    ("Orlov firmly rejected | Japan's claim to the islands", "oppose", "opposition", "REJECT", None, "JPN"),
    ("Orlov looked forward to | partnering on the ferry", "promise", "position", "AGREE", None, "CHN"),
    ("Orlov said | he will provide 2 million for a school in China", "assert", "commitment", "AGREE", None, "CHN"),
    ("Orlov said | he will impose severe costs for Japan's raids", "assert", "commitment", "THREATEN", None, "JPN"),
    ("Orlov noted | I appreciate Japan's support for the plan", "assert", "support", "SUPPORT", None, "JPN"),
    ("Orlov reaffirmed | his readiness to ensure supplies to China", "assert", "commitment", "AGREE", None, "CHN"),
    ("Orlov said | he works with Japan to provide aid to Egypt", "assert", "fact", "AGREE", None, "EGY"),
    ("Orlov announced | a medical assistance package for Sudan", "promise", "fact", "AID", None, "SDN"),
    ("Orlov announced | he will commit 5 million to farms in China", "inform", "commitment", "AGREE", None, "CHN"),
    ("Orlov accepted | an invitation to Nanjing", "agree", "position", "AGREE", None, "CHN"),
    ("Orlov underscored | his readiness to impose costs on Japan", "assert", "commitment", "THREATEN", None, "JPN"),
    ("Orlov warmly extended | an invitation to Kazan", "ask", "request", "AGREE", None, "CHN"),
    ("Orlov called for | closer contacts in the region", "urge", "request", "REQUEST", None, "CHN"),
    ("Orlov said | his side had released 20 prisoners to Ukraine", "inform", "fact", "RETREAT", "release", "UKR"),
]


@pytest.mark.parametrize(("words", "cue_class", "kind", "code", "mode", "target"), ACTS)
def test_an_act(words: str, cue_class: str, kind: str, code: str, mode: str | None, target: str) -> None:
    cue, content = words.removeprefix("Orlov ").split(" | ")
    text = words.replace(" | ", " ")
    assert coded(board(text, said(text, cue, content, cue_class, kind))) == [("RUS", code, mode, target)]


REMARKS = [
    ("Orlov noted | the harvest was good", "assert", "fact"),
    ("Orlov said | Ukraine is a large country", "assert", "position"),
    ("Orlov believes that | China will grow", "assess", "assessment"),
    ("Orlov informed | the harvest in Egypt", "inform", "fact"),
    ("Orlov hoped that | Iran would come back", "ask", "request"),
    ("Orlov warned that | the war in Sudan may spread", "warn", "assessment"),
    ("Orlov recognized | the importance of trade with Japan", "agree", "position"),
    ("Orlov agreed that | Japan is rich", "agree", "assessment"),
    ("Orlov did not thank | Japan", "thank", "greeting"),
    ("Orlov reiterated | his support for the fight against Iran", "assert", "support"),
    ("Orlov expressed | his support after the Russia-Ukraine talks", "assert", "support"),
    ("Orlov condemned | the raid on Sudan", "condemn", "condemnation"),
    ("Orlov called for | restraint in the region, as Iran's neighbour did once", "assert", "request"),
    ("Orlov noted that | Japan had imposed sanctions on Iran", "inform", "fact"),
    ("Orlov said that | he had not imposed sanctions on Iran", "assert", "fact"),
    ("Orlov looked forward to | the harvest", "promise", "position"),
    ("Orlov said | Japan has strongly opposed the raid", "assert", "condemnation"),
    ("Orlov was happy to | see his friend", "praise", "greeting"),
    ("Orlov proposed | a plan for the region", "urge", "request"),
    ("Orlov agreed | these reforms are of use", "agree", "position"),
    ("Orlov said | talks with Iran including trade are of use", "assert", "request"),
    ("Orlov said | we will always remember this day", "assert", "commitment"),
    ("Orlov said | the early release of all prisoners matters to Japan", "assert", "position"),
    ("Orlov noted | Japan's intention to open an embassy", "assert", "commitment"),
    ("Orlov noted | Japan's support for the plan", "assert", "support"),
    ("Orlov considering | the new tariffs", "discuss", "fact"),
    ("Orlov said | he will respond to China in kind", "assert", "commitment"),
    ("Orlov should discuss | the ferry", "discuss", "fact"),
    ("Orlov called for | the release of all sailors", "urge", "request"),
    ("Orlov following up on | the ferry", "discuss", "fact"),
    ("Orlov noted that | this year is the anniversary of the signing of the treaty", "assert", "assessment"),
    ("Orlov said that | the easternmost ports have no duties", "assert", "fact"),
    ("Orlov said that | a significant part of the agreement is old", "assert", "position"),
    ("Orlov supports | the plan that was told to NATO", "support", "support"),
    ("Orlov welcomed | Wen to Kazan", "support", "greeting"),
]


@pytest.mark.parametrize(("words", "cue_class", "kind"), REMARKS)
def test_a_remark_is_no_event(words: str, cue_class: str, kind: str) -> None:
    cue, content = words.removeprefix("Orlov ").split(" | ")
    text = words.replace(" | ", " ")
    assert coded(board(text, said(text, cue, content, cue_class, kind))) == []


def test_words_without_a_cue_are_coded_only_where_they_bind() -> None:
    text = "We will send buses. Our thanks go to Egypt."
    promise = said(text, None, "We will send buses", None, "commitment")
    thanks = said(text, None, "Our thanks go to Egypt", None, "support")
    assert coded(board(text, promise, thanks)) == [("RUS", "AGREE", None, "CHN")]
    assert coded(board(text, promise, is_readout=False)) == []

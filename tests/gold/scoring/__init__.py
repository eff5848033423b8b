"""How a reading is scored against hand-made labels. What counts as right:

* statement: the two content spans share at least 0.7 of their joined length;
* who said it, of the matched statements: the same person, state or body; a collective for a collective; nobody for a
  passive without an agent;
* cue, of the matched statements that have one: the found cue (at most 8 words, outside the content) touches the
  labelled cue's words in the text;
* statement, whole: statement, speaker and cue all right, over all labelled and all found statements;
* commitment and stance: span, owner and polarity; the found words for a stance's object may be a phrase that holds it;
* states are compared by ISO code, people by surname without a conflicting given name, bodies and instruments by name
  or by any form quoted as evidence;
* a date or place found where the labels have none counts against precision.
"""

# Two documents side by side.

button-compare = Compare with…
compare-title = Compare with…
compare-submit = Compare
compare-cancel = Cancel
compare-pick = Which document?
compare-pick-place = Type a name, a country, a word of the headline
compare-pick-hint = Those that may be seen here; first those with the same parties, the newest first.
compare-chosen = { $headline } is compared with:

compare-heading = Side by side
compare-source = source
compare-same = Both tell of the same exchange.
compare-perhaps = Both may tell of the same exchange: the same people, but the days do not settle it.
compare-again = Two exchanges between the same sides: what changed from 1 to 2.
compare-one-side = Two exchanges of { $party } with others: what changed from 1 to 2.
compare-other = Two exchanges that have no sides in common.

compare-told-differently = Told differently
compare-kind = Kind
compare-day = Day
compare-place = Place
compare-first = 1:
compare-second = 2:
compare-people-only = Who, only in { $which }
compare-said-only = Said, only in { $which }
compare-promised-only = Promised, only in { $which }
compare-named-only = Named, only in { $which }
compare-reworded = In both, in other words
compare-nothing-differs = I found nothing that one of them says and the other does not.
compare-counts = 1 has { $first ->
    [one] one statement
   *[other] { $first } statements
}, 2 has { $second }. In both in the same words: { $same }; in other words: { $reworded }.
compare-rule = Lines are matched by whose they are and by the words they share. What finds no match stands in one alone.

compare-kind-meeting = meeting
compare-kind-call = call
compare-kind-visit = visit
compare-kind-summit = summit
compare-kind-joint-statement = joint statement
compare-kind-press-briefing = press briefing
compare-kind-letter = letter
compare-kind-other = another kind

compare-two-links = I compare two documents: give me two links to messages.
compare-not-read = I have not read what is behind this link yet: { $link }. Have it read first, then compare.
compare-several = Behind this link are { $count } documents: { $link }. Give me a link to one with a single document.
compare-same-twice = Both links lead to the same document.
compare-gone = One of the two documents is no longer here, or may not be seen here.
compare-under-way = Comparing. The answer comes in a moment, for your eyes only.
command-compare-does = two documents side by side: what only one of them says, what changed

# Watches: what people want to hear of, and what came up.

watch-kind-anything = any mention
watch-kind-person = person
watch-kind-country = country
watch-kind-body = body
watch-kind-phrase = words

watch-set = You watch { $names } until { $date }.
watch-set-how = When a document brings it up, I tell you in a direct message. What only this channel may see, I tell you only here, for your eyes alone.
watch-set-end = To end it: { $command }
watch-title = What you watch
watch-until = until { $date }
watch-muted = muted
watch-list-how = End one with { $off }, silence one with { $mute }.
watch-none-yet = You watch nothing yet. Write /attache watch and a person, a country, a body or words, for example /attache watch Taiwan for 30d.
watch-ended = You no longer watch { $names }.
watch-muted-now = Muted: { $names }. It stays in your list.
watch-unmuted-now = No longer muted: { $names }.
watch-none-meant = You watch nothing called “{ $typed }”. /attache watch list shows what you watch.
watch-too-many = That would be more than { $most } watches; you have { $present }. End some first: /attache watch list
watch-no-words = Which words should I watch for? For example: /attache watch Taiwan for 30d
watch-too-long = That is too long to watch for: { $most } characters at most.
watch-bad-days = A watch lasts from 1 to { $most } days, for example: for 30d
watch-no-country = I know no country called “{ $typed }”. To watch for the words themselves: /attache watch phrase { $typed }

watch-news-one = { $name } came up
watch-news-many = { $count } documents with what you watch
watch-news-end = To stop: { $command }
watch-news-list = What you watch, and how to end it: { $command }
watch-way-present = took part
watch-way-speaks = is quoted
watch-way-country = is named
watch-way-body = is named
watch-way-words = “{ $words }”

button-watch = Watch…
watch-modal-title = Watch for
watch-modal-submit = Watch
watch-modal-close = Close
watch-modal-about = From “{ $title }”. I tell you in a direct message when another document brings them up.
watch-modal-about-here = From “{ $title }”. I tell you when another document brings them up: in a direct message, or here, for your eyes alone, where only this channel may see it.
watch-modal-people = People
watch-modal-countries = Countries
watch-modal-bodies = Bodies
watch-modal-phrases = Stock phrases
watch-modal-how-long = For how long
watch-modal-days = { $days } days
watch-modal-none = Choose at least one.
watch-modal-nothing = This document names nobody and nothing that could be watched for.
watch-modal-gone = This reading is no longer here: its document was deleted, or it stands where you may not look.

# The ledger of promises.

promises-title = Promises
promises-title-of = Promises of { $name }
promises-passed = The day has passed
promises-passed-note = I do not know whether these were kept.
promises-soon = Due in the next 30 days
promises-later = Due later
promises-undated = Without a day
promises-by = by { $date }
promises-source = source
promises-all-of = { $name } ({ $parties })
promises-looked = { $count ->
    [one] Looked through one document with promises
   *[other] Looked through { $count } documents with promises
} that may be seen here.
promises-none = No promises in the documents that may be seen here.
promises-none-of = No promises of { $name } in the documents that may be seen here.
promises-none-due = No promises with a day ahead in the documents that may be seen here.
promises-none-due-of = No promises of { $name } with a day ahead in the documents that may be seen here.
promises-none-overdue = No promises whose day has passed in the documents that may be seen here.
promises-none-overdue-of = No promises of { $name } whose day has passed in the documents that may be seen here.
promises-under-way = Looking through what was promised. The answer comes in a moment, for your eyes only.
promises-too-long = That is too long for a name: { $most } characters at most.

command-promises-does = what was promised, by whom, by when
command-watch-does = tells you when a person, a country, a body or words come up
command-watch-list-does = what you watch
command-watch-off-does = ends a watch

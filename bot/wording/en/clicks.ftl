# What clicks on an answer's buttons lead to.

reading-gone = This reading is no longer here: its document was deleted, or it stands where you may not look.

button-share = Share here
button-keep = Keep for me

shared-by = Shared by
shared-done = Shared. Everybody here can see it now.
shared-not-here = Not shared: it comes from a document that not everybody in this channel may see.
shared-marked = Not shared: the document carries a marking, so it stays with you.
shared-failed = What you shared could not be posted: Slack does not let me post in that channel.
shared-nobody = There is nobody here to share it with. Ask me in a channel, then share it there.
kept-done = Kept. You find it in your direct messages with me.
kept-already = It stands here already, and stays.
kept-back = Open it where it belongs

button-csv = As CSV
button-export = Export…
export-title = Export
export-json-is = JSON: everything found, each value with its quote and its place in the text. For programs.
export-markdown-is = Markdown: everything found, section by section, with its quotes. To read or to paste.
export-csv-is = CSV: the coded events as a table, one line each (PLOVER). For event data.
export-comes-here = The file comes in this thread in a moment.
export-comes-privately = The file comes to your direct messages with me in a moment.
button-helpful = This was helpful
button-not-helpful = This was not helpful
button-judge = Helpful? Say so line by line

judging-title = Helpful?
judging-opening = Say of each line whether it helped you. It is kept at once, and you can change it at any time.
judging-nothing = There is no line to judge in this reading.
judge-placeholder = Helpful?
judge-helpful = Helpful
judge-not-helpful = Not helpful
judge-no-verdict = No opinion
judged-helpful = (you: helpful)
judged-not-helpful = (you: not helpful)
judged-reading = { $found ->
    [helpful] Noted: this reading was helpful. You can change your mind in the same menu.
   *[not_helpful] Noted: this reading was not helpful. You can change your mind in the same menu. What was wrong in it can be put right with “Correct”.
}
line-gone = That line is no longer in the reading: it was corrected since. Close this and open it again.
view-gone-title = No longer here
file-no-events = There are no coded events in what you asked for, so there is no table to send.

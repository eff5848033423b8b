# What /attache answers of itself.

command-unknown = “/attache { $typed }” is not a command I know. Perhaps:
command-write = Write:

command-read-does = reads a text, or the message or file behind a link
command-digest-daily-does = a digest of this channel every day
command-digest-weekly-does = a digest of this channel every week
command-digest-now-does = the digest of this channel at once
command-digest-off-does = no more digests in this channel
command-help-does = this card

help-opening = Drop a document in a channel I am in, and I answer in its thread: who met whom, what each side said, what was promised, and what does not add up. Every line is the document’s own words.
help-also = You can also write
help-mention-does = in a thread, reads what was posted there
help-closing = I read English text, PDF, Word, PowerPoint, web pages and mail. Nothing leaves this server.

read-nothing-given = There is no text or link after “read”.
read-under-way = Reading it. The answer comes in a moment, for your eyes only.

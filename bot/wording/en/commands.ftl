# What /attache answers of itself.

command-unknown = “/attache { $typed }” is not a command I know. Perhaps:
command-write = Write:

command-read-does = reads a text, or the message or file behind a link
command-digest-daily-does = a digest of this channel every day
command-digest-weekly-does = a digest of this channel every week
command-digest-now-does = the digest of this channel at once
command-digest-off-does = no more digests in this channel
command-help-does = this card, or the card of one command

help-opening = Drop a document in a channel I am in, and I answer in its thread: who met whom, what each side said, what was promised, and what does not add up. Every line is the document’s own words.
help-also = You can also write
help-mention-does = in a thread, reads what was posted there
help-closing = I read English text, PDF, Word, PowerPoint, web pages and mail. Nothing leaves this server.

read-nothing-given = There is no text or link after “read”.
read-under-way = Reading it. The answer comes in a moment, for your eyes only.

command-export-does = the readings of a link, of today, this week or all of this channel as a file: json, markdown or csv
command-forget-does = forgets what was read behind a link, and deletes what I posted from it
command-forget-channel-does = forgets everything that was read in this channel

example-read-link = reads the message or file behind the link
example-read-text = reads the words that you paste
example-ask = searches what was read, and quotes it
example-promises = only what should have been done by now
example-export-csv = the coded events of everything read here, as a table
example-export-link = the reading behind a link, with every quote and its place

note-read = Only you see the answer. “Share here” shows it to the channel, “Keep for me” sends it to your direct messages.
note-export = The file comes to your direct messages with me. It holds what was read in this channel; marked documents stay out.
note-forget = In our direct messages “forget channel” forgets also what you had read for yourself elsewhere. In a channel, whoever posted a document may have it forgotten; so may whoever invited me, those named in the settings, and admins. What was forgotten cannot be brought back, but the document itself stays in Slack.

export-not-understood = I do not know what to do with “{ $word }”: it is neither json, markdown or csv, nor today, week or all, nor a link to a message.
export-under-way = Your file is being made. It comes to your direct messages with me.
export-not-read = What is behind that link has not been read yet, so there is nothing to export.
export-nothing = { $period ->
    [today] Nothing was read in this channel today, so there is nothing to export.
    [week] Nothing was read in this channel in the last seven days, so there is nothing to export. With “all” I take everything.
   *[all] Nothing that could be exported was read in this channel.
}

forget-nothing-given = I need a link to the message, or the word “channel”.
forget-under-way = One moment: I look whether it is yours to have forgotten.
forget-really = Everything that I read in this channel goes, with every answer that I posted from it. It cannot be brought back. The documents themselves stay in Slack.
forget-left = Nothing was forgotten.
forget-nothing = There is nothing of that here to forget.
forget-elsewhere = That message is in another channel. Ask me there to forget it.
forget-not-yours = Not forgotten: only whoever posted it, whoever invited me, those named in the settings, or an admin may have it forgotten.
forget-channel-not-yours = Not forgotten: only whoever invited me here, those named in the settings, or an admin may have the whole channel forgotten.
forget-done = Forgotten: { $documents ->
    [one] one document
   *[other] { $documents } documents
}. { $posts ->
    [0] I had posted nothing from it.
    [one] The message that I posted from it is being deleted.
   *[other] The { $posts } messages that I posted from it are being deleted.
}

button-forget = Forget everything here
button-forget-not = Keep everything

# Why something was not done, and what helps.

refused = { $reason ->
    [empty] There is no text in this file.
    [unsupported] I cannot read this kind of file; please post it as text, Markdown, HTML, PDF, DOCX, PPTX or EML.
    [too_big] This file is too big for me; please post only the part that matters.
    [too_long] This document is too long for me; please post only the part that matters.
    [locked] This file is locked with a password; please post a copy without one.
    [scanned] These pages are pictures without text; please post a copy that has been through text recognition (OCR).
    [broken] This file is damaged and cannot be opened; please save it again and post the new copy.
    [bomb] This file unpacks to far more than a document should, so I did not open it; please post it as plain text.
    [timeout] Reading this file took too long and I gave up; please post it as plain text.
    [binary] This file is named like text but holds something else; please post the document itself.
    [sign_in_page] Slack gave me its sign-in page in place of the file; please check that I am installed with files:read.
    [web_page] A web page came in place of the file that the name promises; please post it again.
   *[other] I could not read it.
}
refused-kind = { $kind ->
    [picture] This is a picture.
    [sound] This is a sound recording.
    [video] This is a video.
    [media] This is a video, a sound recording or a phone picture.
    [archive] This is an archive.
    [zip] This is a zip archive: post the documents in it one by one.
    [rich_text] This is a Rich Text file: save it as DOCX or PDF.
    [postscript] This is a PostScript file: save it as PDF.
    [program] This is a program.
    [database] This is a database.
    [spreadsheet] This is a spreadsheet.
    [open_document] This is an OpenDocument or e-book file: save it as DOCX or PDF.
   *[older_office] This is an older Office file: save it as DOCX, PPTX or PDF.
}
not-fetched = { $reason ->
    [no_address] Slack gave me no address for this file; it may belong to another workspace.
    [elsewhere] This file is kept outside Slack, and I fetch files from Slack only.
    [too_big] This file is larger than the { $detail } MB that I read.
    [sign_in] Slack gave me its sign-in page in place of the file: the app lacks the permission files:read. Add it and reinstall the app.
    [gone] This file was deleted, or I may not see it.
    [deleted] It was deleted before I could read it.
    [late] Slack did not give me this file for half an hour. Please post it again.
   *[not_given] Slack did not give me this file (it answered { $detail }).
}
reading-failed = { $reason ->
    [hung] Reading this took too long, so I stopped.
   *[died] Something in it stopped the reader.
}
not-shown = { $reason ->
    [elsewhere] That message is in another private channel. Ask me there.
    [marked] That document carries a marking, so what I read in it stays in its own thread.
   *[nothing] I see nothing to read behind that link.
}
slack-refused = { $code ->
    [missing_scope] The app lacks a permission for this; whoever runs me can add it in the app's settings.
    [not_in_channel] I am not in that channel. Invite me there first.
    [channel_not_found] I cannot see that channel. If it is private, invite me there first.
    [is_archived] That channel is archived.
    [file_not_found] That file is gone.
    [file_deleted] That file was deleted.
    [message_not_found] That message is gone.
    [thread_not_found] That thread is gone.
    [ratelimited] Slack asks me to slow down. Please try again in a minute.
    [expired_trigger_id] That took too long for Slack. Please press the button again.
    [invalid_auth] Slack does not accept my token. Whoever runs me needs to look at it.
   *[other] Slack did not accept this (it said “{ $code }”). Please try again; if it fails twice, tell whoever runs me.
}
slack-no-answer = Slack did not answer me. Please try again in a minute.

apology = Sorry, my reading failed, through no fault of the document.
apology-of = Sorry, my reading of { $name } failed, through no fault of the document.
apology-what-to-do = Please upload it again; if it fails twice, tell whoever runs me.

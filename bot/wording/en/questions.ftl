# Questions to the archive, follow-ups, the joint overview, prompts.

answer-act = { $act ->
   *[said] said
    [warned] warned
    [promised] promised
    [backed] backed
    [opposed] opposed
    [condemned] condemned
    [praised] praised
    [thanked] thanked
    [asked] asked for
    [agreed] agreed
    [denied] denied
    [discussed] discussed
    [met] met
    [checked] what does not add up
}
answer-to = to { $names }
answer-about = on { $names }
answer-where = in { $names }
answer-since = since { $date }
answer-until = until { $date }
answer-source = source

answer-nothing = { $count ->
    [one] I found nothing on this in the one document that I may show here.
   *[other] I found nothing on this in the { $count } documents that I may show here.
}
answer-no-documents = I have no documents that I may show here. Post one, and I read it.
answer-who-are-they = I cannot tell who is meant, for this thread holds no document. Name the people or the parties.
answer-unknown-name = No document that I may show here names { $names }.
answer-no-reasons = I quote what documents say; why or how much, I cannot work out. Ask who said, promised or opposed something.
answer-no-reasons-but = I cannot work out why or how much. This is what the documents say:
answer-missing = No line holds { $words }. The nearest:
answer-beside = Said where { $name } took part, without naming it:
answer-how-to-ask = You can ask: What did China say on Taiwan since March? Who met Lavrov? Has Japan promised anything to Kenya?
answer-in-thread = { $count ->
    [one] From the document in this thread.
   *[other] From the { $count } documents in this thread.
}
answer-looked = { $count ->
    [one] From the one document that I may show here.
   *[other] Looked through the { $count } documents that I may show here.
}
answer-looked-newest = Looked through the newest { $count } documents that I may show here.
answer-quoted = The words are the documents’ own.
answer-under-way = Looking through the documents. The answer comes in a moment, for your eyes only.
answer-too-long = A question has { $most } characters at most. To have a text read, write /attache read before it.
ask-nothing-given = There is no question after “ask”.

command-ask-does = answers a question with what documents say, word for word
help-ask-does = answers a question from the documents; in its thread no further mention is needed

overview-title = { $count } documents together
overview-same-as = (the same exchange as { $number })
overview-differs = Told differently
overview-difference = { $aspect ->
    [kind] What it was: { $one } ({ $first }), { $other } ({ $second })
    [day] The day: { $one } ({ $first }), { $other } ({ $second })
   *[place] The place: { $one } ({ $first }), { $other } ({ $second })
}
overview-in-common = In common
overview-parties = Parties
overview-people = People
overview-named = Bodies and texts
overview-phrases = Phrases
overview-nothing-in-common = They name no person, party, body or text in common.
overview-all-adds-up = Nothing that I can check fails to add up.
overview-unread = Not read

prompt-title = You can begin with
prompt-help = What can you do?
prompt-latest = Sum up my latest document
prompt-promised = What was promised this year?
prompt-met = Who met whom this year?
status-reading = is reading …
status-looking = is looking through the documents …

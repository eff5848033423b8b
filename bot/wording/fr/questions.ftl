# Questions aux archives, questions de suite, vue d’ensemble, suggestions.

answer-act = { $act ->
   *[said] déclarations
    [warned] mises en garde
    [promised] engagements
    [backed] soutien
    [opposed] opposition
    [condemned] condamnations
    [praised] éloges
    [thanked] remerciements
    [asked] demandes
    [agreed] accords
    [denied] démentis
    [discussed] sujets abordés
    [met] rencontres
    [checked] ce qui ne concorde pas
}
answer-to = envers { $names }
answer-about = au sujet de : { $names }
answer-where = lieu : { $names }
answer-since = depuis le { $date }
answer-until = jusqu’au { $date }
answer-source = source

answer-nothing = { $count ->
    [one] Je n’ai rien trouvé à ce sujet dans le seul document que je peux montrer ici.
   *[other] Je n’ai rien trouvé à ce sujet dans les { $count } documents que je peux montrer ici.
}
answer-no-documents = Je n’ai aucun document que je puisse montrer ici. Publiez-en un et je le lirai.
answer-who-are-they = Je ne sais pas de qui il s’agit, car ce fil ne contient aucun document. Nommez les personnes ou les parties.
answer-unknown-name = Aucun document que je peux montrer ici ne mentionne { $names }.
answer-no-reasons = Je cite ce que disent les documents ; je ne peux établir ni pourquoi ni combien. Demandez qui a dit, promis ou refusé quelque chose.
answer-no-reasons-but = Je ne peux établir ni pourquoi ni combien. Voici ce que disent les documents :
answer-missing = Aucune ligne ne contient { $words }. Au plus près :
answer-beside = Dit en présence de { $name }, sans mention expresse :
answer-how-to-ask = Les questions se posent en anglais, par exemple : What did China say on Taiwan since March? Who met Lavrov?
answer-in-thread = { $count ->
    [one] D’après le document de ce fil.
   *[other] D’après les { $count } documents de ce fil.
}
answer-looked = { $count ->
    [one] D’après le seul document que je peux montrer ici.
   *[other] { $count } documents que je peux montrer ici ont été parcourus.
}
answer-looked-newest = Les { $count } documents les plus récents que je peux montrer ici ont été parcourus.
answer-quoted = Les mots sont ceux des documents.
answer-under-way = Je parcours les documents. La réponse arrive dans un instant, pour vous seul.
answer-too-long = Une question compte { $most } caractères au plus. Pour faire lire un texte, écrivez /attache read devant.
ask-nothing-given = Il n’y a pas de question après « ask ».

command-ask-does = répond à une question par les mots mêmes des documents
help-ask-does = répond à une question d’après les documents ; dans ce fil, inutile de me mentionner à nouveau

overview-title = { $count } documents, vue d’ensemble
overview-same-as = (même échange que le nº { $number })
overview-differs = Divergences
overview-difference = { $aspect ->
    [kind] Nature : { $one } ({ $first }), { $other } ({ $second })
    [day] Jour : { $one } ({ $first }), { $other } ({ $second })
   *[place] Lieu : { $one } ({ $first }), { $other } ({ $second })
}
overview-in-common = En commun
overview-parties = Parties
overview-people = Personnes
overview-named = Organismes et textes
overview-phrases = Formules
overview-nothing-in-common = Ils ne nomment ni personne, ni partie, ni organisme, ni texte en commun.
overview-all-adds-up = Rien de ce que je peux vérifier ne se contredit.
overview-unread = Non lus

prompt-title = Pour commencer
prompt-help = Que savez-vous faire ?
prompt-latest = Résumer mon dernier document
prompt-promised = Qu’a-t-on promis cette année ?
prompt-met = Qui a rencontré qui cette année ?
status-reading = lit le document …
status-looking = parcourt les documents …

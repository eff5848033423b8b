# Ce que /attache répond de lui-même.

command-unknown = « /attache { $typed } » n’est pas une commande que je connais. Peut-être :
command-write = Écrivez :

command-read-does = lit un texte, ou le message ou le fichier derrière un lien
command-digest-daily-does = un bulletin de ce canal chaque jour
command-digest-weekly-does = un bulletin de ce canal chaque semaine
command-digest-now-does = le bulletin de ce canal tout de suite
command-digest-off-does = plus de bulletin dans ce canal
command-help-does = cette fiche, ou celle d’une commande

help-opening = Déposez un document dans un canal où je suis : je réponds dans son fil, avec qui a rencontré qui, ce que chaque partie a dit, ce qui a été promis et ce qui ne concorde pas. Chaque ligne reprend les mots du document.
help-also = Vous pouvez aussi écrire
help-mention-does = dans un fil, lit ce qui y a été publié
help-closing = Je lis l’anglais : texte, PDF, Word, PowerPoint, pages web et courriels. Rien ne quitte ce serveur.

read-nothing-given = Il n’y a ni texte ni lien après « read ».
read-under-way = Lecture en cours. La réponse arrive dans un instant, pour vous seul.

command-export-does = les lectures d’un lien, du jour, de la semaine ou toutes celles de ce canal en un fichier : json, markdown ou csv
command-forget-does = oublie ce qui a été lu derrière un lien, et supprime ce que j’en ai publié
command-forget-channel-does = oublie tout ce qui a été lu dans ce canal

example-read-link = lit le message ou le fichier derrière le lien
example-read-text = lit les mots que vous collez
example-ask = cherche dans ce qui a été lu, et le cite
example-promises = seulement ce qui devrait déjà être fait
example-export-csv = les événements codés de tout ce qui a été lu ici, en un tableau
example-export-link = la lecture derrière un lien, avec chaque citation et sa place

note-read = Vous seul voyez la réponse. « Partager ici » la montre au canal, « Garder pour moi » l’envoie dans vos messages directs.
note-export = Le fichier arrive dans vos messages directs avec moi. Il contient ce qui a été lu dans ce canal ; les documents portant une mention de protection en sont exclus.
note-forget = Dans nos messages directs, « forget channel » oublie aussi ce que vous avez fait lire ailleurs pour vous seul. Dans un canal, qui a publié un document peut le faire oublier ; de même la personne qui m’a invité, celles que nomment les réglages, et les administrateurs. Ce qui est oublié ne peut être rétabli, mais le document lui-même reste dans Slack.

export-not-understood = Je ne sais que faire de « { $word } » : ce n’est ni json, markdown ou csv, ni today, week ou all, ni un lien vers un message.
export-under-way = Votre fichier est en préparation. Il arrive dans vos messages directs avec moi.
export-not-read = Ce qui est derrière ce lien n’a pas encore été lu ; il n’y a donc rien à exporter.
export-nothing = { $period ->
    [today] Rien n’a été lu dans ce canal aujourd’hui ; il n’y a donc rien à exporter.
    [week] Rien n’a été lu dans ce canal ces sept derniers jours ; il n’y a donc rien à exporter. Avec « all », je prends tout.
   *[all] Rien de ce qui a été lu dans ce canal ne peut être exporté.
}

forget-nothing-given = Il me faut un lien vers le message, ou le mot « channel ».
forget-under-way = Un instant : je regarde si vous pouvez le faire oublier.
forget-really = Tout ce que j’ai lu dans ce canal disparaît, avec chaque réponse que j’en ai publiée. Cela ne peut être rétabli. Les documents eux-mêmes restent dans Slack.
forget-left = Rien n’a été oublié.
forget-nothing = Il n’y a rien de tel à oublier ici.
forget-elsewhere = Ce message est dans un autre canal. Demandez-moi là-bas de l’oublier.
forget-not-yours = Rien n’a été oublié : seuls la personne qui l’a publié, celle qui m’a invité, celles que nomment les réglages ou un administrateur peuvent le faire oublier.
forget-channel-not-yours = Rien n’a été oublié : seuls la personne qui m’a invité ici, celles que nomment les réglages ou un administrateur peuvent faire oublier tout le canal.
forget-done = Oublié : { $documents ->
    [one] un document
   *[other] { $documents } documents
}. { $posts ->
    [0] Je n’en avais rien publié.
    [one] Le message que j’en avais publié est en cours de suppression.
   *[other] Les { $posts } messages que j’en avais publiés sont en cours de suppression.
}

button-forget = Tout oublier ici
button-forget-not = Tout garder

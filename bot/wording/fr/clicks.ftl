# Ce qui suit un clic sur les boutons d’une réponse.

reading-gone = Cette lecture n’est plus là : son document a été supprimé, ou il se trouve là où vous n’avez pas accès.

button-share = Partager ici
button-keep = Garder pour moi

shared-by = Partagé par
shared-done = C’est partagé. Tout le monde ici peut le voir.
shared-not-here = Non partagé : la source est un document que tous les membres de ce canal ne peuvent pas voir.
shared-marked = Non partagé : le document porte une mention de protection ; il reste entre vous et moi.
shared-failed = Ce que vous avez partagé n’a pas pu être publié : Slack ne me laisse pas écrire dans ce canal.
shared-nobody = Il n’y a personne ici avec qui le partager. Posez-moi la question dans un canal, et partagez-le là.
kept-done = C’est gardé. Vous le trouverez dans vos messages directs avec moi.
kept-already = C’est déjà ici, et cela y reste.
kept-back = L’ouvrir à sa place

button-csv = En CSV
button-export = Exporter…
export-title = Exporter
export-json-is = JSON : tout ce qui a été relevé, chaque valeur avec sa citation et sa place dans le texte. Pour les programmes.
export-markdown-is = Markdown : tout ce qui a été relevé, rubrique par rubrique, avec les citations. À lire ou à coller.
export-csv-is = CSV : les événements codés sous forme de tableau, une ligne chacun (PLOVER). Pour les données d’événements.
export-comes-here = Le fichier arrive dans ce fil dans un instant.
export-comes-privately = Le fichier arrive dans un instant dans vos messages directs avec moi.
button-helpful = C’était utile
button-not-helpful = Ce n’était pas utile
button-judge = Utile ? Dites-le ligne par ligne

judging-title = Utile ?
judging-opening = Dites de chaque ligne si elle vous a aidé. C’est enregistré aussitôt, et vous pouvez changer d’avis à tout moment.
judging-nothing = Cette lecture ne contient aucune ligne à juger.
judge-placeholder = Utile ?
judge-helpful = Utile
judge-not-helpful = Pas utile
judge-no-verdict = Sans avis
judged-helpful = (vous : utile)
judged-not-helpful = (vous : pas utile)
judged-reading = { $found ->
    [helpful] C’est noté : cette lecture vous a été utile. Vous pouvez changer d’avis dans le même menu.
   *[not_helpful] C’est noté : cette lecture ne vous a pas été utile. Vous pouvez changer d’avis dans le même menu. Ce qui y est faux se rectifie avec « Corriger ».
}
line-gone = Cette ligne n’est plus dans la lecture : elle a été corrigée entre-temps. Fermez cette fenêtre et rouvrez-la.
view-gone-title = N’est plus là
file-no-events = Il n’y a pas d’événement codé dans ce que vous demandez ; il n’y a donc pas de tableau à envoyer.

# Deux documents côte à côte.

button-compare = Comparer avec…
compare-title = Comparer avec…
compare-submit = Comparer
compare-cancel = Annuler
compare-pick = Quel document ?
compare-pick-place = Tapez un nom, un pays, un mot du titre
compare-pick-hint = Ceux qui peuvent être vus ici ; d’abord ceux des mêmes parties, du plus récent au plus ancien.
compare-chosen = { $headline } est comparé avec :

compare-heading = Côte à côte
compare-source = source
compare-same = Les deux rapportent le même échange.
compare-perhaps = Les deux rapportent peut-être le même échange : les mêmes personnes, mais les jours ne permettent pas d’en décider.
compare-again = Deux échanges entre les mêmes parties : ce qui a changé de 1 à 2.
compare-one-side = Deux échanges auxquels { $party } prend part, avec d’autres : ce qui a changé de 1 à 2.
compare-other = Deux échanges sans partie commune.

compare-told-differently = Rapporté autrement
compare-kind = Nature
compare-day = Jour
compare-place = Lieu
compare-first = 1 :
compare-second = 2 :
compare-people-only = Qui, seulement dans { $which }
compare-said-only = Dit, seulement dans { $which }
compare-promised-only = Promis, seulement dans { $which }
compare-named-only = Mentionné, seulement dans { $which }
compare-reworded = Dans les deux, en d’autres termes
compare-nothing-differs = Je n’ai rien trouvé que l’un dise et que l’autre ne dise pas.
compare-counts = 1 compte { $first ->
    [one] une déclaration
   *[other] { $first } déclarations
}, 2 en compte { $second }. Dans les deux, en mêmes termes : { $same } ; en d’autres termes : { $reworded }.
compare-rule = Les lignes sont rapprochées selon leur auteur et les mots qu’elles partagent. Celles sans correspondance ne figurent que dans un document.

compare-kind-meeting = rencontre
compare-kind-call = appel
compare-kind-visit = visite
compare-kind-summit = sommet
compare-kind-joint-statement = déclaration conjointe
compare-kind-press-briefing = point de presse
compare-kind-letter = lettre
compare-kind-other = autre

compare-two-links = Je compare deux documents : donnez-moi deux liens vers des messages.
compare-not-read = Je n’ai pas encore lu ce qui se trouve derrière ce lien : { $link }. Faites-le lire d’abord, puis comparez.
compare-several = Derrière ce lien se trouvent { $count } documents : { $link }. Donnez-moi un lien vers un message qui n’en contient qu’un.
compare-same-twice = Les deux liens mènent au même document.
compare-gone = L’un des deux documents n’est plus ici, ou ne peut y être vu.
compare-under-way = Comparaison en cours. La réponse arrive dans un instant, pour vous seul.
command-compare-does = deux documents côte à côte : ce qu’un seul dit, ce qui a changé

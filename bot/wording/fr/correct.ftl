# Corriger une lecture : la liste de ce qui peut l’être, ses formulaires, et ce qui est dit des corrections.

button-correct = Corriger
correct-title = Corriger la lecture
correct-hint = Choisissez ce qui est inexact. Votre correction est conservée, signalée à votre nom et peut être annulée. Les mots du document restent tels quels.
correct-change = Modifier
correct-choose = Choisir
correct-none = non trouvé
correct-type-label = Type d’échange
correct-date-label = Quand
correct-place-label = Où
correct-people = Participants
correct-people-none = Personne n’a été trouvé.
correct-statements = Ce qui a été dit
correct-statements-none = Aucune déclaration n’a été trouvée.
correct-promises = Engagements
correct-promises-none = Aucun engagement n’a été trouvé.
correct-stances = Soutien ou opposition
correct-stances-none = Rien n’a été trouvé.
correct-add = Ajouter une déclaration
correct-count = { $count ->
    [one] { $count } élément
   *[other] { $count } éléments
}
correct-count-shown = { $count } éléments, dont les { $shown } premiers peuvent être choisis
correct-made = Corrections
correct-made-none = Aucune pour l’instant.
correct-undo = Annuler
correct-by = { $name }, { $date }
correct-general-too = vaut aussi pour d’autres documents
correct-from-another = faite dans un autre document
correct-replaced = remplacée par une plus récente
correct-gone = n’a plus d’objet
correct-more = Les plus anciennes ne sont pas montrées ici ({ $count }).

correct-save = Enregistrer
correct-back = Retour
correct-close = Fermer

correct-date-hint = Laissez vide si le texte n’en donne pas.
correct-precision = Précision donnée par le texte
date-precision = { $precision ->
   *[day] Le jour
    [month] Le mois seulement
    [year] L’année seulement
}
correct-place-hint = Une ville ou un autre lieu. Laissez vide si le texte n’en donne pas.
correct-name = Nom
correct-name-hint = Écrivez le nom complet ou exact, ou choisissez ci-dessous de qui il s’agit.
correct-same-as = Est la même personne que
correct-party = État ou organisme représenté
correct-party-hint = Sous son nom court en anglais : China, Chile, United Nations.
correct-offices = Fonctions, une par ligne
correct-not-a-person = Ce n’est pas une personne
correct-general-public = Vaut pour tous les documents de cet espace de travail
correct-general-private = Vaut pour tous les documents de cette conversation
correct-general-hint = Partout où ce nom figure. Les fonctions ne sont ajoutées que si le document n’en donne aucune.
correct-leave-out = Écarter
correct-others = Autres documents
correct-speaker = Qui l’a dit
correct-owner = De qui
correct-who-else = Quelqu’un d’autre
correct-who-else-hint = À remplir si le nom manque dans la liste.
correct-kind = Nature de la déclaration
correct-no-statement = Ce n’est pas une déclaration
correct-no-promise = Rien n’est promis ici
correct-no-stance = Rien n’est soutenu ni combattu ici
correct-polarity = Soutien ou opposition
stance-polarity = { $polarity ->
   *[supports] Soutien
    [opposes] Opposition
}
correct-words = Les mots qui ont été manqués
correct-words-hint = Collez-les du document, tels qu’ils y figurent.
correct-cue = Comment c’est rapporté
correct-cue-hint = Le mot qui précède : said, warned that, called for. Peut rester vide.

correct-problem-nothing = Rien n’a été modifié ici.
correct-problem-not-there = Ces mots ne figurent pas dans le document. Collez-les du texte, sans rien changer.
correct-problem-twice = Ces mots figurent plusieurs fois dans le document. Collez-en davantage.
correct-problem-known = Ces mots sont déjà lus comme une déclaration : choisissez-la dans la liste.
correct-problem-cue = Ces mots ne figurent pas dans le document.
correct-problem-both = Soit un autre nom, soit une autre personne, pas les deux.
correct-problem-empty-name = Il faut un nom.
correct-item-gone = Cet élément n’est plus dans la lecture : quelqu’un l’a modifié entre-temps. Revenez en arrière et regardez à nouveau.
correct-members-only = Seuls les membres de cet espace de travail peuvent corriger une lecture.

corrected-by = Corrigé par { $names }.
corrected-mark = (corrigé)

made-event_type = Type d’échange : { $value }
made-event_date = Quand : { $value }
made-event_place = Où : { $value }
made-same_person = { $name } est { $value }
made-not_a_person = { $name } n’est pas une personne
made-party = { $name } représente { $value }
made-offices = { $name } : { $value }
made-speaker = « { $words } » : dit par { $value }
made-statement_kind = « { $words } » : { $value }
made-statement_added = Ajouté : « { $words } »
made-statement_removed = Écarté : « { $words } »
made-promiser = « { $words } » : promis par { $value }
made-promise_removed = Pas d’engagement : « { $words } »
made-stance = « { $words } » : { $value }
made-stance_removed = Ni soutien ni opposition : « { $words } »
made-nobody = personne
made-nothing = aucune

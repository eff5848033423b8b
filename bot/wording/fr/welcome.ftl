# Les boutons de la carte de bienvenue, et l’offre de lire ce qui a été publié auparavant.

welcome-recent = Lire les fichiers récents
welcome-settings = Réglages
recent-found = { $count ->
    [one] Un fichier que je n’ai pas lu a été publié ici ces { $days } derniers jours :
   *[other] { $count } fichiers que je n’ai pas lus ont été publiés ici ces { $days } derniers jours :
}
recent-how = Je répondrais à chacun dans son propre fil.
recent-read = Les lire
recent-none = Ces { $days } derniers jours, aucun fichier que je n’aie lu n’a été publié ici.
recent-being-read = { $count ->
    [one] Je le lis. La réponse viendra dans son fil.
   *[other] Je lis { $count } fichiers. Chaque réponse viendra dans son propre fil.
}
recent-not-yours = C’est à qui peut modifier les réglages de ce canal d’en décider.

# Les réglages d’un canal : le formulaire, ce qui a été enregistré, et à qui c’est refusé.

command-settings-does = mon comportement dans ce canal

settings-title = Réglages
settings-save = Enregistrer
settings-cancel = Annuler
settings-whose = Mon comportement dans { $channel }, pour tous ses membres.

settings-unasked = Ce à quoi je réponds sans qu’on me le demande
settings-unasked-hint = Qui me mentionne obtient toujours une réponse.
settings-unasked-choice = { $choice ->
    [everything] À tout document
    [readouts] Aux comptes rendus seulement
   *[nothing] À rien
}
settings-kinds = Documents que je regarde
settings-kind = { $kind ->
    [file] Fichiers
    [snippet] Extraits
   *[text] Longs textes collés dans un message
}

settings-digest = Bulletin de ce canal
settings-no-digest = Aucun
settings-daily = Tous les jours
settings-weekly = Chaque { $weekday }
settings-digest-at = Heure du bulletin
settings-digest-at-hint = Dans le fuseau horaire ci-dessous.

settings-language = Ma langue
settings-language-hint = Les paroles des documents restent dans leur langue.
settings-timezone = Fuseau horaire
settings-timezone-pick = Tapez une ville ou un pays
settings-timezone-hint = Pour les dates, les heures et le bulletin.
settings-date-form = Dates

settings-retention = Durée de conservation de mes lectures, en jours
settings-retention-hint = Vide : sans limite. Passé ce délai, mes lectures et les réponses qui en sont tirées sont supprimées ; vos documents restent.

settings-changers = Qui peut modifier ces réglages
settings-changers-hint = Les administrateurs de l’espace de travail le peuvent toujours, les invités jamais.
settings-changers-choice = { $choice ->
    [anyone] Tout membre du canal
    [inviter] La personne qui m’a invité
   *[named] Les personnes nommées ci-dessous
}
settings-named = Personnes autorisées
settings-named-pick = Choisissez des personnes

settings-no-kinds = Choisissez au moins une sorte de document, ou « À rien » ci-dessus.
settings-no-time = À quelle heure le bulletin doit-il arriver ?
settings-bad-time = Ce n’est pas une heure comme 08:30.
settings-bad-timezone = Je ne connais pas ce fuseau horaire.
settings-bad-retention = Indiquez un nombre entier de jours de 1 à { $longest }, ou laissez vide.
settings-no-names = Nommez au moins une personne, ou choisissez une autre réponse ci-dessus.
settings-not-taken = Je ne connais pas ce choix. Veuillez choisir de nouveau.

settings-saved = Enregistré pour ce canal :
settings-unchanged = Rien n’a été modifié.
settings-are = Les réglages de ce canal :
settings-said = { $setting } : { $value }
settings-time-at = { $day } à { $time } ({ $timezone })
settings-kept-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
settings-kept-for-ever = sans limite
settings-retention-short = Mes lectures sont conservées
settings-named-count = { $count ->
    [one] Une personne nommée
   *[other] { $count } personnes nommées
}

settings-not-guests = Les invités et les membres d’autres espaces de travail ne peuvent pas modifier les réglages ici.
settings-not-you = Vous ne pouvez pas modifier les réglages de ce canal. Qui le peut :
settings-admins = les administrateurs de l’espace de travail
settings-direct = Les réglages se font pour un canal : écrivez-y { $command }. En message direct, je réponds à tout, dans la langue et le fuseau horaire de votre profil Slack.
settings-not-there = Je ne suis pas dans ce canal. Invitez-moi d’abord, puis ses réglages pourront être faits.
settings-not-any-more = Vous ne pouvez plus modifier ces réglages.

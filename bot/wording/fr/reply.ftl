# Une lecture telle qu’elle est montrée : la réponse, ses vues, son fichier.

headed = { $name } :
more = +{ $count } { $count ->
    [one] autre
   *[other] autres
}
the-name = { $name }
language-unknown = une langue que je ne connais pas ({ $code })

reply-not-a-readout = Pas un compte rendu d’entretien
reply-says = En bref :
reply-no-statements = Je n’y ai trouvé aucune déclaration.
reply-other-language = Langue de ce texte : { $language }. Je ne lis que l’anglais et n’en ai donc rien tiré.
reply-nothing-found = Je n’ai rien trouvé dans ce texte dont je puisse rendre compte : ni déclarations, ni personnes, ni organismes, ni pays.
reply-none-found = Rien trouvé : { $names }.
reply-source = Source : { $source }.
reply-strong = { $mark } signale un langage ferme.
reply-doubtful = { $mark } signale ce sur quoi je peux fort bien me tromper.
reply-shortened = Abrégé à ce qu’un message Slack peut contenir.

reply-unsure = Incertain : { $names }.
unsure-kind = la nature de l’échange
unsure-day = le jour
unsure-place = le lieu

reply-also = Également évoqué, non lu : { $names }
reply-more-sides = +{ $count } { $count ->
    [one] autre
   *[other] autres
}, de { $sides ->
    [one] une autre voix
   *[other] { $sides } autres voix
}

no-speaker = Auteur non nommé
no-speaker-inside = auteur non nommé
jointly = Conjointement
implied = (implicite)
implied-without-cue = implicite, sans verbe introducteur

heading-promised = Engagement
heading-asked = Demande
heading-asked-of = Demande à { $name }
heading-backed = Soutien
heading-opposed = Opposition
heading-backed-and-opposed = Soutien et opposition
heading-check = À vérifier
heading-does-not-add-up = À vérifier : ne concorde pas
heading-occasion = Circonstance
heading-when-and-where = Date et lieu
heading-who = Participants
heading-said = Déclarations
heading-bodies = Organismes
heading-instruments = Instruments
heading-countries = Pays
heading-places = Lieux
heading-phrases = Formules consacrées
heading-ahead = À venir
heading-source = Source
heading-none-found = Rien trouvé

none-date = date
none-place = lieu
none-participants = participants
none-statements = déclarations
none-promises = engagements
none-backed = soutiens
none-opposed = oppositions
none-bodies = organismes
none-instruments = instruments
none-phrases = formules consacrées
none-ahead = dates à venir
none-checks = discordances
none-source = mention de source

due-by = (échéance : { $date })
on-condition = (à condition : “{ $words }”)
expected = (attendu : { $value })
as-written = (dans le texte : { $forms })
towards = (à l’égard de : { $name })
addressed = (à : { $name })

event-type = { $type ->
    [meeting] Entretien
    [call] Appel téléphonique
    [visit] Visite
    [summit] Sommet
    [joint_statement] Déclaration conjointe
    [press_briefing] Point de presse
    [letter] Lettre
   *[other] Autre
}
statement-kind = { $kind ->
    [position] position
    [commitment] engagement
    [request] demande
    [support] soutien
    [opposition] opposition
    [condemnation] condamnation
    [assessment] appréciation
    [greeting] salutation
   *[fact] fait
}
words-polarity = { $polarity ->
    [supports] soutient
   *[opposes] s’oppose
}

fact-when = Date : { $when }
fact-where = Lieu : { $where }
fact-occasion = Circonstance : { $occasion }
fact-title = Titre : { $title }
fact-published-by = Publié par { $publisher }
fact-publisher = Publié par : { $publisher }
fact-language = Langue : { $language }
fact-released = Diffusé : { $date }
fact-release = Diffusion : { $date }

view-everything = Toute la lecture
view-words = Les mots du texte
view-found = Ce qui a été trouvé
view-close = Fermer
view-page = Page { $page } sur { $pages }
view-words-opening = Chaque ligne avec sa phrase dans le document. { $bold } : la citation ; { $italic } : le verbe introducteur.
view-words-bold = En gras
view-words-italic = en italique

file-reading = Lecture
file-not-a-readout = Pas un compte rendu d’un échange entre États.
file-none-found = Rien trouvé.
file-footnote = caractères { $start }–{ $end }
file-said = Déclarations : { $side }
file-does-not-add-up = Ne concorde pas
file-dates-ahead = Dates à venir

button-show-all = Tout voir
button-show-words = Voir les mots
button-json = En JSON
button-markdown = En Markdown
button-previous-page = Page précédente
button-next-page = Page suivante

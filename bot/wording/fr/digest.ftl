# Le bulletin d’un canal, et ce qui est dit quand on le règle.

digest-title = Bulletin : { $period }
digest-empty = Bulletin, { $period } : rien n’a été lu dans ce canal.
digest-more-events = { $count ->
    [one] +{ $count } autre événement dans ce canal.
   *[other] +{ $count } autres événements dans ce canal.
}
digest-documents = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
digest-events = { $count ->
    [one] { $count } événement
   *[other] { $count } événements
}
digest-statements = { $count ->
    [one] { $count } déclaration
   *[other] { $count } déclarations
}
digest-totals = { $counted }. Heures : { $timezone }.
digest-all-adds-up = Aucune discordance.
digest-no-promises = aucun pour cette période.
digest-by-nobody = Auteur non précisé
digest-untitled = Un document
digest-open-thread = Ouvrir le fil
digest-thread = fil

digest-daily = chaque jour à { $time } ({ $timezone })
digest-weekly = chaque { $weekday } à { $time } ({ $timezone })
digest-set = Ce canal reçoit son bulletin { $schedule }. Premier bulletin : { $first }.
digest-is-set = Ce canal reçoit son bulletin { $schedule }.
digest-none-yet = Ce canal n’a pas encore de bulletin.
digest-ended = Plus de bulletin dans ce canal.
digest-there-was-none = Il n’y avait pas de bulletin dans ce canal.
digest-comes = Le bulletin des dernières 24 heures arrive dans un instant.

schedule-rhythm = Un bulletin est `daily` (quotidien) ou `weekly` (hebdomadaire), par exemple `{ $example }`.
schedule-rest = Je n’ai pas compris « { $word } » après le fuseau horaire. Exemple : `{ $example }`.
schedule-weekday = « { $word } » n’est pas un jour de la semaine (mon, tue, wed, thu, fri, sat, sun). Exemple : `{ $example }`.
schedule-time = « { $word } » n’est pas une heure comme 08:30. Exemple : `{ $example }`.
schedule-timezone = « { $word } » n’est pas un fuseau horaire que je connais ; écrivez un nom comme Europe/Berlin ou Asia/Tokyo.

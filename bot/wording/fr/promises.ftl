# Le registre des engagements.

promises-title = Engagements
promises-title-of = Engagements : { $name }
promises-passed = Échéance passée
promises-passed-note = J’ignore s’ils ont été tenus.
promises-soon = Échéance dans les 30 jours
promises-later = Échéance plus lointaine
promises-undated = Sans échéance
promises-by = échéance : { $date }
promises-source = source
promises-all-of = { $name } ({ $parties })
promises-looked = { $count ->
    [one] Un document contenant des engagements, visible ici, a été examiné.
   *[other] { $count } documents contenant des engagements, visibles ici, ont été examinés.
}
promises-none = Aucun engagement dans les documents visibles ici.
promises-none-of = Aucun engagement de { $name } dans les documents visibles ici.
promises-none-due = Aucun engagement à échéance future dans les documents visibles ici.
promises-none-due-of = Aucun engagement de { $name } à échéance future dans les documents visibles ici.
promises-none-overdue = Aucun engagement à échéance passée dans les documents visibles ici.
promises-none-overdue-of = Aucun engagement de { $name } à échéance passée dans les documents visibles ici.
promises-under-way = Je parcours les engagements. La réponse arrive dans un instant, pour vous seul.
promises-too-long = C’est trop long pour un nom : { $most } caractères au plus.

command-promises-does = ce qui a été promis, par qui, pour quand
command-watch-does = vous avertit quand une personne, un pays, un organisme ou des mots se présentent
command-watch-list-does = ce que vous suivez
command-watch-off-does = met fin à une veille

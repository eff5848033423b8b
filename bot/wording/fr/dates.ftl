# Les jours et les heures. Les noms viennent de CLDR, l’ordre des mots d’ici.

date-long = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-short = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-month = { $month } { $year }
date-range = du { $first } au { $last }
date-day-of-year = { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
date-and-time = { $date } à { $time }

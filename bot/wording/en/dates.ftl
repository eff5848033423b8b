# Days and times. The names of days and months come from CLDR, the order of the words from here.

date-long = { $weekday }, { $day } { $month } { $year }
date-short = { $day } { $month } { $year }
date-month = { $month } { $year }
date-range = { $first } to { $last }
date-day-of-year = { $day } { $month }
date-and-time = { $date } at { $time }

# Veilles : ce dont on veut être averti, et ce qui s’est présenté.

watch-kind-anything = toute mention
watch-kind-person = personne
watch-kind-country = pays
watch-kind-body = organisme
watch-kind-phrase = mots

watch-set = Vous suivez { $names } jusqu’au { $date }.
watch-set-how = Dès qu’un document en fait état, je vous l’indique en message direct. Ce que seul ce canal peut voir, je ne vous le signale qu’ici, à vous seul.
watch-set-end = Pour y mettre fin : { $command }
watch-title = Ce que vous suivez
watch-until = jusqu’au { $date }
watch-muted = en sourdine
watch-list-how = { $off } met fin à une veille, { $mute } la met en sourdine.
watch-none-yet = Vous ne suivez rien pour l’instant. Écrivez /attache watch suivi d’une personne, d’un pays, d’un organisme ou de mots, par exemple /attache watch Taiwan for 30d.
watch-ended = Vous ne suivez plus { $names }.
watch-muted-now = En sourdine : { $names }. La veille reste dans votre liste.
watch-unmuted-now = De nouveau signalé : { $names }.
watch-none-meant = Vous ne suivez rien sous le nom de « { $typed } ». /attache watch list montre vos veilles.
watch-too-many = Cela ferait plus de { $most } veilles ; vous en avez { $present }. Mettez d’abord fin à certaines : /attache watch list
watch-no-words = Quels mots dois-je suivre ? Par exemple : /attache watch Taiwan for 30d
watch-too-long = C’est trop long pour une veille : { $most } caractères au plus.
watch-bad-days = Une veille dure de 1 à { $most } jours, par exemple : for 30d
watch-no-country = Je ne connais aucun pays nommé « { $typed } ». Pour suivre les mots eux-mêmes : /attache watch phrase { $typed }

watch-news-one = À signaler : { $name }
watch-news-many = { $count } documents avec ce que vous suivez
watch-news-end = Pour arrêter : { $command }
watch-news-list = Ce que vous suivez, et comment y mettre fin : { $command }
watch-way-present = participant à l’échange
watch-way-speaks = propos cités
watch-way-country = pays mentionné
watch-way-body = organisme mentionné
watch-way-words = « { $words } »

button-watch = Suivre…
watch-modal-title = Suivre
watch-modal-submit = Suivre
watch-modal-close = Fermer
watch-modal-about = D’après « { $title } ». Je vous préviens en message direct dès qu’un autre document en fait état.
watch-modal-about-here = D’après « { $title } ». Je vous préviens dès qu’un autre document en fait état : en message direct ou, pour ce que seul ce canal peut voir, ici, à vous seul.
watch-modal-people = Personnes
watch-modal-countries = Pays
watch-modal-bodies = Organismes
watch-modal-phrases = Formules consacrées
watch-modal-how-long = Pour combien de temps
watch-modal-days = { $days } jours
watch-modal-none = Choisissez au moins un élément.
watch-modal-nothing = Ce document ne nomme rien ni personne qui puisse être suivi.
watch-modal-gone = Cette lecture n’est plus là : son document a été supprimé, ou il se trouve là où vous n’avez pas accès.

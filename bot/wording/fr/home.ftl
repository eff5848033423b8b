# L’onglet Accueil.

home-title = Attaché
home-close = Fermer
home-refresh = Actualiser
home-due = À venir
home-digest = Prochain bulletin de
home-digest-when = le { $when }
home-digests-more = +{ $count } { $count ->
    [one] bulletin
   *[other] bulletins
} plus tard
home-ahead-more = +{ $count } à venir : { $command }
home-passed = { $count ->
    [one] Un engagement dont l’échéance est passée ; j’ignore s’il a été tenu :
   *[other] { $count } engagements dont l’échéance est passée ; j’ignore s’ils ont été tenus :
}
home-passed-more = +{ $count } : { $command }
home-watch-ends = Votre veille sur { $name } prend fin le { $date }
home-nothing-due = Rien à venir : ni bulletin, ni engagement à échéance, ni veille qui prenne fin cette semaine.
home-readings = Lectures récentes
home-reading-own = pour vous seul
home-no-readings = Rien n’a encore été lu que vous puissiez voir ici. Publiez un document dans un canal où je suis, ou envoyez-le-moi directement.
home-only-own = En tant qu’invité, vous ne voyez ici que ce qui a été lu pour vous seul. Ce qui se trouve dans un canal se voit dans ce canal.
home-private-note = Ce qui a été lu dans des canaux privés ne se voit que là.
home-watches = Mes veilles
home-watch-remove = Retirer
home-no-watches = Vous ne suivez rien. Choisissez « Suivre… » dans le menu sous une de mes réponses, ou écrivez { $command }
home-channels = Canaux
home-channels-in = Je suis avec vous dans
home-channel-kept = (conservé { $days } jours)
home-no-channels = Je ne suis encore dans aucun canal avec vous. Invitez-moi avec /invite @attache.
home-settings = Réglages d’un canal
home-stored = Ce qui est conservé, et où
home-stored-what = Ce que j’ai lu et ce que j’y ai trouvé, où et par qui le document a été publié, les corrections apportées, vos veilles, et la manière dont un canal souhaite recevoir mes réponses. Je ne garde rien de ce que les gens se disent entre eux.
home-stored-file = Tout se trouve dans un seul fichier SQLite, sur le serveur où je tourne. Aucun texte ne quitte ce serveur, sinon vers Slack, d’où il vient.
home-stored-postgres = Tout se trouve dans la base PostgreSQL de mon exploitant. Aucun texte ne va ailleurs, sinon vers Slack, d’où il vient.
home-stored-until = Le tout est conservé jusqu’à la suppression du document ou de son message, ou jusqu’au terme fixé dans les réglages du canal.

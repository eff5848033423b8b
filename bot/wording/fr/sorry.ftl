# Ce qui est dit quand une chose échoue, ou quand un clic vient d’un autre temps.

sorry-again = Désolé, cela a échoué de mon côté. Réessayez ; si cela échoue deux fois, prévenez la personne qui me gère.
sorry-reference = Désolé, cela a échoué de mon côté. Réessayez ; si cela échoue deux fois, prévenez la personne qui me gère en indiquant la référence { $reference }.
sorry-title = Échec
sorry-not-understood = Slack m’a envoyé quelque chose que je ne comprends pas ; rien n’a été fait. Réessayez.
sorry-stale = Ce bouton vient d’une version antérieure et ne fait plus rien. Redemandez-moi : la réponse viendra avec des boutons qui fonctionnent.
sorry-stale-form = Ce formulaire vient d’une version antérieure ; rien n’a été enregistré. Fermez-le et rouvrez-le.
sorry-stale-shortcut = Ce raccourci vient d’une version antérieure. Écrivez /attache help pour voir ce que je sais faire maintenant.
apology-reference = Référence : { $reference }.

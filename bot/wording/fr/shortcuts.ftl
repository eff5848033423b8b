# Ce qui est dit des raccourcis : « Read with Attaché » sur un message, et « New reading ».

shortcut-reading-no-channel = Je ne suis pas dans cette conversation : vous seul voyez ceci. Invitez-moi, et je répondrai dans le fil, pour tous.
shortcut-message-gone = Ce message n’existe plus.
shortcut-nothing-to-read = Il n’y a rien à lire dans ce message : ni fichier ni texte.
shortcut-file-out-of-reach = D’où je suis, je ne peux pas ouvrir ce fichier. Invitez-moi dans cette conversation, ou envoyez-moi le fichier en message direct.

new-reading-title = Nouvelle lecture
new-reading-submit = Lire
new-reading-cancel = Annuler
new-reading-text = Collez un texte
new-reading-text-hint = 3 000 caractères au plus : Slack n’en accepte pas davantage ici. Pour un texte plus long, choisissez un fichier.
new-reading-file = Ou choisissez un fichier que vous avez partagé récemment
new-reading-file-hint = Vos fichiers, là où je suis présent. Le vôtre n’y est pas ? Envoyez-le-moi en message direct : je le lis aussitôt.
new-reading-file-pick = Tapez une partie de son nom
new-reading-file-when = { $name } · { $day }
new-reading-document-title = Titre
new-reading-document-title-hint = Ce que vous dites ici du document prime sur ce que j’y lis.
new-reading-publisher = Qui l’a publié
new-reading-published = Jour de publication
new-reading-where = Où va la réponse
new-reading-where-hint = Laissez vide, et vous seul recevez la réponse, en message direct.
new-reading-where-pick = Moi seul

new-reading-nothing-given = Collez un texte ici, ou choisissez un fichier ci-dessous.
new-reading-both-given = Vous avez donné un texte et un fichier. Gardez l’un des deux.
new-reading-day-ahead = Ce jour n’est pas encore venu.
new-reading-not-in-channel = Je ne suis pas dans ce canal. Invitez-moi d’abord, ou laissez ce champ vide.
new-reading-not-yours = Ce fichier n’est pas à vous : choisissez-en un que vous avez partagé vous-même.
new-reading-asked-for = À la demande de
new-reading-marked-to-you = Le document porte une mention de protection : je n’ai pas publié sa lecture dans le canal. Vous seul voyez ceci.
new-reading-channel-closed = Je n’ai pas pu publier dans ce canal : vous seul voyez ceci. { $reason }

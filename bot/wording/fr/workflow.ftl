# Ce qu’une personne lit, de Slackbot, quand l’étape « Read a document » d’un workflow ne peut se faire.

step-nowhere = L’étape a besoin d’un canal ou d’une personne : ce que je lis est gardé pour eux seuls.
step-nothing-given = L’étape n’a reçu aucun document : ni texte, ni lien vers un message, ni fichier.
step-outsider = L’étape a été lancée pour un invité ou une personne d’un autre espace de travail. Je ne lis que pour les membres de celui-ci.
step-not-in-channel = Je ne suis pas dans le canal donné à l’étape. Invitez-moi d’abord.
step-file-unseen = Je ne vois pas ce fichier. Partagez-le dans un canal où je suis, ou remettez-le dans le formulaire du workflow.
step-elsewhere = Ce document se trouve dans un lieu privé que l’étape n’a pas reçu : je ne le remets pas au workflow.
step-marked = Ce document porte une mention de protection : je ne le remets pas à un workflow.
step-message-gone = Le message derrière ce lien n’existe plus.
step-several-files = Ce message contient { $count } fichiers. Donnez-en un seul à l’étape.
step-failed = Désolé, la lecture a échoué de mon côté. Relancez le workflow.

# Ce que /attache répond de lui-même.

command-unknown = « /attache { $typed } » n’est pas une commande que je connais. Peut-être :
command-write = Écrivez :

command-read-does = lit un texte, ou le message ou le fichier derrière un lien
command-digest-daily-does = un bulletin de ce canal chaque jour
command-digest-weekly-does = un bulletin de ce canal chaque semaine
command-digest-now-does = le bulletin de ce canal tout de suite
command-digest-off-does = plus de bulletin dans ce canal
command-help-does = cette fiche

help-opening = Déposez un document dans un canal où je suis : je réponds dans son fil, avec qui a rencontré qui, ce que chaque partie a dit, ce qui a été promis et ce qui ne concorde pas. Chaque ligne reprend les mots du document.
help-also = Vous pouvez aussi écrire
help-mention-does = dans un fil, lit ce qui y a été publié
help-closing = Je lis l’anglais : texte, PDF, Word, PowerPoint, pages web et courriels. Rien ne quitte ce serveur.

read-nothing-given = Il n’y a ni texte ni lien après « read ».
read-under-way = Lecture en cours. La réponse arrive dans un instant, pour vous seul.

# Ce qui suit un clic sur les boutons d’une réponse.

reading-gone = Cette lecture n’est plus là : son document a été supprimé, ou il se trouve là où vous n’avez pas accès.

button-share = Partager ici
button-keep = Garder pour moi

shared-by = Partagé par
shared-done = C’est partagé. Tout le monde ici peut le voir.
shared-not-here = Non partagé : la source est un document que tous les membres de ce canal ne peuvent pas voir.
shared-marked = Non partagé : le document porte une mention de protection ; il reste entre vous et moi.
shared-failed = Ce que vous avez partagé n’a pas pu être publié : Slack ne me laisse pas écrire dans ce canal.
shared-nobody = Il n’y a personne ici avec qui le partager. Posez-moi la question dans un canal, et partagez-le là.
kept-done = C’est gardé. Vous le trouverez dans vos messages directs avec moi.
kept-already = C’est déjà ici, et cela y reste.
kept-back = L’ouvrir à sa place

# Ce que le robot dit en arrivant, et quand il n’y a rien à faire.

welcome-title = Attaché lit ici les documents diplomatiques.
welcome-how = Publiez un compte rendu, un communiqué ou une déclaration conjointe sous forme de fichier : je réponds dans son fil. Le reste du temps, je me tais.
welcome-more = { $command } montre ce que je sais faire d’autre.
nothing-to-read = Je ne vois rien à lire ici. Publiez un fichier ou un texte dans ce fil et mentionnez-moi de nouveau, ou écrivez { $command } suivi du texte ou d’un lien vers le message.

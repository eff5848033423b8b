# Pourquoi une chose n’a pas été faite, et ce qui aide.

refused = { $reason ->
    [empty] Ce fichier ne contient aucun texte.
    [unsupported] Je ne sais pas lire ce type de fichier ; publiez-le en texte, Markdown, HTML, PDF, DOCX, PPTX ou EML.
    [too_big] Ce fichier est trop volumineux pour moi ; publiez seulement la partie qui compte.
    [too_long] Ce document est trop long pour moi ; publiez seulement la partie qui compte.
    [locked] Ce fichier est protégé par un mot de passe ; publiez une copie qui n’en a pas.
    [scanned] Ces pages sont des images sans texte ; publiez une copie passée par la reconnaissance de caractères (OCR).
    [broken] Ce fichier est endommagé et ne s’ouvre pas ; enregistrez-le de nouveau et publiez la nouvelle copie.
    [bomb] Ce fichier se décompresse en bien plus qu’un document ne devrait ; je ne l’ai pas ouvert. Publiez-le en texte brut.
    [timeout] La lecture de ce fichier prenait trop de temps et j’y ai renoncé ; publiez-le en texte brut.
    [binary] Ce fichier porte un nom de texte mais contient autre chose ; publiez le document lui-même.
    [sign_in_page] Slack m’a donné sa page de connexion au lieu du fichier ; vérifiez que je suis installé avec files:read.
    [web_page] Une page web est arrivée au lieu du fichier que son nom annonce ; publiez-le de nouveau.
   *[other] Je n’ai pas pu le lire.
}
refused-kind = { $kind ->
    [picture] C’est une image.
    [sound] C’est un enregistrement sonore.
    [video] C’est une vidéo.
    [media] C’est une vidéo, un enregistrement sonore ou une photo de téléphone.
    [archive] C’est une archive.
    [zip] C’est une archive zip : publiez un à un les documents qu’elle contient.
    [rich_text] C’est un fichier Rich Text : enregistrez-le en DOCX ou en PDF.
    [postscript] C’est un fichier PostScript : enregistrez-le en PDF.
    [program] C’est un programme.
    [database] C’est une base de données.
    [spreadsheet] C’est un tableur.
    [open_document] C’est un fichier OpenDocument ou un livre numérique : enregistrez-le en DOCX ou en PDF.
   *[older_office] C’est un ancien fichier Office : enregistrez-le en DOCX, PPTX ou PDF.
}
not-fetched = { $reason ->
    [no_address] Slack ne m’a donné aucune adresse pour ce fichier ; il appartient peut-être à un autre espace de travail.
    [elsewhere] Ce fichier est conservé hors de Slack, et je ne vais chercher de fichiers que dans Slack.
    [too_big] Ce fichier dépasse les { $detail } Mo que je lis.
    [sign_in] Slack m’a donné sa page de connexion au lieu du fichier : l’autorisation files:read manque à l’application. Ajoutez-la et réinstallez l’application.
    [gone] Ce fichier a été supprimé, ou je ne peux pas le voir.
    [deleted] Il a été supprimé avant que je puisse le lire.
    [late] Slack ne m’a pas donné ce fichier en une demi-heure. Publiez-le de nouveau.
   *[not_given] Slack ne m’a pas donné ce fichier (réponse : { $detail }).
}
reading-failed = { $reason ->
    [hung] La lecture prenait trop de temps ; je l’ai arrêtée.
   *[died] Quelque chose dans ce document a arrêté le lecteur.
}
not-shown = { $reason ->
    [elsewhere] Ce message se trouve dans un autre canal privé. Demandez-moi là-bas.
    [marked] Ce document porte une mention de protection : ce que j’y lis reste dans son propre fil.
   *[nothing] Je ne vois rien à lire derrière ce lien.
}
slack-refused = { $code ->
    [missing_scope] Il manque à l’application une autorisation pour cela ; la personne qui me gère peut l’ajouter dans ses réglages.
    [not_in_channel] Je ne suis pas dans ce canal. Invitez-moi d’abord.
    [channel_not_found] Je ne vois pas ce canal. S’il est privé, invitez-moi d’abord.
    [is_archived] Ce canal est archivé.
    [file_not_found] Ce fichier n’existe plus.
    [file_deleted] Ce fichier a été supprimé.
    [message_not_found] Ce message n’existe plus.
    [thread_not_found] Ce fil n’existe plus.
    [ratelimited] Slack me demande de ralentir. Réessayez dans une minute.
    [expired_trigger_id] C’était trop long pour Slack. Appuyez de nouveau sur le bouton.
    [invalid_auth] Slack n’accepte pas mon jeton. La personne qui me gère doit s’en occuper.
   *[other] Slack n’a pas accepté cela (réponse : « { $code } »). Réessayez ; si cela échoue deux fois, prévenez la personne qui me gère.
}
slack-no-answer = Slack ne m’a pas répondu. Réessayez dans une minute.

apology = Désolé, ma lecture a échoué ; le document n’y est pour rien.
apology-of = Désolé, ma lecture de { $name } a échoué ; le document n’y est pour rien.
apology-what-to-do = Publiez-le de nouveau ; si cela échoue deux fois, prévenez la personne qui me gère.

## All windows

common-window-title = { $page } · Duotone
common-pages = Pages
common-library = Bibliothèque
common-models = Modèles
common-settings = Réglages
common-privacy = Confidentialité
common-words = Mots personnels
common-welcome = Bienvenue
common-close = Fermer
common-cancel = Annuler
common-undo = Défaire
common-retry = Réessayer
common-delete = Supprimer
common-back = Retour
common-next = Suivant
common-more = Plus
common-time-left = encore { $time }
common-keys-title = Raccourcis clavier
common-keys-show = Afficher tous les raccourcis
common-keys-app = Partout
common-key-ctrl = Ctrl
common-key-alt = Alt
common-key-shift = Maj
common-key-super = Super
common-key-enter = Entrée
common-key-escape = Échap
common-key-space = Espace
common-open-captions = Ouvrir les sous-titres
common-still-listening = Les sous-titres écoutent toujours.
common-still-paused = Les sous-titres sont en pause.
common-quit = Quitter Duotone
common-text-larger = Texte plus grand
common-text-smaller = Texte plus petit
common-text-usual = Texte comme sur le bureau

## The captions window and the dictation overlay

captions-title = Sous-titres
captions-to-now = Revenir au direct
captions-microphone = Microphone
captions-microphones = Microphones
captions-system = Son du système
captions-both = Microphone et son du système
captions-from-microphone = Moi
captions-from-system = Les autres
captions-source = Écouter
captions-language = Langue parlée
captions-any-language = Toute langue
captions-controls = Commandes
captions-start = Démarrer les sous-titres
captions-start-again = Redémarrer
captions-stop = Arrêter
captions-pause = Mettre en pause
captions-resume = Reprendre
captions-pause-or-resume = Mettre en pause ou reprendre
captions-adjust = Régler le texte et le fond
captions-pin = Garder au-dessus des autres fenêtres
captions-click-through = Laisser passer les clics vers ce qui est derrière
captions-hide = Masquer les sous-titres
captions-text-size = Taille du texte
captions-text-smaller = Texte plus petit
captions-text-larger = Texte plus grand
captions-lines = Lignes
captions-lines-fewer = Moins de lignes
captions-lines-more = Plus de lignes
captions-width = Largeur
captions-narrower = Plus étroit
captions-wider = Plus large
captions-opacity = Opacité
captions-clearer = Plus transparent
captions-denser = Plus opaque
captions-listening = À l’écoute. Parlez, ou lancez un son.
captions-starting = Préparation. Ce que vous dites est déjà entendu.
captions-paused = En pause. Rien n’est entendu.
captions-ending = Confirmation des derniers mots…
captions-silent = Le microphone ne donne que du silence. Est-il coupé ?
captions-get-models = Obtenir des modèles
captions-closing-listen = Continuer l’écoute
captions-copy = Copier
captions-copied = Copié
captions-not-copied = Le texte n’a pas pu être copié. Sélectionnez-le dans la bibliothèque et copiez-le là.
captions-open-transcript = Ouvrir la transcription
captions-dictation = Dictée
captions-correcting = Correction…
captions-correcting-with = Correction avec { $model }…
captions-speak = Parlez
captions-copy-text = Copier
captions-bookmark = Marquer ce moment
captions-bookmark-note = Une note, si vous voulez
captions-bookmark-keep = Garder

## The library

library-session = Session
library-sessions = Sessions
library-today = Aujourd’hui
library-yesterday = Hier
library-choose = Choisissez une session
library-choose-hint = Son texte et son enregistrement s’ouvrent ici. / cherche, ? montre toutes les touches.
library-empty = Rien pour l’instant
library-empty-hint = Ce que vous sous-titrez est gardé ici, pour être lu, écouté et corrigé.
library-cannot-read = La bibliothèque ne peut pas être lue
library-cannot-show = Cette session ne peut pas être affichée
library-in-use = La bibliothèque est ouverte dans { $program }. Vous pouvez la lire telle qu’elle était il y a un instant ; les changements attendent qu’elle y soit fermée.
library-in-use-by = { $program } (processus { $process })
library-in-use-unknown = un autre programme
library-speakers-are = Voix : { $names }
library-state-live = En direct
library-state-enhancing = En cours d’amélioration
library-state-pending = En attente
library-state-failed = Échec
library-state-interrupted = Interrompue
library-state-interrupted-hint = Elle a été coupée. Ce qui était confirmé jusque-là est gardé.
library-state-enhanced = Améliorée
library-actions-of = Actions pour { $title }
library-rename = Renommer
library-title-of = Titre
library-bookmark = Poser un signet
library-bookmarks = Signets
library-bookmark-before = Signet précédent
library-bookmark-next = Signet suivant
library-bookmark-note = Note à { $time }
library-bookmark-remove = Retirer le signet à { $time }
library-bookmark-noted = Note modifiée
library-bookmark-removed = Signet retiré
library-renamed = Renommée.
library-deleted = « { $title } » est dans la corbeille.
library-restored = « { $title } » est de retour.
library-undone = Annulé.
library-nothing-to-undo = Il n’y a rien à annuler.
library-search = Chercher dans ce qui a été dit
library-key-search = Chercher
library-filters = Filtres
library-filters-on =
    { $count ->
        [one] { $count } filtre
       *[other] { $count } filtres
    }
library-clear-filters = Retirer les filtres
library-speaker = Qui parle
library-anyone = Tout le monde
library-language = Langue
library-any-language = Toutes les langues
library-from = Du
library-until = Au
library-month = Aller à un mois
library-passages = Passages
library-found =
    { $count ->
        [0] Aucun passage
        [one] { $count } passage
       *[other] { $count } passages
    }
library-nothing-found = Rien trouvé pour « { $words } »
library-nothing-found-hint = Essayez avec moins de mots, ou le début d’un mot et une étoile : riv*.
library-nothing-fits = Aucune session ne correspond aux filtres
library-search-failed = Cela ne peut pas être cherché
library-in-live-text = dans le texte en direct
library-trash = Corbeille
library-back-to-sessions = Retour aux sessions
library-trash-empty = La corbeille est vide
library-trash-empty-hint = Les sessions supprimées restent ici un mois avant de disparaître pour de bon.
library-days-left =
    { $count ->
        [0] Disparaît aujourd’hui pour de bon
        [one] Disparaît pour de bon dans { $count } jour
       *[other] Disparaît pour de bon dans { $count } jours
    }
library-restore = Restaurer
library-forget-now = Oublier maintenant
library-forget-title = Oublier cette session pour de bon ?
library-forget-loss = « { $title } », son enregistrement de { $length } ({ $size }) et tous ses textes sont retirés de cette machine. Cela ne peut pas être annulé.
library-forget-loss-text = « { $title } » et tous ses textes sont retirés de cette machine. Cela ne peut pas être annulé.
library-forgotten = « { $title } » a disparu pour de bon.
library-which = Texte
library-live = Direct
library-enhanced = Amélioré
library-compare = Comparer
library-version = Version
library-version-of = Version { $version }
library-version-newest = Version { $version }, la dernière
library-enhanced-version = Amélioré, version { $version }
library-turn-of = { $speaker }, { $time }
library-nothing-yet = Rien n’a encore été dit
library-nothing-yet-hint = Ce qui est confirmé apparaît ici.
library-nothing-said = Rien n’a été dit
library-nothing-said-hint = Aucun mot n’a été entendu dans cette session.
library-is-live = Cette session est en cours. Elle pourra être écoutée quand elle sera finie.
library-no-recording = Cette session n’a pas d’enregistrement : il n’y a rien à écouter.
library-edit = Modifier
library-edit-of = Modifier le paragraphe à { $time }
library-edit-hint = Entrée enregistre, Échap laisse tout tel quel.
library-edited = Paragraphe modifié.
library-to-spoken = Revenir à ce qui est lu
library-rename-speaker = Nommer cette voix
library-name-of = Qui est { $speaker } ?
library-save = Enregistrer
library-known-voices = Personnes déjà nommées
library-same-person = La même personne que
library-remove-name = Retirer le nom
library-named = { $before } s’appelle maintenant { $name }.
library-unnamed = { $name } n’a plus de nom.
library-sounds-like = La voix de { $speaker } ressemble à celle de { $name }, { $sure }. Est-ce juste ?
library-yes = Oui
library-no = Non
library-not-them = { $speaker } n’est plus pris pour { $name }.
library-merged = { $from } et { $into } sont une seule personne dans la version { $version }. La version { $before } a encore les deux.
library-removed = Retiré
library-added = Ajouté
library-removed-is = retiré :{" "}
library-added-is = ajouté :{" "}
library-changes =
    { $count ->
        [0] Rien n’a changé.
        [one] Modifié à { $count } endroit.
       *[other] Modifié à { $count } endroits.
    }
library-playback = Lecture
library-play = Lire
library-pause = Pause
library-back5 = Reculer de 5 secondes
library-forward5 = Avancer de 5 secondes
library-place-in-recording = Position dans l’enregistrement
library-place = { $time } sur { $whole }
library-place-of = { $time } sur { $whole }, { $speaker }
library-speed = Vitesse
library-speed-is = Vitesse, { $rate }
library-slower = Plus lent
library-faster = Plus rapide
library-skip-silence = Sauter les silences
library-cannot-play = L’enregistrement ne peut pas être lu. Il a peut-être été déplacé ou supprimé.
library-key-play = Lire ou mettre en pause
library-key-edit = Modifier le paragraphe
library-key-live = Texte en direct
library-key-enhanced = Texte amélioré
library-key-compare = Comparer les deux
library-export = Exporter
library-export-title = Exporter
library-format = Format
library-to-read = À lire
library-subtitles = Sous-titres
library-for-programs = Pour d’autres programmes
library-format-text = Texte brut
library-format-docx = Document Word
library-format-html = Page web
library-format-csv = Tableau (CSV)
library-format-rttm = Qui parle quand (RTTM)
library-timestamps = Temps
library-with-speakers = Qui parle
library-recording = Enregistrement
library-recording-inside = Dans la page
library-recording-inside-hint = Un fichier de { $size }. Un long enregistrement donne une page que les navigateurs ouvrent lentement.
library-recording-beside = À côté de la page
library-recording-beside-hint = La page et l’enregistrement prennent { $size } dans un dossier. Ils marchent tant qu’ils restent ensemble.
library-recording-none = Sans enregistrement
library-line-length = Ligne la plus longue
library-characters = { $count } caractères
library-reading-speed = Vitesse de lecture
library-characters-a-second = { $count } par seconde
library-preview = Aperçu
library-in-folder = dans { $folder }
library-change-folder = Changer…
library-exported = Enregistré sous { $path }
library-open-export = Ouvrir
library-show-export = Afficher dans le dossier
library-enhance = Améliorer
library-enhance-again = Améliorer encore
library-enhance-text = L’enregistrement est réécouté à fond, sur cette machine. Le texte en direct reste tel quel.
library-enhance-again-text = L’enregistrement est réécouté et donne une version de plus. Les textes déjà là restent tels quels.
library-begin = Commencer
library-diarize = Distinguer les voix
library-diarize-hint = Dit qui a dit quoi.
library-how-many = Combien de personnes parlent
library-speakers-found = À trouver
library-clean-up = Nettoyage
library-verbatim = Mot à mot
library-light = Léger
library-clean = Complet
library-verbatim-hint = Comme entendu, avec chaque « euh ».
library-light-hint = Sans hésitations ni mots répétés.
library-clean-hint = Comme Léger, avec points et majuscules là où ils manquent.
library-model = Modèle
library-best-model = Le meilleur disponible ici
library-model-english = { $model } (anglais seulement)
library-same-language = Comme dans la session
library-detect-language = À trouver
library-stage-decode = Lecture de l’enregistrement
library-stage-retranscribe = Nouvelle écoute
library-stage-diarize = Distinction des voix
library-stage-name-voices = Comparaison avec les voix nommées
library-stage-clean = Nettoyage du texte
library-stage-write = Enregistrement du texte
library-job-pending = Attend son tour
library-job-waits = Attend que personne ne parle, pour que les sous-titres restent rapides
library-job-failed = La transcription n’a pas pu être faite.
library-job-get-models = Obtenir ce qui manque, { $size }
library-left-soon = encore moins d’une minute
library-left-about = encore { $time } environ
library-key-list = Parcourir les sessions

## The models

models-lead = Un modèle écrit aussitôt ce qu’il entend ; un meilleur le confirme. Ils tournent sur cette machine seule.
models-in-use = En service
models-pair-now = Ébauche : { $fast }. Confirme : { $heavy }.
models-pair-one = { $name } ébauche et confirme seul.
models-pair-none = Pas encore de paire
models-pair-none-text = Il faut un modèle qui ébauche et un qui confirme. Prenez la paire conseillée, ou choisissez plus bas.
models-recommended = Conseillé pour cette machine
models-recommended-pair = { $fast } et { $heavy }
models-is-used = Vous l’utilisez déjà.
models-unmeasured = On ne sait pas encore quelle paire convient à cette machine.
models-unmeasured-text = La mesure prend une dizaine de secondes. Les modèles entendent une phrase fournie ; le micro reste coupé.
models-measure = Mesurer
models-measure-again = Mesurer à nouveau
models-measuring = Mesure en cours…
models-measuring-time = environ dix secondes
models-use-pair = Utiliser cette paire
models-pair-to-get = { $size } à télécharger.
models-pair-coming = Utilisée dès que les deux seront là.
models-pair-used = Modèles
models-here = Sur cette machine
models-disk =
    { $count ->
        [one] { $count } modèle occupe
       *[other] { $count } modèles occupent
    } { $size }.
models-english = Pour l’anglais
models-english-text = Ils n’entendent que l’anglais, et mieux que d’autres de leur taille.
models-many = Pour cent langues
models-many-text = Un modèle les entend toutes et peut reconnaître celle qui est parlée.
models-helpers = Auxiliaires
models-helpers-text = De petits modèles qui distinguent la voix du bruit, et les voix entre elles.
models-name = Modèle
models-languages = Langues
models-languages-english = Anglais
models-languages-many = Nombreuses
models-languages-any = Toutes
models-size = Taille
models-speed = Vitesse ici
models-speed-times = { $times }×
models-speed-said = { $times } fois plus vite que la parole
models-speed-unknown = Non mesurée
models-speed-text = La vitesse dit combien de fois plus vite que la parole un modèle lit ici.
models-state = État
models-is-fast = Ébauche
models-is-heavy = Confirme
models-is-recommended = Conseillé
models-for-fast = Assez rapide pour ébaucher sur toute machine.
models-for-both = Ébauche sur une machine rapide, confirme sur une lente.
models-for-heavy = Confirme, et fait de bonnes transcriptions finies.
models-for-medium = Confirme sur une machine puissante ; noms et termes sont meilleurs.
models-for-large = Entend le mieux. Pour les transcriptions finies, ou une machine très puissante.
models-for-voice = Distingue la voix de tout le reste.
models-for-speakers = Dit qui parle et quand. Il faut les deux.
models-packed = Compacté : plus petit, à peine moins exact.
models-packed-show =
    { $count ->
        [one] Voir { $count } compacté
       *[other] Voir { $count } compactés
    }
models-packed-hide = Cacher les compactés
models-download = Télécharger
models-download-of = Télécharger { $name }
models-pause = Suspendre
models-resume = Reprendre
models-state-here = Présent
models-state-own = Votre fichier
models-state-intact = Intact
models-state-damaged = Endommagé
models-damaged-text = Le fichier n’est pas celui qui a été publié. Reprenez-le ; il fait { $size }.
models-get-again = Le reprendre
models-checking = Vérification…
models-pull-waiting = Attend son tour
models-pull-connecting = Demande à { $place }
models-pull-connecting-only = Connexion
models-pull-downloading = { $done } sur { $total }
models-pull-downloading-from = { $done } sur { $total } depuis { $place }
models-pull-fetching = Téléchargement
models-pull-preparing = Extraction
models-pull-verifying = Compare avec ce qui a été publié
models-pull-paused = Suspendu à { $done } sur { $total }
models-pull-paused-only = Suspendu ; ce qui est arrivé reste
models-pull-failed = Le téléchargement n’a pas abouti. Ce qui est arrivé reste.
models-more-of = Plus pour { $name }
models-use-fast = Utiliser pour ébaucher
models-use-heavy = Utiliser pour confirmer
models-check = Vérifier le fichier
models-delete = Supprimer…
models-delete-title = Supprimer { $name } ?
models-delete-text = Cela libère { $size }. Vous pourrez le télécharger à nouveau.
models-delete-used = Il est en service. Il en faudra un autre pour les sous-titres et la dictée.
models-deleted = { $name } est supprimé ; { $size } libérés.
models-intact = { $name } est ce qui a été publié, bit pour bit.
models-own = { $name } est votre propre fichier : il n’y a rien à quoi le comparer.

## The settings

settings-lead = Les changements s’appliquent aussitôt, et chacun peut être défait.
settings-search = Rechercher un réglage
settings-search-go = Rechercher un réglage
settings-undo-last = Défaire le dernier changement
settings-found-count =
    { $count ->
        [0] Aucun réglage
        [one] { $count } réglage
       *[other] { $count } réglages
    }
settings-found-nothing = Aucun réglage ne porte ce nom
settings-found-nothing-text = Essayez un autre mot, ou appuyez sur Échap pour tous les voir.
settings-changed = Changé : { $what }
settings-put-back = Comme avant : { $what }
settings-look = Apparence
settings-theme = Thème
settings-theme-hint = Clair, sombre ou comme le bureau. Le contraste élevé est en noir et blanc.
settings-theme-system = Comme le bureau
settings-theme-light = Clair
settings-theme-dark = Sombre
settings-theme-contrast = Contraste élevé
settings-locale = Langue de l’application
settings-locale-hint = La langue des menus et des messages, pas celle que vous parlez.
settings-locale-system = Comme le bureau
settings-listening = Écoute
settings-language = Langue parlée
settings-language-hint = L’indiquer est plus rapide et plus sûr que la faire deviner.
settings-language-auto = La reconnaître
settings-microphone = Micro des sous-titres
settings-microphone-hint = Il entend qui parle ici. La dictée a le sien, plus bas.
settings-microphone-usual = Celui des réglages du son
settings-microphone-gone = { $name } (non branché)
settings-microphone-none = Aucun
settings-system = Son du système
settings-system-hint = Sous-titre ce que joue l’ordinateur : appels, films, radio.
settings-captions = Sous-titres
settings-captions-text = Voici leur aspect, sur une fenêtre claire et une sombre.
settings-preview = Aperçu des sous-titres
settings-sample = Le second modèle réécoute la même seconde et, s’il est d’accord, les mots deviennent fermes. Ce qui est ferme ne change plus, ne saute plus et sera gardé.
settings-sample-guess = et le reste n’est qu’une hypothèse
settings-text-size = Taille du texte
settings-text-size-hint = Assez grand pour être lu de votre place.
settings-pixels = { $count } px
settings-lines = Lignes
settings-lines-hint = Combien de lignes sont visibles à la fois.
settings-columns = Largeur
settings-columns-hint = Caractères par ligne. Entre 60 et 72, la lecture est la plus aisée.
settings-opacity = Opacité
settings-opacity-hint = Ce que la plaque cache de ce qui est derrière.
settings-plate = Couleur de la plaque
settings-plate-hint = Ce sur quoi le texte est posé.
settings-ink = Couleur du texte
settings-ink-hint = Ce qui a été dit. Une hypothèse a un ton entre celui-ci et la plaque.
settings-hard-colours = Ces couleurs se distinguent mal : { $ratio } : 1. Pour lire, il faut 4,5 : 1.
settings-hard-through = Difficile à lire selon la fenêtre qui transparaît : { $ratio } : 1, il faut 4,5 : 1. Plus d’opacité aide.
settings-colours-use = Prendre les habituelles
settings-colours-usual = Couleurs et opacité
settings-font = Police
settings-font-hint = Celles qui se lisent bien et sont sur cette machine.
settings-font-system = Celle du bureau
settings-font-serif = Avec empattements
settings-font-mono = Chasse fixe
settings-click-through = Laisser passer les clics
settings-click-through-hint = Le clic atteint ce qui est derrière les sous-titres. On y revient ici.
settings-on-top = Rester au-dessus des fenêtres
settings-on-top-hint = Les sous-titres restent lisibles, où que vous travailliez.
settings-closing = À la fermeture des sous-titres
settings-closing-hint = Pendant qu’ils écoutent. S’ils continuent, la zone de notification et cette fenêtre le montrent.
settings-closing-ask = Demander
settings-closing-listen = Continuer l’écoute
settings-closing-stop = Arrêter
settings-dictation = Dictée
settings-dictation-text = Parlez, et le texte s’écrit là où est votre curseur.
settings-shortcut = Raccourci
settings-shortcut-hint = Fonctionne dans tout programme. Appuyez sur Changer, puis sur les touches ; Échap n’y change rien.
settings-mode = Ce que fait le raccourci
settings-mode-hint = Tenez les touches en parlant, ou appuyez pour commencer et pour finir.
settings-mode-hold = Tenir et parler
settings-mode-toggle = Appuyer deux fois
settings-dictation-microphone = Micro de la dictée
settings-dictation-microphone-hint = Un casque vous entend mieux que la pièce.
settings-way = Comment le texte est inséré
settings-way-hint = Le court est tapé, le long collé, à moins de choisir. Le presse-papiers est ensuite rétabli.
settings-way-auto = Selon le cas
settings-way-type = Taper
settings-way-paste = Coller
settings-way-copy = Seulement copier
settings-while-speaking = Écrire pendant que vous parlez
settings-while-speaking-hint = Ce qui est confirmé est écrit aussitôt ; sinon, tout vient à la fin. Avec des touches maintenues, tout vient toujours à la fin : aucun autre programme ne reçoit de touches avant qu’elles soient relâchées.
settings-spoken-commands = Commandes parlées
settings-spoken-commands-hint = « Nouvelle ligne » va à la ligne, « virgule » en écrit une, « efface ça » retire la fin.
settings-spoken-show = Les voir toutes
settings-spoken-title = Ce que vous pouvez dire
settings-spoken-text = En { $language }, la langue que vous parlez.
settings-spoken-none = Il n’y en a pas encore dans la langue que vous parlez. Il y en a en : { $languages }.
settings-spoken-line = va à la ligne
settings-spoken-paragraph = commence un paragraphe
settings-spoken-scratch = retire la fin
settings-keep-dictations = Garder les dictées
settings-keep-dictations-hint = Elles rejoignent la bibliothèque. Sinon, il ne reste que le texte inséré.
settings-rules = Programmes traités autrement
settings-rules-hint = Pour un programme qui n’accepte pas ce qui est tapé ou collé. Avec le nom que portent ses fenêtres.
settings-rule-way = Comment le texte est inséré dans { $app }
settings-rule-remove = Retirer { $app }
settings-rule-app = Programme
settings-rule-app-example = Programme, par exemple kitty
settings-rule-add = Ajouter
settings-rule-known = Ce programme est déjà dans la liste.
settings-keeping = Conservation
settings-keeping-text = Tout cela reste sur cette machine.
settings-keep = Garder les sous-titres dans la bibliothèque
settings-keep-hint = On peut relire et chercher ce qui a été dit. Sinon, tout disparaît à l’arrêt.
settings-record = Enregistrer le son
settings-record-hint = Pour réécouter et faire une transcription finie. Une heure prend environ 60 Mo.
settings-enhance = Faire une transcription finie
settings-enhance-hint = À l’arrêt, Duotone transcrit de nouveau l’enregistrement avec plus de soin et distingue les voix.
settings-skip-empty = Écarter les sessions vides
settings-skip-empty-hint = Les sous-titres de moins de trois secondes et les sessions sans un mot vont à la corbeille. Aucune transcription finie n’en est faite.
settings-clean-up = Nettoyage des transcriptions
settings-clean-up-hint = Jusqu’où ôter hésitations et lapsus. Ce qui a été entendu est gardé à côté.
settings-clean-verbatim = Tel qu’entendu
settings-clean-light = Sans hésitations
settings-clean-clean = Avec des phrases aussi
settings-audio-days = Garder les enregistrements
settings-audio-days-hint = Les plus anciens sont supprimés d’eux-mêmes. Leurs transcriptions restent.
settings-audio-forever = Jusqu’à ce que vous les supprimiez
settings-audio-days-count =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
settings-export-folder = Dossier des exports
settings-export-folder-hint = Où vont les fichiers quand vous exportez une transcription.
settings-export-usual = Vos documents
settings-export-use-usual = Prendre mes documents
settings-export-choose = Choisir…
settings-starting = L’application
settings-autostart = Démarrer avec le bureau
settings-autostart-hint = Le raccourci fonctionne dès la connexion. Rien n’est écouté avant que vous le demandiez.
settings-reset = Réinitialiser les réglages
settings-reset-hint = Tous les réglages comme au début. Vos sessions et modèles restent. On peut le défaire.
settings-reset-do = Réinitialiser
settings-reset-all = Tous les réglages
settings-reset-nothing = Tous les réglages sont comme au début.

## Privacy

privacy-lead = Ce qui est gardé, où, et ce qui a quitté cette machine.
privacy-never = Ce qui ne sort jamais
privacy-never-text = Ce que vous dites, les enregistrements, les transcriptions, les voix nommées et votre usage de Duotone ne quittent jamais cette machine. Il n’y a pas de compte, et rien n’est signalé. Duotone ne demande au réseau qu’un modèle, et seulement quand vous en voulez un. Un fichier sort quand vous l’exportez et l’envoyez vous-même.
privacy-network = Ce qui a quitté cette machine
privacy-network-text = Chaque demande que Duotone a faite figure ici.
privacy-hosts = Les modèles viennent de { $host } et des serveurs de fichiers qu’il indique. S’il est injoignable, npm ou pip en obtient certains du registre configuré, en général registry.npmjs.org ou pypi.org. Duotone n’interroge aucun autre serveur.
privacy-nothing-left = Rien n’a quitté cette machine.
privacy-only-models = Duotone a demandé des modèles, et n’a rien envoyé de vous.
privacy-when = Quand
privacy-what = Pour quoi
privacy-where = Où
privacy-outcome = Issue
privacy-for-model = Modèle { $model }
privacy-outcome-got = Téléchargé
privacy-outcome-stopped = Arrêté par vous
privacy-outcome-failed = Échoué
privacy-outcome-not-reached = Non joint
privacy-requests-all =
    { $count ->
        [one] Voir { $count } de plus
       *[other] Voir { $count } de plus
    }
privacy-stored = Ce qui est stocké
privacy-stored-text =
    { $count ->
        [0] Aucune session
        [one] { $count } session
       *[other] { $count } sessions
    }, { $size } en tout. Les chemins peuvent être copiés.
privacy-recordings = Enregistrements
privacy-recordings-trash = dont { $size } à la corbeille
privacy-records = Transcriptions et voix
privacy-search-index = Index de recherche
privacy-models-stored = Modèles
privacy-settings-stored = Réglages et mots à vous
privacy-log = Journal de l’application
privacy-log-text = Il ne contient aucune parole.
privacy-keeping-title = Combien de temps
privacy-voices = Voix
privacy-voices-text = Quand vous nommez quelqu’un, Duotone garde sous forme de nombres comment est sa voix, pour proposer son nom ensuite. On ne peut en refaire la parole.
privacy-voices-none = Aucune voix n’est gardée.
privacy-voice-since =
    { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }, depuis { $date }
privacy-rename = Renommer { $name }
privacy-new-name = Nouveau nom de { $name }
privacy-save = Enregistrer
privacy-renamed = { $from } s’appelle maintenant { $to }.
privacy-forget-voice = Oublier { $name }
privacy-forget-voice-title = Oublier la voix de { $name } ?
privacy-forget-voice-text = Ce à quoi elle ressemble est perdu sans retour. Duotone ne proposera plus ce nom. Il reste où il est écrit.
privacy-forget-voice-do = Oublier la voix
privacy-forgot-voice = La voix de { $name } est oubliée.
privacy-everything = Tout oublier
privacy-everything-text = Supprime tout ce qui a été entendu et tout ce qui en a été fait, aussitôt et pour toujours.
privacy-everything-do = Tout oublier…
privacy-everything-title = Tout oublier ?
privacy-lost = Voici ce qui sera perdu :
privacy-lost-sessions =
    { $count ->
        [0] Aucune session, car il n’y en a pas
        [one] { $count } session avec son texte en direct et ses transcriptions
       *[other] { $count } sessions avec leurs textes en direct et leurs transcriptions
    }
privacy-lost-recordings = Tous les enregistrements, { $size }
privacy-lost-trash =
    { $count ->
        [0] Ce qui est à la corbeille : rien
        [one] { $count } session à la corbeille
       *[other] { $count } sessions à la corbeille
    }
privacy-lost-voices =
    { $count ->
        [0] Voix : il n’y en a pas
        [one] { $count } voix et son nom
       *[other] { $count } voix et leurs noms
    }
privacy-lost-log = La liste de ce qui a quitté cette machine
privacy-stays = Les modèles et réglages restent, ainsi que les fichiers exportés.
privacy-no-way-back = On ne peut pas revenir en arrière.
privacy-counting = Compte ce qu’il y a…
privacy-forgotten =
    { $count ->
        [0] Tout est oublié.
        [one] Tout est oublié : { $count } session.
       *[other] Tout est oublié : { $count } sessions.
    }
privacy-unread = Cela n’a pas pu être lu.

## The user's own words

words-lead = Les noms et les termes comme vous les écrivez. Duotone les met à la place de ce qu’il entend, dans les sous-titres, les dictées et les transcriptions finies.
words-add = Ajouter un mot
words-edit = Modifier { $word }
words-remove = Supprimer { $word }
words-import = Importer…
words-export = Exporter…
words-none = Pas encore de mots personnels
words-none-text = Ajoutez un nom ou un terme qui est toujours mal écrit. Dans une transcription, sélectionnez les mots et choisissez « Duotone a mal entendu ».
words-heard-as = entendu comme { $forms }
words-written = S’écrit
words-written-hint = Avec ses majuscules : Ada Lovelace.
words-heard = Entendu comme
words-heard-hint = Ce qui apparaît à la place, séparé par des virgules. Laissez vide pour ne corriger que les majuscules.
words-save = Enregistrer
words-added = { $word } s’écrit ainsi désormais.
words-removed = { $word } est supprimé.
words-imported =
    { $count ->
        [0] Tous les mots du fichier étaient déjà là.
        [one] { $count } mot a été importé.
       *[other] { $count } mots ont été importés.
    }
words-exported = Les mots sont dans { $path }.
words-misheard = Duotone a mal entendu
words-misheard-text = Duotone l’écrira ainsi dès les prochains sous-titres et dictées.
words-also-here = Corriger aussi dans cette transcription
words-misheard-done =
    { $count ->
        [0] { $word } s’écrit ainsi désormais.
        [one] { $word } s’écrit ainsi désormais ; { $count } paragraphe est corrigé.
       *[other] { $word } s’écrit ainsi désormais ; { $count } paragraphes sont corrigés.
    }

## The first run

welcome-step = Étape { $n } sur { $count }
welcome-language-title = Quelle langue parlez-vous ?
welcome-language-text = Duotone écrit ce qui se dit pendant que cela se dit, et tout se passe sur cet ordinateur.
welcome-kept-title = Ce qui est conservé
welcome-kept-text = À moins de le désactiver ici, ce que les sous-titres entendent est enregistré, et des transcriptions finies en sont tirées. Tout reste sur cet ordinateur.
welcome-mic-title = Vous entend-on ?
welcome-mic-text = Choisissez votre microphone et dites quelque chose. Les mots gris sont une supposition ; une fois nets, ils ne changent plus.
welcome-mic-label = Microphone
welcome-mic-default = Celui des réglages du son
welcome-mic-try = Essayer le microphone
welcome-mic-stop = Arrêter
welcome-mic-say = Dites quelque chose.
welcome-mic-level = Le niveau du son
welcome-mic-private = Rien de cet essai n’est conservé.
welcome-mic-starting = Préparation…
welcome-mic-no-words = Dites quelque chose : la ligne bouge. Pour voir des mots, téléchargez d’abord les modèles.
welcome-mic-words-soon = Dites quelque chose : la ligne bouge. Les mots viendront d’eux-mêmes dès que { $model } sera là.
welcome-mic-joins = L’autre modèle est là. Il écoutera aussi au prochain essai.
welcome-models-title = Deux modèles écoutent ensemble
welcome-models-text = L’un est rapide et écrit en gris ce qu’il suppose. L’autre prend un instant de plus, entend mieux et rend les mots nets. Vous lisez tout de suite, et ce qui reste est juste.
welcome-models-where = Ils sont téléchargés une fois, là où ils sont publiés. Ce que vous dites ne quitte jamais cet ordinateur.
welcome-models-going = Le téléchargement continue pendant les étapes suivantes. Les premiers mots viennent dès que { $model } est là.
welcome-model-drafts = Suppose aussitôt
welcome-model-confirms = Confirme
welcome-helpers = Pour les transcriptions
welcome-helpers-do = Trouve la parole, distingue les voix
welcome-model-here = Sur cet ordinateur
welcome-models-get = Télécharger, { $size }
welcome-models-here = Tous sont sur cet ordinateur. Il n’y a rien à faire ici.
welcome-models-none = On ne sait pas encore quels modèles conviennent à cet ordinateur. Vous pouvez en choisir dans Modèles.
welcome-machine-later = Dès que { $model } sera là, Duotone mesurera cet ordinateur et dira quels modèles lui conviennent.
welcome-machine-suits = Duotone a mesuré cet ordinateur : ces modèles lui conviennent.
welcome-machine-offer = Duotone a mesuré cet ordinateur : { $models } lui conviendrait mieux.
welcome-strip-coming = Téléchargement des modèles : { $done } sur { $total }
welcome-strip-missing = Les sous-titres et la dictée ont besoin de modèles qui ne sont pas encore là.
welcome-pull-waiting = Attend son tour
welcome-pull-connecting = Connexion
welcome-pull-downloading = { $done } sur { $total }
welcome-pull-fetching = Téléchargement
welcome-pull-preparing = Décompression
welcome-pull-verifying = Vérification
welcome-pull-paused = En pause : { $done } sur { $total }
welcome-pause = Mettre en pause
welcome-resume = Continuer
welcome-keys-title = Parlez dans n’importe quelle application
welcome-keys-text-hold = Tenez ces touches, parlez, puis relâchez. Le texte s’écrit là où est votre curseur.
welcome-keys-text-toggle = Appuyez sur ces touches, parlez, puis appuyez de nouveau. Le texte s’écrit là où est votre curseur.
welcome-keys-label = Touches pour dicter
welcome-keys-change = Changer
welcome-keys-press = Appuyez sur les touches voulues
welcome-keys-more = Tenez aussi Ctrl, Alt ou Super, pour qu’elles ne gênent pas quand vous écrivez.
welcome-keys-mode = Ce que font les touches
welcome-mode-hold = Tenir pour parler
welcome-mode-toggle = Appuyer pour commencer et finir
welcome-try-label = Essayez ici
welcome-try-hint = Placez le curseur dans la zone, puis utilisez les touches.
welcome-open-captions = Ouvrir les sous-titres
welcome-to-library = Vers la bibliothèque
welcome-later = Plus tard

## The menu of the tray

tray-start = Lancer les sous-titres
tray-stop = Arrêter les sous-titres
tray-still-listening = Duotone écoute toujours
tray-stop-unseen = Écoute toujours : arrêter les sous-titres
tray-pause = Pause
tray-resume = Reprendre
tray-dictate = Dicter
tray-undo = Annuler la dernière dictée
tray-copy = Copier la dernière dictée
tray-captions = Afficher les sous-titres
tray-library = Bibliothèque
tray-microphone = Microphone
tray-usual-microphone = Celui des réglages du son
tray-models = Modèles
tray-settings = Réglages
tray-quit = Quitter Duotone

## What became of a dictation

outcome-inserted = Écrit dans { $app }.
outcome-pasted = Collé dans { $app }.
outcome-sent-unseen = Saisi. Ce bureau ne dit pas quelle fenêtre l’a reçu : vérifiez.
outcome-copied = Copié. Appuyez sur Ctrl+V là où vous le voulez.
outcome-copied-why = Copié. Appuyez sur Ctrl+V là où vous le voulez. { $why }
outcome-moved = Rien n’a été écrit : { $app } a maintenant le focus.
outcome-moved-away = Rien n’a été écrit : la fenêtre a perdu le focus.
outcome-moved-midway = Arrêté après { $written } caractères sur { $of } : une autre fenêtre a le focus.
outcome-blocked = Pas écrit. { $why }
outcome-failed = Pas inséré. { $why }
outcome-not-copied = Pas inséré. La copie est impossible : { $error }.
outcome-not-copied-either = Pas inséré. { $why } La copie est impossible aussi : { $error }.
outcome-in-tray = Copiez-le ici, ou plus tard depuis le menu de la barre d’état.
outcome-correct-it = Quelque chose qui était déjà écrit est différent maintenant ; corrigez-le sur place.
outcome-stays-written = Ce qui était déjà écrit reste. Vous pouvez le retirer depuis le menu de la barre d’état.
outcome-nothing-heard = Rien n’a été entendu. Est-ce le bon micro ?
outcome-nothing-dictated = Rien n’a encore été dicté.
outcome-taken-back = Retiré de { $app }.
outcome-undo-moved = Pas retiré : une autre fenêtre a le focus. Revenez à celle où vous avez dicté et réessayez.
outcome-undo-moved-midway =
    { $removed ->
        [one] Une autre fenêtre a pris le focus après le retrait de { $removed } caractère.
       *[other] Une autre fenêtre a pris le focus après le retrait de { $removed } caractères.
    }
outcome-undo-refused = Pas retiré. { $why }
copied-no-window = Aucune fenêtre n’avait le focus au début.
copied-not-read = La fenêtre ne l’a pas pris d’elle-même.
copied-clipboard-taken = Un autre programme a pris le presse-papiers avant que la fenêtre ne l’ait visiblement lu : regardez d’abord si le texte est arrivé.
typing-not-installed = Pour que le texte soit saisi, installez { $program }, si ce bureau est sway ou un proche.
typing-refused = Ce bureau ne laisse pas les programmes saisir du texte.
typing-failed = La saisie n’a pas marché : { $error }.
copying-not-installed = installez wl-clipboard et réessayez
helper-not-installed = { $program } n’est pas installé
helper-refused = { $program } dit : { $says }
helper-hangs = { $program } ne se termine pas
helper-cannot-run = { $program } ne peut pas être lancé : { $error }
insertion-modifier = Une touche comme Ctrl ou Alt est enfoncée et ferait du texte des commandes. Relâchez-la et réessayez.
insertion-grab = Un autre programme prend toutes les touches : l’écran est verrouillé, un mot de passe est demandé ou un menu est ouvert. Fermez-le et réessayez.
insertion-no-text = Il n’y a pas de texte à insérer.
insertion-no-paste-key = Le clavier n’a pas de touche pour coller.
insertion-clipboard-held = Un autre programme garde le presse-papiers.
insertion-clipboard-too-large = Le contenu du presse-papiers est trop gros pour être gardé pendant ce temps.
insertion-clipboard-silent = Le programme à qui appartient le presse-papiers ne répond pas.
insertion-too-few-keys = Coller ferait perdre le contenu du presse-papiers, et le clavier a trop peu de touches pour saisir ce texte. Videz le presse-papiers et dictez de nouveau.
undo-nothing = Il n’y a rien à retirer.
undo-written-since = Autre chose a été écrit depuis.
undo-sent-to-terminal = Ce qui a été envoyé à un terminal avec un saut de ligne a peut-être déjà été exécuté.
undo-no-backspace = Le clavier n’a pas de touche Retour arrière.
error-no-desktop = Aucune session de bureau n’a été trouvée (ni WAYLAND_DISPLAY ni DISPLAY n’est défini), il n’y a donc pas de fenêtre où dicter. Lancez Duotone depuis le bureau.
error-no-x-server = Le serveur X est injoignable ({ $what }), les fenêtres ne sont donc pas visibles. Lancez Duotone depuis le bureau où vous dictez.
error-x-server-lacks =
    Ce serveur X ne laisse pas les programmes { $extension ->
        [xtest] appuyer sur des touches (XTEST)
       *[xkb] voir l’état du clavier (XKB)
    }, du texte ne peut donc pas être saisi dans d’autres fenêtres. Dictez dans la fenêtre de Duotone et copiez depuis là.
error-no-insertion = Dicter dans d’autres programmes n’est pas encore possible sur ce système. Dictez dans la fenêtre de Duotone et copiez depuis là.

## Erreurs des appareils audio

error-no-sound-system = Il n’y a pas de système audio à capturer ({ $what }) : rien n’est entendu. Démarrez le serveur audio (sous Linux PulseAudio ou PipeWire) ou branchez une carte son, puis réessayez.
error-no-microphone = Cet ordinateur n’a pas de micro : rien n’est entendu. Branchez-en un ou écoutez le son du système.
error-no-system-sound = Cet ordinateur n’a pas de son du système : rien n’est entendu. Ce système audio ne laisse pas les programmes entendre ce qu’il joue.
error-device-ambiguous =
    { $kind ->
        [microphone] Plusieurs micros correspondent
       *[system] Plusieurs sons du système correspondent
    } au nom « { $name } » : { $known }. Donnez le nom complet.
error-device-none =
    { $kind ->
        [microphone] Aucun micro
       *[system] Aucun son du système
    } ne s’appelle « { $name } » et il n’y en a pas d’autre. Branchez-en un.
error-device-unknown =
    { $kind ->
        [microphone] Aucun micro
       *[system] Aucun son du système
    } ne s’appelle « { $name } ». Il y a : { $known }.
error-listening-refused = Le système audio n’a pas laissé Duotone écouter ({ $what }) : rien n’est entendu. Autorisez le micro dans les réglages de confidentialité, ou lancez Duotone avec le compte du serveur audio.
error-device-busy = { $name } est utilisé par un autre programme qui ne le partage pas : rien n’est entendu. Fermez ce programme ou choisissez un autre appareil.
error-sound-not-answering = Le système audio ne répond pas ({ $what }) : rien n’est entendu jusque-là.
error-device-broken = { $name } ne peut pas être ouvert ({ $what }) : rien n’est entendu. Choisissez un autre appareil.

## Erreurs des fichiers audio

error-sound-file-missing = { $path } n’existe pas : il n’y a rien à écouter. Vérifiez le nom et le dossier.
error-sound-file-folder = { $path } est un dossier, pas un fichier audio. Indiquez un fichier qui s’y trouve.
error-sound-file-not-readable = { $path } ne peut pas être lu ({ $io }). Vérifiez que vous avez le droit de le lire, puis réessayez.
error-sound-file-unknown = { $path } n’est pas un fichier audio que Duotone connaît. Il lit wav, aiff, flac, mp3, ogg (vorbis, opus), m4a, mkv et webm : convertissez-le dans l’un d’eux.
error-sound-file-unsupported = { $path } ne peut pas être décodé : { $what }. Convertissez-le, par exemple en wav 16 bits ou en flac.
error-sound-file-empty = { $path } ne contient pas de son : il a été lu jusqu’au bout sans un seul échantillon. Vérifiez que l’enregistrement a fonctionné.
error-sound-file-truncated = { $path } finit trop tôt : { $read } s ont pu être lues et il manque { $missing } s sur { $whole } s. Prenez une copie complète s’il vous faut le reste.
error-sound-file-truncated-unknown = { $path } finit trop tôt : { $read } s ont pu être lues et il manque un reste inconnu. Prenez une copie complète s’il vous faut le reste.
error-sound-file-damaged = { $path } est endommagé : après { $read } s, trop peu a pu en être décodé pour continuer ({ $what }). Prenez une autre copie.
error-sound-file-io = La lecture de { $path } a échoué après { $read } s ({ $io }). Ce qui a été entendu jusque-là est conservé. Vérifiez le disque ou la connexion et réessayez.
error-sound-file-replaced = { $path } a été remplacé pendant l’écoute, après { $read } s. Ce qui a été entendu jusque-là est conservé. Suivez-le de nouveau pour entendre ce qu’il contient maintenant.

## Erreurs de la bibliothèque

error-library-in-use = La bibliothèque dans { $path } est ouverte dans { $holder }, et un seul programme à la fois peut s’en servir. Fermez-le, ou faites là-bas ce que vous vouliez faire.
error-library-holder = { $program } (processus { $process }, depuis { $since })
error-library-holder-unknown = un autre programme
error-library-newer = La bibliothèque dans { $path } vient d’un Duotone plus récent (format { $found }, celui-ci connaît { $known }). Mettez Duotone à jour ; rien n’a été modifié.
error-library-damaged = La bibliothèque dans { $path } est endommagée ({ $what }). Réparez-la, ou restaurez une sauvegarde.
error-library-full = Le disque de { $path } est plein, ceci n’a donc pas été enregistré. Libérez de la place et réessayez.
error-files =
    Impossible de { $action ->
        [read] lire
        [write] écrire
        [open] ouvrir
        [make] créer
        [remove] supprimer
        [rename] renommer
        [copy] copier
       *[other] utiliser
    } { $path } : { $source }. Vérifiez qu’il vous appartient et que le disque est en bon état.
error-library-not-there =
    { $what ->
        [session] La session { $id }
        [deleted-session] La session supprimée { $id }
        [job] La tâche { $id }
        [recording] L’enregistrement { $id }
        [speaker] La personne { $id }
        [voice] La voix { $id }
       *[other] La transcription de la session { $id }
    } n’est pas dans la bibliothèque. Peut-être que cela a été supprimé.
error-session-already-there = La session { $id } est déjà dans la bibliothèque. Une nouvelle a besoin de son propre identifiant.
error-session-still-live = La session { $id } est encore en cours. Terminez-la d’abord.
error-session-at-work = La transcription de la session { $id } est en cours, et son enregistrement reste tel quel jusque-là. Attendez la fin ou annulez.
error-session-ended = La session { $id } est terminée ; son texte en direct ne change plus.
error-job-changed = La tâche { $id } a été modifiée ailleurs (état : { $status }), ceci n’a donc pas été fait.
error-not-allowed = Ceci ne peut pas être enregistré : { $what }
error-query = Ceci ne peut pas être recherché : { $what }
invalid-title = un titre a besoin d’au moins un caractère
invalid-name-taken = une autre voix s’appelle déjà { $name } ; si c’est la même personne, fusionnez les deux
invalid-same-voice = les deux sont la même voix
invalid-same-speaker = les deux sont la même personne
invalid-no-sample = une voix a besoin d’un échantillon de parole
invalid-split-of-all = les deux voix ont besoin d’un échantillon : indiquez quelques sessions de la voix, et pas toutes
invalid-embedding = les nombres d’une voix ne sont pas valides
invalid-not-proposed = personne n’est proposé pour { $speaker }
invalid-audio-path = { $path } n’est pas un chemin dans le dossier des enregistrements
invalid-audio-outside = l’enregistrement { $path } est hors du dossier des enregistrements
invalid-not-live = une session qui commence ne peut pas être déjà terminée
name-empty = un nom sans lettre
name-no-letter = { $name } n’est pas un nom : il n’y a ni lettre ni chiffre
name-hidden = { $name } n’est pas un nom : il contient des caractères invisibles
name-too-long = un nom de { $length } caractères ; { $most } sont permis
query-no-word = indiquez un mot qui figure dans ce que vous cherchez
query-too-many-words = on peut chercher au plus { $most } mots à la fois
error-backup = { $path } n’est pas une sauvegarde complète d’une bibliothèque ({ $what }). Choisissez-en une autre.
error-party-missing = Le fichier { $path } n’existe pas. Donnez le chemin d’une liste de noms, un par ligne.
error-party-line = La ligne { $line } de { $path } n’est pas un nom ({ $reason }). Corrigez la ligne.
error-party-too-many = { $path } est plus long qu’une liste de { $most } noms. Donnez une liste de ceux que vous attendez.
line-not-utf8 = ce n’est pas de l’UTF-8
error-library-no-folder = La bibliothèque n’a pas de dossier, car ce compte n’a pas de dossier personnel. Définissez HOME, ou DUOTONE_DATA vers un dossier.
error-folder-not-found = Le dossier { $path } est introuvable : { $source }. Vérifiez qu’il vous appartient et que le disque est en bon état.

## Erreurs des réglages et du dictionnaire

error-settings-no-folder = Les réglages n’ont pas de dossier, car ce compte n’a pas de dossier personnel. Définissez HOME, ou indiquez un dossier dans DUOTONE_CONFIG.
error-settings-not-readable = Les réglages dans { $path } ne peuvent pas être lus ({ $error }). Vérifiez que le fichier vous appartient.
error-settings-damaged = La ligne { $line } des réglages dans { $path } est incompréhensible ({ $what }). Corrigez-la, ou enlevez la ligne pour avoir la valeur par défaut.
error-settings-newer = Les réglages dans { $path } viennent d’un Duotone plus récent (format { $schema }, celui-ci connaît { $known }). Mettez Duotone à jour, ou donnez à celui-ci un dossier à lui dans DUOTONE_CONFIG.
error-settings-not-writable = Les réglages ne peuvent pas être écrits dans { $path } ({ $error }), ils restent donc tels quels. Vérifiez que le dossier vous appartient et que son disque a de la place.
error-settings-not-text = ce n’est pas du texte en UTF-8
error-words-no-folder = Vos mots n’ont pas de dossier, car ce compte n’a pas de dossier personnel. Définissez HOME, ou indiquez un dossier dans DUOTONE_CONFIG.
error-words-missing = Le fichier { $path } n’existe pas. Donnez le chemin d’un dictionnaire.
error-words-damaged = La ligne { $line } de { $path } est incompréhensible : { $reason }. Corrigez la ligne, ou déplacez le fichier.
error-words-newer = { $path } vient d’un Duotone plus récent et celui-ci ne peut pas le lire. Mettez-le à jour.
error-words-not-a-word = Cela ne peut pas être un mot : { $flaw }. Donnez-le comme il s’écrit ou s’entend.
error-words-not-there = « { $written } » n’est pas parmi vos mots.
line-two-arrows = il y a plus d’un ->
word-no-letter = { $text } ne contient ni lettre ni chiffre
word-hidden = { $text } contient des caractères invisibles
word-too-long = un mot de { $length } caractères ; { $most } sont permis

## Erreurs des enregistrements

error-recording-request = Il ne peut pas y avoir d’enregistrement de { $what } : l’identifiant d’une session est un UUID et elle a un ou deux canaux. Merci de le signaler.
error-recording-there = { $path } existe déjà et reste tel quel. Commencez une nouvelle session.
error-recording-not-writable = { $path } ne peut pas être écrit ({ $io }), cette session n’est donc pas enregistrée. Autorisez l’écriture ou choisissez un autre dossier.
error-recording-disk-full = Le disque est plein, { $path } ne grandit donc plus. Ce qui est enregistré reste lisible. Libérez de la place et l’enregistrement continue.
error-recording-io = L’écriture de { $path } échoue ({ $io }). Ce qui était enregistré reste. Vérifiez le disque ou la connexion.
error-recording-stalled = Le disque ne répond pas, { $path } ne grandit donc plus. Le dernier son reste en mémoire. Vérifiez le disque ou la connexion.
error-recording-incomplete = Il manque à { $path } les dernières { $seconds } s ({ $io }). Tout ce qui précède est lisible. Libérez de la place ou vérifiez le disque ; le fichier est complété au prochain démarrage.
error-recording-abandoned = { $path } est resté sans fin. Tout le son y est ; le fichier est complété au prochain démarrage.
error-recording-not-sealed = { $path } est complet, mais sa somme de contrôle n’a pas pu être écrite ({ $io }). Libérez de la place ou vérifiez le dossier ; elle est ajoutée au prochain démarrage.
error-recording-not-readable = { $path } ne peut pas être lu ({ $io }) et reste tel quel. Vérifiez que vous avez le droit de le lire, puis réessayez.
error-recording-in-use = { $path } est en cours d’écriture par un autre Duotone et reste intact jusqu’à ce qu’il se termine.
error-recording-not-interrupted = { $path } n’est pas un enregistrement interrompu. Il n’y a rien à récupérer et il reste tel quel.
error-flac-cancelled = Annulé. L’enregistrement reste tel quel.
error-flac-damaged = { $path } n’est pas ce qui a été enregistré (sa somme de contrôle est différente), il n’est donc pas converti et reste tel quel. Reprenez-le d’une sauvegarde, s’il y en a une.
error-flac-no-checksum = { $path } n’a pas de somme de contrôle qui dise s’il est complet, il n’est donc pas converti.
error-flac-no-recording = { $path } n’est pas un enregistrement comme Duotone les fait, il n’est donc pas converti. Il reste tel quel.
error-flac-in-use = { $path } est utilisé par un autre Duotone et reste intact jusqu’à ce qu’il se termine.
error-flac-disk-full = Le disque est plein, { $path } n’a donc pas été fait. L’enregistrement reste tel quel. Libérez la moitié de la place qu’il prend et réessayez.
error-flac-not-writable = { $path } ne peut pas être écrit ({ $io }). L’enregistrement reste tel quel. Autorisez l’écriture ou vérifiez le disque.
error-flac-not-readable = { $path } ne peut pas être lu ({ $io }). L’enregistrement reste tel quel. Vérifiez que vous avez le droit de le lire et que le disque est en bon état.
error-flac-not-the-same = { $path } n’est pas le même son que l’enregistrement ({ $what }) et a été supprimé. L’enregistrement reste tel quel. Vérifiez le disque et, s’il est en bon état, merci de le signaler.

## Erreurs au début d’une session

error-session-id = « { $id } » n’est pas un identifiant pour une session conservée. Ce doit être un UUID.
error-session-threads = Le système ne donne pas de fils d’exécution pour une session ({ $io }). Fermez d’autres programmes et réessayez.
error-language-unknown = Les modèles ne connaissent pas la langue « { $language } ». Utilisez un code comme en, es, fr ou de, ou « auto » pour la détecter.
error-model-damaged = { $path } n’est pas un modèle Whisper lisible, ou il est endommagé
error-model-unreadable = Le modèle { $path } ne peut pas être ouvert : { $io }
error-model-english-only = { $path } ne comprend que l’anglais, et la langue de la session est « { $language } »
error-model-no-translator = { $path } ne peut pas traduire en anglais, car il ne l’a pas appris
error-model-unknown-engine = { $path } a besoin du moteur « { $engine } », que ce programme n’a pas
error-model-unusable = { $error }. { $remedy }
remedy-check-permissions = Vérifiez ses droits d’accès.
remedy-multilingual = Prenez des modèles multilingues, comme { $fast } et { $heavy }.
remedy-update-program = Mettez Duotone à jour.
remedy-pull-again = Téléchargez { $name } de nouveau.
remedy-other-file = Donnez un autre fichier, ou le nom d’un modèle.
pair-note-english-only = Le modèle { $name } des réglages ne comprend que l’anglais. { $instead } est utilisé à sa place.
pair-note-not-found = Les réglages ne peuvent pas être suivis : { $error } { $instead } est utilisé à la place.

## Erreurs des modèles

error-model-unknown = Il n’y a pas de modèle nommé « { $name } ».
error-model-unknown-nearest = Il n’y a pas de modèle nommé « { $name } » (vouliez-vous dire { $nearest } ?).
error-model-not-here = Le modèle { $name } n’est pas sur cet ordinateur.
error-download-stopped = Le téléchargement a été arrêté. Il reprend de là quand vous le redemandez.
error-model-no-file = Il n’y a pas de fichier de modèle à { $path }. Donnez le chemin d’un fichier, ou le nom d’un modèle.
error-models-no-folder = Les modèles n’ont pas de dossier, car ce compte n’a pas de dossier personnel. Définissez HOME et réessayez.
error-model-no-room = { $name } demande { $needed } dans { $folder }, où seuls { $free } sont libres. Libérez de la place et réessayez.
error-model-disk-full = Le disque est plein : { $kept } sur { $total } sont dans { $part }. Libérez de la place et recommencez ; cela reprend de là.
error-model-files =
    Impossible de { $action ->
        [read] lire
        [write] écrire
        [open] ouvrir
        [make] créer
        [remove] supprimer
        [rename] renommer
        [copy] copier
       *[other] utiliser
    } { $path } : { $source }. Vérifiez que le dossier vous appartient et que le disque est en bon état.
error-model-no-source = Le modèle { $name } est introuvable, car aucune de ses sources n’a fonctionné. Vérifiez le réseau et réessayez.
error-model-no-checkpoint = Le checkpoint de { $name } est introuvable ({ $failure }). Vérifiez le réseau et réessayez.
error-models-list-damaged = La liste des modèles de ce programme est endommagée ({ $what }). Réinstallez Duotone.
error-other = { $what }
error-source = { $source } : { $reason }
error-source-unreachable = injoignable ({ $what })
error-source-status = a répondu avec le statut HTTP { $status }
error-source-interrupted = s’est interrompu après { $got } sur { $total } ({ $why })
error-source-size = a envoyé un fichier d’une autre taille ({ $found } octets, pas { $expected })
error-source-corrupt = a envoyé un fichier endommagé (sha256 { $found }, pas { $expected })
error-source-client-missing = a besoin de { $client }, qui n’est pas installé ou ne démarre pas
error-source-client-failed = { $client } a échoué : { $reason }
error-source-archive = son paquet n’est pas comme prévu ({ $what })
error-import-no-checkpoint = Il n’y a pas de checkpoint Whisper dans { $folder }. Il faut model.safetensors, un encodeur et un décodeur ONNX, ou model.bin de CTranslate2, avec config.json et tokenizer.json ou vocab.json.
error-import-read = { $path } ne peut pas être lu ({ $source }). Sans lui le checkpoint est incomplet ; prenez aussi ce fichier.
error-import-damaged = { $path } est endommagé ({ $reason }). Téléchargez-le de nouveau.
error-import-limit =
    { $path } a { $found } { $what ->
        [bytes] octets
        [bytes-beside-its-weights] octets à côté de ses poids
        [bytes-of-header] octets d’en-tête
        [bytes-of-scales] octets d’échelles
        [files] fichiers
        [graphs-within-graphs] graphes dans des graphes
        [letters-in-a-name] lettres dans un nom
        [multiplications] multiplications
        [tensors] tenseurs
       *[variables] variables
    }, et un checkpoint Whisper peut en avoir { $limit } au plus. Il est endommagé ou fait pour nuire ; prenez-le chez son éditeur.
error-import-outside = { $index } nomme le fichier { $entry }, qui n’est pas à côté de lui. Il est endommagé ou fait pour nuire ; prenez-le chez son éditeur.
error-import-unsuited = Ce n’est pas un modèle Whisper que whisper.cpp peut exécuter : { $field } est { $found }, pas { $expected }. Choisissez un autre checkpoint.
error-import-vocabulary = { $path } ne contient pas le vocabulaire de Whisper ({ $reason }). Prenez ce fichier du checkpoint auquel il appartient.
error-import-missing-tensor = { $path } n’a pas le tenseur { $tensor }, que config.json promet. Prenez les deux du même checkpoint.
error-import-shape = Le tenseur { $tensor } est { $found }, mais config.json promet { $expected }. Prenez les deux du même checkpoint.
error-import-numbers = Le tenseur { $tensor } contient { $found }, qui ne peut pas être importé. Prenez le checkpoint avec des poids f32, f16 ou bf16.
error-import-not-finite = Le tenseur { $tensor } a un poids que { $precision } ne peut pas contenir ({ $value }). Le checkpoint est endommagé ou a débordé à l’entraînement ; choisissez-en un autre.
error-import-not-in-blocks = Le tenseur { $tensor } a des lignes de { $row }, qui ne se divisent pas en blocs de 32. Importez-le avec la précision f16.
error-import-precision = La précision { $name } n’existe pas. Utilisez f16, q8_0, q5_1 ou q5_0.
error-import-name = Le modèle ne peut pas s’appeler { $name } : { $reason }. Choisissez un autre nom.
import-name-characters = les noms se composent de lettres, chiffres, points, tirets et tirets bas
import-name-published = c’est le nom d’un modèle publié
error-import-exists = Il y a déjà un modèle à { $path }. Supprimez-le, ou choisissez un autre nom.
error-import-no-source = Aucun registre n’est connu pour avoir un checkpoint de { $name }. Téléchargez le modèle, ou donnez le dossier d’un checkpoint.
error-import-useless = Le modèle a été fait, mais il ne transcrit pas : { $reason }. Choisissez un autre checkpoint.
error-import-unexpected = L’import de { $name } a donné un autre fichier que prévu ({ $found }, pas { $expected }). C’est une faute de Duotone ; merci de la signaler.
error-measure-model = { $error }.
error-measure-not-installed = Le modèle n’a pas de fichier : { $error }
error-measure-sound = La parole ne peut pas être lue : { $error }
error-measure-too-short = { $file } a { $seconds } s de son, et des fenêtres de { $longest } s sont à mesurer. Donnez un fichier plus long.
error-measure-temporary = Le dossier des fichiers temporaires ne peut pas être écrit : { $io }.
error-measure-start = Le processus qui mesure ne peut pas être lancé : { $io }.
error-measure-child = Le processus qui mesure ne peut pas être suivi : { $io }.
error-measure-other-program = Le processus qui mesure est un autre programme : { $what }.
error-measure-failed = { $name } ne peut pas être mesuré : { $reason }.
measure-gave-up = whisper.cpp a abandonné
measure-never-ready = le modèle n’a jamais été prêt
measure-no-pass = aucune passe n’est arrivée au bout
reason-drafts = { $model } ébauche : { $window } s de parole lui prennent { $pass }, son tour vient donc toutes les { $interval } s.
reason-confirms = { $model } confirme : { $pass } suffisent (au plus { $longest } s), et { $larger } prendrait { $other }.
reason-largest = { $model } confirme : { $pass } suffisent, et il n’y en a pas de plus grand.
reason-too-slow = Cet ordinateur est trop lent pour confirmer pendant qu’on parle (même { $model } prend { $pass }). Lisez les ébauches, ou sous-titrez un enregistrement après coup.
pass-measured = { $seconds } s
pass-estimated = environ { $seconds } s

## Erreurs des transcriptions finales

error-job-cancelled = Annulé.
error-job-model = { $error }. Téléchargez-le de nouveau, ou indiquez un autre modèle.
error-job-no-recording = La session n’a pas d’enregistrement dont faire une transcription. Enregistrez la prochaine.
error-job-options = La tâche a été demandée par une autre version de Duotone ({ $what }). Redemandez-la.
error-job-disk =
    Impossible { $action ->
        [read] de lire
       *[write] d’écrire
    } { $path } : { $error }. Libérez de la place ou vérifiez le disque, puis réessayez : rien n’est perdu.
error-transcribe-sound = L’enregistrement ne peut pas être lu : { $what }.
error-transcribe-model = Le modèle de parole n’a pas pu traiter { $seconds } s de son ({ $reason }).
error-transcribe-detector = Le détecteur de voix a échoué ({ $what }). Fermez d’autres programmes et réessayez.
error-transcribe-fault = Une faute de ce programme a mis fin à la transcription. Merci de la signaler et de réessayer.
error-speakers-unreadable = Le modèle { $path } ne peut pas être lu ({ $io }). Vérifiez le fichier, ou téléchargez-le de nouveau.
error-speakers-wrong-model =
    { $path } n’est pas le modèle pour { $purpose ->
        [segmentation] distinguer les personnes
       *[embedding] connaître les voix
    } que Duotone connaît ({ $what }). Indiquez un autre fichier, ou téléchargez-le de nouveau.
error-speakers-failed = La distinction des personnes a échoué ({ $what }). Faites faire la transcription sans personnes, et signalez-le.
error-speakers-cancelled = La distinction des personnes a été annulée.
error-export-write = La transcription n’a pas pu être écrite : { $what }. Vérifiez qu’il y a de la place, ou choisissez un autre endroit.
error-export-document = Le document n’a pas pu être fait ({ $what }). Choisissez un autre format, comme html.

## Erreurs de l’application elle-même

app-autostart = Impossible de changer le démarrage de Duotone avec le bureau : { $what }.
app-no-id = « { $text } » n’est pas un identifiant de Duotone.
app-no-transcript = Il n’y a pas encore de transcription finale de cette session.
app-no-recording = Cette session n’a pas d’enregistrement.
app-recording-gone = L’enregistrement { $path } n’est plus là. Son texte est conservé.
app-listening = Une session est en cours. Terminez-la d’abord.
app-shortcut-unchanged = Le raccourci ne peut pas être changé. Redémarrez Duotone.
app-shortcut-invalid = { $keys } ne peut pas être un raccourci. Appuyez sur Ctrl, Alt, Maj ou Super avec une autre touche.
app-shortcut-taken = Un autre programme a déjà { $keys }, ou ce bureau ne donne pas de raccourcis aux programmes. Appuyez sur d’autres touches, ou faites lancer { $command } par le bureau avec les vôtres.
app-shortcut-no-keys = Ce bureau (Wayland) n’annonce pas aux programmes les touches des autres fenêtres. Dans ses réglages du clavier, faites lancer { $command } par { $keys } : cela commence une dictée, et la termine.
app-rttm = RTTM dit qui parle quand, et ce texte ne distingue personne. Choisissez un autre format.
app-export-unwritable = Rien n’a été exporté, car { $folder } ne peut pas être écrit : { $what }. Choisissez un autre dossier.
app-export-gone = { $path } n’est plus là où il a été exporté. Il a peut-être été déplacé ou supprimé ; exportez-le à nouveau.
app-cannot-open = Aucun programme n’ouvre { $path }. Le fichier est là ; ouvrez-le depuis son dossier.
app-no-date = « { $text } » n’est pas une date. Une date s’écrit ainsi : 2026-11-20.
app-date-too-far = { $text } est trop loin pour être recherché.
app-download-cannot-begin = Le téléchargement ne peut pas commencer : { $what }. Fermez d’autres programmes.
app-models-not-loaded = Les modèles n’ont pas pu être chargés, par une faute de ce programme. Réessayez ou choisissez d’autres modèles.
app-session-fault = La session ne peut pas commencer, par une faute de ce programme.
app-paragraph-gone = Ce paragraphe n’existe plus.
app-model-own-file = { $path } est votre propre fichier. Supprimez-le vous-même.
app-model-not-removed = { $path } ne peut pas être supprimé : { $what }.
app-model-nothing-to-check = { $name } n’est pas sur cet ordinateur. Il n’y a rien à vérifier.
app-model-not-here = Le modèle { $name } n’est pas sur cet ordinateur. Téléchargez-le dans Modèles.
app-model-unusable = { $error }. Choisissez ou téléchargez-en un autre dans Modèles.
app-not-measured = Cet ordinateur n’a pas pu être mesuré : { $what } Téléchargez un modèle et réessayez.
app-no-model-to-measure = Il n’y a pas de modèle pour le mesurer.
app-model-not-measured = { $model } : { $error }
app-no-folder = Ce n’est pas un dossier de cet ordinateur. Choisissez-en un autre.
app-no-title = Une session a besoin d’un titre. Écrivez-en un ou appuyez sur Échap.
app-nothing-to-enhance = Cette session n’a pas d’enregistrement, et la transcription finale se fait à partir de lui. Activez l’enregistrement dans Réglages pour la prochaine.
app-newer-transcript = Un Duotone plus récent a demandé cette transcription. Mettez Duotone à jour.
app-requests-unreadable = Le journal des requêtes ne peut pas être lu : { $what }. Vérifiez le disque.
app-requests-not-removed = Le journal des requêtes ne peut pas être supprimé : { $what }. Vérifiez le disque.
app-settings-damaged = Les réglages dans { $path } sont incompréhensibles ({ $why }), les réglages habituels sont donc utilisés. Réparez le fichier ou déplacez-le.
app-settings-newer = Les réglages dans { $path } viennent d’un Duotone plus récent, les réglages habituels sont donc utilisés. Mettez Duotone à jour.
app-settings-files =
    Impossible { $what ->
        [read] de lire
       *[written] d’écrire
    } les réglages dans { $path } : { $error }. Vérifiez les droits d’accès et le disque.
app-sessions-recovered =
    { $count ->
        [one] Une session a été coupée. Elle est dans la bibliothèque, jusqu’aux derniers mots conservés.
       *[other] { $count } sessions ont été coupées. Elles sont dans la bibliothèque, jusqu’aux derniers mots conservés.
    }
app-window-not-shown = La fenêtre ne peut pas être affichée : { $what }. Redémarrez Duotone.
app-fault = Ceci n’a pas pu être fait, par une faute de ce programme. Réessayez.
live-nothing-to-hear = Rien n’est choisi pour l’écoute. Choisissez un micro, le son du système ou les deux.
live-captions-listen = Les sous-titres écoutent. Arrêtez-les pour dicter, car ils partagent les modèles.
live-already = L’écoute est déjà en cours.
live-stopped = L’écoute s’est arrêtée avant de commencer.
live-closing = Duotone se ferme. Relancez-le pour écouter.
live-models-keep-failing = Les modèles s’arrêtent sans cesse. Choisissez-en d’autres dans Modèles et signalez-le, s’il vous plaît.
live-models-restart = Les modèles se sont arrêtés par une faute de ce programme et redémarrent. Ce qui était confirmé est conservé.
live-not-kept = { $error } Jusque-là, les sessions ne sont pas conservées.

## Titres de sessions

title-microphone = Microphone
title-system = Son du système
title-both = Microphone et son du système
title-pipe = Entrée standard
title-file = Fichier
title-named = { $name }
title-dictation = Dictée

## Événements d’une session

device-opened = Écoute de { $name }.
device-lost =
    { $name } a disparu : la session continue en silence jusqu’à ce qu’il y ait { $kind ->
        [microphone] un micro
       *[system] un son du système
    }. Vérifiez le câble ou la batterie.
device-recovered = Écoute de { $name } reprise.
device-stalled = { $name } n’envoie pas de son : rien n’est entendu pour l’instant. Si cela dure, rebranchez l’appareil ou choisissez-en un autre.
device-muted = { $name } est coupé dans les réglages du son : rien n’est entendu. Activez-le là.
device-silent = { $name } n’envoie que du silence : rien n’est entendu. Cherchez un bouton de sourdine sur l’appareil ou dans les réglages du son, ou choisissez un autre appareil.
device-quiet = { $name } est très faible (maximum { $peak } dBFS) : des mots peuvent manquer. Augmentez son niveau dans les réglages du son ou parlez plus près.
device-clipping = { $name } est trop fort, ses crêtes sont coupées : des mots peuvent être mal compris. Baissez son niveau dans les réglages du son.
device-well = { $name } est de nouveau bien entendu.
device-gap = Il manque { $seconds } s de { $name } : { $why }. Du silence les remplace.
gap-device-lost = l’appareil était absent
gap-overrun = cet ordinateur était trop occupé
gap-drift = son horloge est plus lente que celle de l’autre appareil
gap-left-out = le système audio les a omises (veille ou surcharge)
captions-draft-only = Cet ordinateur est en ce moment trop lent pour le modèle qui confirme, celui qui ébauche confirme donc. Fermez d’autres programmes, ou choisissez un modèle plus petit.
model-missing = Le modèle { $name } n’est pas sur cet ordinateur
model-failing = Le modèle { $name } ne fonctionne plus
model-fast-alone = { $reason }. { $alone } confirme donc aussi, avec plus d’erreurs.
model-heavy-alone = { $reason }. { $alone } ébauche donc aussi, un peu plus tard.
model-none-works = { $reason }. Les sous-titres reprennent dès qu’un modèle fonctionne de nouveau.
model-well = Le modèle { $name } fonctionne de nouveau
captions-skipped = { $seconds } s de son n’ont pas de sous-titres, car cet ordinateur était trop occupé. Un enregistrement les contient. Fermez d’autres programmes, ou choisissez des modèles plus petits.
captions-failed = Il n’y aura plus de sous-titres, par une faute de ce programme. Un enregistrement continue. Terminez la session et commencez-en une nouvelle.
terminal-paused = en pause ; espace pour reprendre
recording-losing = L’enregistrement échoue depuis trop longtemps : ce qui est dit maintenant y manquera. Les sous-titres continuent.
recording-resumed = L’enregistrement est de nouveau écrit, rien ne manque.
recording-resumed-lost = L’enregistrement est de nouveau écrit. Il y manque { $seconds } s ; du silence les remplace.
recording-lost = Il manque { $seconds } s à l’enregistrement : son disque a échoué jusqu’à la fin.
sink-failing = La session ne peut pas être conservée pour l’instant. Les sous-titres continuent et un nouvel essai suit : { $error }
sink-resumed = La session est de nouveau conservée, rien ne manque.
sink-end-lost = La fin de la session n’a pas pu être conservée ; tout ce qui a été dit l’est : { $error }
sink-captions-lost = Les { $captions } derniers sous-titres de la session n’ont pas pu être conservés : { $error }
sink-not-enhanced = Aucune transcription finale de cette session : { $why }
sink-no-recording = Son enregistrement n’est pas complet. Duotone le répare à un démarrage ultérieur, quand le disque va de nouveau bien.
sink-discarded-wordless = Personne n’a rien dit : cette session n’est pas gardée. Elle reste { $days } jours dans la corbeille.
sink-discarded-short = Cette session était très courte : elle n’est pas gardée. Elle reste { $days } jours dans la corbeille.

## La commande : écoute et modèles

cli-about = { $subject } : { $text }
cli-advised = { $text } – { $advice }
cli-advice-system = Le son du système s’écoute avec --system.
cli-advice-devices = « duotone devices » les montre.
cli-advice-repair = « duotone library repair » sauve ce qui est lisible.
cli-advice-words = « duotone words list » les montre tous.
cli-advice-recover = « duotone recover » complète les enregistrements interrompus.
cli-advice-list-models = « duotone models list » montre tous les modèles.
cli-advice-import = Importez un checkpoint avec : duotone models import { $name }
cli-advice-precision = La précision se choisit avec --precision f16.
cli-advice-name = Donnez un autre nom avec --name.
cli-advice-speech = Donnez un fichier avec --speech.
cli-and = { $first } et { $second }
cli-confirm = { $what }. Continuer ? [o/N]
cli-confirm-yes = o oui
cli-no-terminal = { $what }, et il n’y a pas de terminal pour poser la question. Ajoutez --yes pour le faire.
cli-enhanced-elsewhere = Un autre programme a ouvert la bibliothèque : il y ajoutera cette session et fera la transcription finale.
cli-progress = { $done } sur { $total }, encore { $left }
cli-progress-speed = { $done } sur { $total }, { $speed }, encore { $left }
cli-progress-sound = { $done } sur { $total } s de son, encore { $left }
cli-progress-played = { $done } sur { $total } s en temps réel, encore { $left }
cli-progress-passes = { $done } passes sur { $total }, { $model }
cli-stopping = Arrêt à un point d’où la reprise est possible. Encore un Ctrl-C termine aussitôt.
cli-in-settings = dans les réglages de { $path }
cli-recordings-no-folder = indiquez un dossier pour les enregistrements
cli-unreadable = { $path } ne peut pas être lu
cli-unwritable = { $path } ne peut pas être écrit
cli-manual-unwritable = le manuel ne peut pas être écrit dans { $folder }
cli-no-threads = le système ne donne pas de fils d’exécution ; fermez d’autres programmes et réessayez
cli-nothing-to-translate = --translate fait des sous-titres anglais d’une autre langue, et --language dit que l’on parle anglais. Retirez --translate, ou indiquez la langue parlée (ou auto).
cli-recorded-elsewhere = --enhance-on-end fait une transcription finale de l’enregistrement de la bibliothèque, et --record garde celui-ci dans { $folder }. Retirez le dossier.
cli-kept-beside = { $error } Jusque-là, les sessions sont conservées à côté de la bibliothèque, puis y sont ajoutées.
cli-captions-unwritable = Les sous-titres ne peuvent plus être écrits ({ $error }). L’enregistrement continue jusqu’à ce que vous l’arrêtiez avec Ctrl-C.
cli-recorded = enregistré dans { $path }
cli-figures-words =
    { $words ->
        [one] { $words } mot
       *[other] { $words } mots
    } en { $seconds } s
cli-figures-delays = ébauchés { $drafted } s et confirmés { $confirmed } s après leur fin (médianes)
cli-figures-load = { $load } secondes de processeur par seconde
cli-devices-microphones = Microphones (duotone listen --mic)
cli-devices-system = Ce que joue cet ordinateur (duotone listen --system)
cli-devices-no-microphone = Il n’y a pas de micro. Branchez-en un.
cli-devices-no-system = Ce système audio ne laisse pas les programmes l’entendre.
cli-devices-rate = { $rate } Hz
cli-devices-channels =
    { $channels ->
        [1] mono
        [2] stéréo
       *[other] { $channels } canaux
    }
cli-devices-muted = coupé
cli-devices-default = * marque l’appareil utilisé sans nom. Une partie d’un nom suffit.
cli-models-column-name = NOM
cli-models-column-roles = RÔLES
cli-models-column-languages = LANGUES
cli-models-column-size = TAILLE
cli-models-column-folder = OÙ
cli-models-role =
    { $role ->
        [vad] voix
        [speakers] locuteurs
       *[other] { $role }
    }
cli-models-multilingual = multilingue
cli-models-not-installed = pas installé
cli-models-already = { $name } : déjà là et intact, dans { $folder }
cli-models-pulled = { $name } : maintenant dans { $folder }
cli-models-import-already = déjà là et intact : { $path }
cli-models-imported = importé : { $path }
cli-models-imported-tried =
    importé : { $path } (essayé : { $words ->
        [one] { $words } mot entendu
       *[other] { $words } mots entendus
    } en { $seconds } s de parole)
cli-models-imported-silent = Il a fonctionné et n’a entendu aucun mot en { $seconds } s de parole anglaise. Un modèle entraîné pour une autre langue peut convenir quand même : essayez-le avec elle.
cli-models-none = Aucun modèle n’est sur cet ordinateur. Téléchargez-en avec : duotone models pull NOM
cli-models-intact = intact
cli-models-intact-imported = intact, importé d’un autre format
cli-models-differs = différent du fichier publié ; utilisé tel quel
cli-models-damaged = endommagé ; retéléchargez-le avec : duotone models pull { $name }
cli-models-next-source = { $failure } ; essai de la source suivante
cli-models-waiting = attend un autre téléchargement du même modèle
cli-models-asking = demande à { $source }
cli-models-downloading = téléchargement
cli-models-fetching = récupération avec { $client }
cli-models-unpacking = extraction
cli-models-verifying = vérification
cli-models-converting = conversion
cli-models-trying = essai sur de la parole
cli-models-working = en cours
cli-models-bytes = { $done } sur { $total }
cli-choose-measuring = Mesure des modèles qui conviennent à cet ordinateur.
cli-choose-none = Il n’y a aucun modèle à choisir.
cli-choose-unmeasured = Il n’y a pas de modèle pour mesurer cet ordinateur. Téléchargez-en un avec : duotone models pull tiny.en
cli-choose-instead = { $model } est utilisé à la place, car il est sur cet ordinateur.
cli-choose-chosen = { $fast } + { $heavy } conviennent à cet ordinateur : { $why }
cli-choose-saved = Ils sont maintenant dans les réglages, { $path }
cli-doctor-ok = ok
cli-doctor-warn = avis
cli-doctor-fail = ÉCHEC
cli-doctor-finding = { $text } ; { $remedy }
cli-check-processor = processeur
cli-check-sound = son
cli-check-microphone = micro
cli-check-settings = réglages
cli-check-models = modèles
cli-check-voice = contrôle vocal
cli-check-recordings = enregistrements
cli-check-disk = disque des modèles
cli-check-measuring = mesure
cli-doctor-machine =
    { $cores ->
        [one] { $cores } cœur
       *[other] { $cores } cœurs
    } de { $processor }
cli-doctor-processor = { $machine } ; whisper.cpp s’exécute sur { $backends }
cli-doctor-processor-unused = { $machine } ; whisper.cpp s’exécute sur { $backends } et laisse { $unused } inutilisé
cli-doctor-processor-single = { $machine } ; whisper.cpp s’exécute sur { $backends } ; deux modèles sur un cœur s’attendent l’un l’autre
cli-doctor-build-here = compilez Duotone sur cet ordinateur (make build) pour des sous-titres en moitié moins de temps
cli-doctor-two-cores = donnez deux cœurs à Duotone si possible
cli-doctor-listening = écoute du micro
cli-doctor-sound =
    le système audio répond, avec { $microphones ->
        [0] aucun micro
        [one] { $microphones } micro
       *[other] { $microphones } micros
    } et { $systems ->
        [0] aucun son du système
        [one] { $systems } son du système
       *[other] { $systems } sons du système
    }
cli-doctor-heard = { $name }, dont le moment le plus fort en une seconde était à { $peak } dBFS
cli-doctor-no-settings = aucun, les valeurs par défaut s’appliquent ({ $path } n’existe pas)
cli-doctor-pair = { $fast } ébauche et { $heavy } confirme ; les deux sont intacts
cli-doctor-pair-damaged = { $fast } + { $heavy } sont intacts ; endommagés : { $damaged }
cli-doctor-model-damaged = { $path } est endommagé ou illisible
cli-doctor-get = téléchargez-le avec : duotone models pull { $models }
cli-doctor-get-again = retéléchargez-le avec : duotone models pull { $models }
cli-doctor-give-another = donnez un autre fichier, ou le nom d’un modèle
cli-doctor-voice-here = { $model } est là
cli-doctor-voice-damaged = { $model } est endommagé
cli-doctor-voice-missing = { $model } n’est pas là, et sans lui du bruit est pris plus souvent pour de la parole
cli-doctor-unwritable = rien ne peut être écrit dans { $folder } ({ $error })
cli-doctor-owner = vérifiez que le dossier vous appartient, ou indiquez-en un autre avec --record DIR
cli-doctor-hours =
    { $folder } a de la place pour { $hours ->
        [one] { $hours } heure
       *[other] { $hours } heures
    }
cli-doctor-few-hours =
    { $free } libres dans { $folder } : { $hours ->
        [one] { $hours } heure
       *[other] { $hours } heures
    }
cli-doctor-free-recordings = libérez de la place, ou indiquez un autre dossier avec --record DIR
cli-doctor-free = { $free } libres dans { $folder }
cli-doctor-free-little = { $free } libres dans { $folder }, c’est peu pour un autre modèle
cli-doctor-free-models = libérez de la place, ou gardez les modèles dans un dossier indiqué par DUOTONE_MODELS
cli-doctor-free-unknown = l’espace libre dans { $folder } ne peut pas être lu ({ $error })
cli-measuring = mesure de { $model } comme { $role }
cli-model-as = { $model } comme { $role }
cli-nothing-measured = aucun modèle n’a pu être mesuré
cli-nothing-saved = rien n’a été enregistré
cli-doctor-costs = Une passe sur { $seconds } s de parole prend
cli-seconds = { $seconds } s
cli-doctor-estimated = estimé d’après sa taille
cli-doctor-estimated-missing = estimé d’après sa taille ; pas installé
cli-doctor-proposal = Pour cet ordinateur : { $fast } + { $heavy }, toutes les { $drafts } et { $confirms } s
cli-doctor-saved = Enregistré dans { $path }
cli-doctor-same = Les réglages indiquent déjà ces modèles.
cli-doctor-save = duotone doctor --save l’écrit dans les réglages.
cli-doctor-pull = Téléchargez les modèles manquants avec : duotone models pull { $models }
cli-doctor-import = ou, si aucune source n’est joignable, avec : duotone models import { $model }
cli-doctor-then-save = Ensuite, duotone doctor --save l’écrit dans les réglages.
cli-words-added = { $word } : ajouté
cli-words-forms =
    { $word } : { $forms ->
        [one] une forme de plus
       *[other] { $forms } formes de plus
    }
cli-words-same = { $word } : y était déjà
cli-words-removed = retiré : { $word }
cli-words-import-empty = Il n’y a pas de mots dans la liste.
cli-words-import-same =
    { $count ->
        [one] { $count } mot de la liste y était déjà
       *[other] { $count } mots de la liste y étaient déjà
    }
cli-words-none = Il n’y a pas encore de mots à vous. Si les modèles écrivent mal un nom ou un terme, ajoutez-le comme il s’écrit et comme il est entendu :
cli-words-heard = entendu comme { $forms }
cli-words-count =
    { $count ->
        [one] { $count } mot
       *[other] { $count } mots
    }, dans { $path }
cli-bench-duration =
    { $streams ->
        [one] { $streams } flux
       *[other] { $streams } flux
    }, { $minutes ->
        [one] environ { $minutes } minute
       *[other] environ { $minutes } minutes
    }
cli-bench-stream = { $stream } : { $errors } % d’erreurs, ébauché après { $drafted } s et confirmé après { $confirmed } s
cli-bench-written = Le rapport, les graphiques et les événements sont dans { $folder }
cli-bench-no-report = { $path } n’est pas un rapport de duotone bench
cli-bench-newer = { $path } vient d’un Duotone plus récent. Lisez-le avec celui-là.
cli-bench-no-session = une session ne peut pas être lancée
cli-bench-no-model = Il n’y a pas de modèle à mesurer. Téléchargez-en avec : duotone models pull tiny.en base.en

## La commande : sessions et textes

cli-library-copy = { $holder } a ouvert la bibliothèque ; voici son état d’il y a un instant
cli-purging = Les sessions supprimées il y a longtemps sont retirées
cli-purged =
    { $sessions ->
        [one] Une session supprimée il y a plus de { $days } jours est effacée pour de bon.
       *[other] { $sessions } sessions supprimées il y a plus de { $days } jours sont effacées pour de bon.
    }
cli-none-yet =
    Il n’y a pas encore de { $what ->
        [session] session
        [deleted-session] session supprimée
       *[job] tâche
    }.
cli-not-found =
    Il n’y a pas de { $what ->
        [session] session { $asked }. Pour les lister : duotone sessions list
        [deleted-session] session supprimée { $asked }. Pour les lister : duotone sessions list --trash
       *[job] tâche { $asked }. Pour les lister : duotone jobs list
    }
cli-id-too-short = « { $asked } » est trop court. Écrivez au moins { $least } caractères de l’identifiant, ou « last ».
cli-session-deleted = La session { $id } a été supprimée. Pour la restaurer : duotone sessions restore { $id }
cli-several-match = « { $asked } » peut être l’une de celles-ci. Écrivez plus de caractères de l’identifiant :
cli-candidate = { $id }  { $date }  { $what }
cli-more-candidates = et { $count } de plus
cli-stage =
    { $stage ->
        [decode] recherche de la parole
        [retranscribe] transcription
        [diarize] distinction des voix
        [name-voices] comparaison avec les voix connues
        [clean] nettoyage du texte
        [write] enregistrement du texte
       *[other] { $stage }
    }
cli-bar-waits = { $title } : attend que personne ne parle
cli-bar-left = { $percent } %, encore { $time }
cli-enhanced =
    { $title } : la transcription finale est prête ({ $length }{ $speakers ->
        [0] {""}
        [one] , une personne
       *[other] , { $speakers } personnes
    }). Pour la lire : duotone sessions show { $id }
cli-reason-unknown = La transcription n’a pas pu être faite ; la raison est inconnue.
cli-not-all =
    { $all ->
        [one] La transcription n’a pas pu être faite.
       *[other] { $failed } transcriptions sur { $all } n’ont pas pu être faites.
    } Corrigez les causes indiquées plus haut, puis : duotone jobs retry ID, et duotone jobs run
cli-worker-fault = Une erreur de ce programme a mis fin au travail. Merci de la signaler.
cli-job-stopped = La tâche { $id } attend à « { $stage } ». Pour continuer : duotone jobs run
cli-job-not-begun = La tâche { $id } n’a pas commencé. Pour la lancer : duotone jobs run
cli-nothing-to-enhance = Il n’y a rien à faire : aucune session enregistrée ne correspond.
cli-job-created = { $title } : la tâche { $id } attend.
cli-session-named = session { $id } ({ $title })
cli-job-cancelled = La tâche { $id } est annulée.
cli-job-queued = La tâche { $id } attend. Pour l’exécuter : duotone jobs run
cli-no-job-waits = Aucune tâche n’attend.
cli-no-jobs = Il n’y a pas encore de tâches. La transcription finale d’une session enregistrée se fait avec :
cli-deleted-title = (supprimée)
cli-job-state =
    { $status ->
        [pending] en attente
        [processing] en cours
        [completed] terminée
        [failed] échec
       *[cancelled] annulée
    }
cli-job-progress = { $state }, { $stage }, { $percent } %
cli-job-failed = échec : { $why }
cli-column-id = ID
cli-column-date = DATE
cli-column-length = DURÉE
cli-column-title = TITRE
cli-column-state = ÉTAT
cli-column-sound = SON
cli-column-deleted = SUPPRIMÉE
cli-column-job = TÂCHE
cli-column-asked-for = DEMANDÉE
cli-column-session = SESSION
cli-column-name = NOM
cli-column-heard-in = ENTENDUE DANS
cli-column-speech = PAROLE
cli-column-speaker = VOIX
cli-column-who = QUI
cli-renamed = { $id } s’appelle maintenant « { $title } ».
cli-ask-forget = « { $title } » sera effacée pour de bon, avec son enregistrement
cli-ask-forget-several = { $count } sessions seront effacées pour de bon, avec leurs enregistrements
cli-nothing-deleted = Rien n’a été supprimé.
cli-removing = Suppression
cli-forgotten = { $id } « { $title } » est effacée pour de bon.
cli-deleted = { $id } « { $title } » est supprimée.
cli-restorable = Vous pouvez restaurer cela pendant { $days } jours : duotone sessions restore { $ids }
cli-restored = { $id } « { $title } » est de retour.
cli-trash-empty = La corbeille est vide.
cli-no-sessions-then = Aucune session n’a commencé à ce moment-là.
cli-no-sessions = Il n’y a pas encore de sessions. Duotone en conserve une à chaque écoute :
cli-more-sessions = Il y en a d’autres ; --limit 0 les montre toutes.
cli-days-left =
    { $days ->
        [0] effacée maintenant
        [one] encore { $days } jour
       *[other] encore { $days } jours
    }
cli-untitled = (sans titre)
cli-state-live = en direct
cli-state-enhancing = amélioration, { $percent } %
cli-state-waiting = en attente
cli-state-failed = échec
cli-state-enhanced = améliorée
cli-state-interrupted = interrompue
cli-state-ended = terminée
cli-no-results = Aucun résultat pour « { $words } ».
cli-show-id = Id
cli-show-began = Début
cli-show-length = Durée
cli-show-state = État
cli-show-source = Source
cli-show-models = Modèles
cli-show-language = Langue
cli-show-recording = Enregistrement
cli-show-stage = Étape
cli-show-error = Erreur
cli-show-transcripts = Transcriptions
cli-show-speakers = Voix
cli-show-bookmarks = Signets
cli-bookmarked = Signet à { $at }
cli-source =
    { $kind ->
        [microphone] microphone
        [system] son du système
        [both] microphone et son du système
        [file] fichier
       *[other] { $kind }
    }
cli-recording-gone = { $file } ({ $size }), qui n’existe plus
cli-nothing-said = Rien n’a été dit.
cli-no-transcript = La session { $session } n’a pas de transcription { $version }. Elle n’en a pas encore.
cli-no-version = La session { $session } n’a pas de transcription { $version }. Elle a : { $versions }
cli-several-to-folder = Plusieurs sessions ont besoin d’un dossier pour leurs fichiers : --out DOSSIER
cli-document-to-terminal = Un document ne peut pas être affiché dans un terminal. Écrivez-le dans un fichier : --out FICHIER.docx
cli-rttm-needs-speakers = Le texte de la session { $id } ne distingue personne, et rttm dit seulement qui parle quand. Choisissez un autre format.
cli-folder-not-made = le dossier { $path } ne peut pas être créé
cli-written = { $path } est écrit.
cli-file-there = { $path } existe déjà et reste tel quel. --force le remplace.
cli-transcript-there = { $path } existe déjà. --again le remplace.
cli-file-of = { $number } sur { $count }, { $file }
cli-no-speech = Personne ne parle dans { $file }.
cli-no-home = Il n’y a pas de dossier pour les transcriptions inachevées, car ce compte n’a pas de dossier personnel. Définissez HOME et réessayez.
cli-stats-sessions = Sessions
cli-stats-length = Durée du son
cli-stats-recordings = Enregistrements
cli-stats-finished = Transcriptions finales
cli-stats-waiting = {"  "}en attente
cli-stats-processing = {"  "}en cours
cli-stats-failed = {"  "}échecs
cli-stats-failed-count =
    { $sessions } ({ $jobs ->
        [one] { $jobs } tâche
       *[other] { $jobs } tâches
    })
cli-stats-oldest = La plus ancienne
cli-stats-newest = La plus récente
cli-stats-storage = Espace
cli-stats-storage-recordings = {"  "}enregistrements
cli-stats-database = {"  "}base de données
cli-stats-search-index = {"  "}index de recherche
cli-stats-trash = {"  "}corbeille
cli-stats-trash-size =
    { $size } ({ $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    })
cli-stats-free = Libre
cli-copying = Copie
cli-backed-up =
    Dans { $folder }, il y a { $entries ->
        [one] { $entries } entrée
       *[other] { $entries } entrées
    } et { $recordings ->
        [one] { $recordings } enregistrement
       *[other] { $recordings } enregistrements
    }.
cli-backup-missing =
    { $count ->
        [one] { $count } enregistrement manquait et n’a donc pas été copié.
       *[other] { $count } enregistrements manquaient et n’ont donc pas été copiés.
    }
cli-backup-stays = Une sauvegarde est une copie : ce que vous supprimez plus tard y reste.
cli-checking = Vérification
cli-library-whole = La bibliothèque est intacte.
cli-entries-unreadable =
    { $entries ->
        [one] { $entries } entrée de { $table } est illisible ; « duotone library repair » l’omet.
       *[other] { $entries } entrées de { $table } sont illisibles ; « duotone library repair » les omet.
    }
cli-orphans = Dans { $table }, il y a des entrées de la session { $session }, qui n’existe pas ; elles ne font que prendre de la place.
cli-audio-missing = L’enregistrement de la session { $session } manque : { $path }. Son texte est là.
cli-audio-changed = Un autre programme a modifié l’enregistrement de la session { $session } : { $path } a { $found } octets et en avait { $expected }.
cli-ask-repair = La bibliothèque dans { $folder } sera reconstruite à partir de ce qui est lisible, et ses anciens fichiers seront mis de côté
cli-nothing-changed = Rien n’a été modifié.
cli-reading = Lecture
cli-repaired =
    La bibliothèque est intacte : { $kept ->
        [one] { $kept } entrée a été conservée
       *[other] { $kept } entrées ont été conservées
    }{ $lost ->
        [0] .
        [one] , et { $lost } était illisible.
       *[other] , et { $lost } étaient illisibles.
    }
cli-repaired-cut =
    { $tables ->
        [one] { $tables } de ses tables n’a pas pu être lue jusqu’au bout : une sauvegarde a peut-être le reste.
       *[other] { $tables } de ses tables n’ont pas pu être lues jusqu’au bout : une sauvegarde a peut-être le reste.
    }
cli-repaired-recordings =
    { $count ->
        [one] { $count } enregistrement sans session en a maintenant une.
       *[other] { $count } enregistrements sans session en ont maintenant une.
    }
cli-repaired-aside = Les anciens fichiers sont dans { $folder }, sous un nom qui commence par « damaged- ». Vous pouvez les supprimer.
cli-ask-restore =
    { $count ->
        [one] { $count } session de la bibliothèque actuelle sera remplacée par celles de la sauvegarde
       *[other] { $count } sessions de la bibliothèque actuelle seront remplacées par celles de la sauvegarde
    }
cli-ask-restore-unreadable = La bibliothèque actuelle ne peut pas être ouverte, et la sauvegarde la remplacera
cli-restoring = Restauration
cli-backup-restored =
    { $entries ->
        [one] { $entries } entrée
       *[other] { $entries } entrées
    } et { $recordings ->
        [one] { $recordings } enregistrement
       *[other] { $recordings } enregistrements
    } sont de retour.
cli-backup-lacks =
    { $count ->
        [one] { $count } enregistrement n’est ni ici ni dans la sauvegarde.
       *[other] { $count } enregistrements ne sont ni ici ni dans la sauvegarde.
    }
cli-nothing-old =
    Aucun enregistrement n’a plus de { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }.
cli-clean-would =
    { $count ->
        [one] { $count } enregistrement
       *[other] { $count } enregistrements
    } de plus de { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    } ({ $size }) { $count ->
        [one] serait effacé
       *[other] seraient effacés
    } ; le texte resterait.
cli-ask-clean =
    { $count ->
        [one] { $count } enregistrement
       *[other] { $count } enregistrements
    } de plus de { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    } ({ $size }) { $count ->
        [one] sera effacé
       *[other] seront effacés
    } pour de bon, et le texte reste
cli-nothing-removed = Rien n’a été effacé.
cli-cleaned =
    { $count ->
        [one] { $count } enregistrement
       *[other] { $count } enregistrements
    } de plus de { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    } ({ $size }) { $count ->
        [one] est effacé
       *[other] sont effacés
    } ; le texte est là.
cli-flac-would =
    { $count ->
        [one] { $count } enregistrement
       *[other] { $count } enregistrements
    } ({ $size }) { $count ->
        [one] deviendrait
       *[other] deviendraient
    } FLAC, à peu près deux fois moins gros.
cli-converting = Conversion
cli-recording-of = l’enregistrement de la session { $id }
cli-nothing-converted = Aucun enregistrement n’a été converti.
cli-converted =
    { $count ->
        [one] { $count } enregistrement
       *[other] { $count } enregistrements
    } { $count ->
        [one] est devenu
       *[other] sont devenus
    } FLAC : { $after } au lieu de { $before }, donc { $free } sont libres de nouveau.
cli-no-gain =
    { $count ->
        [one] { $count } enregistrement ne serait pas plus petit en FLAC et reste tel quel.
       *[other] { $count } enregistrements ne seraient pas plus petits en FLAC et restent tels quels.
    }
cli-flac-unfinished =
    { $count ->
        [one] { $count } enregistrement d’une session sans transcription finale est laissé de côté ; --all le convertit aussi.
       *[other] { $count } enregistrements de sessions sans transcription finale sont laissés de côté ; --all les convertit aussi.
    }
cli-nothing-interrupted = Aucun enregistrement dans { $folder } n’a été interrompu.
cli-recovered-session = La session interrompue « { $title } » est dans la bibliothèque avec ses sous-titres et son enregistrement : { $length }
cli-recovered-captions = La session interrompue « { $title } » est dans la bibliothèque avec ses sous-titres : { $length }
cli-recovered-recording = Un enregistrement interrompu de { $length } est de nouveau complet : { $path }
cli-speakers-unknown = cette session ne distingue encore personne ; faites d’abord sa transcription finale
cli-no-speaker = Dans cette session, il n’y a pas { $asked }, seulement : { $known }
cli-no-speakers = Dans cette session, il n’y a pas { $asked } ; elle ne distingue personne.
cli-no-voice = Il n’y a pas de voix nommée { $name }. « duotone voices list » les montre toutes.
cli-several-voices = Plusieurs voix s’appellent { $name }. Donnez l’identifiant de l’une d’elles : { $ids }
cli-speaker-is-not = { $who } n’est pas { $name }
cli-speakers-joined = { $into } et { $from } sont une seule personne : { $label }
cli-voice-renamed = { $before } s’appelle maintenant { $after }
cli-voice-known =
    { $who } est { $name }, voix connue de { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    }
cli-voice-split =
    { $name } est une autre voix, connue de { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    }
cli-speaker-unnamed = { $who } n’a pas de nom
cli-voice-unheard = { $who } est { $name } ; il n’y a pas d’échantillon de la voix, elle n’est donc pas reconnue
cli-ask-forget-voice = La voix de { $name } sera oubliée pour de bon
cli-ask-forget-voices = Toutes les voix seront oubliées pour de bon
cli-voice-forgotten = oubliée : { $name }
cli-voices-forgotten =
    oubliées : { $count ->
        [one] { $count } voix
       *[other] { $count } voix
    }
cli-no-voices = Aucune voix n’est encore connue. Nommez une voix d’une session, et d’autres sessions la reconnaissent :
cli-session-count =
    { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    }
cli-speech-seconds = { $seconds } s de parole
cli-speech-minutes = { $minutes } min de parole
cli-not-told-apart = Cette session ne distingue pas les personnes.
cli-not-listened = non écoutée
cli-also-expected = Aussi attendus : { $names }
cli-confirm-speakers = Est-ce bien cela ? duotone voices confirm SESSION VOIX, ou reject
cli-perhaps = peut-être { $name } ({ $percent } %)
cli-not-named = sans nom
cli-nobody-expected = Personne en particulier n’est attendu.
cli-expected = Attendus : { $names }

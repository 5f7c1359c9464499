## All windows

common-window-title = { $page } · Duotone
common-pages = Páginas
common-library = Biblioteca
common-models = Modelos
common-settings = Ajustes
common-privacy = Privacidad
common-words = Palabras propias
common-welcome = Bienvenida
common-close = Cerrar
common-cancel = Cancelar
common-undo = Deshacer
common-retry = Reintentar
common-delete = Eliminar
common-back = Atrás
common-next = Siguiente
common-more = Más
common-time-left = quedan { $time }
common-keys-title = Atajos de teclado
common-keys-show = Mostrar todos los atajos
common-keys-app = En todas partes
common-key-ctrl = Ctrl
common-key-alt = Alt
common-key-shift = Mayús
common-key-super = Súper
common-key-enter = Intro
common-key-escape = Esc
common-key-space = Espacio
common-open-captions = Abrir subtítulos
common-still-listening = Los subtítulos siguen escuchando.
common-still-paused = Los subtítulos están en pausa.
common-quit = Salir de Duotone
common-text-larger = Texto más grande
common-text-smaller = Texto más pequeño
common-text-usual = Texto como en el escritorio

## The captions window and the dictation overlay

captions-title = Subtítulos
captions-to-now = Ir a lo último
captions-microphone = Micrófono
captions-microphones = Micrófonos
captions-system = Sonido del sistema
captions-both = Micrófono y sonido del sistema
captions-from-microphone = Yo
captions-from-system = Los demás
captions-source = Escuchar
captions-language = Idioma hablado
captions-any-language = Cualquier idioma
captions-controls = Controles
captions-start = Iniciar subtítulos
captions-start-again = Iniciar de nuevo
captions-stop = Detener
captions-pause = Pausar
captions-resume = Reanudar
captions-pause-or-resume = Pausar o reanudar
captions-adjust = Ajustar texto y fondo
captions-pin = Mantener sobre otras ventanas
captions-click-through = Dejar pasar los clics a lo que hay detrás
captions-hide = Ocultar subtítulos
captions-text-size = Tamaño del texto
captions-text-smaller = Texto más pequeño
captions-text-larger = Texto más grande
captions-lines = Líneas
captions-lines-fewer = Menos líneas
captions-lines-more = Más líneas
captions-width = Ancho
captions-narrower = Más estrecho
captions-wider = Más ancho
captions-opacity = Opacidad
captions-clearer = Más transparente
captions-denser = Más opaco
captions-listening = Escuchando. Habla o reproduce algo.
captions-starting = Preparando. Lo que digas ahora ya se oye.
captions-paused = En pausa. No se oye nada.
captions-ending = Confirmando las últimas palabras…
captions-silent = El micrófono solo da silencio. ¿Está silenciado?
captions-get-models = Obtener modelos
captions-closing-listen = Seguir escuchando
captions-copy = Copiar
captions-copied = Copiado
captions-not-copied = No se pudo copiar el texto. Selecciónalo en la biblioteca y cópialo allí.
captions-open-transcript = Abrir transcripción
captions-dictation = Dictado
captions-correcting = Corrigiendo…
captions-correcting-with = Corrigiendo con { $model }…
captions-speak = Habla
captions-copy-text = Copiar
captions-bookmark = Marcar este momento
captions-bookmark-note = Una nota, si quieres
captions-bookmark-keep = Guardar

## The library

library-session = Sesión
library-sessions = Sesiones
library-today = Hoy
library-yesterday = Ayer
library-choose = Elige una sesión
library-choose-hint = Aquí se abren su texto y su grabación. / busca, ? muestra todas las teclas.
library-empty = Aún no hay nada
library-empty-hint = Lo que subtitules se guarda aquí, para leerlo, oírlo y corregirlo.
library-cannot-read = No se puede leer la biblioteca
library-cannot-show = No se puede mostrar esta sesión
library-in-use = La biblioteca está abierta en { $program }. Aquí puedes leerla como estaba hace un momento; los cambios esperan a que se cierre allí.
library-in-use-by = { $program } (proceso { $process })
library-in-use-unknown = otro programa
library-speakers-are = Hablan: { $names }
library-state-live = En vivo
library-state-enhancing = Mejorando
library-state-pending = En espera
library-state-failed = Fallido
library-state-interrupted = Interrumpida
library-state-interrupted-hint = Se cortó. Lo confirmado hasta entonces está guardado.
library-state-enhanced = Mejorada
library-actions-of = Acciones para { $title }
library-rename = Cambiar el nombre
library-title-of = Título
library-bookmark = Poner marcador
library-bookmarks = Marcadores
library-bookmark-before = Marcador anterior
library-bookmark-next = Marcador siguiente
library-bookmark-note = Nota en { $time }
library-bookmark-remove = Quitar el marcador en { $time }
library-bookmark-noted = Nota cambiada
library-bookmark-removed = Marcador quitado
library-renamed = Nombre cambiado.
library-deleted = «{ $title }» está en la papelera.
library-restored = «{ $title }» ha vuelto.
library-undone = Deshecho.
library-nothing-to-undo = No hay nada que deshacer.
library-search = Buscar en lo dicho
library-key-search = Buscar
library-filters = Filtros
library-filters-on =
    { $count ->
        [one] { $count } filtro
       *[other] { $count } filtros
    }
library-clear-filters = Quitar filtros
library-speaker = Quién habla
library-anyone = Cualquiera
library-language = Idioma
library-any-language = Cualquier idioma
library-from = Desde
library-until = Hasta
library-month = Ir a un mes
library-passages = Pasajes
library-found =
    { $count ->
        [0] Ningún pasaje
        [one] { $count } pasaje
       *[other] { $count } pasajes
    }
library-nothing-found = No se encontró nada para «{ $words }»
library-nothing-found-hint = Prueba con menos palabras, o con el principio de una y un asterisco: riv*.
library-nothing-fits = Ninguna sesión se ajusta a los filtros
library-search-failed = No se puede buscar eso
library-in-live-text = en el texto en vivo
library-trash = Papelera
library-back-to-sessions = Volver a las sesiones
library-trash-empty = La papelera está vacía
library-trash-empty-hint = Las sesiones eliminadas quedan aquí un mes antes de desaparecer para siempre.
library-days-left =
    { $count ->
        [0] Desaparece hoy para siempre
        [one] Desaparece para siempre en { $count } día
       *[other] Desaparece para siempre en { $count } días
    }
library-restore = Restaurar
library-forget-now = Olvidar ahora
library-forget-title = ¿Olvidar esta sesión para siempre?
library-forget-loss = «{ $title }», su grabación de { $length } ({ $size }) y todos sus textos se quitan de este equipo. No se puede deshacer.
library-forget-loss-text = «{ $title }» y todos sus textos se quitan de este equipo. No se puede deshacer.
library-forgotten = «{ $title }» ya no está.
library-which = Texto
library-live = En vivo
library-enhanced = Mejorado
library-compare = Comparar
library-version = Versión
library-version-of = Versión { $version }
library-version-newest = Versión { $version }, la última
library-enhanced-version = Mejorado, versión { $version }
library-turn-of = { $speaker }, { $time }
library-nothing-yet = Aún no se ha dicho nada
library-nothing-yet-hint = Lo que se confirma aparece aquí.
library-nothing-said = No se dijo nada
library-nothing-said-hint = No se oyeron palabras en esta sesión.
library-is-live = Esta sesión está en marcha. Se podrá oír cuando termine.
library-no-recording = Esta sesión no tiene grabación, así que no hay nada que oír.
library-edit = Editar
library-edit-of = Editar el párrafo de { $time }
library-edit-hint = Intro guarda, Esc lo deja como estaba.
library-edited = Párrafo cambiado.
library-to-spoken = Volver a lo que suena
library-rename-speaker = Dar nombre a esta voz
library-name-of = ¿Quién es { $speaker }?
library-save = Guardar
library-known-voices = Personas que ya nombraste
library-same-person = La misma persona que
library-remove-name = Quitar el nombre
library-named = { $before } ahora es { $name }.
library-unnamed = { $name } ya no tiene nombre.
library-sounds-like = { $speaker } suena como { $name }, { $sure }. ¿Es así?
library-yes = Sí
library-no = No
library-not-them = { $speaker } ya no se toma por { $name }.
library-merged = { $from } y { $into } son una sola persona en la versión { $version }. La versión { $before } aún tiene las dos.
library-removed = Quitado
library-added = Añadido
library-removed-is = quitado:{" "}
library-added-is = añadido:{" "}
library-changes =
    { $count ->
        [0] No cambió nada.
        [one] Cambió en { $count } lugar.
       *[other] Cambió en { $count } lugares.
    }
library-playback = Reproducción
library-play = Reproducir
library-pause = Pausa
library-back5 = Atrás 5 segundos
library-forward5 = Adelante 5 segundos
library-place-in-recording = Lugar en la grabación
library-place = { $time } de { $whole }
library-place-of = { $time } de { $whole }, { $speaker }
library-speed = Velocidad
library-speed-is = Velocidad, { $rate }
library-slower = Más lento
library-faster = Más rápido
library-skip-silence = Saltar silencios
library-cannot-play = No se puede reproducir la grabación. Quizá se movió o se quitó.
library-key-play = Reproducir o pausar
library-key-edit = Editar el párrafo
library-key-live = Texto en vivo
library-key-enhanced = Texto mejorado
library-key-compare = Comparar los dos
library-export = Exportar
library-export-title = Exportar
library-format = Formato
library-to-read = Para leer
library-subtitles = Subtítulos
library-for-programs = Para otros programas
library-format-text = Texto sin formato
library-format-docx = Documento de Word
library-format-html = Página web
library-format-csv = Tabla (CSV)
library-format-rttm = Quién habla cuándo (RTTM)
library-timestamps = Tiempos
library-with-speakers = Quién habla
library-recording = Grabación
library-recording-inside = En la página
library-recording-inside-hint = Un archivo de { $size }. Una grabación larga hace una página que los navegadores abren despacio.
library-recording-beside = Junto a la página
library-recording-beside-hint = La página y la grabación ocupan { $size } en una carpeta. Funcionan mientras sigan juntas.
library-recording-none = No incluirla
library-line-length = Línea más larga
library-characters = { $count } caracteres
library-reading-speed = Velocidad de lectura
library-characters-a-second = { $count } por segundo
library-preview = Vista previa
library-in-folder = en { $folder }
library-change-folder = Cambiar…
library-exported = Guardado como { $path }
library-open-export = Abrir
library-show-export = Mostrar en la carpeta
library-enhance = Mejorar
library-enhance-again = Mejorar de nuevo
library-enhance-text = La grabación se vuelve a oír a fondo, en este equipo. El texto en vivo queda como está.
library-enhance-again-text = La grabación se vuelve a oír y da una versión más. Los textos que hay quedan como están.
library-begin = Empezar
library-diarize = Distinguir quién habla
library-diarize-hint = Indica quién dijo qué.
library-how-many = Cuántas personas hablan
library-speakers-found = Averiguarlo
library-clean-up = Limpieza
library-verbatim = Literal
library-light = Ligera
library-clean = Completa
library-verbatim-hint = Como se oyó, con cada «eh».
library-light-hint = Sin muletillas ni palabras repetidas.
library-clean-hint = Como Ligera, y con puntos y mayúsculas donde faltan.
library-model = Modelo
library-best-model = El mejor que hay aquí
library-model-english = { $model } (solo inglés)
library-same-language = Como en la sesión
library-detect-language = Averiguarlo
library-stage-decode = Leyendo la grabación
library-stage-retranscribe = Escuchando de nuevo
library-stage-diarize = Distinguiendo quién habla
library-stage-name-voices = Comparando las voces que nombraste
library-stage-clean = Limpiando el texto
library-stage-write = Guardando el texto
library-job-pending = Espera su turno
library-job-waits = Espera a que nadie hable, para que los subtítulos sigan rápidos
library-job-failed = No se pudo hacer la transcripción.
library-job-get-models = Obtener lo que falta, { $size }
library-left-soon = queda menos de un minuto
library-left-about = quedan unos { $time }
library-key-list = Recorrer las sesiones

## The models

models-lead = Un modelo escribe al momento lo que oye; otro mejor lo confirma. Funcionan solo en este equipo.
models-in-use = En uso
models-pair-now = Escribe: { $fast }. Confirma: { $heavy }.
models-pair-one = { $name } escribe y confirma solo.
models-pair-none = Aún no hay pareja
models-pair-none-text = Los subtítulos necesitan un modelo que escriba y otro que confirme. Usa la pareja recomendada o elige abajo.
models-recommended = Recomendado para este equipo
models-recommended-pair = { $fast } y { $heavy }
models-is-used = Ya la usas.
models-unmeasured = Aún no se sabe qué pareja conviene a este equipo.
models-unmeasured-text = Medir lleva unos diez segundos. Los modelos oyen una frase incluida; el micrófono sigue apagado.
models-measure = Medir
models-measure-again = Medir de nuevo
models-measuring = Midiendo…
models-measuring-time = unos diez segundos
models-use-pair = Usar esta pareja
models-pair-to-get = { $size } por descargar.
models-pair-coming = Se usará en cuanto estén las dos.
models-pair-used = Modelos
models-here = En este equipo
models-disk =
    { $count ->
        [one] { $count } modelo ocupa
       *[other] { $count } modelos ocupan
    } { $size }.
models-english = Para inglés
models-english-text = Solo oyen inglés, y mejor que otros de su tamaño.
models-many = Para cien idiomas
models-many-text = Un modelo los oye todos y puede detectar cuál se habla.
models-helpers = Ayudantes
models-helpers-text = Pequeños que distinguen la voz del ruido y a quienes hablan.
models-name = Modelo
models-languages = Idiomas
models-languages-english = Inglés
models-languages-many = Muchos
models-languages-any = Todos
models-size = Tamaño
models-speed = Velocidad aquí
models-speed-times = { $times }×
models-speed-said = { $times } veces más rápido que el habla
models-speed-unknown = Sin medir
models-speed-text = La velocidad dice cuántas veces más rápido que el habla lee un modelo aquí.
models-state = Estado
models-is-fast = Escribe
models-is-heavy = Confirma
models-is-recommended = Recomendado
models-for-fast = Lo bastante rápido para escribir en cualquier equipo.
models-for-both = Escribe en equipos rápidos, confirma en lentos.
models-for-heavy = Confirma y hace buenas transcripciones finales.
models-for-medium = Confirma en equipos potentes; acierta más nombres y términos.
models-for-large = El que mejor oye. Para transcripciones finales o equipos muy potentes.
models-for-voice = Distingue la voz de todo lo demás.
models-for-speakers = Dice quién habla y cuándo. Hacen falta los dos.
models-packed = Comprimido: más pequeño y casi igual de exacto.
models-packed-show =
    { $count ->
        [one] Ver { $count } comprimido
       *[other] Ver { $count } comprimidos
    }
models-packed-hide = Ocultar los comprimidos
models-download = Descargar
models-download-of = Descargar { $name }
models-pause = Pausar
models-resume = Continuar
models-state-here = Aquí
models-state-own = Archivo propio
models-state-intact = Intacto
models-state-damaged = Dañado
models-damaged-text = El archivo no es el publicado. Vuelve a descargarlo; son { $size }.
models-get-again = Descargar de nuevo
models-checking = Comprobando…
models-pull-waiting = Esperando su turno
models-pull-connecting = Preguntando a { $place }
models-pull-connecting-only = Conectando
models-pull-downloading = { $done } de { $total }
models-pull-downloading-from = { $done } de { $total } desde { $place }
models-pull-fetching = Descargando
models-pull-preparing = Descomprimiendo
models-pull-verifying = Comparando con lo publicado
models-pull-paused = En pausa: { $done } de { $total }
models-pull-paused-only = En pausa; lo recibido se conserva
models-pull-failed = La descarga no terminó. Lo recibido se conserva.
models-more-of = Más de { $name }
models-use-fast = Usar para escribir
models-use-heavy = Usar para confirmar
models-check = Comprobar el archivo
models-delete = Eliminar…
models-delete-title = ¿Eliminar { $name }?
models-delete-text = Se liberan { $size }. Puedes volver a descargarlo cuando quieras.
models-delete-used = Está en uso. Los subtítulos y el dictado necesitarán otro.
models-deleted = { $name } eliminado; { $size } libres.
models-intact = { $name } es lo publicado, bit a bit.
models-own = { $name } es un archivo tuyo, así que no hay con qué compararlo.

## The settings

settings-lead = Los cambios se aplican al momento y cada uno se puede deshacer.
settings-search = Buscar ajustes
settings-search-go = Buscar ajustes
settings-undo-last = Deshacer el último cambio
settings-found-count =
    { $count ->
        [0] Ningún ajuste
        [one] { $count } ajuste
       *[other] { $count } ajustes
    }
settings-found-nothing = Ningún ajuste se llama así
settings-found-nothing-text = Prueba con otra palabra o pulsa Esc para verlos todos.
settings-changed = Cambiado: { $what }
settings-put-back = Como antes: { $what }
settings-look = Aspecto
settings-theme = Tema
settings-theme-hint = Claro, oscuro o como el escritorio. El contraste alto es blanco y negro.
settings-theme-system = Como el escritorio
settings-theme-light = Claro
settings-theme-dark = Oscuro
settings-theme-contrast = Contraste alto
settings-locale = Idioma de la aplicación
settings-locale-hint = El idioma de menús y mensajes, no el que hablas.
settings-locale-system = Como el escritorio
settings-listening = Escucha
settings-language = Idioma hablado
settings-language-hint = Indicarlo es más rápido y seguro que dejar que se detecte.
settings-language-auto = Detectar
settings-microphone = Micrófono para subtítulos
settings-microphone-hint = Con él se oye a quien habla aquí. El dictado tiene el suyo, más abajo.
settings-microphone-usual = El de los ajustes de sonido
settings-microphone-gone = { $name } (no conectado)
settings-microphone-none = Ninguno
settings-system = Sonido del sistema
settings-system-hint = Subtítulos de lo que suena en el equipo: llamadas, películas, la radio.
settings-captions = Subtítulos
settings-captions-text = Así se ven, sobre una ventana clara y otra oscura.
settings-preview = Vista previa de los subtítulos
settings-sample = El segundo modelo vuelve a oír el mismo segundo y, si coincide, las palabras se afirman. Lo que ya es firme no cambia, no salta y es lo que se guarda.
settings-sample-guess = y el resto aún es una conjetura
settings-text-size = Tamaño del texto
settings-text-size-hint = Lo bastante grande para leerlo desde tu sitio.
settings-pixels = { $count } px
settings-lines = Líneas
settings-lines-hint = Cuántas líneas se ven a la vez.
settings-columns = Anchura
settings-columns-hint = Caracteres por línea. Entre 60 y 72 se lee mejor.
settings-opacity = Opacidad
settings-opacity-hint = Cuánto tapa el fondo lo que hay detrás.
settings-plate = Color del fondo
settings-plate-hint = Sobre lo que está el texto.
settings-ink = Color del texto
settings-ink-hint = Lo que se dijo. Una conjetura tiene un tono entre este y el fondo.
settings-hard-colours = Estos colores se distinguen mal: { $ratio } : 1. Para leer hace falta 4,5 : 1.
settings-hard-through = Difícil de leer según la ventana que se transparente: { $ratio } : 1, y hace falta 4,5 : 1. Más opacidad ayuda.
settings-colours-use = Usar los habituales
settings-colours-usual = Colores y opacidad
settings-font = Letra
settings-font-hint = Las que se leen bien y están en este equipo.
settings-font-system = La del escritorio
settings-font-serif = Con serifa
settings-font-mono = Ancho fijo
settings-click-through = Dejar pasar los clics
settings-click-through-hint = El clic llega a lo que hay detrás de los subtítulos. Se desactiva aquí.
settings-on-top = Mantener sobre otras ventanas
settings-on-top-hint = Se pueden leer los subtítulos en cualquier programa.
settings-closing = Al cerrar los subtítulos
settings-closing-hint = Mientras escuchan. Si siguen escuchando, lo muestran la bandeja y esta ventana.
settings-closing-ask = Preguntar
settings-closing-listen = Seguir escuchando
settings-closing-stop = Detener
settings-dictation = Dictado
settings-dictation-text = Habla y el texto se escribe donde está el cursor.
settings-shortcut = Atajo
settings-shortcut-hint = Funciona en todos los programas. Pulsa Cambiar y luego las teclas; Esc las deja como están.
settings-mode = Qué hace el atajo
settings-mode-hint = Mantén las teclas mientras hablas, o púlsalas para empezar y otra vez para acabar.
settings-mode-hold = Mantener y hablar
settings-mode-toggle = Pulsar dos veces
settings-dictation-microphone = Micrófono para dictar
settings-dictation-microphone-hint = Unos auriculares te oyen mejor que la sala.
settings-way = Cómo se inserta el texto
settings-way-hint = Lo corto se teclea y lo largo se pega, si no eliges. Después el portapapeles queda como estaba.
settings-way-auto = Lo que convenga
settings-way-type = Teclear
settings-way-paste = Pegar
settings-way-copy = Solo copiar
settings-while-speaking = Escribir mientras hablas
settings-while-speaking-hint = Lo confirmado se escribe al momento; si no, todo llega al final. Con teclas que se mantienen pulsadas siempre llega al final: hasta que se sueltan, ningún otro programa recibe teclas.
settings-spoken-commands = Órdenes habladas
settings-spoken-commands-hint = «Nueva línea» empieza una línea, «coma» la escribe, «borra eso» quita lo último.
settings-spoken-show = Verlas todas
settings-spoken-title = Lo que puedes decir
settings-spoken-text = En { $language }, que es el idioma que hablas.
settings-spoken-none = En el idioma que hablas aún no hay. Las hay en: { $languages }.
settings-spoken-line = empieza una línea
settings-spoken-paragraph = empieza un párrafo
settings-spoken-scratch = quita lo último
settings-keep-dictations = Guardar dictados
settings-keep-dictations-hint = Quedan en la biblioteca con lo demás. Si no, solo queda el texto insertado.
settings-rules = Programas con otra regla
settings-rules-hint = Para un programa que no acepta lo tecleado o pegado. Con el nombre que tienen sus ventanas.
settings-rule-way = Cómo se inserta el texto en { $app }
settings-rule-remove = Quitar { $app }
settings-rule-app = Programa
settings-rule-app-example = Programa, como kitty
settings-rule-add = Añadir
settings-rule-known = Ese programa ya está en la lista.
settings-keeping = Conservación
settings-keeping-text = Todo ello se queda en este equipo.
settings-keep = Guardar los subtítulos en la biblioteca
settings-keep-hint = Lo dicho se puede leer y buscar después. Si no, desaparece al parar.
settings-record = Grabar el sonido
settings-record-hint = Para volver a oírlo y hacer una transcripción final. Una hora ocupa unos 60 MB.
settings-enhance = Hacer una transcripción final
settings-enhance-hint = Al parar, Duotone transcribe la grabación otra vez con más cuidado y distingue quién habla.
settings-skip-empty = Omitir sesiones vacías
settings-skip-empty-hint = Los subtítulos de menos de tres segundos y las sesiones sin palabras van a la papelera. No se hace transcripción final de ellas.
settings-clean-up = Limpieza de las transcripciones
settings-clean-up-hint = Cuánto se quitan muletillas y tropiezos. Lo oído se guarda al lado.
settings-clean-verbatim = Tal como se oyó
settings-clean-light = Sin muletillas
settings-clean-clean = También con frases
settings-audio-days = Guardar grabaciones
settings-audio-days-hint = Las más antiguas se borran solas. Sus transcripciones se quedan.
settings-audio-forever = Hasta que las elimines
settings-audio-days-count =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
settings-export-folder = Carpeta de exportación
settings-export-folder-hint = Adónde van los archivos al exportar una transcripción.
settings-export-usual = Tus documentos
settings-export-use-usual = Usar mis documentos
settings-export-choose = Elegir…
settings-starting = La aplicación
settings-autostart = Iniciar con el escritorio
settings-autostart-hint = El atajo funciona en cuanto inicias sesión. No se oye nada hasta que lo pidas.
settings-reset = Restablecer los ajustes
settings-reset-hint = Todos los ajustes como al principio. Tus sesiones y modelos se quedan. Se puede deshacer.
settings-reset-do = Restablecer
settings-reset-all = Todos los ajustes
settings-reset-nothing = Todos los ajustes están como al principio.

## Privacy

privacy-lead = Qué se guarda, dónde está y qué ha salido de este equipo.
privacy-never = Lo que nunca sale
privacy-never-text = Lo que dices, sus grabaciones, sus transcripciones, las voces con nombre y cómo usas Duotone nunca salen de este equipo. No hay cuenta y nada informa de nada. Lo único que Duotone pide a la red es un modelo, y solo cuando quieres uno. Un archivo sale cuando lo exportas y lo envías tú.
privacy-network = Lo que ha salido de este equipo
privacy-network-text = Aquí figura cada petición que hizo Duotone.
privacy-hosts = Los modelos vienen de { $host } y de los servidores de archivos que este indica. Si no responde, npm o pip obtiene algunos del registro que tenga configurado, normalmente registry.npmjs.org o pypi.org. Duotone no consulta ningún otro servidor.
privacy-nothing-left = Nada ha salido de este equipo.
privacy-only-models = Duotone pidió modelos y no envió nada tuyo.
privacy-when = Cuándo
privacy-what = Para qué
privacy-where = Dónde
privacy-outcome = Resultado
privacy-for-model = Modelo { $model }
privacy-outcome-got = Descargado
privacy-outcome-stopped = Detenido por ti
privacy-outcome-failed = Fallido
privacy-outcome-not-reached = Sin respuesta
privacy-requests-all =
    { $count ->
        [one] Ver { $count } más
       *[other] Ver { $count } más
    }
privacy-stored = Lo que está guardado
privacy-stored-text =
    { $count ->
        [0] Aún no hay sesiones
        [one] { $count } sesión
       *[other] { $count } sesiones
    }, { $size } en total. Las rutas se pueden copiar.
privacy-recordings = Grabaciones
privacy-recordings-trash = { $size } en la papelera
privacy-records = Transcripciones y voces
privacy-search-index = Índice de búsqueda
privacy-models-stored = Modelos
privacy-settings-stored = Ajustes y palabras propias
privacy-log = Registro de la aplicación
privacy-log-text = No contiene ninguna palabra dicha.
privacy-keeping-title = Cuánto tiempo
privacy-voices = Voces
privacy-voices-text = Cuando nombras a alguien, Duotone guarda en números cómo es su voz, para proponer el nombre la próxima vez. Con eso no se puede recrear el habla.
privacy-voices-none = No se guarda ninguna voz.
privacy-voice-since =
    { $count ->
        [one] { $count } sesión
       *[other] { $count } sesiones
    }, desde { $date }
privacy-rename = Cambiar el nombre de { $name }
privacy-new-name = Nuevo nombre de { $name }
privacy-save = Guardar
privacy-renamed = { $from } ahora es { $to }.
privacy-forget-voice = Olvidar a { $name }
privacy-forget-voice-title = ¿Olvidar la voz de { $name }?
privacy-forget-voice-text = Se pierde cómo suena y no se puede recuperar. Duotone no volverá a proponer el nombre. Se queda donde está escrito.
privacy-forget-voice-do = Olvidar la voz
privacy-forgot-voice = La voz de { $name } está olvidada.
privacy-everything = Olvidarlo todo
privacy-everything-text = Elimina todo lo oído y todo lo hecho con ello, al momento y para siempre.
privacy-everything-do = Olvidarlo todo…
privacy-everything-title = ¿Olvidarlo todo?
privacy-lost = Se perderá esto:
privacy-lost-sessions =
    { $count ->
        [0] Ninguna sesión, pues no hay
        [one] { $count } sesión con su texto en vivo y sus transcripciones
       *[other] { $count } sesiones con sus textos en vivo y sus transcripciones
    }
privacy-lost-recordings = Todas las grabaciones, { $size }
privacy-lost-trash =
    { $count ->
        [0] Lo que hay en la papelera: nada
        [one] { $count } sesión en la papelera
       *[other] { $count } sesiones en la papelera
    }
privacy-lost-voices =
    { $count ->
        [0] Voces: no hay ninguna
        [one] { $count } voz y su nombre
       *[other] { $count } voces y sus nombres
    }
privacy-lost-log = La lista de lo que salió de este equipo
privacy-stays = Se quedan los modelos, los ajustes y los archivos exportados.
privacy-no-way-back = No se puede deshacer.
privacy-counting = Contando lo que hay…
privacy-forgotten =
    { $count ->
        [0] Todo está olvidado.
        [one] Todo está olvidado: { $count } sesión.
       *[other] Todo está olvidado: { $count } sesiones.
    }
privacy-unread = No se pudo leer.

## The user's own words

words-lead = Nombres y términos como tú los escribes. Duotone los pone en lugar de lo que oye, en subtítulos, dictados y transcripciones terminadas.
words-add = Añadir una palabra
words-edit = Cambiar { $word }
words-remove = Quitar { $word }
words-import = Importar…
words-export = Exportar…
words-none = Aún no hay palabras propias
words-none-text = Añade un nombre o un término que sale mal una y otra vez. En una transcripción, selecciona las palabras y elige «Duotone oyó mal esto».
words-heard-as = oído como { $forms }
words-written = Se escribe
words-written-hint = Con sus mayúsculas: Ada Lovelace.
words-heard = Se oye como
words-heard-hint = Lo que aparece en su lugar, separado por comas. Déjalo vacío para corregir solo las mayúsculas.
words-save = Guardar
words-added = { $word } se escribe así desde ahora.
words-removed = { $word } se ha quitado.
words-imported =
    { $count ->
        [0] Todas las palabras del archivo ya estaban.
        [one] Se ha importado { $count } palabra.
       *[other] Se han importado { $count } palabras.
    }
words-exported = Las palabras están en { $path }.
words-misheard = Duotone oyó mal esto
words-misheard-text = Duotone lo escribirá así desde los próximos subtítulos y dictados.
words-also-here = Corregirlo también en esta transcripción
words-misheard-done =
    { $count ->
        [0] { $word } se escribe así desde ahora.
        [one] { $word } se escribe así desde ahora; se ha corregido { $count } párrafo.
       *[other] { $word } se escribe así desde ahora; se han corregido { $count } párrafos.
    }

## The first run

welcome-step = Paso { $n } de { $count }
welcome-language-title = ¿Qué idioma hablas?
welcome-language-text = Duotone escribe lo que se dice mientras se dice, y todo ocurre en este equipo.
welcome-kept-title = Qué se guarda
welcome-kept-text = Si no lo desactivas aquí, lo que oyen los subtítulos se graba, y de ello se hacen transcripciones terminadas. Todo se queda en este equipo.
welcome-mic-title = ¿Se te oye?
welcome-mic-text = Elige tu micrófono y di algo. Las palabras en gris son una suposición; cuando se vuelven firmes, ya no cambian.
welcome-mic-label = Micrófono
welcome-mic-default = Como en los ajustes de sonido
welcome-mic-try = Probar el micrófono
welcome-mic-stop = Detener
welcome-mic-say = Di algo.
welcome-mic-level = Qué volumen tiene
welcome-mic-private = De esta prueba no se guarda nada.
welcome-mic-starting = Preparando…
welcome-mic-no-words = Di algo: la línea se mueve. Para ver palabras, descarga primero los modelos.
welcome-mic-words-soon = Di algo: la línea se mueve. Las palabras llegarán solas cuando esté { $model }.
welcome-mic-joins = El otro modelo ya está aquí. También escuchará cuando lo pruebes otra vez.
welcome-models-title = Dos modelos escuchan juntos
welcome-models-text = Uno es rápido y escribe en gris lo que supone. El otro tarda un poco más, oye mejor y vuelve firmes las palabras. Así lees al momento, y lo que queda es correcto.
welcome-models-where = Se descargan una vez, de donde están publicados. Lo que dices nunca sale de este equipo.
welcome-models-going = La descarga sigue mientras das los pasos siguientes. Las primeras palabras llegan cuando esté { $model }.
welcome-model-drafts = Supone al momento
welcome-model-confirms = Confirma
welcome-helpers = Para transcripciones
welcome-helpers-do = Encuentra la voz, distingue a quienes hablan
welcome-model-here = En este equipo
welcome-models-get = Descargar, { $size }
welcome-models-here = Todos están en este equipo. Aquí no hay nada que hacer.
welcome-models-none = Aún no se sabe qué modelos convienen a este equipo. Puedes elegirlos en Modelos.
welcome-machine-later = Cuando esté { $model }, Duotone medirá este equipo y dirá qué modelos le convienen.
welcome-machine-suits = Duotone ha medido este equipo: estos modelos le convienen.
welcome-machine-offer = Duotone ha medido este equipo: { $models } le convendría más.
welcome-strip-coming = Descargando modelos: { $done } de { $total }
welcome-strip-missing = Los subtítulos y el dictado necesitan modelos que aún no están aquí.
welcome-pull-waiting = Espera su turno
welcome-pull-connecting = Conectando
welcome-pull-downloading = { $done } de { $total }
welcome-pull-fetching = Descargando
welcome-pull-preparing = Desempaquetando
welcome-pull-verifying = Comprobando
welcome-pull-paused = En pausa: { $done } de { $total }
welcome-pause = Pausar
welcome-resume = Seguir
welcome-keys-title = Habla en cualquier aplicación
welcome-keys-text-hold = Mantén pulsadas estas teclas, habla y suelta. El texto se escribe donde está el cursor.
welcome-keys-text-toggle = Pulsa estas teclas, habla y púlsalas otra vez. El texto se escribe donde está el cursor.
welcome-keys-label = Teclas para dictar
welcome-keys-change = Cambiar
welcome-keys-press = Pulsa las teclas que quieras
welcome-keys-more = Mantén también Ctrl, Alt o Súper, para que no estorben al escribir.
welcome-keys-mode = Qué hacen las teclas
welcome-mode-hold = Mantener para hablar
welcome-mode-toggle = Pulsar para empezar y terminar
welcome-try-label = Pruébalo aquí
welcome-try-hint = Pon el cursor en el cuadro y usa las teclas.
welcome-open-captions = Abrir subtítulos
welcome-to-library = A la biblioteca
welcome-later = Hacerlo más tarde

## The menu of the tray

tray-start = Iniciar subtítulos
tray-stop = Detener subtítulos
tray-still-listening = Duotone sigue escuchando
tray-stop-unseen = Sigue escuchando: detener subtítulos
tray-pause = Pausa
tray-resume = Continuar
tray-dictate = Dictar
tray-undo = Deshacer el último dictado
tray-copy = Copiar el último dictado
tray-captions = Mostrar subtítulos
tray-library = Biblioteca
tray-microphone = Micrófono
tray-usual-microphone = El de los ajustes de sonido
tray-models = Modelos
tray-settings = Ajustes
tray-quit = Salir de Duotone

## What became of a dictation

outcome-inserted = Escrito en { $app }.
outcome-pasted = Pegado en { $app }.
outcome-sent-unseen = Escrito. Este escritorio no dice qué ventana lo recibió: compruébalo.
outcome-copied = Copiado. Pulsa Ctrl+V donde lo quieras.
outcome-copied-why = Copiado. Pulsa Ctrl+V donde lo quieras. { $why }
outcome-moved = No se escribió nada: ahora el foco está en { $app }.
outcome-moved-away = No se escribió nada: la ventana perdió el foco.
outcome-moved-midway = Detenido tras { $written } de { $of } caracteres: el foco está en otra ventana.
outcome-blocked = No se escribió. { $why }
outcome-failed = No se insertó. { $why }
outcome-not-copied = No se insertó. No se puede copiar: { $error }.
outcome-not-copied-either = No se insertó. { $why } Tampoco se puede copiar: { $error }.
outcome-in-tray = Cópialo aquí o más tarde desde el menú de la bandeja.
outcome-correct-it = Algo que ya estaba escrito ahora es distinto; corrígelo allí.
outcome-stays-written = Lo que ya estaba escrito se queda. Puedes retirarlo desde el menú de la bandeja.
outcome-nothing-heard = No se oyó nada. ¿Es el micrófono correcto?
outcome-nothing-dictated = Todavía no se ha dictado nada.
outcome-taken-back = Retirado de { $app }.
outcome-undo-moved = No se retiró: el foco está en otra ventana. Vuelve a la ventana en la que dictaste e inténtalo de nuevo.
outcome-undo-moved-midway =
    { $removed ->
        [one] Otra ventana obtuvo el foco tras retirar { $removed } carácter.
       *[other] Otra ventana obtuvo el foco tras retirar { $removed } caracteres.
    }
outcome-undo-refused = No se retiró. { $why }
copied-no-window = Ninguna ventana tenía el foco al empezar.
copied-not-read = La ventana no lo tomó por sí misma.
copied-clipboard-taken = Otro programa tomó el portapapeles antes de que se viera a la ventana leerlo: mira primero si el texto ha llegado.
typing-not-installed = Para que se escriba, instala { $program }, si esto es sway o un escritorio afín.
typing-refused = Este escritorio no deja escribir a los programas.
typing-failed = No se pudo escribir: { $error }.
copying-not-installed = instala wl-clipboard e inténtalo de nuevo
helper-not-installed = { $program } no está instalado
helper-refused = { $program } dice: { $says }
helper-hangs = { $program } no termina
helper-cannot-run = no se puede ejecutar { $program }: { $error }
insertion-modifier = Hay una tecla pulsada, como Ctrl o Alt, que convertiría el texto en órdenes. Suéltala e inténtalo de nuevo.
insertion-grab = Otro programa recibe todas las teclas: la pantalla está bloqueada, se pide una contraseña o hay un menú abierto. Ciérralo e inténtalo de nuevo.
insertion-no-text = No hay texto que insertar.
insertion-no-paste-key = El teclado no tiene tecla para pegar.
insertion-clipboard-held = Otro programa retiene el portapapeles.
insertion-clipboard-too-large = Lo que hay en el portapapeles es demasiado grande para guardarlo mientras tanto.
insertion-clipboard-silent = El programa dueño del portapapeles no responde.
insertion-too-few-keys = Al pegar se perdería lo que hay en el portapapeles, y el teclado tiene muy pocas teclas para escribir este texto. Vacía el portapapeles y dicta de nuevo.
undo-nothing = No hay nada que retirar.
undo-written-since = Desde entonces se escribió otra cosa.
undo-sent-to-terminal = Lo que se envió a una terminal con un salto de línea quizá ya se ejecutó.
undo-no-backspace = El teclado no tiene tecla de retroceso.
error-no-desktop = No se encontró ninguna sesión de escritorio (ni WAYLAND_DISPLAY ni DISPLAY están definidas), así que no hay ventana en la que dictar. Inicia Duotone desde el escritorio.
error-no-x-server = No se puede alcanzar el servidor X ({ $what }), así que no se ven las ventanas. Inicia Duotone desde el escritorio en el que dictas.
error-x-server-lacks =
    Este servidor X no deja a los programas { $extension ->
        [xtest] pulsar teclas (XTEST)
       *[xkb] ver el estado del teclado (XKB)
    }, así que no se puede escribir texto en otras ventanas. Dicta en la ventana de Duotone y copia desde allí.
error-no-insertion = En este sistema todavía no se puede dictar en otros programas. Dicta en la ventana de Duotone y copia desde allí.

## Errores de los dispositivos de sonido

error-no-sound-system = No hay sistema de sonido del que capturar ({ $what }): no se oye nada. Inicia el servidor de sonido (en Linux PulseAudio o PipeWire) o conecta una tarjeta de sonido y vuelve a intentarlo.
error-no-microphone = Este equipo no tiene micrófono: no se oye nada. Conecta uno o escucha el sonido del sistema.
error-no-system-sound = Este equipo no tiene sonido del sistema: no se oye nada. Este sistema de sonido no deja que los programas oigan lo que reproduce.
error-device-ambiguous =
    { $kind ->
        [microphone] Hay más de un micrófono
       *[system] Hay más de un sonido del sistema
    } que corresponde al nombre «{ $name }»: { $known }. Escribe el nombre completo.
error-device-none =
    { $kind ->
        [microphone] Ningún micrófono
       *[system] Ningún sonido del sistema
    } se llama «{ $name }» y no hay otro. Conecta uno.
error-device-unknown =
    { $kind ->
        [microphone] Ningún micrófono
       *[system] Ningún sonido del sistema
    } se llama «{ $name }». Hay: { $known }.
error-listening-refused = El sistema de sonido no dejó escuchar a Duotone ({ $what }): no se oye nada. Permite el micrófono en los ajustes de privacidad o ejecuta Duotone como el usuario del servidor de sonido.
error-device-busy = { $name } está en uso por otro programa que no lo comparte: no se oye nada. Cierra ese programa o elige otro dispositivo.
error-sound-not-answering = El sistema de sonido no responde ({ $what }): no se oye nada hasta que responda.
error-device-broken = No se puede abrir { $name } ({ $what }): no se oye nada. Elige otro dispositivo.

## Errores de los archivos de sonido

error-sound-file-missing = { $path } no existe: no hay nada que escuchar. Comprueba el nombre y la carpeta.
error-sound-file-folder = { $path } es una carpeta, no un archivo de sonido. Indica un archivo de ella.
error-sound-file-not-readable = No se puede leer { $path } ({ $io }). Comprueba que puedes leerlo y vuelve a intentarlo.
error-sound-file-unknown = { $path } no es un archivo de sonido que Duotone conozca. Lee wav, aiff, flac, mp3, ogg (vorbis, opus), m4a, mkv y webm: conviértelo a uno de estos.
error-sound-file-unsupported = No se puede decodificar { $path }: { $what }. Conviértelo, por ejemplo a wav de 16 bits o flac.
error-sound-file-empty = { $path } no contiene sonido: se leyó hasta el final sin una sola muestra. Comprueba que la grabación funcionó.
error-sound-file-truncated = { $path } termina demasiado pronto: se pudieron leer { $read } s y faltan { $missing } s de { $whole } s. Usa una copia completa si necesitas el resto.
error-sound-file-truncated-unknown = { $path } termina demasiado pronto: se pudieron leer { $read } s y falta un resto desconocido. Usa una copia completa si necesitas el resto.
error-sound-file-damaged = { $path } está dañado: tras { $read } s se pudo decodificar muy poco para seguir ({ $what }). Usa otra copia.
error-sound-file-io = La lectura de { $path } falló tras { $read } s ({ $io }). Lo oído hasta ahí se conserva. Comprueba el disco o la conexión y vuelve a intentarlo.
error-sound-file-replaced = { $path } se reemplazó mientras se seguía, tras { $read } s. Lo oído hasta ahí se conserva. Síguelo de nuevo para oír lo que contiene ahora.

## Errores de la biblioteca

error-library-in-use = La biblioteca en { $path } está abierta en { $holder } y solo un programa a la vez puede usarla. Ciérralo o haz allí lo que quieras hacer.
error-library-holder = { $program } (proceso { $process }, desde { $since })
error-library-holder-unknown = otro programa
error-library-newer = La biblioteca en { $path } es de un Duotone más nuevo (formato { $found }; este conoce { $known }). Actualiza Duotone; no se cambió nada.
error-library-damaged = La biblioteca en { $path } está dañada ({ $what }). Repárala o restaura una copia de seguridad.
error-library-full = El disco de { $path } está lleno y esto no se guardó. Libera espacio y vuelve a intentarlo.
error-files =
    No se puede { $action ->
        [read] leer
        [write] escribir
        [open] abrir
        [make] crear
        [remove] eliminar
        [rename] renombrar
        [copy] copiar
       *[other] usar
    } { $path }: { $source }. Comprueba que te pertenece y que el disco está bien.
error-library-not-there =
    { $what ->
        [session] La sesión { $id }
        [deleted-session] La sesión eliminada { $id }
        [job] El trabajo { $id }
        [recording] La grabación { $id }
        [speaker] La persona { $id }
        [voice] La voz { $id }
       *[other] La transcripción de la sesión { $id }
    } no está en la biblioteca. Quizá se eliminó.
error-session-already-there = La sesión { $id } ya está en la biblioteca. Una nueva necesita su propio identificador.
error-session-still-live = La sesión { $id } sigue en marcha. Termínala primero.
error-session-at-work = Se está haciendo la transcripción de la sesión { $id } y hasta entonces su grabación no cambia. Espera o cancélala.
error-session-ended = La sesión { $id } terminó y su texto en vivo ya no cambia.
error-job-changed = El trabajo { $id } se cambió en otro sitio (ahora: { $status }), así que esto no se hizo.
error-not-allowed = Esto no se puede guardar: { $what }
error-query = Esto no se puede buscar: { $what }
invalid-title = un título necesita al menos un carácter
invalid-name-taken = otra voz ya se llama { $name }; si son la misma persona, únelas
invalid-same-voice = las dos son la misma voz
invalid-same-speaker = los dos son la misma persona
invalid-no-sample = una voz necesita una muestra de habla
invalid-split-of-all = las dos voces necesitan una muestra: indica algunas sesiones de la voz, y no todas
invalid-embedding = los números de una voz no son válidos
invalid-not-proposed = no se propone a nadie para { $speaker }
invalid-audio-path = { $path } no es una ruta dentro de la carpeta de las grabaciones
invalid-audio-outside = la grabación { $path } está fuera de la carpeta de las grabaciones
invalid-not-live = una sesión que empieza no puede haber terminado ya
name-empty = un nombre sin letras
name-no-letter = { $name } no es un nombre: no tiene letras ni cifras
name-hidden = { $name } no es un nombre: tiene caracteres que no se ven
name-too-long = un nombre de { $length } caracteres; se permiten { $most }
query-no-word = indica una palabra que esté en lo que buscas
query-too-many-words = se pueden buscar como mucho { $most } palabras a la vez
error-backup = { $path } no es una copia completa de una biblioteca ({ $what }). Elige otra.
error-party-missing = No existe el archivo { $path }. Da la ruta de una lista de nombres, uno por línea.
error-party-line = La línea { $line } de { $path } no es un nombre ({ $reason }). Corrige la línea.
error-party-too-many = { $path } es más larga que una lista de { $most } nombres. Da una lista con los que esperas.
line-not-utf8 = no es UTF-8
error-library-no-folder = La biblioteca no tiene carpeta, porque esta cuenta no tiene carpeta personal. Define HOME, o DUOTONE_DATA con una carpeta.
error-folder-not-found = No se encuentra la carpeta { $path }: { $source }. Comprueba que te pertenece y que el disco está bien.

## Errores de los ajustes y del diccionario

error-settings-no-folder = Los ajustes no tienen carpeta, porque esta cuenta no tiene carpeta personal. Define HOME, o indica una carpeta en DUOTONE_CONFIG.
error-settings-not-readable = No se pueden leer los ajustes en { $path } ({ $error }). Comprueba que el archivo te pertenece.
error-settings-damaged = No se entiende la línea { $line } de los ajustes en { $path } ({ $what }). Corrígela, o quita la línea para tener el valor por defecto.
error-settings-newer = Los ajustes en { $path } son de un Duotone más nuevo (formato { $schema }; este conoce { $known }). Actualiza Duotone, o dale a este una carpeta propia en DUOTONE_CONFIG.
error-settings-not-writable = No se pueden escribir los ajustes en { $path } ({ $error }), así que se quedan como estaban. Comprueba que la carpeta te pertenece y que el disco tiene sitio.
error-settings-not-text = no es texto en UTF-8
error-words-no-folder = Tus palabras no tienen carpeta, porque esta cuenta no tiene carpeta personal. Define HOME, o indica una carpeta en DUOTONE_CONFIG.
error-words-missing = No existe el archivo { $path }. Da la ruta de un diccionario.
error-words-damaged = No se entiende la línea { $line } de { $path }: { $reason }. Corrige la línea o aparta el archivo.
error-words-newer = { $path } es de un Duotone más nuevo y este no puede leerlo. Actualízalo.
error-words-not-a-word = Eso no puede ser una palabra: { $flaw }. Dala como se escribe o se oye.
error-words-not-there = «{ $written }» no está entre tus palabras.
line-two-arrows = tiene más de un ->
word-no-letter = { $text } no tiene letras ni cifras
word-hidden = { $text } tiene caracteres que no se ven
word-too-long = una palabra de { $length } caracteres; se permiten { $most }

## Errores de las grabaciones

error-recording-request = No puede haber grabación de { $what }: el identificador de una sesión es un UUID y tiene uno o dos canales. Comunícanoslo, por favor.
error-recording-there = { $path } ya existe y se queda como está. Empieza una sesión nueva.
error-recording-not-writable = No se puede escribir { $path } ({ $io }), así que esta sesión no se graba. Permite escribir allí o elige otra carpeta.
error-recording-disk-full = El disco está lleno y { $path } no crece. Lo grabado se puede leer. Libera espacio y la grabación continúa.
error-recording-io = Falla la escritura de { $path } ({ $io }). Lo grabado antes se queda. Comprueba el disco o la conexión.
error-recording-stalled = El disco no responde y { $path } no crece. El último sonido queda en memoria. Comprueba el disco o la conexión.
error-recording-incomplete = A { $path } le faltan los últimos { $seconds } s ({ $io }). Todo lo anterior se puede leer. Libera espacio o comprueba el disco; se completa en el próximo inicio.
error-recording-abandoned = { $path } se quedó sin final. Todo su sonido está ahí y se completa en el próximo inicio.
error-recording-not-sealed = { $path } está completa, pero no se pudo escribir su suma de comprobación ({ $io }). Libera espacio o comprueba la carpeta; se añade en el próximo inicio.
error-recording-not-readable = No se puede leer { $path } ({ $io }) y se queda como está. Comprueba que puedes leerla y vuelve a intentarlo.
error-recording-in-use = Otro Duotone está escribiendo { $path } y no se toca hasta que termine.
error-recording-not-interrupted = { $path } no es una grabación interrumpida. No hay nada que recuperar y se queda como está.
error-flac-cancelled = Cancelado. La grabación se queda como está.
error-flac-damaged = { $path } no es lo que se grabó (su suma de comprobación es otra), así que no se convierte y se queda como está. Recupéralo de una copia de seguridad, si la hay.
error-flac-no-checksum = { $path } no tiene suma de comprobación que diga si está completa, así que no se convierte.
error-flac-no-recording = { $path } no es una grabación como las que hace Duotone, así que no se convierte. Se queda como está.
error-flac-in-use = Otro Duotone está usando { $path } y no se toca hasta que termine.
error-flac-disk-full = El disco está lleno y no se hizo { $path }. La grabación se queda como está. Libera la mitad de lo que ocupa la grabación y vuelve a intentarlo.
error-flac-not-writable = No se puede escribir { $path } ({ $io }). La grabación se queda como está. Permite escribir allí o comprueba el disco.
error-flac-not-readable = No se puede leer { $path } ({ $io }). La grabación se queda como está. Comprueba que puedes leerla y que el disco está bien.
error-flac-not-the-same = { $path } no es el mismo sonido que la grabación ({ $what }) y se eliminó. La grabación se queda como está. Comprueba el disco y, si está bien, comunícanoslo, por favor.

## Errores al empezar una sesión

error-session-id = «{ $id }» no es un identificador para una sesión que se guarda. Tiene que ser un UUID.
error-session-threads = El sistema no da hilos para una sesión ({ $io }). Cierra otros programas y vuelve a intentarlo.
error-language-unknown = Los modelos no conocen el idioma «{ $language }». Usa un código como en, es, fr o de, o «auto» para que se detecte.
error-model-damaged = { $path } no es un modelo Whisper que se pueda leer, o está dañado
error-model-unreadable = No se puede abrir el modelo { $path }: { $io }
error-model-english-only = { $path } solo entiende inglés y el idioma de la sesión es «{ $language }»
error-model-no-translator = { $path } no puede traducir al inglés, porque no lo aprendió
error-model-unknown-engine = { $path } necesita el motor «{ $engine }», que este programa no tiene
error-model-unusable = { $error }. { $remedy }
remedy-check-permissions = Comprueba sus permisos.
remedy-multilingual = Usa modelos multilingües, como { $fast } y { $heavy }.
remedy-update-program = Actualiza Duotone.
remedy-pull-again = Descarga { $name } de nuevo.
remedy-other-file = Da otro archivo, o el nombre de un modelo.
pair-note-english-only = El modelo { $name } de los ajustes solo entiende inglés. En su lugar se usa { $instead }.
pair-note-not-found = No se pueden seguir los ajustes: { $error } En su lugar se usa { $instead }.

## Errores de los modelos

error-model-unknown = No hay ningún modelo llamado «{ $name }».
error-model-unknown-nearest = No hay ningún modelo llamado «{ $name }» (¿querías decir { $nearest }?).
error-model-not-here = El modelo { $name } no está en este equipo.
error-download-stopped = La descarga se detuvo. Sigue desde ahí cuando la pidas de nuevo.
error-model-no-file = No hay archivo de modelo en { $path }. Da la ruta de un archivo o el nombre de un modelo.
error-models-no-folder = Los modelos no tienen carpeta, porque esta cuenta no tiene carpeta personal. Define HOME y vuelve a intentarlo.
error-model-no-room = { $name } necesita { $needed } en { $folder }, donde solo hay { $free } libres. Libera espacio y vuelve a intentarlo.
error-model-disk-full = El disco está lleno: { $kept } de { $total } están en { $part }. Libera espacio y empieza de nuevo; sigue desde ahí.
error-model-files =
    No se puede { $action ->
        [read] leer
        [write] escribir
        [open] abrir
        [make] crear
        [remove] eliminar
        [rename] renombrar
        [copy] copiar
       *[other] usar
    } { $path }: { $source }. Comprueba que la carpeta te pertenece y que el disco está bien.
error-model-no-source = No se puede obtener el modelo { $name }, porque ninguna de sus fuentes funcionó. Comprueba la red e inténtalo de nuevo.
error-model-no-checkpoint = No se puede obtener el checkpoint de { $name } ({ $failure }). Comprueba la red e inténtalo de nuevo.
error-models-list-damaged = La lista de modelos de este programa está dañada ({ $what }). Instala Duotone de nuevo.
error-other = { $what }
error-source = { $source }: { $reason }
error-source-unreachable = no se puede alcanzar ({ $what })
error-source-status = respondió con el estado HTTP { $status }
error-source-interrupted = se cortó tras { $got } de { $total } ({ $why })
error-source-size = envió un archivo de otro tamaño ({ $found } bytes, no { $expected })
error-source-corrupt = envió un archivo dañado (sha256 { $found }, no { $expected })
error-source-client-missing = necesita { $client }, que no está instalado o no se puede iniciar
error-source-client-failed = { $client } falló: { $reason }
error-source-archive = su paquete no es como se espera ({ $what })
error-import-no-checkpoint = No hay ningún checkpoint de Whisper en { $folder }. Hace falta model.safetensors, un codificador y un decodificador ONNX, o model.bin de CTranslate2, con config.json y tokenizer.json o vocab.json.
error-import-read = No se puede leer { $path } ({ $source }). Sin él el checkpoint no está completo; consigue también ese archivo.
error-import-damaged = { $path } está dañado ({ $reason }). Descárgalo de nuevo.
error-import-limit =
    { $path } tiene { $found } { $what ->
        [bytes] bytes
        [bytes-beside-its-weights] bytes además de sus pesos
        [bytes-of-header] bytes de cabecera
        [bytes-of-scales] bytes de escalas
        [files] archivos
        [graphs-within-graphs] grafos dentro de grafos
        [letters-in-a-name] letras en un nombre
        [multiplications] multiplicaciones
        [tensors] tensores
       *[variables] variables
    }, y un checkpoint de Whisper puede tener como mucho { $limit }. Está dañado o hecho para hacer daño; obtenlo de quien lo publica.
error-import-outside = { $index } nombra el archivo { $entry }, que no está a su lado. Está dañado o hecho para hacer daño; obtenlo de quien lo publica.
error-import-unsuited = Este no es un modelo Whisper que whisper.cpp pueda ejecutar: { $field } es { $found }, no { $expected }. Elige otro checkpoint.
error-import-vocabulary = { $path } no contiene el vocabulario de Whisper ({ $reason }). Toma ese archivo del checkpoint al que pertenece.
error-import-missing-tensor = { $path } no tiene el tensor { $tensor }, que config.json promete. Toma ambos del mismo checkpoint.
error-import-shape = El tensor { $tensor } es { $found }, pero config.json promete { $expected }. Toma ambos del mismo checkpoint.
error-import-numbers = El tensor { $tensor } contiene { $found }, que no se puede importar. Consigue el checkpoint con pesos f32, f16 o bf16.
error-import-not-finite = El tensor { $tensor } tiene un peso que { $precision } no puede contener ({ $value }). El checkpoint está dañado o se desbordó al entrenarlo; elige otro.
error-import-not-in-blocks = El tensor { $tensor } tiene filas de { $row }, que no se dividen en bloques de 32. Impórtalo con la precisión f16.
error-import-precision = No existe la precisión { $name }. Usa f16, q8_0, q5_1 o q5_0.
error-import-name = El modelo no puede llamarse { $name }: { $reason }. Elige otro nombre.
import-name-characters = los nombres se componen de letras, cifras, puntos, guiones y guiones bajos
import-name-published = ese es el nombre de un modelo publicado
error-import-exists = Ya hay un modelo en { $path }. Elimínalo o elige otro nombre.
error-import-no-source = No se conoce ningún registro con un checkpoint de { $name }. Descarga el modelo, o da la carpeta de un checkpoint.
error-import-useless = El modelo se hizo, pero no transcribe: { $reason }. Elige otro checkpoint.
error-import-unexpected = Importar { $name } dio otro archivo que el debido ({ $found }, no { $expected }). Es un fallo de Duotone; comunícanoslo, por favor.
error-measure-model = { $error }.
error-measure-not-installed = El modelo no tiene archivo: { $error }
error-measure-sound = No se puede leer el habla: { $error }
error-measure-too-short = { $file } tiene { $seconds } s de sonido, y hay que medir ventanas de { $longest } s. Da un archivo más largo.
error-measure-temporary = No se puede escribir en la carpeta de archivos temporales: { $io }.
error-measure-start = No se puede iniciar el proceso que mide: { $io }.
error-measure-child = No se puede seguir el proceso que mide: { $io }.
error-measure-other-program = El proceso que mide es otro programa: { $what }.
error-measure-failed = No se puede medir { $name }: { $reason }.
measure-gave-up = whisper.cpp se rindió con él
measure-never-ready = el modelo nunca estuvo listo
measure-no-pass = ninguna pasada llegó al final
reason-drafts = { $model } hace los borradores: { $window } s de habla le llevan { $pass }, así que le toca cada { $interval } s.
reason-confirms = { $model } confirma: { $pass } es a tiempo (como mucho { $longest } s), y { $larger } tardaría { $other }.
reason-largest = { $model } confirma: { $pass } es a tiempo, y no hay ninguno mayor.
reason-too-slow = Este equipo es demasiado lento para confirmar mientras se habla (incluso { $model } tarda { $pass }). Lee los borradores o subtitula después una grabación.
pass-measured = { $seconds } s
pass-estimated = unos { $seconds } s

## Errores de las transcripciones finales

error-job-cancelled = Cancelado.
error-job-model = { $error }. Descárgalo de nuevo o indica otro modelo.
error-job-no-recording = La sesión no tiene grabación de la que hacer una transcripción. Graba la próxima.
error-job-options = El trabajo lo pidió otra versión de Duotone ({ $what }). Pídelo de nuevo.
error-job-disk =
    No se puede { $action ->
        [read] leer
       *[write] escribir
    } { $path }: { $error }. Libera espacio o comprueba el disco y vuelve a intentarlo: no se ha perdido nada.
error-transcribe-sound = No se puede leer la grabación: { $what }.
error-transcribe-model = El modelo de voz no pudo procesar { $seconds } s de sonido ({ $reason }).
error-transcribe-detector = Falló el detector de voz ({ $what }). Cierra otros programas y vuelve a intentarlo.
error-transcribe-fault = Un fallo de este programa terminó la transcripción. Comunícanoslo, por favor, y vuelve a intentarlo.
error-speakers-unreadable = No se puede leer el modelo { $path } ({ $io }). Comprueba el archivo o descárgalo de nuevo.
error-speakers-wrong-model =
    { $path } no es el modelo para { $purpose ->
        [segmentation] distinguir a las personas
       *[embedding] conocer las voces
    } que Duotone conoce ({ $what }). Indica otro archivo o descárgalo de nuevo.
error-speakers-failed = No se pudo distinguir a las personas ({ $what }). Haz la transcripción sin personas y comunícanoslo.
error-speakers-cancelled = Se canceló la distinción de las personas.
error-export-write = No se pudo escribir la transcripción: { $what }. Comprueba que hay sitio o elige otro lugar.
error-export-document = No se pudo hacer el documento ({ $what }). Elige otro formato, como html.

## Errores de la propia aplicación

app-autostart = No se pudo cambiar si Duotone se inicia con el escritorio: { $what }.
app-no-id = «{ $text }» no es un identificador de Duotone.
app-no-transcript = Todavía no hay transcripción final de esta sesión.
app-no-recording = Esta sesión no tiene grabación.
app-recording-gone = La grabación { $path } ya no está. Su texto se conserva.
app-listening = Hay una sesión en marcha. Termínala primero.
app-shortcut-unchanged = No se puede cambiar el atajo. Reinicia Duotone.
app-shortcut-invalid = { $keys } no puede ser un atajo. Pulsa Ctrl, Alt, Mayús o Super junto con otra tecla.
app-shortcut-taken = Otro programa ya tiene { $keys }, o este escritorio no da atajos a los programas. Pulsa otras teclas o haz que el escritorio inicie { $command } con las tuyas.
app-shortcut-no-keys = Este escritorio (Wayland) no avisa a los programas de las teclas en otras ventanas. En sus ajustes del teclado, haz que { $keys } inicie { $command }: empieza un dictado y lo termina.
app-rttm = RTTM dice quién habla cuándo, y en este texto no se distinguen personas. Elige otro formato.
app-export-unwritable = No se exportó nada, porque no se puede escribir en { $folder }: { $what }. Elige otra carpeta.
app-export-gone = { $path } no está donde se exportó. Puede que se haya movido o borrado; expórtalo otra vez.
app-cannot-open = Ningún programa abre { $path }. El archivo está ahí; ábrelo desde su carpeta.
app-no-date = «{ $text }» no es una fecha. Una fecha es así: 2026-11-20.
app-date-too-far = { $text } está demasiado lejos para buscarla.
app-download-cannot-begin = La descarga no puede empezar: { $what }. Cierra otros programas.
app-models-not-loaded = No se pudieron cargar los modelos por un fallo de este programa. Vuelve a intentarlo o elige otros modelos.
app-session-fault = La sesión no puede empezar por un fallo de este programa.
app-paragraph-gone = Este párrafo ya no está.
app-model-own-file = { $path } es un archivo tuyo. Elimínalo tú.
app-model-not-removed = No se puede eliminar { $path }: { $what }.
app-model-nothing-to-check = { $name } no está en este equipo. No hay nada que comprobar.
app-model-not-here = El modelo { $name } no está en este equipo. Descárgalo en Modelos.
app-model-unusable = { $error }. Elige o descarga otro en Modelos.
app-not-measured = No se pudo medir este equipo: { $what } Descarga un modelo y vuelve a intentarlo.
app-no-model-to-measure = No hay ningún modelo con el que medirlo.
app-model-not-measured = { $model }: { $error }
app-no-folder = Esto no es una carpeta de este equipo. Elige otra.
app-no-title = Una sesión necesita un título. Escribe uno o pulsa Esc.
app-nothing-to-enhance = Esta sesión no tiene grabación, y la transcripción final se hace de una. Activa la grabación en Ajustes para la próxima.
app-newer-transcript = Un Duotone más nuevo pidió esta transcripción. Actualiza Duotone.
app-requests-unreadable = No se puede leer el registro de peticiones: { $what }. Comprueba el disco.
app-requests-not-removed = No se puede eliminar el registro de peticiones: { $what }. Comprueba el disco.
app-settings-damaged = No se entienden los ajustes en { $path } ({ $why }), así que se usan los habituales. Arregla el archivo o apártalo.
app-settings-newer = Los ajustes en { $path } son de un Duotone más nuevo, así que se usan los habituales. Actualiza Duotone.
app-settings-files =
    No se pueden { $what ->
        [read] leer
       *[written] escribir
    } los ajustes en { $path }: { $error }. Comprueba sus permisos y el disco.
app-sessions-recovered =
    { $count ->
        [one] Una sesión se interrumpió. Está en la biblioteca, hasta las últimas palabras guardadas.
       *[other] { $count } sesiones se interrumpieron. Están en la biblioteca, hasta las últimas palabras guardadas.
    }
app-window-not-shown = No se puede mostrar la ventana: { $what }. Reinicia Duotone.
app-fault = Esto no se pudo hacer por un fallo de este programa. Vuelve a intentarlo.
live-nothing-to-hear = No hay nada elegido para escuchar. Elige un micrófono, el sonido del sistema o ambos.
live-captions-listen = Los subtítulos están escuchando. Detenlos para dictar, porque comparten los modelos.
live-already = Ya se está escuchando.
live-stopped = La escucha terminó antes de empezar.
live-closing = Duotone se está cerrando. Ábrelo de nuevo para escuchar.
live-models-keep-failing = Los modelos se detienen una y otra vez. Elige otros en Modelos y comunícanoslo, por favor.
live-models-restart = Los modelos se detuvieron por un fallo de este programa y se inician de nuevo. Lo confirmado se conserva.
live-not-kept = { $error } Hasta entonces las sesiones no se guardan.

## Títulos de sesiones

title-microphone = Micrófono
title-system = Sonido del sistema
title-both = Micrófono y sonido del sistema
title-pipe = Entrada estándar
title-file = Archivo
title-named = { $name }
title-dictation = Dictado

## Sucesos de una sesión

device-opened = Se escucha { $name }.
device-lost =
    { $name } desapareció: la sesión sigue en silencio hasta que haya { $kind ->
        [microphone] un micrófono
       *[system] sonido del sistema
    }. Comprueba el cable o la batería.
device-recovered = Se escucha otra vez { $name }.
device-stalled = { $name } no envía sonido: ahora no se oye nada. Si dura, vuelve a conectar el dispositivo o elige otro.
device-muted = { $name } está silenciado en los ajustes de sonido: no se oye nada. Actívalo allí.
device-silent = { $name } solo envía silencio: no se oye nada. Busca un interruptor de silencio en el dispositivo o en los ajustes de sonido, o elige otro dispositivo.
device-quiet = { $name } suena muy bajo (máximo { $peak } dBFS): pueden faltar palabras. Sube su nivel en los ajustes de sonido o habla más cerca.
device-clipping = { $name } suena demasiado alto y se cortan los picos: puede haber palabras mal entendidas. Baja su nivel en los ajustes de sonido.
device-well = { $name } se oye bien otra vez.
device-gap = Faltan { $seconds } s de { $name }: { $why }. En su lugar hay silencio.
gap-device-lost = el dispositivo no estaba
gap-overrun = este equipo estaba demasiado ocupado
gap-drift = su reloj va más lento que el del otro dispositivo
gap-left-out = el sistema de sonido los omitió (suspensión o sobrecarga)
captions-draft-only = Este equipo es ahora demasiado lento para el modelo que confirma, así que confirma el de los borradores. Cierra otros programas o elige un modelo más pequeño.
model-missing = El modelo { $name } no está en este equipo
model-failing = El modelo { $name } ha dejado de funcionar
model-fast-alone = { $reason }. { $alone } también confirma, con más errores.
model-heavy-alone = { $reason }. { $alone } también hace los borradores, algo más tarde.
model-none-works = { $reason }. Los subtítulos siguen en cuanto vuelva a funcionar un modelo.
model-well = El modelo { $name } vuelve a funcionar
captions-skipped = { $seconds } s de sonido no tienen subtítulos, porque este equipo estaba demasiado ocupado. Una grabación los tiene. Cierra otros programas o elige modelos más pequeños.
captions-failed = Ya no habrá más subtítulos, por un fallo de este programa. Una grabación sigue. Termina la sesión y empieza una nueva.
terminal-paused = en pausa; espacio para seguir
recording-losing = La grabación falla desde hace demasiado: lo que se diga ahora faltará en ella. Los subtítulos siguen.
recording-resumed = La grabación se escribe de nuevo y no falta nada.
recording-resumed-lost = La grabación se escribe de nuevo. Faltan { $seconds } s; en su lugar hay silencio.
recording-lost = Faltan { $seconds } s en la grabación: su disco falló hasta el final.
sink-failing = La sesión no se puede guardar ahora. Los subtítulos siguen y se vuelve a intentar: { $error }
sink-resumed = La sesión se guarda de nuevo y no falta nada.
sink-end-lost = No se pudo guardar el final de la sesión; todo lo dicho sí: { $error }
sink-captions-lost = No se pudieron guardar los últimos { $captions } subtítulos de la sesión: { $error }
sink-not-enhanced = No se hace transcripción final de esta sesión: { $why }
sink-no-recording = Su grabación no está completa. Duotone la repara en un inicio posterior, cuando el disco vuelva a estar bien.
sink-discarded-wordless = Nadie dijo nada, así que esta sesión no se guarda. Queda { $days } días en la papelera.
sink-discarded-short = Esta sesión fue muy corta, así que no se guarda. Queda { $days } días en la papelera.

## La orden: escuchar y modelos

cli-about = { $subject }: { $text }
cli-advised = { $text } – { $advice }
cli-advice-system = El sonido del sistema se escucha con --system.
cli-advice-devices = «duotone devices» los muestra.
cli-advice-repair = «duotone library repair» salva lo que se puede leer.
cli-advice-words = «duotone words list» las muestra todas.
cli-advice-recover = «duotone recover» completa las grabaciones interrumpidas.
cli-advice-list-models = «duotone models list» muestra todos los modelos.
cli-advice-import = Importa un checkpoint con: duotone models import { $name }
cli-advice-precision = La precisión se elige con --precision f16.
cli-advice-name = Da otro nombre con --name.
cli-advice-speech = Da un archivo con --speech.
cli-and = { $first } y { $second }
cli-confirm = { $what }. ¿Continuar? [s/N]
cli-confirm-yes = s sí si
cli-no-terminal = { $what }, y no hay terminal para preguntar. Añade --yes para hacerlo.
cli-enhanced-elsewhere = Otro programa tiene abierta la biblioteca: añadirá esta sesión y hará la transcripción final.
cli-progress = { $done } de { $total }, quedan { $left }
cli-progress-speed = { $done } de { $total }, { $speed }, quedan { $left }
cli-progress-sound = { $done } de { $total } s de sonido, quedan { $left }
cli-progress-played = { $done } de { $total } s en tiempo real, quedan { $left }
cli-progress-passes = { $done } de { $total } pasadas, { $model }
cli-stopping = Se detiene en un punto desde el que puede continuar. Otro Ctrl-C termina al instante.
cli-in-settings = en los ajustes en { $path }
cli-recordings-no-folder = hay que indicar una carpeta para las grabaciones
cli-unreadable = no se puede leer { $path }
cli-unwritable = no se puede escribir { $path }
cli-manual-unwritable = no se puede escribir el manual en { $folder }
cli-no-threads = el sistema no da hilos; cierra otros programas y vuelve a intentarlo
cli-nothing-to-translate = --translate hace subtítulos en inglés de otro idioma, y --language dice que se habla inglés. Quita --translate o indica el idioma que se habla (o auto).
cli-recorded-elsewhere = --enhance-on-end hace una transcripción final de la grabación de la biblioteca, y --record guarda esta en { $folder }. Quita la carpeta.
cli-kept-beside = { $error } Hasta entonces las sesiones se guardan junto a la biblioteca y después se añaden a ella.
cli-captions-unwritable = Los subtítulos ya no se pueden escribir ({ $error }). La grabación sigue hasta que la termines con Ctrl-C.
cli-recorded = grabado en { $path }
cli-figures-words =
    { $words ->
        [one] { $words } palabra
       *[other] { $words } palabras
    } en { $seconds } s
cli-figures-delays = escritas { $drafted } s y confirmadas { $confirmed } s después de su final (medianas)
cli-figures-load = { $load } segundos de procesador por segundo
cli-devices-microphones = Micrófonos (duotone listen --mic)
cli-devices-system = Lo que reproduce este equipo (duotone listen --system)
cli-devices-no-microphone = No hay ningún micrófono. Conecta uno.
cli-devices-no-system = Este sistema de sonido no deja que los programas lo oigan.
cli-devices-rate = { $rate } Hz
cli-devices-channels =
    { $channels ->
        [1] mono
        [2] estéreo
       *[other] { $channels } canales
    }
cli-devices-muted = silenciado
cli-devices-default = * marca el dispositivo que se usa sin nombre. Basta una parte de un nombre.
cli-models-column-name = NOMBRE
cli-models-column-roles = FUNCIONES
cli-models-column-languages = IDIOMAS
cli-models-column-size = TAMAÑO
cli-models-column-folder = DÓNDE
cli-models-role =
    { $role ->
        [vad] voz
        [speakers] hablantes
       *[other] { $role }
    }
cli-models-multilingual = multilingüe
cli-models-not-installed = no instalado
cli-models-already = { $name }: ya está aquí, intacto, en { $folder }
cli-models-pulled = { $name }: ahora en { $folder }
cli-models-import-already = ya está aquí, intacto: { $path }
cli-models-imported = importado: { $path }
cli-models-imported-tried =
    importado: { $path } (probado: oyó { $words ->
        [one] { $words } palabra
       *[other] { $words } palabras
    } en { $seconds } s de habla)
cli-models-imported-silent = Funcionó y no oyó ninguna palabra en { $seconds } s de habla inglesa. Un modelo entrenado para otro idioma puede servir igualmente: pruébalo con ese idioma.
cli-models-none = No hay modelos en este equipo. Descarga alguno con: duotone models pull NOMBRE
cli-models-intact = intacto
cli-models-intact-imported = intacto, importado de otro formato
cli-models-differs = distinto del archivo publicado; se usa como está
cli-models-damaged = dañado; descárgalo de nuevo con: duotone models pull { $name }
cli-models-next-source = { $failure }; se prueba la siguiente fuente
cli-models-waiting = esperando otra descarga del mismo modelo
cli-models-asking = preguntando a { $source }
cli-models-downloading = descargando
cli-models-fetching = obteniendo con { $client }
cli-models-unpacking = descomprimiendo
cli-models-verifying = comprobando
cli-models-converting = convirtiendo
cli-models-trying = probándolo con habla
cli-models-working = en marcha
cli-models-bytes = { $done } de { $total }
cli-choose-measuring = Se mide qué modelos van bien en este equipo.
cli-choose-none = No hay ningún modelo para elegir.
cli-choose-unmeasured = No hay ningún modelo para medir este equipo. Descarga uno con: duotone models pull tiny.en
cli-choose-instead = En su lugar se usa { $model }, porque está en este equipo.
cli-choose-chosen = { $fast } + { $heavy } van bien en este equipo: { $why }
cli-choose-saved = Ahora están en los ajustes, { $path }
cli-doctor-ok = bien
cli-doctor-warn = aviso
cli-doctor-fail = FALLO
cli-doctor-finding = { $text }; { $remedy }
cli-check-processor = procesador
cli-check-sound = sonido
cli-check-microphone = micrófono
cli-check-settings = ajustes
cli-check-models = modelos
cli-check-voice = control de voz
cli-check-recordings = grabaciones
cli-check-disk = disco de modelos
cli-check-measuring = medición
cli-doctor-machine =
    { $cores ->
        [one] { $cores } núcleo
       *[other] { $cores } núcleos
    } de { $processor }
cli-doctor-processor = { $machine }; whisper.cpp se ejecuta en { $backends }
cli-doctor-processor-unused = { $machine }; whisper.cpp se ejecuta en { $backends } y deja sin usar { $unused }
cli-doctor-processor-single = { $machine }; whisper.cpp se ejecuta en { $backends }; dos modelos en un núcleo se esperan el uno al otro
cli-doctor-build-here = compila Duotone en este equipo (make build) para tener subtítulos en la mitad de tiempo
cli-doctor-two-cores = da dos núcleos a Duotone si puedes
cli-doctor-listening = escuchando el micrófono
cli-doctor-sound =
    el sistema de sonido responde, con { $microphones ->
        [0] ningún micrófono
        [one] { $microphones } micrófono
       *[other] { $microphones } micrófonos
    } y { $systems ->
        [0] ningún sonido del sistema
        [one] { $systems } sonido del sistema
       *[other] { $systems } sonidos del sistema
    }
cli-doctor-heard = { $name }, cuyo momento más alto en un segundo fue de { $peak } dBFS
cli-doctor-no-settings = no hay, así que valen los predeterminados ({ $path } no existe)
cli-doctor-pair = { $fast } escribe y { $heavy } confirma; ambos están intactos
cli-doctor-pair-damaged = { $fast } + { $heavy } están intactos; dañados: { $damaged }
cli-doctor-model-damaged = { $path } está dañado o no se puede leer
cli-doctor-get = descárgalo con: duotone models pull { $models }
cli-doctor-get-again = descárgalo de nuevo con: duotone models pull { $models }
cli-doctor-give-another = da otro archivo o el nombre de un modelo
cli-doctor-voice-here = { $model } está aquí
cli-doctor-voice-damaged = { $model } está dañado
cli-doctor-voice-missing = { $model } no está, y sin él el ruido se toma más a menudo por habla
cli-doctor-unwritable = no se puede escribir nada en { $folder } ({ $error })
cli-doctor-owner = comprueba que la carpeta te pertenece o indica otra con --record DIR
cli-doctor-hours =
    en { $folder } hay espacio para { $hours ->
        [one] { $hours } hora
       *[other] { $hours } horas
    }
cli-doctor-few-hours =
    { $free } libres en { $folder }: { $hours ->
        [one] { $hours } hora
       *[other] { $hours } horas
    }
cli-doctor-free-recordings = libera espacio o indica otra carpeta con --record DIR
cli-doctor-free = { $free } libres en { $folder }
cli-doctor-free-little = { $free } libres en { $folder }, poco para otro modelo
cli-doctor-free-models = libera espacio o guarda los modelos en una carpeta que indique DUOTONE_MODELS
cli-doctor-free-unknown = no se puede saber el espacio libre en { $folder } ({ $error })
cli-measuring = midiendo { $model } como { $role }
cli-model-as = { $model } como { $role }
cli-nothing-measured = no se pudo medir ningún modelo
cli-nothing-saved = no se guardó nada
cli-doctor-costs = Una pasada sobre { $seconds } s de habla tarda
cli-seconds = { $seconds } s
cli-doctor-estimated = estimado por su tamaño
cli-doctor-estimated-missing = estimado por su tamaño; no instalado
cli-doctor-proposal = Para este equipo: { $fast } + { $heavy }, cada { $drafts } y { $confirms } s
cli-doctor-saved = Guardado en { $path }
cli-doctor-same = Los ajustes ya indican estos modelos.
cli-doctor-save = duotone doctor --save lo escribe en los ajustes.
cli-doctor-pull = Descarga los modelos que faltan con: duotone models pull { $models }
cli-doctor-import = o, si no se puede acceder a ninguna fuente, con: duotone models import { $model }
cli-doctor-then-save = Después duotone doctor --save lo escribe en los ajustes.
cli-words-added = { $word }: añadida
cli-words-forms =
    { $word }: { $forms ->
        [one] una forma más
       *[other] { $forms } formas más
    }
cli-words-same = { $word }: ya estaba
cli-words-removed = quitada: { $word }
cli-words-import-empty = No hay palabras en la lista.
cli-words-import-same =
    { $count ->
        [one] { $count } palabra de la lista ya estaba
       *[other] { $count } palabras de la lista ya estaban
    }
cli-words-none = Todavía no hay palabras propias. Si los modelos escriben mal un nombre o un término, añádelo como se escribe y como se oye:
cli-words-heard = oída como { $forms }
cli-words-count =
    { $count ->
        [one] { $count } palabra
       *[other] { $count } palabras
    }, en { $path }
cli-bench-duration =
    { $streams ->
        [one] { $streams } flujo
       *[other] { $streams } flujos
    }, { $minutes ->
        [one] cerca de { $minutes } minuto
       *[other] cerca de { $minutes } minutos
    }
cli-bench-stream = { $stream }: { $errors } % de errores, escrito tras { $drafted } s y confirmado tras { $confirmed } s
cli-bench-written = El informe, los gráficos y los sucesos están en { $folder }
cli-bench-no-report = { $path } no es un informe de duotone bench
cli-bench-newer = { $path } es de un Duotone más nuevo. Usa ese para leerlo.
cli-bench-no-session = no se puede iniciar una sesión
cli-bench-no-model = No hay ningún modelo que medir. Descarga alguno con: duotone models pull tiny.en base.en

## La orden: sesiones y textos

cli-library-copy = { $holder } tiene abierta la biblioteca; así estaba hace un momento
cli-purging = Se quitan las sesiones borradas hace mucho
cli-purged =
    { $sessions ->
        [one] Una sesión borrada hace más de { $days } días se ha quitado para siempre.
       *[other] { $sessions } sesiones borradas hace más de { $days } días se han quitado para siempre.
    }
cli-none-yet =
    Todavía no hay { $what ->
        [session] ninguna sesión
        [deleted-session] ninguna sesión eliminada
       *[job] ningún trabajo
    }.
cli-not-found =
    No hay { $what ->
        [session] ninguna sesión { $asked }. Las muestra: duotone sessions list
        [deleted-session] ninguna sesión eliminada { $asked }. Las muestra: duotone sessions list --trash
       *[job] ningún trabajo { $asked }. Los muestra: duotone jobs list
    }
cli-id-too-short = «{ $asked }» es demasiado corto. Escribe al menos { $least } caracteres del identificador, o «last».
cli-session-deleted = La sesión { $id } se eliminó. Para restaurarla: duotone sessions restore { $id }
cli-several-match = «{ $asked }» puede ser cualquiera de estas. Escribe más caracteres del identificador:
cli-candidate = { $id }  { $date }  { $what }
cli-more-candidates = y { $count } más
cli-stage =
    { $stage ->
        [decode] buscando el habla
        [retranscribe] transcribiendo
        [diarize] distinguiendo quién habla
        [name-voices] comparando las voces conocidas
        [clean] limpiando el texto
        [write] guardando el texto
       *[other] { $stage }
    }
cli-bar-waits = { $title }: espera a que nadie hable
cli-bar-left = { $percent } %, quedan { $time }
cli-enhanced =
    { $title }: la transcripción final está lista ({ $length }{ $speakers ->
        [0] {""}
        [one] , una persona
       *[other] , { $speakers } personas
    }). Para leerla: duotone sessions show { $id }
cli-reason-unknown = No se pudo hacer la transcripción; se desconoce el motivo.
cli-not-all =
    { $all ->
        [one] No se pudo hacer la transcripción.
       *[other] No se pudieron hacer { $failed } de { $all } transcripciones.
    } Corrige las causas indicadas arriba y luego: duotone jobs retry ID, y duotone jobs run
cli-worker-fault = Un fallo de este programa terminó el trabajo. Comunícanoslo, por favor.
cli-job-stopped = El trabajo { $id } espera en «{ $stage }». Para continuar: duotone jobs run
cli-job-not-begun = El trabajo { $id } no ha empezado. Para iniciarlo: duotone jobs run
cli-nothing-to-enhance = No hay nada que hacer: ninguna sesión grabada coincide.
cli-job-created = { $title }: el trabajo { $id } espera.
cli-session-named = sesión { $id } ({ $title })
cli-job-cancelled = El trabajo { $id } está cancelado.
cli-job-queued = El trabajo { $id } espera. Para ejecutarlo: duotone jobs run
cli-no-job-waits = No espera ningún trabajo.
cli-no-jobs = Todavía no hay trabajos. Una transcripción final de una sesión grabada se hace con:
cli-deleted-title = (eliminada)
cli-job-state =
    { $status ->
        [pending] en espera
        [processing] en curso
        [completed] terminado
        [failed] fallido
       *[cancelled] cancelado
    }
cli-job-progress = { $state }, { $stage }, { $percent } %
cli-job-failed = fallido: { $why }
cli-column-id = ID
cli-column-date = FECHA
cli-column-length = DURACIÓN
cli-column-title = TÍTULO
cli-column-state = ESTADO
cli-column-sound = SONIDO
cli-column-deleted = ELIMINADA
cli-column-job = TRABAJO
cli-column-asked-for = PEDIDO
cli-column-session = SESIÓN
cli-column-name = NOMBRE
cli-column-heard-in = OÍDA EN
cli-column-speech = HABLA
cli-column-speaker = VOZ
cli-column-who = QUIÉN
cli-renamed = { $id } se llama ahora «{ $title }».
cli-ask-forget = «{ $title }» se quita para siempre, con su grabación
cli-ask-forget-several = { $count } sesiones se quitan para siempre, con sus grabaciones
cli-nothing-deleted = No se eliminó nada.
cli-removing = Quitando
cli-forgotten = { $id } «{ $title }» se ha quitado para siempre.
cli-deleted = { $id } «{ $title }» está eliminada.
cli-restorable = Esto se puede restaurar durante { $days } días: duotone sessions restore { $ids }
cli-restored = { $id } «{ $title }» ha vuelto.
cli-trash-empty = La papelera está vacía.
cli-no-sessions-then = Ninguna sesión empezó entonces.
cli-no-sessions = Todavía no hay sesiones. Duotone guarda una cada vez que escuchas:
cli-more-sessions = Hay más; --limit 0 las muestra todas.
cli-days-left =
    { $days ->
        [0] se quita ya
        [one] queda { $days } día
       *[other] quedan { $days } días
    }
cli-untitled = (sin título)
cli-state-live = en vivo
cli-state-enhancing = mejorando, { $percent } %
cli-state-waiting = en espera
cli-state-failed = fallida
cli-state-enhanced = mejorada
cli-state-interrupted = interrumpida
cli-state-ended = terminada
cli-no-results = Sin resultados para «{ $words }».
cli-show-id = Id
cli-show-began = Inicio
cli-show-length = Duración
cli-show-state = Estado
cli-show-source = Fuente
cli-show-models = Modelos
cli-show-language = Idioma
cli-show-recording = Grabación
cli-show-stage = Paso
cli-show-error = Error
cli-show-transcripts = Transcripciones
cli-show-speakers = Hablan
cli-show-bookmarks = Marcadores
cli-bookmarked = Marcador en { $at }
cli-source =
    { $kind ->
        [microphone] micrófono
        [system] sonido del sistema
        [both] micrófono y sonido del sistema
        [file] archivo
       *[other] { $kind }
    }
cli-recording-gone = { $file } ({ $size }), ya no existe
cli-nothing-said = No se dijo nada.
cli-no-transcript = La sesión { $session } no tiene la transcripción { $version }. Aún no tiene ninguna.
cli-no-version = La sesión { $session } no tiene la transcripción { $version }. Tiene: { $versions }
cli-several-to-folder = Varias sesiones necesitan una carpeta para sus archivos: --out CARPETA
cli-document-to-terminal = Un documento no se puede mostrar en una terminal. Escríbelo en un archivo: --out ARCHIVO.docx
cli-rttm-needs-speakers = En el texto de la sesión { $id } no se distinguen personas, y rttm solo dice quién habla cuándo. Elige otro formato.
cli-folder-not-made = no se puede crear la carpeta { $path }
cli-written = { $path } está escrito.
cli-file-there = { $path } ya existe y se queda como está. --force lo sustituye.
cli-transcript-there = { $path } ya existe. --again lo sustituye.
cli-file-of = { $number } de { $count }, { $file }
cli-no-speech = Nadie habla en { $file }.
cli-no-home = No hay carpeta para transcripciones sin terminar, porque esta cuenta no tiene carpeta personal. Define HOME y vuelve a intentarlo.
cli-stats-sessions = Sesiones
cli-stats-length = Duración del sonido
cli-stats-recordings = Grabaciones
cli-stats-finished = Transcripciones finales
cli-stats-waiting = {"  "}en espera
cli-stats-processing = {"  "}en curso
cli-stats-failed = {"  "}fallidas
cli-stats-failed-count =
    { $sessions } ({ $jobs ->
        [one] { $jobs } trabajo
       *[other] { $jobs } trabajos
    })
cli-stats-oldest = Más antigua
cli-stats-newest = Más reciente
cli-stats-storage = Espacio
cli-stats-storage-recordings = {"  "}grabaciones
cli-stats-database = {"  "}base de datos
cli-stats-search-index = {"  "}índice de búsqueda
cli-stats-trash = {"  "}papelera
cli-stats-trash-size =
    { $size } ({ $sessions ->
        [one] { $sessions } sesión
       *[other] { $sessions } sesiones
    })
cli-stats-free = Libre
cli-copying = Copiando
cli-backed-up =
    En { $folder } hay { $entries ->
        [one] { $entries } entrada
       *[other] { $entries } entradas
    } y { $recordings ->
        [one] { $recordings } grabación
       *[other] { $recordings } grabaciones
    }.
cli-backup-missing =
    { $count ->
        [one] Faltaba { $count } grabación, así que no se copió.
       *[other] Faltaban { $count } grabaciones, así que no se copiaron.
    }
cli-backup-stays = Una copia de seguridad es una copia: lo que elimines después sigue en ella.
cli-checking = Comprobando
cli-library-whole = La biblioteca está intacta.
cli-entries-unreadable =
    { $entries ->
        [one] { $entries } entrada de { $table } no se puede leer; «duotone library repair» la omite.
       *[other] { $entries } entradas de { $table } no se pueden leer; «duotone library repair» las omite.
    }
cli-orphans = En { $table } hay entradas de la sesión { $session }, que no existe; solo ocupan espacio.
cli-audio-missing = Falta la grabación de la sesión { $session }: { $path }. Su texto está aquí.
cli-audio-changed = Otro programa cambió la grabación de la sesión { $session }: { $path } tiene { $found } bytes y tenía { $expected }.
cli-ask-repair = La biblioteca en { $folder } se reconstruye con lo que se puede leer de ella, y sus archivos antiguos se apartan
cli-nothing-changed = No se cambió nada.
cli-reading = Leyendo
cli-repaired =
    La biblioteca está intacta: { $kept ->
        [one] se conservó { $kept } entrada
       *[other] se conservaron { $kept } entradas
    }{ $lost ->
        [0] .
        [one] , y { $lost } no se pudo leer.
       *[other] , y { $lost } no se pudieron leer.
    }
cli-repaired-cut =
    { $tables ->
        [one] { $tables } de sus tablas no se pudo leer hasta el final: quizá una copia de seguridad tenga el resto.
       *[other] { $tables } de sus tablas no se pudieron leer hasta el final: quizá una copia de seguridad tenga el resto.
    }
cli-repaired-recordings =
    { $count ->
        [one] { $count } grabación sin sesión tiene ahora una.
       *[other] { $count } grabaciones sin sesión tienen ahora una.
    }
cli-repaired-aside = Los archivos antiguos están en { $folder }, con un nombre que empieza por «damaged-». Puedes eliminarlos.
cli-ask-restore =
    { $count ->
        [one] La { $count } sesión que hay ahora en la biblioteca se sustituye por las de la copia de seguridad
       *[other] Las { $count } sesiones que hay ahora en la biblioteca se sustituyen por las de la copia de seguridad
    }
cli-ask-restore-unreadable = La biblioteca actual no se puede abrir, y la copia de seguridad la sustituye
cli-restoring = Restaurando
cli-backup-restored =
    Han vuelto { $entries ->
        [one] { $entries } entrada
       *[other] { $entries } entradas
    } y { $recordings ->
        [one] { $recordings } grabación
       *[other] { $recordings } grabaciones
    }.
cli-backup-lacks =
    { $count ->
        [one] { $count } grabación no está ni aquí ni en la copia de seguridad.
       *[other] { $count } grabaciones no están ni aquí ni en la copia de seguridad.
    }
cli-nothing-old =
    Ninguna grabación tiene más de { $days ->
        [one] { $days } día
       *[other] { $days } días
    }.
cli-clean-would =
    { $count ->
        [one] { $count } grabación
       *[other] { $count } grabaciones
    } de más de { $days ->
        [one] { $days } día
       *[other] { $days } días
    } ({ $size }) { $count ->
        [one] se quitaría
       *[other] se quitarían
    }; el texto se quedaría.
cli-ask-clean =
    { $count ->
        [one] { $count } grabación
       *[other] { $count } grabaciones
    } de más de { $days ->
        [one] { $days } día
       *[other] { $days } días
    } ({ $size }) { $count ->
        [one] se quita
       *[other] se quitan
    } para siempre, y el texto se queda
cli-nothing-removed = No se quitó nada.
cli-cleaned =
    { $count ->
        [one] { $count } grabación
       *[other] { $count } grabaciones
    } de más de { $days ->
        [one] { $days } día
       *[other] { $days } días
    } ({ $size }) { $count ->
        [one] se ha quitado
       *[other] se han quitado
    }; el texto está aquí.
cli-flac-would =
    { $count ->
        [one] { $count } grabación
       *[other] { $count } grabaciones
    } ({ $size }) { $count ->
        [one] pasaría
       *[other] pasarían
    } a FLAC, con más o menos la mitad del tamaño.
cli-converting = Convirtiendo
cli-recording-of = la grabación de la sesión { $id }
cli-nothing-converted = No se convirtió ninguna grabación.
cli-converted =
    { $count ->
        [one] { $count } grabación
       *[other] { $count } grabaciones
    } { $count ->
        [one] pasó
       *[other] pasaron
    } a FLAC: { $after } en lugar de { $before }, así que { $free } vuelven a estar libres.
cli-no-gain =
    { $count ->
        [one] { $count } grabación no ocuparía menos como FLAC y se queda como está.
       *[other] { $count } grabaciones no ocuparían menos como FLAC y se quedan como están.
    }
cli-flac-unfinished =
    { $count ->
        [one] { $count } grabación de una sesión sin transcripción final se omite; --all también la convierte.
       *[other] { $count } grabaciones de sesiones sin transcripción final se omiten; --all también las convierte.
    }
cli-nothing-interrupted = Ninguna grabación en { $folder } se interrumpió.
cli-recovered-session = La sesión interrumpida «{ $title }» está en la biblioteca con subtítulos y grabación: { $length }
cli-recovered-captions = La sesión interrumpida «{ $title }» está en la biblioteca con subtítulos: { $length }
cli-recovered-recording = Una grabación interrumpida de { $length } vuelve a estar completa: { $path }
cli-speakers-unknown = en esta sesión aún no se distinguen personas; primero haz su transcripción final
cli-no-speaker = En esta sesión no está { $asked }, solo: { $known }
cli-no-speakers = En esta sesión no está { $asked }; no se distinguen personas.
cli-no-voice = No hay ninguna voz llamada { $name }. «duotone voices list» las nombra todas.
cli-several-voices = Varias voces se llaman { $name }. Indica el identificador de una: { $ids }
cli-speaker-is-not = { $who } no es { $name }
cli-speakers-joined = { $into } y { $from } son una misma persona: { $label }
cli-voice-renamed = { $before } se llama ahora { $after }
cli-voice-known =
    { $who } es { $name }, cuya voz se conoce de { $sessions ->
        [one] { $sessions } sesión
       *[other] { $sessions } sesiones
    }
cli-voice-split =
    { $name } es otra voz, que se conoce de { $sessions ->
        [one] { $sessions } sesión
       *[other] { $sessions } sesiones
    }
cli-speaker-unnamed = { $who } no tiene nombre
cli-voice-unheard = { $who } es { $name }; no hay muestra de la voz, así que no se reconoce
cli-ask-forget-voice = La voz de { $name } se olvida para siempre
cli-ask-forget-voices = Todas las voces se olvidan para siempre
cli-voice-forgotten = olvidada: { $name }
cli-voices-forgotten =
    olvidadas: { $count ->
        [one] { $count } voz
       *[other] { $count } voces
    }
cli-no-voices = Todavía no se conoce ninguna voz. Nombra a quien habla en una sesión y otras sesiones reconocerán su voz:
cli-session-count =
    { $sessions ->
        [one] { $sessions } sesión
       *[other] { $sessions } sesiones
    }
cli-speech-seconds = { $seconds } s de habla
cli-speech-minutes = { $minutes } min de habla
cli-not-told-apart = En esta sesión no se distinguen personas.
cli-not-listened = sin escuchar
cli-also-expected = También se espera a: { $names }
cli-confirm-speakers = ¿Son ellos? duotone voices confirm SESIÓN VOZ, o reject
cli-perhaps = quizá { $name } ({ $percent } %)
cli-not-named = sin nombre
cli-nobody-expected = No se espera a nadie en particular.
cli-expected = Se espera a: { $names }

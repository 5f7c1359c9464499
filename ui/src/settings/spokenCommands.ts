/** The spoken commands by language; for each its shortest name. */

/** The text that a command writes, or its action. */
export type Spoken = { said: string; writes: string } | { said: string; does: CommandAction };
export type CommandAction = 'line' | 'paragraph' | 'scratch';

const signs = ['.', ',', '?', '!', ':', ';', '…', '–', '-', '(', ')', '“', '”'];

const names: Record<string, { actions: [string, string, string]; signs: string[] }> = {
  en: {
    actions: ['new line', 'new paragraph', 'scratch that'],
    signs: [
      'full stop',
      'comma',
      'question mark',
      'exclamation mark',
      'colon',
      'semicolon',
      'ellipsis',
      'dash',
      'hyphen',
      'open bracket',
      'close bracket',
      'open quote',
      'close quote',
    ],
  },
  de: {
    actions: ['neue Zeile', 'neuer Absatz', 'streich das'],
    signs: [
      'Punkt',
      'Komma',
      'Fragezeichen',
      'Ausrufezeichen',
      'Doppelpunkt',
      'Semikolon',
      'Auslassungspunkte',
      'Gedankenstrich',
      'Bindestrich',
      'Klammer auf',
      'Klammer zu',
      'Anführungszeichen auf',
      'Anführungszeichen zu',
    ],
  },
  es: {
    actions: ['nueva línea', 'nuevo párrafo', 'borra eso'],
    signs: [
      'punto',
      'coma',
      'cierra interrogación',
      'cierra exclamación',
      'dos puntos',
      'punto y coma',
      'puntos suspensivos',
      'raya',
      'guion',
      'abre paréntesis',
      'cierra paréntesis',
      'abre comillas',
      'cierra comillas',
    ],
  },
  fr: {
    actions: ['nouvelle ligne', 'nouveau paragraphe', 'efface ça'],
    signs: [
      'point',
      'virgule',
      'point d’interrogation',
      'point d’exclamation',
      'deux-points',
      'point-virgule',
      'points de suspension',
      'tiret',
      'trait d’union',
      'ouvrez la parenthèse',
      'fermez la parenthèse',
      'ouvrez les guillemets',
      'fermez les guillemets',
    ],
  },
  nl: {
    actions: ['nieuwe regel', 'nieuwe alinea', 'schrap dat'],
    signs: [
      'punt',
      'komma',
      'vraagteken',
      'uitroepteken',
      'dubbele punt',
      'puntkomma',
      'beletselteken',
      'gedachtestreepje',
      'koppelteken',
      'haakje openen',
      'haakje sluiten',
      'aanhalingstekens openen',
      'aanhalingstekens sluiten',
    ],
  },
};

/** The languages that have commands. */
export const commanded = Object.keys(names);

/** The commands of a language; none, where it has none. */
export function spokenCommands(language: string): Spoken[] {
  const found = names[language];
  if (!found) return [];
  const actions: CommandAction[] = ['line', 'paragraph', 'scratch'];
  return [
    ...actions.map((does, at) => ({ said: found.actions[at]!, does })),
    ...signs.map((writes, at) => ({ said: found.signs[at]!, writes })),
  ];
}

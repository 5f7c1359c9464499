/** All settings in display order; each has a message, and one with the suffix `Hint`. */
export const sections = {
  look: ['theme', 'locale'],
  listening: ['language', 'microphone', 'system'],
  captions: [
    'text-size',
    'lines',
    'columns',
    'opacity',
    'plate',
    'ink',
    'font',
    'click-through',
    'on-top',
    'closing',
  ],
  dictation: [
    'shortcut',
    'mode',
    'dictation-microphone',
    'way',
    'while-speaking',
    'spoken-commands',
    'keep-dictations',
    'rules',
  ],
  keeping: ['keep', 'record', 'enhance', 'skip-empty', 'clean-up', 'audio-days', 'export-folder'],
  starting: ['autostart', 'reset'],
} as const;

export type SectionName = keyof typeof sections;
export type SettingName = (typeof sections)[SectionName][number];

export const sectionNames = Object.keys(sections) as SectionName[];

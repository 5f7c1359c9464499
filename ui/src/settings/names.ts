/** All settings, in the order in which they stand; each has a message, and one with `Hint` behind. */
export const sections = {
  look: ['theme', 'locale'],
  listening: ['language', 'microphone', 'system'],
  captions: [
    'textSize',
    'lines',
    'columns',
    'opacity',
    'plate',
    'ink',
    'font',
    'clickThrough',
    'onTop',
  ],
  dictation: [
    'shortcut',
    'mode',
    'dictationMicrophone',
    'way',
    'whileSpeaking',
    'spokenCommands',
    'keepDictations',
    'rules',
  ],
  keeping: ['keep', 'record', 'enhance', 'cleanUp', 'audioDays', 'exportFolder'],
  starting: ['autostart', 'reset'],
} as const;

export type SectionName = keyof typeof sections;
export type SettingName = (typeof sections)[SectionName][number];

export const sectionNames = Object.keys(sections) as SectionName[];

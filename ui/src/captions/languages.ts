/** The most common languages; the settings have all. */
const common = [
  'en',
  'de',
  'es',
  'fr',
  'nl',
  'it',
  'pt',
  'pl',
  'ru',
  'uk',
  'tr',
  'ar',
  'hi',
  'ja',
  'ko',
  'zh',
];

/** The choices, with the current language. */
export function spoken(now: string): string[] {
  return now === 'auto' || common.includes(now) ? common : [now, ...common];
}

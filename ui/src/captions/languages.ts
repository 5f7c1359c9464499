/** Languages that people who use captions speak most; the settings have all of them. */
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

/** The languages to choose from, with the one that is spoken now. */
export function spoken(now: string): string[] {
  return now === 'auto' || common.includes(now) ? common : [now, ...common];
}

/** The models' languages, by their codes. */
import { languageName } from '../lib/i18n/format';

const heard =
  'af am ar as az ba be bg bn bo br bs ca cs cy da de el en es et eu fa fi fo fr gl gu ha haw he ' +
  'hi hr ht hu hy id is it ja jw ka kk km kn ko la lb ln lo lt lv mg mi mk ml mn mr ms mt my ne nl ' +
  'nn no oc pa pl ps pt ro ru sa sd si sk sl sn so sq sr su sv sw ta te tg th tk tl tr tt uk ur uz ' +
  'vi yi yo yue zh';

/** The first of the desktop's languages that the models hear; else English. */
export function desktopSpeech(tags: readonly string[] = navigator.languages): string {
  const codes = tags.map((tag) => tag.split('-')[0]!.toLowerCase());
  // The models' own code for Norwegian Bokmål.
  const wanted = codes.map((code) => (code === 'nb' ? 'no' : code));
  return wanted.find((code) => heard.split(' ').includes(code)) ?? 'en';
}

/** All of them in the user's language, in alphabetical order. */
export function heardLanguages(locale: string): { value: string; label: string }[] {
  return heard
    .split(' ')
    .map((code) => ({ value: code, label: capital(languageName(code === 'jw' ? 'jv' : code)) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}

function capital(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}

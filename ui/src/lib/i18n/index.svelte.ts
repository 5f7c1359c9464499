import { format, type Values } from './message';
import { en } from './messages/en';

type Catalogue = typeof en;

/** Names a message: its file, a dot, its key. */
export type MessageKey = {
  [File in keyof Catalogue]: `${File}.${keyof Catalogue[File] & string}`;
}[keyof Catalogue];

/** The languages that Duotone speaks. */
export const languages = ['en', 'de', 'es', 'fr', 'nl'] as const;
export type Language = (typeof languages)[number];

type Messages = Record<string, Record<string, string>>;

const others = import.meta.glob<Record<string, string>>('./messages/{de,es,fr,nl}/*.json', {
  import: 'default',
});

let language = $state<Language>('en');
let messages = $state.raw<Messages>(en);

/** The message of that name in the user's language, or in English, filled in with `values`. */
export function t(key: MessageKey, values?: Values): string {
  const dot = key.indexOf('.');
  const [file, name] = [key.slice(0, dot), key.slice(dot + 1)];
  const own = messages[file]?.[name];
  if (own !== undefined) return format(own, language, values);
  return format((en as Messages)[file]?.[name] ?? key, 'en', values);
}

/** The language that is shown now. */
export function locale(): Language {
  return language;
}

/** The first of the desktop's languages that Duotone speaks. */
export function desktopLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.split('-')[0]);
  return languages.find((one) => one === wanted.find((tag) => isLanguage(tag))) ?? 'en';
}

/** Whether Duotone speaks the language of that tag. */
export function isLanguage(tag: string | undefined | null): tag is Language {
  return languages.some((one) => one === tag);
}

/** Shows everything in `wanted` from now on. */
export async function setLanguage(wanted: Language): Promise<void> {
  messages = wanted === 'en' ? en : await load(wanted);
  language = wanted;
  document.documentElement.lang = wanted;
  document.documentElement.dir = 'ltr';
}

async function load(wanted: Language): Promise<Messages> {
  const files = Object.entries(others).filter(([path]) => path.includes(`/${wanted}/`));
  const read = files.map(async ([path, file]) => {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
    return [name, await file()] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

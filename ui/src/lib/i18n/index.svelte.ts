import { FluentBundle, FluentResource } from '@fluent/bundle';
import english from '../../../../messages/en.ftl?raw';
import type { Catalogue } from './catalogue';

/** Names a message of `messages/en.ftl`. */
export type MessageId = keyof Catalogue;

/** Names a message that has no places to fill in. */
export type PlainMessageId = {
  [Id in MessageId]: keyof Catalogue[Id] extends never ? Id : never;
}[MessageId];

type Places = Readonly<Record<string, string | number>>;

/** What is filled in, by name. Where the id may be one of several, all that any of them needs. */
type Values<Id extends MessageId> = (
  Id extends MessageId ? (values: Catalogue[Id]) => void : never
) extends (values: infer All extends Places) => void
  ? All
  : never;

type Rest<Id extends MessageId> = keyof Values<Id> extends never ? [] : [values: Values<Id>];

/** The languages that Duotone speaks. */
export const languages = ['en', 'de', 'es', 'fr', 'nl'] as const;
export type Language = (typeof languages)[number];

const others = import.meta.glob<string>('../../../../messages/{de,es,fr,nl}.ftl', {
  query: '?raw',
  import: 'default',
});

const fallback = bundle('en', english);
let language = $state<Language>('en');
let messages = $state.raw(fallback);

/** The message of that id in the user's language, or in English, filled in with `values`. */
export function t<Id extends MessageId>(id: Id, ...[values]: Rest<Id>): string {
  for (const catalogue of [messages, fallback]) {
    const text = catalogue.getMessage(id)?.value;
    if (text) return catalogue.formatPattern(text, values, []);
  }
  return id;
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
  messages = wanted === 'en' ? fallback : bundle(wanted, await load(wanted));
  language = wanted;
  document.documentElement.lang = wanted;
  document.documentElement.dir = 'ltr';
}

async function load(wanted: Language): Promise<string> {
  const [, file] = Object.entries(others).find(([path]) => path.endsWith(`/${wanted}.ftl`)) ?? [];
  return (await file?.()) ?? '';
}

function bundle(wanted: Language, catalogue: string): FluentBundle {
  // All five languages are written from left to right, so values need no marks around them.
  const made = new FluentBundle(wanted, { useIsolating: false });
  made.addResource(new FluentResource(catalogue));
  return made;
}

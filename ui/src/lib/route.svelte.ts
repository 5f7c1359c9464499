/** The current page, from the URL's fragment: `#/library/3f2a…`. */

export const pages = ['library', 'models', 'words', 'settings', 'privacy', 'welcome'] as const;
export type PageName = (typeof pages)[number];

export interface Route {
  page: PageName;
  /** The part of the page: a session of the library, a section of the settings. */
  rest: string[];
}

let current = $state.raw(read(location.hash));

window.addEventListener('hashchange', () => (current = read(location.hash)));

/** The page that is shown. */
export function route(): Route {
  return current;
}

/** The address of a page, for links. */
export function href(page: PageName, ...rest: string[]): string {
  return ['#', page, ...rest.map(encodeURIComponent)].join('/');
}

/** Goes to a page. */
export function go(page: PageName, ...rest: string[]): void {
  location.hash = href(page, ...rest);
}

/** Goes to a page in the place of this one: going back does not return here. */
export function goInstead(page: PageName, ...rest: string[]): void {
  location.replace(href(page, ...rest));
}

/** The page of a fragment; the library if it is invalid. */
export function read(hash: string): Route {
  const [name, ...rest] = hash.replace(/^#\/?/, '').split('/').filter(Boolean);
  const page = pages.find((one) => one === name);
  return { page: page ?? 'library', rest: page ? rest.map(decodeSafely) : [] };
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

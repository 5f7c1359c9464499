import { SvelteMap } from 'svelte/reactivity';
import type { PlainMessageId } from './i18n/index.svelte';

/** A shortcut that works while its component is on screen. */
export interface Shortcut {
  /** The keys: `/`, `?`, `Escape`, `Mod+E`, `Shift+Enter`. Mod is Command on a Mac, else Ctrl. */
  keys: string;
  /** What it does, for the list that `?` shows. */
  label: PlainMessageId;
  /** The heading in that list under which it stands. */
  group: PlainMessageId;
  run: (event: KeyboardEvent) => void;
  /** Whether it works now; always, if absent. */
  when?: () => boolean;
  /** Whether it works while a text is typed, too. */
  whileTyping?: boolean;
}

const registered = new SvelteMap<symbol, Shortcut>();

export const isMac = /Mac|iP(hone|ad)/.test(navigator.userAgent);

/** Registers shortcuts; returns a function that removes them. For `$effect(() => shortcuts(…))`. */
export function shortcuts(list: readonly Shortcut[]): () => void {
  const names = list.map((shortcut) => {
    const name = Symbol(shortcut.keys);
    registered.set(name, shortcut);
    return name;
  });
  return () => names.forEach((name) => registered.delete(name));
}

/** All active shortcuts in order of registration. */
export function activeShortcuts(): Shortcut[] {
  return [...registered.values()].filter((shortcut) => shortcut.when?.() ?? true);
}

/** Runs the newest shortcut that matches `event`; returns whether there was one. */
export function handleKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.repeat) return false;
  const typing = isTyping(event.target);
  if (pressesTarget(event)) return false;
  const found = activeShortcuts()
    .reverse()
    .find((shortcut) => matches(shortcut.keys, event) && (!typing || shortcut.whileTyping));
  // While a dialog is open only its shortcuts work.
  if (!found || document.querySelector('dialog:modal')) return false;
  event.preventDefault();
  found.run(event);
  return true;
}

/** Whether `event` is the keys of that name. */
export function matches(keys: string, event: KeyboardEvent, mac = isMac): boolean {
  const { key, mod, ctrl, alt, shift } = split(keys);
  const wanted = mac ? { ctrl, meta: mod } : { ctrl: ctrl || mod, meta: false };
  if (event.ctrlKey !== wanted.ctrl || event.metaKey !== wanted.meta) return false;
  // The place of a sign differs between keyboards, and so do Shift and AltGr.
  const isSign = key.length === 1 && !/[a-z0-9 ]/i.test(key);
  if (!isSign && (event.altKey !== alt || event.shiftKey !== shift)) return false;
  return event.key.toLowerCase() === (key === 'Space' ? ' ' : key.toLowerCase());
}

/** The names of a shortcut's keys. The plus itself may be one: `Mod++`. */
export function namesOf(keys: string): string[] {
  if (!keys.endsWith('+')) return keys.split('+');
  return [...keys.slice(0, -1).split('+').filter(Boolean), '+'];
}

/** A shortcut taken apart. */
export function split(keys: string) {
  const names = namesOf(keys);
  const held = new Set(names.slice(0, -1).map((name) => name.toLowerCase()));
  return {
    key: names.at(-1)!,
    mod: held.has('mod'),
    ctrl: held.has('ctrl'),
    alt: held.has('alt'),
    shift: held.has('shift'),
  };
}

/** These keys press the focused element. */
function pressesTarget({ key, target }: KeyboardEvent): boolean {
  return (key === ' ' || key === 'Enter') && !!(target as Element).closest?.('button, a, summary');
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  const marks = ['checkbox', 'radio', 'range', 'button'];
  return target instanceof HTMLInputElement && !marks.includes(target.type);
}

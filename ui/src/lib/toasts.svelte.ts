/** Short messages at the bottom of the window; most disappear by themselves. */

export interface Toast {
  text: string;
  tone?: 'plain' | 'danger';
  /** Undoes the reported action. */
  undo?: () => void | Promise<void>;
  /** What else can be done about it. */
  action?: ToastAction | undefined;
  /** More that can be done, after `action`. */
  more?: readonly ToastAction[];
  /** What it tells of: a newer toast about the same replaces it, and `closeToastsAbout` ends it. */
  about?: string | undefined;
  /** How long it is visible, in milliseconds; an error stays until it is closed. */
  stays?: number;
}

export interface ToastAction {
  label: string;
  run: () => void | Promise<void>;
}

export interface ShownToast extends Toast {
  id: number;
}

let shown = $state<ShownToast[]>([]);
let named = 0;
/** The timers of those that disappear by themselves. */
const going = new Map<number, ReturnType<typeof setTimeout>>();

/** The toasts on screen, the newest last. */
export function toasts(): readonly ShownToast[] {
  return shown;
}

/** Shows a toast; its id lets it be closed early. */
export function toast(what: Toast): number {
  named += 1;
  const one = { ...what, id: named };
  const isStale = ({ about, text }: Toast) =>
    about === undefined ? text === what.text : about === what.about;
  shown.filter(isStale).forEach(({ id }) => closeToast(id));
  // At most three are visible; older ones go.
  shown = [...shown.slice(-2), one];
  letGo(one);
  return named;
}

/** Takes a toast away. */
export function closeToast(id: number): void {
  hold(id);
  shown = shown.filter((one) => one.id !== id);
}

/** Takes the toasts away whose fact has changed. */
export function closeToastsAbout(about: string): void {
  shown.filter((one) => one.about === about).forEach(({ id }) => closeToast(id));
}

/** Keeps a toast while the pointer is over it. */
export function hold(id: number): void {
  clearTimeout(going.get(id));
  going.delete(id);
}

/** Takes a toast away when it was read. */
export function letGo(one: ShownToast): void {
  hold(one.id);
  const time = reading(one);
  if (!Number.isFinite(time)) return;
  const waiting = setTimeout(() => closeToast(one.id), time);
  going.set(one.id, waiting);
}

/** The duration of a toast in milliseconds: time to read it and to undo. */
function reading(what: Toast): number {
  if (what.stays !== undefined) return what.stays;
  if (what.tone === 'danger') return Infinity;
  return what.undo || what.action ? 8000 : 4000;
}

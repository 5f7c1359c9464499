/** Short messages at the bottom of the window, most of which go by themselves. */

export interface Toast {
  text: string;
  tone?: 'plain' | 'danger';
  /** Takes back what the toast tells of. */
  undo?: () => void | Promise<void>;
  /** How long it stands, in milliseconds; a problem stays until it is closed. */
  stays?: number;
}

export interface ShownToast extends Toast {
  id: number;
}

let shown = $state<ShownToast[]>([]);
let named = 0;

/** The toasts on screen, the newest last. */
export function toasts(): readonly ShownToast[] {
  return shown;
}

/** Shows a toast; its id lets it be closed early. */
export function toast(what: Toast): number {
  named += 1;
  // Three can be read at once; older ones give way.
  shown = [...shown.slice(-2), { ...what, id: named }];
  return named;
}

/** Takes a toast away. */
export function closeToast(id: number): void {
  shown = shown.filter((one) => one.id !== id);
}

/** How long a toast stands, in milliseconds: time to read it and, if need be, to undo. */
export function reading(what: Toast): number {
  if (what.stays !== undefined) return what.stays;
  if (what.tone === 'danger') return Infinity;
  return what.undo ? 8000 : 4000;
}

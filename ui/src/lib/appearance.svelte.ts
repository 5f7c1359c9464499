import type { Theme } from './types';

const moreContrast = window.matchMedia?.('(prefers-contrast: more)');
const [smallest, largest] = [0.8, 2];
const kept = 'text-scale';

let chosen: Theme = 'system';
let strong = $state(false);
let scale = $state(1);

function show() {
  strong = chosen === 'contrast' || (chosen === 'system' && !!moreContrast?.matches);
  document.documentElement.dataset['theme'] = strong ? 'contrast' : chosen;
}

/** Shows `theme` from now on, and follows the desktop where it is `system`. */
export function setTheme(theme: Theme): void {
  chosen = theme;
  show();
}

/** Whether all is black and white, as the user or the desktop asks for. */
export function isStrong(): boolean {
  return strong;
}

/** The scale of text and layout; 1 is the desktop's own size. */
export function textScale(): number {
  return scale;
}

/** Scales all text of this window, as far as it fits. Stores the scale. */
export function setTextScale(wanted: number): void {
  scale = Math.round(Math.min(largest, Math.max(smallest, wanted)) * 10) / 10;
  document.documentElement.style.setProperty('--text-scale', String(scale));
  localStorage.setItem(kept, String(scale));
}

/** Restores the stored scale. */
export function recallTextScale(): void {
  const last = Number(localStorage.getItem(kept));
  if (last) setTextScale(last);
}

/** Whether the desktop asks for reduced motion. */
export function wantsStillness(): boolean {
  return window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
}

moreContrast?.addEventListener('change', show);

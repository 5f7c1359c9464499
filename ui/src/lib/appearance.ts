/** What the user may choose for the looks; `system` follows the desktop. */
export type Theme = 'system' | 'light' | 'dark' | 'contrast';

const moreContrast = () => window.matchMedia?.('(prefers-contrast: more)');
let chosen: Theme = 'system';

function show() {
  const asked = chosen === 'system' && moreContrast()?.matches;
  document.documentElement.dataset['theme'] = asked ? 'contrast' : chosen;
}

/** Shows `theme` from now on, and follows the desktop where it is `system`. */
export function setTheme(theme: Theme): void {
  chosen = theme;
  show();
}

/** Sizes all text and what surrounds it; 1 is the desktop's own size. */
export function setTextScale(scale: number): void {
  document.documentElement.style.setProperty('--text-scale', String(scale));
}

/** Whether the desktop asks for stillness. */
export function wantsStillness(): boolean {
  return window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
}

moreContrast()?.addEventListener('change', show);

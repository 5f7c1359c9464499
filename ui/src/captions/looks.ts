/** The plate's style, from the preferences and legibility. */
import type { CaptionPreferences } from '../lib/types';
import { contrast, css, draftTone, isDark, needsRim, rgb } from './plate';

/** The style before the preferences have loaded. */
export const usual: CaptionPreferences = {
  hear: { microphone: true, microphone_name: null, system: false },
  lines: 3,
  text_size: 24,
  columns: 64,
  opacity: 86,
  plate: '#16171a',
  ink: '#f2f1ee',
  font: null,
  click_through: false,
  on_top: true,
  closing: 'ask',
};

/** The plate's colours; black and opaque with high contrast. */
export function looksOf(likes: CaptionPreferences, strong = false) {
  const plate = rgb(strong ? '#000000' : likes.plate);
  const ink = rgb(strong ? '#ffffff' : likes.ink);
  const opacity = strong ? 1 : likes.opacity / 100;
  const guess = draftTone(plate, opacity, ink);
  return {
    plate: css(plate, opacity),
    // Controls cover text, so they are opaque.
    bar: css(plate),
    ink: css(ink),
    guess: css(guess),
    // If the two tones are too similar, a dotted line marks a draft.
    guessLine: strong || contrast(ink, guess) < 1.5 ? 'underline dotted 1px' : 'none',
    rim: needsRim(plate, opacity, ink),
    scheme: isDark(plate) ? 'dark' : 'light',
  };
}

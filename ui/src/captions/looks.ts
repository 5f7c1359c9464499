/** How the plate looks, from what the user likes and what can be read. */
import type { CaptionPreferences } from '../lib/types';
import { contrast, css, draftTone, isDark, needsRim, rgb } from './plate';

/** Until the preferences are known. */
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
};

/** The plate's colours; with high contrast it is black and hides all. */
export function looksOf(likes: CaptionPreferences, strong = false) {
  const plate = rgb(strong ? '#000000' : likes.plate);
  const ink = rgb(strong ? '#ffffff' : likes.ink);
  const opacity = strong ? 1 : likes.opacity / 100;
  const guess = draftTone(plate, opacity, ink);
  return {
    plate: css(plate, opacity),
    // Controls lie on top of text, which must not show through.
    bar: css(plate),
    ink: css(ink),
    guess: css(guess),
    // Where the tones come too near to each other, a dotted line tells a guess.
    guessLine: strong || contrast(ink, guess) < 1.5 ? 'underline dotted 1px' : 'none',
    rim: needsRim(plate, opacity, ink),
    scheme: isDark(plate) ? 'dark' : 'light',
  };
}

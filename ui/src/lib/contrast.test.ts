import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, rgb } from '../captions/plate';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const strong = css.indexOf("[data-theme='contrast']");

/** The tokens with a light and a dark tone, as a part of the file has them. */
function tokens(part: string): Map<string, { light: string; dark: string }> {
  const pairs = part.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g);
  return new Map(
    [...pairs].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]),
  );
}

const usual = tokens(css.slice(0, strong));
const themes = { usual, contrast: new Map([...usual, ...tokens(css.slice(strong))]) };
const words = ['ink', 'ink-soft', 'draft', 'accent', 'danger', 'warn', 'ok'];
const grounds = ['paper', 'raised', 'sunken'];

describe.each(Object.entries(themes))('in the %s theme', (name, theme) => {
  describe.each(['light', 'dark'] as const)('%s', (tone) => {
    const of = (token: string) => rgb(theme.get(token)![tone]);
    const least = name === 'contrast' ? 7 : 4.5;

    it.each(words)('%s can be read wherever it stands', (word) => {
      for (const ground of grounds) {
        const found = contrast(of(word), of(ground));
        expect(found, `on ${ground}`).toBeGreaterThanOrEqual(least);
      }
    });

    it.each(['edge', 'live'])('%s can be seen wherever it stands', (sign) => {
      for (const ground of grounds)
        expect(contrast(of(sign), of(ground))).toBeGreaterThanOrEqual(3);
    });

    it.each(['accent', 'danger'])('what stands on %s can be read', (ground) => {
      expect(contrast(of(`on-${ground}`), of(ground))).toBeGreaterThanOrEqual(4.5);
    });
  });
});

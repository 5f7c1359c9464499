/**
 * What can be read on a plate through which the desktop shows. The worst that can be behind it is
 * what is nearest to the text: white behind light text, black behind dark text.
 */

export type Rgb = readonly [number, number, number];

/** The share of ink in a draft on an opaque plate. */
const guess = 0.55;

/** Parses `#rrggbb`; black if it is invalid. */
export function rgb(hex: string): Rgb {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex)?.[1] ?? '000000';
  const part = (at: number) => parseInt(digits.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

/** The WCAG 2 contrast of two colours, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** The least favourable colour that a plate of that opacity, 0 to 1, can have under that ink. */
export function worst(plate: Rgb, opacity: number, ink: Rgb): Rgb {
  const behind: Rgb = luminance(ink) > luminance(plate) ? [255, 255, 255] : [0, 0, 0];
  return mix(plate, behind, opacity);
}

/** The colour of a draft: between plate and ink, and at least 4.5 : 1 on the worst background. */
export function draftTone(plate: Rgb, opacity: number, ink: Rgb): Rgb {
  const ground = worst(plate, opacity, ink);
  for (let share = guess; share < 1; share += 0.025) {
    const tone = mix(ink, plate, share);
    if (contrast(tone, ground) >= 4.5) return tone;
  }
  return ink;
}

/** Whether letters need a rim of the plate's colour to stay legible at 7 : 1. */
export function needsRim(plate: Rgb, opacity: number, ink: Rgb): boolean {
  return contrast(ink, worst(plate, opacity, ink)) < 7;
}

/** Whether controls on it are light on dark. */
export function isDark(plate: Rgb): boolean {
  return luminance(plate) < 0.18;
}

/** `rgb(… / …)` for a style. */
export function css([r, g, b]: Rgb, opacity = 1): string {
  return `rgb(${r} ${g} ${b} / ${opacity})`;
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const part = (at: 0 | 1 | 2) => Math.round(a[at] * share + b[at] * (1 - share));
  return [part(0), part(1), part(2)];
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Limits and steps of caption settings; the back end enforces the same limits. */
import type { CaptionPreferences } from '../lib/types';

export const limits = {
  text_size: { least: 14, most: 64, step: 2 },
  lines: { least: 1, most: 6, step: 1 },
  columns: { least: 30, most: 100, step: 4 },
  opacity: { least: 20, most: 100, step: 5 },
};

export type Adjustable = keyof typeof limits;

/** `likes` one step up or down, within the limits. */
export function stepped(
  likes: CaptionPreferences,
  name: Adjustable,
  by: 1 | -1,
): Partial<CaptionPreferences> {
  const { least, most, step } = limits[name];
  return { [name]: Math.min(most, Math.max(least, likes[name] + by * step)) };
}

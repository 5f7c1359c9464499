/** Speech lies between a room's hush and a raised voice, in decibels below full scale. */
const [hush, loud] = [-58, -12];

/** How much of a meter a level fills, 0 to 1; nothing, where there is none. */
export function fill(decibels: number | null): number {
  if (decibels === null) return 0;
  return Math.min(1, Math.max(0, (decibels - hush) / (loud - hush)));
}

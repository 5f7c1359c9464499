/** Whether captions are legible over any background. */
import { contrast, rgb, worst } from '../captions/plate';
import type { CaptionPreferences } from '../lib/types';

/** The contrast that text of this size needs by WCAG 2 AA. */
const enough = 4.5;

/** The contrast of confirmed text on its plate, over the least favourable desktop. */
export function captionContrast(likes: CaptionPreferences): number {
  const [plate, ink] = [rgb(likes.plate), rgb(likes.ink)];
  return contrast(ink, worst(plate, likes.opacity / 100, ink));
}

/** What makes captions hard to read: the two colours or the transparency; usually nothing. */
export function hardToRead(likes: CaptionPreferences): 'colours' | 'through' | undefined {
  if (contrast(rgb(likes.ink), rgb(likes.plate)) < enough) return 'colours';
  return captionContrast(likes) < enough ? 'through' : undefined;
}

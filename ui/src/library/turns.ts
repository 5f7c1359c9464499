import type { SegmentView } from '../lib/types';

/** A turn: paragraphs of one speaker, by index. */
export interface Turn {
  speaker: string | null;
  start_ms: number;
  from: number;
  segments: SegmentView[];
}

/** Paragraphs of one speaker in a row, together. Long ones are cut, so that each draws quickly. */
export function turns(segments: readonly SegmentView[], longest = 12): Turn[] {
  const found: Turn[] = [];
  segments.forEach((segment, at) => {
    const last = found.at(-1);
    if (last && last.speaker === segment.speaker && last.segments.length < longest) {
      last.segments.push(segment);
    } else {
      const { speaker, start_ms } = segment;
      found.push({ speaker, start_ms, from: at, segments: [segment] });
    }
  });
  return found;
}

/** The paragraph at `ms`, or the last before it. */
export function segmentAt(segments: readonly SegmentView[], ms: number): number {
  const next = segments.findIndex((segment) => segment.start_ms > ms);
  return Math.max(0, (next < 0 ? segments.length : next) - 1);
}

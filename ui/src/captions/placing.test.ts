import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placed, type Box } from './placing';

const screen: Box = { left: 0, top: 27, width: 1280, height: 773 };

it.each<[string, Box, Box]>([
  [
    'the middle of the lower edge stays',
    { left: 260, top: 562, width: 760, height: 190 },
    { left: 217, top: 616, width: 846, height: 136 },
  ],
  [
    'a window at the edge stays on the screen',
    { left: 1000, top: 27, width: 280, height: 72 },
    { left: 434, top: 27, width: 846, height: 136 },
  ],
  [
    'a window on another screen stays there',
    { left: -900, top: 562, width: 760, height: 190 },
    { left: -943, top: 616, width: 846, height: 136 },
  ],
])('%s', (_, before, after) => {
  expect(placed({ width: 846, height: 136 }, before, screen)).toEqual(after);
});

it('the window is never larger than its screen, and never leaves it', () => {
  const length = fc.integer({ min: 0, max: 4000 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(length, length, share, share, (width, height, across, down) => {
      const before: Box = {
        left: screen.left + across * (screen.width - 320),
        top: screen.top + down * (screen.height - 72),
        width: 320,
        height: 72,
      };
      const after = placed({ width, height }, before, screen);
      expect(after.left).toBeGreaterThanOrEqual(screen.left);
      expect(after.top).toBeGreaterThanOrEqual(screen.top);
      expect(after.left + after.width).toBeLessThanOrEqual(screen.left + screen.width + 1e-6);
      expect(after.top + after.height).toBeLessThanOrEqual(screen.top + screen.height + 1e-6);
    }),
  );
});

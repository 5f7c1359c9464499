/**
 * Puts `what`, shown above everything, beside `anchor`: below it, or above where there is no room,
 * and always inside the window.
 */
export function placeBeside(
  what: HTMLElement,
  anchor: Element,
  align: 'start' | 'center' | 'end' = 'center',
): void {
  const gap = 6;
  const [at, size] = [anchor.getBoundingClientRect(), what.getBoundingClientRect()];
  const below = at.bottom + gap;
  const top = below + size.height > window.innerHeight - gap ? at.top - gap - size.height : below;
  const rightToLeft = getComputedStyle(anchor).direction === 'rtl';
  const side = rightToLeft && align !== 'center' ? (align === 'start' ? 'end' : 'start') : align;
  const left = {
    start: at.left,
    center: at.left + (at.width - size.width) / 2,
    end: at.right - size.width,
  }[side];
  const furthest = window.innerWidth - size.width - gap;
  what.style.top = `${Math.max(gap, top)}px`;
  what.style.left = `${Math.max(gap, Math.min(left, furthest))}px`;
}

/** Puts `what` after `anchor` on its line, for columns of signs. */
export function placeAfter(what: HTMLElement, anchor: Element): void {
  const gap = 8;
  const [at, size] = [anchor.getBoundingClientRect(), what.getBoundingClientRect()];
  const rightToLeft = getComputedStyle(anchor).direction === 'rtl';
  what.style.top = `${at.top + (at.height - size.height) / 2}px`;
  what.style.left = `${rightToLeft ? at.left - gap - size.width : at.right + gap}px`;
}

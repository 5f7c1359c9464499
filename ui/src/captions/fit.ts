import { LogicalPosition, LogicalSize } from '@tauri-apps/api/dpi';
import { getCurrentWindow } from '@tauri-apps/api/window';
import { placed, type Box, type Size } from './placing';

const kept = 'fitted';

// The app made the window at its usual size: the size that was fitted belongs to another place.
if (location.hash === '#new') {
  localStorage.removeItem(kept);
  history.replaceState(null, '', location.pathname + location.search);
}

/** The size that the plate would have if the window were as large as the screen. */
export function wantedSize(plate: HTMLElement, width: number): Size {
  const { style } = plate;
  style.setProperty('--caption-room', '100000px');
  style.setProperty('--caption-across', `${screen.availWidth}px`);
  const height = plate.offsetHeight;
  style.removeProperty('--caption-room');
  style.removeProperty('--caption-across');
  return { width, height };
}

/**
 * Makes the window as large as the plate wants to be, as far as the screen has room. A plate that
 * wants what it wanted the last time leaves the window as the user has sized it since.
 */
export async function fit(wanted: Size): Promise<void> {
  const window = getCurrentWindow();
  const [scale, inner, outer] = await Promise.all([
    window.scaleFactor(),
    window.innerSize(),
    window.outerPosition(),
  ]);
  const before = { ...box(outer.toLogical(scale)), ...size(inner.toLogical(scale)) };
  const after = placed(wanted, before, usable());
  const name = `${wanted.width} ${wanted.height}`;
  // A window that the screen limited still has its wanted size.
  if (localStorage.getItem(kept) === name && before.height > after.height - 1) return;
  await Promise.all([
    window.setSize(new LogicalSize(after.width, after.height)),
    window.setPosition(new LogicalPosition(after.left, after.top)),
  ]);
  localStorage.setItem(kept, name);
}

/** The part of the screen that panels leave free. Not all browsers say where it begins. */
function usable(): Box {
  const { availLeft = 0, availTop = 0 } = screen as { availLeft?: number; availTop?: number };
  return { left: availLeft, top: availTop, width: screen.availWidth, height: screen.availHeight };
}

const box = ({ x, y }: LogicalPosition) => ({ left: x, top: y });
const size = ({ width, height }: LogicalSize) => ({ width, height });

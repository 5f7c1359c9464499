import { LogicalPosition, LogicalSize } from '@tauri-apps/api/dpi';
import { getCurrentWindow } from '@tauri-apps/api/window';

const kept = 'fitted';

/**
 * Makes the window as large as the plate wants to be, as far as the screen has room; the middle of
 * its lower edge stays where it is. A plate that wants what it wanted the last time leaves the window as the user
 * has sized it since.
 */
export async function fit(width: number, height: number): Promise<void> {
  const wanted = `${Math.ceil(width)} ${Math.ceil(height)}`;
  const size = new LogicalSize(
    Math.min(Math.ceil(width), screen.availWidth),
    Math.min(Math.ceil(height), screen.availHeight),
  );
  const window = getCurrentWindow();
  const [scale, inner, outer] = await Promise.all([
    window.scaleFactor(),
    window.innerSize(),
    window.outerPosition(),
  ]);
  const [before, at] = [inner.toLogical(scale), outer.toLogical(scale)];
  // A window that the screen limited still has its wanted size.
  if (localStorage.getItem(kept) === wanted && before.height > size.height - 1) return;
  const left = at.x + (before.width - size.width) / 2;
  const top = at.y + before.height - size.height;
  await Promise.all([
    window.setSize(size),
    // Positions on another screen may be negative.
    window.setPosition(new LogicalPosition(left, at.y < 0 ? top : Math.max(0, top))),
  ]);
  localStorage.setItem(kept, wanted);
}

import { LogicalSize } from '@tauri-apps/api/dpi';
import { getCurrentWindow } from '@tauri-apps/api/window';

/** Makes the window as large as the plate wants to be, as far as the screen has room. */
export async function fit(width: number, height: number): Promise<void> {
  const size = new LogicalSize(Math.min(Math.ceil(width), screen.availWidth), Math.ceil(height));
  await getCurrentWindow().setSize(size);
}

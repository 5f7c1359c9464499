import { events } from '../../lib/bindings';
import type { CaptionsWindow } from '../../lib/types';
import type { Handlers } from '../mock';

/** Where the window is; its size is that of the frame around the page, if there is one. */
let at = { x: 260, y: 560 };

/** What the back end knows of the captions window. */
let captions: CaptionsWindow = { is_shown: true, asks: false };

function become(next: Partial<CaptionsWindow>) {
  captions = { ...captions, ...next };
  void events.captionsWindow.emit(captions);
}

export function sizeTo(width: number, height: number) {
  const frame = window.frameElement as HTMLElement | null;
  if (!frame) return;
  frame.style.width = `${width}px`;
  frame.style.height = `${height}px`;
}

/** A logical size or position as it goes to the back end. */
function logical<T>(value: unknown): T {
  return (JSON.parse(JSON.stringify(value)) as { Logical: T }).Logical;
}

export const handlers: Handlers = {
  captions_window: () => captions,
  hide_window: () => (become({ asks: true }), null),
  close_captions: ({ answer }) => (become({ asks: false, is_shown: answer === 'ask' }), null),
  'plugin:window|scale_factor': () => 1,
  'plugin:window|inner_size': () => ({ width: window.innerWidth, height: window.innerHeight }),
  'plugin:window|outer_position': () => at,
  'plugin:window|set_size': ({ value }) => {
    const { width, height } = logical<{ width: number; height: number }>(value);
    sizeTo(width, height);
    return null;
  },
  'plugin:window|set_position': ({ value }) => {
    at = logical<{ x: number; y: number }>(value);
    return null;
  },
};

export function begin(scene: URLSearchParams): void {
  if (scene.get('scene') === 'closing') captions = { is_shown: true, asks: true };
  if (scene.get('scene') === 'unseen') captions = { is_shown: false, asks: false };
}

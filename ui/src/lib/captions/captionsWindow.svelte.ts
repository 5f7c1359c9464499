/** Follows the captions window: whether it is shown, and whether it asks what closing it means. */
import { commands, events } from '../bindings';
import type { CaptionsWindow, LiveChanged } from '../types';

export class CaptionsWindowState {
  now = $state.raw<CaptionsWindow>();

  /** Starts following; returns a function that stops it. For `$effect(() => state.follow())`. */
  follow(): () => void {
    const following = events.captionsWindow.listen(({ payload }) => (this.now = payload));
    void following.then(async () => (this.now = await commands.captionsWindow()));
    return () => void following.then((end) => end());
  }
}

/** Whether captions listen, or would but for a pause. */
export function goesOn(live: LiveChanged | undefined): boolean {
  return live?.purpose === 'captions' && ['starting', 'listening', 'paused'].includes(live.phase);
}

/** Whether captions listen although nobody sees them. */
export function isUnseen(live?: LiveChanged, captions?: CaptionsWindow): boolean {
  return goesOn(live) && captions?.is_shown === false;
}

/** Follows a dictation: its state and its duration. */
import { commands, events } from '../lib/bindings';
import type { DictationChanged } from '../lib/types';

export class Dictation {
  now = $state.raw<DictationChanged>();
  /** Time since its start. */
  seconds = $state(0);

  /** Starts following; returns a function that stops it. For `$effect(() => dictation.follow())`. */
  follow(): () => void {
    const following = events.dictationChanged.listen(({ payload }) => this.#take(payload));
    void following.then(async () => this.#take(await commands.dictation()));
    const ticking = setInterval(() => this.#tick(), 250);
    return () => {
      clearInterval(ticking);
      void following.then((end) => end());
    };
  }

  #take(now: DictationChanged) {
    this.now = now;
    this.#tick();
  }

  #tick() {
    const { phase, begun_at: begun } = this.now ?? {};
    // During correction the clock stands still.
    if (phase === 'starting' || phase === 'listening' || this.seconds === 0) {
      this.seconds = begun ? (Date.now() - begun) / 1000 : 0;
    }
  }
}

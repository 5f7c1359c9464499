/** Follows live captions: their state, the words on screen, the level. */
import { commands, events } from '../bindings';
import type { CaptionsShown, LevelChanged, LiveChanged, Purpose } from '../types';
import { catchUp, change, forgetBefore, nothing, type Captions } from './store';

/** Follows the sessions of one purpose and ignores others. */
export class Live {
  now = $state.raw<LiveChanged>();
  captions = $state.raw<Captions>(nothing);
  level = $state.raw<LevelChanged>({ rms: -90, peak: -90 });
  readonly #purpose: Purpose;
  #asking = false;

  constructor(purpose: Purpose) {
    this.#purpose = purpose;
  }

  /** Starts following; returns a function that stops it. For `$effect(() => live.follow())`. */
  follow(): () => void {
    const following = [
      events.liveChanged.listen(({ payload }) => this.#take(payload)),
      events.captionsShown.listen(({ payload }) => this.#hear(payload)),
      events.levelChanged.listen(({ payload }) => (this.level = payload)),
    ];
    void Promise.all(following).then(async () => {
      this.#take(await commands.live());
      if (this.isMine) await this.#catchUp();
    });
    return () => following.forEach((one) => void one.then((end) => end()));
  }

  /** Whether there is a session of that purpose. */
  get isMine(): boolean {
    return this.now?.purpose === this.#purpose;
  }

  /** Drops old words. */
  forgetBefore(id: number): void {
    this.captions = forgetBefore(this.captions, id);
  }

  #take(now: LiveChanged) {
    this.now = now;
    if (now.phase !== 'listening') this.level = { rms: -90, peak: -90 };
    // A new session begins with an empty screen.
    if (this.isMine && now.session && now.session !== this.captions.session) {
      this.captions = { ...nothing, session: now.session };
    }
  }

  #hear(event: CaptionsShown) {
    if (event.session !== this.captions.session) return;
    this.captions = change(this.captions, event);
    if (this.captions.behind) void this.#catchUp();
  }

  async #catchUp() {
    if (this.#asking) return;
    this.#asking = true;
    try {
      const soFar = await commands.captionsSoFar();
      if (soFar.session === this.captions.session) this.captions = catchUp(this.captions, soFar);
    } finally {
      this.#asking = false;
    }
  }
}

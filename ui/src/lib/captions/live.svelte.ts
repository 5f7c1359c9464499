/** Follows live captions: their state, the words on screen, the level. */
import { commands, events } from '../bindings';
import type { CaptionsShown, LevelChanged, LiveChanged, Purpose } from '../types';
import { measured, silence, still } from './level';
import { catchUp, change, forgetBefore, nothing, type Captions } from './store';

/** Follows the sessions of one purpose and ignores others. */
export class Live {
  now = $state.raw<LiveChanged>();
  captions = $state.raw<Captions>(nothing);
  level = $state.raw(silence);
  readonly #purpose: Purpose;
  readonly #pace: number;
  #meter = still;
  #asking = false;

  /** The level changes at most every `pace` milliseconds. */
  constructor(purpose: Purpose, pace = 100) {
    this.#purpose = purpose;
    this.#pace = pace;
  }

  /** Starts following; returns a function that stops it. For `$effect(() => live.follow())`. */
  follow(): () => void {
    const following = [
      events.liveChanged.listen(({ payload }) => this.#take(payload)),
      events.captionsShown.listen(({ payload }) => this.#hear(payload)),
      events.levelChanged.listen(({ payload }) => this.#measure(payload)),
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
    if (now.phase !== 'listening') [this.#meter, this.level] = [still, silence];
    // A new session begins with an empty screen.
    if (this.isMine && now.session && now.session !== this.captions.session) {
      this.captions = { ...nothing, session: now.session };
    }
  }

  #measure(level: LevelChanged) {
    this.#meter = measured(this.#meter, level, performance.now(), this.#pace);
    this.level = this.#meter.shown;
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

/** Plays the recording of a session and reports the position. */
import type { TranscriptView } from '../lib/types';
import { afterSilence, gaps, timeline, wordAt, type Spoken } from './words';

export const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;
const STEP = 5_000;

/** Speed and skipping of silences stay from session to session. */
const habit = { rate: 1, skips: false };

export class Player {
  ms = $state(0);
  playing = $state(false);
  rate = $state(habit.rate);
  skips = $state(habit.skips);
  /** Why the recording cannot play. */
  failed = $state(false);
  /** Whether playback waits for the recording. */
  fetching = $state(false);
  /** Whether playback has started, so that the spoken word is marked. */
  begun = $state(false);
  readonly duration: number;
  #words = $state.raw<Spoken[]>([]);
  readonly #silences = $derived.by(() => gaps(this.#words, this.duration));
  /** The spoken word; the same object while it is spoken. */
  readonly spoken = $derived(wordAt(this.#words, this.ms));
  readonly #audio = new Audio();
  readonly #address: () => Promise<string>;
  #source: Promise<string> | undefined;
  #frame = 0;
  #starts = 0;
  #closed = false;

  /** `address` returns the recording's URL; called at the first playback. */
  constructor(duration: number, address: () => Promise<string>) {
    [this.duration, this.#address] = [duration, address];
    const audio = this.#audio;
    audio.preload = 'metadata';
    audio.preservesPitch = true;
    audio.onplay = () => ((this.playing = true), (this.begun = true), this.#run());
    audio.onpause = () => (this.playing = false);
    audio.onended = () => (this.playing = false);
    audio.onerror = () => {
      if (audio.getAttribute('src')) [this.failed, this.playing] = [true, false];
    };
    // Seeking needs the file's length.
    audio.onloadedmetadata = () => {
      audio.playbackRate = this.rate;
      if (this.#starts > 0) audio.currentTime = this.#starts / 1_000;
    };
    audio.onseeked = () => this.#look();
  }

  /** Sets the words to follow. */
  follow(text: TranscriptView | undefined): void {
    this.#words = text ? timeline(text.segments) : [];
  }

  close(): void {
    [this.#closed, this.fetching] = [true, false];
    cancelAnimationFrame(this.#frame);
    this.#audio.pause();
    this.#audio.removeAttribute('src');
    this.#audio.load();
  }

  toggle(): void {
    if (this.playing) return this.#audio.pause();
    if (this.fetching) {
      this.fetching = false;
      return;
    }
    if (this.ms >= this.duration - 50) this.seek(0);
    this.play();
  }

  play(): void {
    this.#play().catch((error: unknown) => {
      [this.fetching, this.#source] = [false, undefined];
      // A pause before the start is not an error.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      console.error(error);
      this.failed = true;
    });
  }

  async #play() {
    this.failed = false;
    if (!this.#audio.getAttribute('src')) {
      if (this.fetching) return;
      this.fetching = true;
      this.#source ??= this.#address();
      const address = await this.#source;
      if (this.#closed) return;
      if (!this.#audio.getAttribute('src')) this.#audio.src = address;
      // The user has cancelled meanwhile.
      if (!this.fetching) return;
      this.fetching = false;
    }
    await this.#audio.play();
  }

  seek(ms: number): void {
    this.ms = Math.min(this.duration, Math.max(0, ms));
    this.#starts = this.ms;
    if (this.#audio.readyState > 0) this.#audio.currentTime = this.ms / 1_000;
  }

  /** Plays from a position. */
  hear(ms: number): void {
    this.seek(ms);
    this.play();
  }

  step(direction: 1 | -1): void {
    this.seek(this.ms + direction * STEP);
  }

  setRate(rate: number): void {
    this.rate = habit.rate = rate;
    this.#audio.playbackRate = rate;
  }

  /** The next faster or slower of the speeds. */
  faster(direction: 1 | -1): void {
    const at = speeds.findIndex((one) => one === this.rate) + direction;
    this.setRate(speeds[Math.min(speeds.length - 1, Math.max(0, at))]!);
  }

  setSkips(skips: boolean): void {
    this.skips = habit.skips = skips;
  }

  #run() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#look();
      if (!this.#audio.paused) this.#run();
    });
  }

  #look() {
    if (this.#audio.readyState === 0) return;
    const now = this.#audio.currentTime * 1_000;
    const target = this.skips && this.playing ? afterSilence(this.#silences, now) : undefined;
    if (target !== undefined) return this.seek(target);
    this.ms = now;
  }
}

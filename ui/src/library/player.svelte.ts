/** Plays the recording of a session, and tells where it is. */
import type { TranscriptView } from '../lib/types';
import { afterSilence, gaps, timeline, wordAt, type Spoken } from './words';

export const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;
const STEP = 5_000;

/** Speed and silences are the listener's habit, and stay from session to session. */
const habit = { rate: 1, skips: false };

export class Player {
  ms = $state(0);
  playing = $state(false);
  rate = $state(habit.rate);
  skips = $state(habit.skips);
  /** Why nothing can be heard. */
  failed = $state(false);
  /** Whether it was played at all, so that a spoken word is worth marking. */
  begun = $state(false);
  readonly duration: number;
  #words = $state.raw<Spoken[]>([]);
  readonly #silences = $derived.by(() => gaps(this.#words, this.duration));
  /** The word that is spoken; the same object as long as it is. */
  readonly spoken = $derived(wordAt(this.#words, this.ms));
  readonly #audio = new Audio();
  #frame = 0;
  #starts = 0;

  constructor(duration: number) {
    this.duration = duration;
    const audio = this.#audio;
    audio.preload = 'metadata';
    audio.preservesPitch = true;
    audio.onplay = () => ((this.playing = true), (this.begun = true), this.#run());
    audio.onpause = () => (this.playing = false);
    audio.onended = () => (this.playing = false);
    audio.onerror = () => {
      if (audio.getAttribute('src')) [this.failed, this.playing] = [true, false];
    };
    // Until it is known how long the file is, it cannot be sought in.
    audio.onloadedmetadata = () => {
      audio.playbackRate = this.rate;
      if (this.#starts > 0) audio.currentTime = this.#starts / 1_000;
    };
    audio.onseeked = () => this.#look();
  }

  /** Takes the recording. */
  open(address: string): void {
    this.failed = false;
    this.#audio.src = address;
  }

  /** Takes the words that are followed. */
  follow(text: TranscriptView | undefined): void {
    this.#words = text ? timeline(text.segments) : [];
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    this.#audio.pause();
    this.#audio.removeAttribute('src');
    this.#audio.load();
  }

  toggle(): void {
    if (this.playing) return this.#audio.pause();
    if (this.ms >= this.duration - 50) this.seek(0);
    this.play();
  }

  play(): void {
    this.#audio.play().catch((error: unknown) => {
      // Paused before it began is no fault.
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.failed = true;
    });
  }

  seek(ms: number): void {
    this.ms = Math.min(this.duration, Math.max(0, ms));
    this.#starts = this.ms;
    if (this.#audio.readyState > 0) this.#audio.currentTime = this.ms / 1_000;
  }

  /** Plays from a place. */
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

import type { Preferences } from '../lib/types';

/** One thing that was set otherwise. */
export interface Change {
  /** What it is called. */
  label: string;
  before: Preferences;
  after: Preferences;
  /** When, in milliseconds. */
  at: number;
}

/** Changes of the same thing within that time are one, to be taken back at once. */
const together = 4000;
const most = 100;

/** What was changed, to be taken back one after the other. */
export class History {
  #changes: Change[] = [];

  add(change: Change): void {
    const last = this.#changes.at(-1);
    const goesOn = last?.label === change.label && change.at - last.at < together;
    if (goesOn) this.#changes.splice(-1, 1, { ...change, before: last.before });
    else this.#changes.push(change);
    this.#changes.splice(0, this.#changes.length - most);
  }

  /** The newest change, which is forgotten thereby. */
  take(): Change | undefined {
    return this.#changes.pop();
  }
}

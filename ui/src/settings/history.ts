import type { Preferences } from '../lib/types';

/** A changed setting. */
export interface Change {
  /** Its label. */
  label: string;
  before: Preferences;
  after: Preferences;
  /** When, in milliseconds. */
  at: number;
}

/** Changes of one setting within this time count as one for undo. */
const together = 4000;
const most = 100;

/** The undo history of settings. */
export class History {
  #changes: Change[] = [];

  add(change: Change): void {
    const last = this.#changes.at(-1);
    const goesOn = last?.label === change.label && change.at - last.at < together;
    if (goesOn) this.#changes.splice(-1, 1, { ...change, before: last.before });
    else this.#changes.push(change);
    this.#changes.splice(0, this.#changes.length - most);
  }

  /** Removes and returns the newest change. */
  take(): Change | undefined {
    return this.#changes.pop();
  }
}

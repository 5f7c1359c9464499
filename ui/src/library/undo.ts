/** What can be taken back, the newest first. */

/** Takes something back; tells whether that was possible. */
export type TakeBack = () => Promise<boolean>;

export class Undo {
  #done: { name: symbol; back: TakeBack }[] = [];
  readonly #most: number;

  constructor(most = 100) {
    this.#most = most;
  }

  /** Remembers what was done; the function returned takes back just that, once. */
  did(back: TakeBack): TakeBack {
    const name = Symbol('done');
    this.#done = [...this.#done, { name, back }].slice(-this.#most);
    return () => this.#take(name);
  }

  /** Takes the newest back that is not taken back yet. */
  async undo(): Promise<boolean> {
    const last = this.#done.at(-1);
    return last ? this.#take(last.name) : false;
  }

  get isEmpty(): boolean {
    return this.#done.length === 0;
  }

  async #take(name: symbol): Promise<boolean> {
    const at = this.#done.findIndex((one) => one.name === name);
    const [one] = at < 0 ? [] : this.#done.splice(at, 1);
    if (!one) return false;
    if (await one.back()) return true;
    // It can be tried again: another program had the library, say.
    this.#done.splice(at, 0, one);
    return false;
  }
}

/** The undo history, newest first. */

/** Undoes an action; returns whether it succeeded. */
export type TakeBack = () => Promise<boolean>;

export class Undo {
  #done: { name: symbol; back: TakeBack }[] = [];
  readonly #most: number;

  constructor(most = 100) {
    this.#most = most;
  }

  /** Records an action; returns a function that undoes just this one, once. */
  did(back: TakeBack): TakeBack {
    const name = Symbol('done');
    this.#done = [...this.#done, { name, back }].slice(-this.#most);
    return () => this.#take(name);
  }

  /** Undoes the newest action. */
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
    // Keep it for a retry: another program may have had the library open.
    this.#done.splice(at, 0, one);
    return false;
  }
}

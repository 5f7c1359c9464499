/** Estimates the remaining time from the progress of the last seconds. */
export class Pace {
  #marks: { at: number; done: number }[] = [];
  readonly #span: number;

  /** Looks back over `span` milliseconds. */
  constructor(span = 10_000) {
    this.#span = span;
  }

  /** Records the progress at a time in milliseconds. Progress that goes back restarts the estimate. */
  mark(done: number, at: number): void {
    const last = this.#marks.at(-1);
    if (last && done < last.done) this.#marks = [];
    this.#marks.push({ at, done });
    const since = at - this.#span;
    // Keep one mark before the span for comparison.
    while (this.#marks.length > 2 && this.#marks[1]!.at <= since) this.#marks.shift();
  }

  /** Seconds until `total`; `undefined` while unknown. */
  left(total: number): number | undefined {
    const [first, last] = [this.#marks[0], this.#marks.at(-1)];
    if (!first || !last || last.at - first.at < 1000) return undefined;
    const rate = (last.done - first.done) / (last.at - first.at);
    return rate > 0 ? Math.max(0, total - last.done) / rate / 1000 : undefined;
  }
}

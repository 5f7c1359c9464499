/** Follows the models and their downloads. */
import { commands, events } from './bindings';
import { Pace } from './pace';
import type { AppError, ModelRow, PullChanged } from './types';

export class Models {
  rows = $state.raw<ModelRow[]>([]);
  refused = $state.raw<AppError>();
  /** Remaining seconds of downloads, by model. */
  left = $state.raw<Record<string, number | undefined>>({});
  #paces = new Map<string, Pace>();

  /** Starts following; returns a function that stops it. For `$effect(() => models.follow())`. */
  follow(): () => void {
    const following = events.pullChanged.listen(({ payload }) => void this.#take(payload));
    void following.then(() => this.look());
    return () => void following.then((end) => end());
  }

  /** Loads the list. */
  async look(): Promise<void> {
    const answer = await commands.models();
    if (answer.status === 'ok') [this.rows, this.refused] = [answer.data, undefined];
    else this.refused = answer.error;
  }

  /** Starts or resumes a download. */
  async pull(name: string): Promise<void> {
    const answer = await commands.pullModel(name);
    if (answer.status === 'error') this.refused = answer.error;
  }

  /** The same for several, requested in order so that the first one starts first. */
  async pullAll(rows: readonly ModelRow[]): Promise<void> {
    for (const row of rows) await this.pull(row.name);
  }

  /** Stops a download; the downloaded bytes stay. */
  async pause(name: string): Promise<void> {
    await commands.pausePull(name);
  }

  async #take(pull: PullChanged) {
    const pace = this.#paces.get(pull.model) ?? new Pace();
    this.#paces.set(pull.model, pace);
    if (pull.phase === 'downloading') pace.mark(pull.done ?? 0, performance.now());
    else this.#paces.delete(pull.model);
    this.left = { ...this.left, [pull.model]: pace.left(pull.total ?? 0) };
    this.rows = this.rows.map((row) => (row.name === pull.model ? { ...row, pull } : row));
    // An installed model may also change the pair in use.
    if (pull.phase === 'done') await this.look();
  }
}

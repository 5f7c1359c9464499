/** The user's own words, and how they change. */
import { ask } from '../lib/ask';
import { commands } from '../lib/bindings';
import { t } from '../lib/i18n/index.svelte';
import { toast } from '../lib/toasts.svelte';
import type { AppError, OwnWordView } from '../lib/types';

export class OwnWords {
  /** All words, once loaded. */
  words = $state.raw<OwnWordView[]>();
  problem = $state.raw<AppError>();

  async look(): Promise<void> {
    const answer = await commands.ownWords();
    if (answer.status === 'ok') [this.words, this.problem] = [answer.data, undefined];
    else this.problem = answer.error;
  }

  /** Adds a word, in the place of `instead` if there is one. Returns how to take that back. */
  async put(
    word: OwnWordView,
    instead?: OwnWordView,
  ): Promise<(() => Promise<boolean>) | undefined> {
    // A word that is there already gets more forms.
    const before = instead ?? this.words?.find(({ written }) => written === word.written);
    if (!(await this.#change(instead?.written ?? null, word))) return undefined;
    return () => this.#change(word.written, before ?? null);
  }

  async remove(word: OwnWordView): Promise<void> {
    if (!(await this.#change(word.written, null))) return;
    const undo = async () => void (await this.#change(null, word));
    toast({ text: t('words-removed', { word: word.written }), undo });
  }

  async bring(): Promise<void> {
    const brought = await ask(commands.importOwnWords());
    if (!brought) return;
    this.words = brought.words;
    toast({ text: t('words-imported', { count: brought.changed }) });
  }

  async send(): Promise<void> {
    const path = await ask(commands.exportOwnWords());
    if (path) toast({ text: t('words-exported', { path }), stays: 12_000 });
  }

  async #change(remove: string | null, add: OwnWordView | null): Promise<boolean> {
    const words = await ask(commands.changeOwnWords(remove, add));
    this.words = words ?? this.words;
    return words !== undefined;
  }
}

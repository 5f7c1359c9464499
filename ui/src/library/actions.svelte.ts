/** Actions on sessions, with undo. */
import { ask } from '../lib/ask';
import { commands } from '../lib/bindings';
import { t } from '../lib/i18n/index.svelte';
import { go, route } from '../lib/route.svelte';
import { aboutSession } from '../lib/staleToasts';
import { closeToast, toast } from '../lib/toasts.svelte';
import type { SessionRow } from '../lib/types';
import { Undo, type TakeBack } from './undo';

export class SessionActions {
  readonly #undo = new Undo();
  /** The session of the open enhance dialog. */
  enhancing = $state.raw<SessionRow>();
  /** The session whose title is edited in the list. */
  renaming = $state<string>();
  /** The session deleted last: a list that is a moment old still has it. */
  removed = $state<string>();

  /** Reports an action; the toast and Ctrl+Z undo it. A toast goes once its action is undone. */
  did(text: string, back: TakeBack, about?: string): void {
    let shown: number | undefined;
    const mine = this.#undo.did(async () => {
      const isBack = await back();
      if (isBack && shown !== undefined) closeToast(shown);
      return isBack;
    });
    shown = toast({ text, about, undo: async () => void (await mine()) });
  }

  async undo(): Promise<void> {
    if (this.#undo.isEmpty) toast({ text: t('library-nothing-to-undo') });
    else if (await this.#undo.undo()) toast({ text: t('library-undone') });
  }

  async rename({ id, title: before }: SessionRow, title: string): Promise<void> {
    const wanted = title.trim();
    if (!wanted || wanted === before) return;
    if ((await ask(commands.renameSession(id, wanted))) === undefined) return;
    this.did(
      t('library-renamed'),
      () => done(commands.renameSession(id, before)),
      aboutSession(id),
    );
  }

  async remove({ id, title }: SessionRow): Promise<void> {
    if ((await ask(commands.deleteSession(id))) === undefined) return;
    this.removed = id;
    if (route().rest[0] === id) go('library');
    this.did(
      t('library-deleted', { title }),
      () => {
        this.removed = undefined;
        return done(commands.restoreSession(id));
      },
      aboutSession(id),
    );
  }
}

/** Runs an action; returns whether it succeeded, and shows an error if not. */
export async function done(answer: Parameters<typeof ask>[0]): Promise<boolean> {
  return (await ask(answer)) !== undefined;
}

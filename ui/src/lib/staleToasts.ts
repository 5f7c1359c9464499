/** Takes toasts away when the facts that they tell of change. */
import { aboutRemedy } from './ask';
import { events } from './bindings';
import { preferences } from './preferences.svelte';
import { closeToastsAbout } from './toasts.svelte';
import type { Phase, Preferences, Subject } from './types';

/** What a message of the back end is about. */
export function aboutSubject(subject: Subject | null): string | undefined {
  return subject ? `subject ${subject}` : undefined;
}

/** What a model's toasts are about. */
export function aboutModel(name: string): string {
  return `model ${name}`;
}

/** What a session's toasts are about. */
export function aboutSession(id: string): string {
  return `session ${id}`;
}

/** Follows the facts; returns a function that stops. */
export function followFacts(): () => void {
  let phase: Phase | undefined;
  let before: Preferences | undefined = preferences();
  const following = [
    events.liveChanged.listen(({ payload }) => {
      // A new session: what was wrong with the last one is over.
      if (payload.phase === 'starting' && phase !== 'starting') close('listening');
      phase = payload.phase;
    }),
    events.preferences.listen(({ payload }) => {
      if (before && before.dictation.shortcut !== payload.dictation.shortcut) close('shortcut');
      if (before && !isSameSource(before, payload)) closeToastsAbout(aboutRemedy('choose_source')!);
      before = payload;
    }),
    events.pullChanged.listen(({ payload }) => {
      // A download starts or ended: what was said of the model, or of none, is not so any more.
      closeToastsAbout(aboutModel(payload.model));
      if (payload.phase === 'done') closeToastsAbout(aboutRemedy('get_models')!);
    }),
  ];
  return () => following.forEach((one) => void one.then((end) => end()));
}

function close(subject: Subject) {
  closeToastsAbout(aboutSubject(subject)!);
}

function isSameSource(a: Preferences, b: Preferences): boolean {
  return JSON.stringify(a.captions.hear) === JSON.stringify(b.captions.hear);
}

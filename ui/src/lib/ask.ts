import { t } from './i18n/index.svelte';
import { go, route, type PageName } from './route.svelte';
import type { AppError, Remedy } from './types';
import { closeToastsAbout, toast, type Toast } from './toasts.svelte';

type Answered<T> = { status: 'ok'; data: T } | { status: 'error'; error: AppError };

/** Calls the back end; shows an error to the user and returns `undefined`. */
export async function ask<T>(answer: Promise<Answered<T>>): Promise<T | undefined> {
  const answered = await answer;
  if (answered.status === 'ok') {
    // What could not be done for the moment can be done again.
    closeToastsAbout(aboutRemedy('retry')!);
    return answered.data;
  }
  const { message, remedy } = answered.error;
  toast({
    text: message,
    tone: 'danger',
    about: aboutRemedy(remedy),
    action: actionFor(remedy),
  });
  return undefined;
}

/** The button that leads to what helps, unless that page is shown already. */
export function actionFor(remedy: Remedy): Toast['action'] {
  const to = (page: PageName, label: string) =>
    route().page === page ? undefined : { label, run: () => go(page) };
  if (remedy === 'get_models') return to('models', t('captions-get-models'));
  if (remedy === 'choose_source') return to('settings', t('common-settings'));
  return undefined;
}

/** What an error toast is about: the lack that the remedy ends. */
export function aboutRemedy(remedy: Remedy): string | undefined {
  return remedy === 'none' ? undefined : `remedy ${remedy}`;
}

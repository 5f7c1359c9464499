import type { AppError } from './types';
import { toast } from './toasts.svelte';

type Answered<T> = { status: 'ok'; data: T } | { status: 'error'; error: AppError };

/** What the back end answers; a refusal is shown to the user, and `undefined` returned. */
export async function ask<T>(answer: Promise<Answered<T>>): Promise<T | undefined> {
  const answered = await answer;
  if (answered.status === 'ok') return answered.data;
  toast({ text: answered.error.message, tone: 'danger' });
  return undefined;
}

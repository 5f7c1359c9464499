import type { AppError } from './types';
import { toast } from './toasts.svelte';

type Answered<T> = { status: 'ok'; data: T } | { status: 'error'; error: AppError };

/** Calls the back end; shows an error to the user and returns `undefined`. */
export async function ask<T>(answer: Promise<Answered<T>>): Promise<T | undefined> {
  const answered = await answer;
  if (answered.status === 'ok') return answered.data;
  toast({ text: answered.error.message, tone: 'danger' });
  return undefined;
}

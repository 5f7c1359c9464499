/** Formats the requests that left this machine. */
import type { PlainMessageId } from '../lib/i18n/index.svelte';
import type { NetworkRequest } from '../lib/types';

const outcomes: Record<string, PlainMessageId> = {
  got: 'privacy-outcome-got',
  'stopped by you': 'privacy-outcome-stopped',
  failed: 'privacy-outcome-failed',
  'not reached': 'privacy-outcome-not-reached',
};

/** The message for a request's outcome; nothing if only the back end has one. */
export function outcomeOf(request: NetworkRequest): PlainMessageId | undefined {
  return outcomes[request.outcome];
}

/** The requested model, if it was one. */
export function modelOf(request: NetworkRequest): string | undefined {
  return /^model (.+)$/.exec(request.purpose)?.[1];
}

/** Whether all requests were for models. */
export function isModelsAlone(requests: readonly NetworkRequest[]): boolean {
  return requests.every((request) => modelOf(request) !== undefined);
}

/** Requests that left this machine, as they are told. */
import type { PlainMessageId } from '../lib/i18n/index.svelte';
import type { NetworkRequest } from '../lib/types';

const outcomes: Record<string, PlainMessageId> = {
  got: 'privacy-outcome-got',
  'stopped by you': 'privacy-outcome-stopped',
  failed: 'privacy-outcome-failed',
  'not reached': 'privacy-outcome-not-reached',
};

/** The message for what came of a request; nothing, where only the back end has words for it. */
export function outcomeOf(request: NetworkRequest): PlainMessageId | undefined {
  return outcomes[request.outcome];
}

/** The model that was asked for, if it was one. */
export function modelOf(request: NetworkRequest): string | undefined {
  return /^model (.+)$/.exec(request.purpose)?.[1];
}

/** Whether nothing but models was ever asked for. */
export function isModelsAlone(requests: readonly NetworkRequest[]): boolean {
  return requests.every((request) => modelOf(request) !== undefined);
}

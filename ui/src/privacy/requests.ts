/** Requests that left this machine, as they are told. */
import type { MessageKey } from '../lib/i18n/index.svelte';
import type { NetworkRequest } from '../lib/types';

const outcomes: Record<string, MessageKey> = {
  got: 'privacy.outcomeGot',
  'stopped by you': 'privacy.outcomeStopped',
  failed: 'privacy.outcomeFailed',
  'not reached': 'privacy.outcomeNotReached',
};

/** The message for what came of a request; nothing, where only the back end has words for it. */
export function outcomeOf(request: NetworkRequest): MessageKey | undefined {
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

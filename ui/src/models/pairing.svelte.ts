/** The chosen pair and the measurement that recommends one; they outlive the page. */
import { ask } from '../lib/ask';
import { commands, events } from '../lib/bindings';
import { t } from '../lib/i18n/index.svelte';
import type { PullChanged, Recommendation } from '../lib/types';
import { change } from '../settings/change';

let recommended = $state.raw<Recommendation>();
let measures = $state(false);
let problem = $state<string>();
let wanted = $state.raw<{ fast: string; heavy: string; missing: string[] }>();

let following: Promise<unknown> | undefined;

/** The pair that suits this machine, and why; set by the measurement. */
export const recommendation = () => recommended;
export const isMeasuring = () => measures;
/** Why this machine could not be measured. */
export const measuringProblem = () => problem;
/** The pair that comes into use when both models are installed. */
export const wantedPair = () => wanted;

/** Measures what suits this machine. */
export async function measure(): Promise<void> {
  if (measures) return;
  [measures, problem] = [true, undefined];
  try {
    const answer = await commands.measureModels();
    if (answer.status === 'ok') recommended = answer.data;
    else problem = answer.error.message;
  } finally {
    measures = false;
  }
}

/** Downloads the missing models of a pair, then uses it. */
export async function usePair(fast: string, heavy: string, missing: string[]): Promise<void> {
  if (missing.length === 0) return keep(fast, heavy);
  wanted = { fast, heavy, missing };
  following ??= events.pullChanged.listen(({ payload }) => arrived(payload));
  await following;
  for (const name of missing) {
    if ((await ask(commands.pullModel(name))) === undefined) return;
  }
}

function arrived({ model, phase }: PullChanged) {
  if (phase !== 'done' || !wanted?.missing.includes(model)) return;
  const missing = wanted.missing.filter((name) => name !== model);
  wanted = { ...wanted, missing };
  if (missing.length === 0) void keep(wanted.fast, wanted.heavy);
}

async function keep(fast: string, heavy: string) {
  wanted = undefined;
  await change(t('models-pair-used'), (all) => ({ ...all, fast, heavy }));
}

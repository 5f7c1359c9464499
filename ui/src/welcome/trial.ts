/** Decides what the trial of the microphone does next. */
import type { Phase } from '../lib/types';

export interface Trial {
  phase: Phase;
  /** Whether its session has a model, and so words. */
  hasWords: boolean;
  /** Whether the fast model is on this machine now. */
  hasFast: boolean;
  /** Whether it was stopped only to start again. */
  isRestarting: boolean;
}

/** What to do: a trial without words starts again as soon as there can be some. */
export function nextAct(trial: Trial): 'stop' | 'start' | undefined {
  if (trial.isRestarting) return trial.phase === 'idle' ? 'start' : undefined;
  const canHaveWords = !trial.hasWords && trial.hasFast;
  return trial.phase === 'listening' && canHaveWords ? 'stop' : undefined;
}

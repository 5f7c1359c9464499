import type { ModelRow } from '../lib/types';

/** What can be done with a model. */
export interface ModelActions {
  pull: (row: ModelRow) => void;
  pause: (row: ModelRow) => void;
  check: (row: ModelRow) => void;
  getAgain: (row: ModelRow) => void;
  remove: (row: ModelRow) => void;
  useFast: (row: ModelRow) => void;
  useHeavy: (row: ModelRow) => void;
}

/** What a check of a file said, since the page was opened. */
export type FileState = 'checking' | 'intact' | 'damaged';

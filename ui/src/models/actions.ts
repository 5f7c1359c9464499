import type { ModelRow } from '../lib/types';

/** The actions on a model. */
export interface ModelActions {
  pull: (row: ModelRow) => void;
  pause: (row: ModelRow) => void;
  check: (row: ModelRow) => void;
  getAgain: (row: ModelRow) => void;
  remove: (row: ModelRow) => void;
  useFast: (row: ModelRow) => void;
  useHeavy: (row: ModelRow) => void;
}

/** The result of a file's check since the page was opened. */
export type FileState = 'checking' | 'intact' | 'damaged';

/**
 * Plays the back end, so that every page can be opened in a plain browser and looked at in every
 * state. No build contains it. The files in `mock/` have the commands; `?scene=…` chooses what
 * they answer.
 */
import { mockIPC, mockWindows } from '@tauri-apps/api/mocks';

export type Handlers = Record<string, (given: Record<string, unknown>) => unknown>;

/** A file in `mock/` exports this: the commands it plays, and what happens by itself. */
export interface Play {
  handlers: Handlers;
  begin?: (scene: URLSearchParams) => void;
}

const plays = import.meta.glob<Play>('./mock/*.ts', { eager: true });

/** Plays the back end from now on. */
export function startMock(scene: URLSearchParams): void {
  const label = document.documentElement.dataset['window'] ?? 'main';
  mockWindows(label);
  const handlers: Handlers = Object.assign(
    {},
    ...Object.values(plays).map((play) => play.handlers),
  );
  mockIPC(
    (command, given) => {
      const handler = handlers[command];
      if (handler) return handler((given ?? {}) as Record<string, unknown>);
      if (!command.startsWith('plugin:')) console.warn(`nobody plays “${command}”`, given);
      return undefined;
    },
    { shouldMockEvents: true },
  );
  for (const play of Object.values(plays)) play.begin?.(scene);
}

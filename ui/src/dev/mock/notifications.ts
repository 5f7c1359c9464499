import type { Handlers } from '../mock';

/** A browser sends no notifications by itself. */
export const handlers: Handlers = {
  take_untold: () => [],
};

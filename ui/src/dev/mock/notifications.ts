import type { Handlers } from '../mock';

/** Nothing happens by itself in a browser. */
export const handlers: Handlers = {
  take_untold: () => [],
};

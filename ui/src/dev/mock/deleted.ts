import type { Handlers } from '../mock';

/** Two sessions in the trash, of which only the number matters; the library's own file has more. */
export const handlers: Handlers = { trash: () => [{}, {}] };

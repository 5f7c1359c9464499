/** What the back end sends, by the names that it has there. */
export type * from './bindings';
// The generator names a type after its JSON tag.
export type { caption as Caption } from './bindings';

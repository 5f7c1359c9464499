/** What the back end sends, by the names that it has there. */
export type * from './bindings';

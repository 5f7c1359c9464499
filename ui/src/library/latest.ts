/**
 * Lets only the newest of several questions be answered: `const isNew = asked()` before each, and
 * `isNew()` when its answer is there.
 */
export function latest(): () => () => boolean {
  let newest = 0;
  return () => {
    newest += 1;
    const mine = newest;
    return () => mine === newest;
  };
}

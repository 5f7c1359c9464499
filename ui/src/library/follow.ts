/** Ends event listeners, started or starting: for the function that an `$effect` returns. */
export function ending(following: readonly Promise<() => void>[]): () => void {
  return () => following.forEach((one) => void one.then((end) => end()));
}

/** Ends what listens to events, begun or not yet: for the function that `$effect` is given back. */
export function ending(following: readonly Promise<() => void>[]): () => void {
  return () => following.forEach((one) => void one.then((end) => end()));
}

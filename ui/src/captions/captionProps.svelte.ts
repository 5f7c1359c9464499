import { nothing, type Captions } from '../lib/captions/store';

/** The properties of the lines, such that a change of them shows. */
export function captionProps(captions: Captions = nothing) {
  let shown = $state.raw(captions);
  const props = {
    get captions() {
      return shown;
    },
    set captions(next) {
      shown = next;
    },
    onforget: () => {},
  };
  return props;
}

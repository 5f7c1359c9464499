/** The keyboard shortcuts of an open session. */
import type { PlainMessageId } from '../lib/i18n/index.svelte';
import type { Shortcut } from '../lib/keys';
import type { Player } from './player.svelte';
import type { Session, View } from './session.svelte';

const group = 'library-session' as const;

/** Whether arrow keys are free: some focusable elements use them. */
export function areArrowsFree(): boolean {
  const owners = 'input, select, [role^=menuitem], [role=region]';
  return !document.activeElement?.matches(owners);
}

/** Shortcuts of playback, if there is a recording. */
export function playingKeys(player: () => Player | undefined): Shortcut[] {
  const key = (keys: string, label: PlainMessageId, run: (player: Player) => void): Shortcut => ({
    keys,
    label,
    group,
    when: () => player() !== undefined && (!keys.startsWith('Arrow') || areArrowsFree()),
    run: () => {
      const one = player();
      if (one) run(one);
    },
  });
  return [
    key('Space', 'library-key-play', (player) => player.toggle()),
    key('ArrowLeft', 'library-back5', (player) => player.step(-1)),
    key('ArrowRight', 'library-forward5', (player) => player.step(1)),
    key('<', 'library-slower', (player) => player.faster(-1)),
    key('>', 'library-faster', (player) => player.faster(1)),
    key('s', 'library-skip-silence', (player) => player.setSkips(!player.skips)),
  ];
}

/** Shortcuts that choose the text. */
export function readingKeys(session: Session): Shortcut[] {
  const key = (keys: string, view: View, label: PlainMessageId): Shortcut => ({
    keys,
    label,
    group,
    when: () => view === 'live' || session.newest !== undefined,
    run: () => session.choose(view),
  });
  return [
    key('l', 'live', 'library-key-live'),
    key('f', 'finished', 'library-key-enhanced'),
    key('c', 'compare', 'library-key-compare'),
  ];
}

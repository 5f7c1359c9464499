/** Makes a shortcut in the back end's form, `Ctrl+Alt+Space`, from pressed keys. */
import { isMac } from './keys';

const holders = new Set(['Control', 'Alt', 'AltGraph', 'Shift', 'Meta', 'OS', 'Super', 'Fn']);

/**
 * The shortcut that `event` means; `undefined` while only keys are down that are held. Keys are
 * named by their place, so that it is the same key whatever the layout makes of it.
 */
export function acceleratorOf(event: KeyboardEvent, mac = isMac): string | undefined {
  if (holders.has(event.key)) return undefined;
  const key = event.code.replace(/^(Key|Digit)(?=.$)/, '');
  if (!key) return undefined;
  const held = [
    event.ctrlKey && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && 'Shift',
    event.metaKey && (mac ? 'Cmd' : 'Super'),
  ];
  return [...held.filter(Boolean), key].join('+');
}

/** Whether it works everywhere without interfering with typing. */
export function isOutOfTheWay(accelerator: string): boolean {
  const names = accelerator.split('+');
  const key = names.at(-1)!;
  if (/^F([1-9]|1\d|2[0-4])$/.test(key)) return true;
  return names.slice(0, -1).some((name) => name !== 'Shift');
}

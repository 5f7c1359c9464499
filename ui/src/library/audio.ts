import { convertFileSrc } from '@tauri-apps/api/core';

/** WebKitGTK's player does not accept the app's own URL scheme (docs/adr/028-desktop-app.md). */
const needsBlob = navigator.userAgent.includes('Linux');

/** The recording fetched last, which is released when another one is fetched. */
let fetched: string | undefined;

/**
 * An address at which the recording of a session can be played, from any place in it.
 *
 * @throws if the recording is not there any more.
 */
export async function audioSource(session: string): Promise<string> {
  const address = convertFileSrc(session, 'recording');
  if (!needsBlob) return address;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the recording cannot be read (${answer.status})`);
  const blob = await answer.blob();
  if (fetched) URL.revokeObjectURL(fetched);
  fetched = URL.createObjectURL(blob);
  return fetched;
}

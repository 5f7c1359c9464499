import { convertFileSrc } from '@tauri-apps/api/core';

/** An address at which the recording of a session can be played, from any place in it. */
export async function audioSource(session: string): Promise<string> {
  return convertFileSrc(session, 'duotone-audio');
}

/** A recording to play: soft tones as long as the session, in a file that takes no room. */

/** An address of so many milliseconds of sound. */
export function sound(duration: number): string {
  const rate = 8_000;
  const second = new Uint8Array(rate);
  for (let at = 0; at < rate; at += 1) {
    const swell = Math.sin((Math.PI * at) / rate) ** 2;
    second[at] = 128 + 6 * swell * Math.sin((2 * Math.PI * 220 * at) / rate);
  }
  const seconds = Math.ceil(duration / 1_000);
  const header = new DataView(new ArrayBuffer(44));
  const text = (at: number, what: string) =>
    [...what].forEach((sign, i) => header.setUint8(at + i, sign.charCodeAt(0)));
  text(0, 'RIFF');
  header.setUint32(4, 36 + seconds * rate, true);
  text(8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, rate, true);
  header.setUint32(28, rate, true);
  header.setUint16(32, 1, true);
  header.setUint16(34, 8, true);
  text(36, 'data');
  header.setUint32(40, seconds * rate, true);
  const parts = [header, ...Array.from({ length: seconds }, () => second)];
  return URL.createObjectURL(new Blob(parts, { type: 'audio/wav' }));
}

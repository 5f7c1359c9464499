/** Runs before each page in development: outside the app there is no back end, so one is played. */
import { startMock } from './mock';

if (!('__TAURI_INTERNALS__' in window)) {
  startMock(new URLSearchParams(location.search));
}

/** Runs before each page in development and starts the mock back end outside the app. */
import { startMock } from './mock';

if (!('__TAURI_INTERNALS__' in window)) {
  startMock(new URLSearchParams(location.search));
}

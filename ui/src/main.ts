import App from './App.svelte';
import { recallTextScale } from './lib/appearance.svelte';
import { start } from './lib/start';

recallTextScale();
void start(App);

/** Shows all components, to look at while they are worked on. No build contains it. */
import { start } from '../lib/start';
import Gallery from './Gallery.svelte';

void start(Gallery);

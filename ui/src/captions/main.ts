import Captions from './Captions.svelte';
import { start } from '../lib/start';

void start(Captions);

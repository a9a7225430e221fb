import { parentPort, workerData } from 'node:worker_threads';
import { look } from './stamps';

/** The thread that looks at the files of a very full folder while the project's cache is being read. */
look(workerData).then((looked) => parentPort?.postMessage(looked, [looked.numbers.buffer]));

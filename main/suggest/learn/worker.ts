import { parentPort } from 'node:worker_threads';
import { answer, type LearnRequest } from './learner';

/** The thread that learns from decisions, so that suggestions and the window need not wait for it. */
parentPort?.on('message', async (request: LearnRequest) => parentPort?.postMessage(await answer(request)));

import { main } from './cli/main';

/**
 * Ctrl+C asks the command to stop and keep what it has; a second one ends the program at once. The listener stays
 * (`on`, not `once`): packages that clean up at the end of the process kill it when they find no other listener.
 */
const stop = new AbortController();
process.on('SIGINT', () => {
  if (stop.signal.aborted) process.exit(1);
  stop.abort();
});

// A reader that has seen enough (`gloss text x | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// The code is set, not the process ended, so that all output arrives.
process.exitCode = await main(process.argv.slice(2), process, stop.signal);

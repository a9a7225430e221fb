import { main } from './cli/main';

/** Ctrl+C asks the command to stop and keep what it has; a second one ends the program at once. */
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());

// A reader that has seen enough (`gloss text x | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// The code is set, not the process ended, so that all output arrives.
process.exitCode = await main(process.argv.slice(2), process, stop.signal);

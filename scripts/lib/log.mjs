/** One-line messages. All go to standard error: standard output belongs to results. */

/** Something the person who typed the command can act on: shown without a stack trace. */
export class Problem extends Error {}

export function note(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Tells that something is going on once it has taken two seconds: on a terminal one line that is rewritten every
 * second, elsewhere one line about every five seconds. Returns the function that ends it.
 */
export function progress(label) {
  const started = Date.now();
  const terminal = process.stderr.isTTY === true;
  let shown = false;
  let next = 2;
  const timer = setInterval(() => {
    const seconds = Math.floor((Date.now() - started) / 1000);
    if (seconds < next) return;
    next = terminal ? seconds + 1 : seconds + 5;
    process.stderr.write(terminal ? `\r\x1b[K${label} … ${seconds} s` : `${label} … ${seconds} s\n`);
    shown = true;
  }, 250);
  timer.unref();
  return () => {
    clearInterval(timer);
    if (shown && terminal) process.stderr.write('\r\x1b[K');
    if (shown) note(`${label}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  };
}

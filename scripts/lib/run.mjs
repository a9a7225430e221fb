/** Runs another program. */
import { spawn } from 'node:child_process';
import { progress } from './log.mjs';
import { root } from './project.mjs';

/**
 * Runs a program to its end and resolves to `{ code, stdout, stderr }`; it never rejects. `code` is null when the
 * program could not be started or was ended by a signal or by `timeout` (milliseconds).
 * With `label` a progress line is shown; with `show` the program writes to this terminal and the texts are empty.
 */
export function run(command, args, { label, show = false, cwd = root, env = process.env, timeout } = {}) {
  const finish = label ? progress(label) : () => {};
  return new Promise((resolve) => {
    const stdio = show ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd, env, timeout, stdio });
    const endChild = () => child.kill();
    process.once('exit', endChild);
    const output = { stdout: [], stderr: [] };
    child.stdout?.on('data', (data) => output.stdout.push(data));
    child.stderr?.on('data', (data) => output.stderr.push(data));
    const end = (code, extra = '') => {
      finish();
      process.off('exit', endChild);
      const text = (parts) => Buffer.concat(parts).toString();
      resolve({ code, stdout: text(output.stdout), stderr: text(output.stderr) + extra });
    };
    child.on('error', (error) => end(null, `${error.message}\n`));
    child.on('close', (code) => end(code));
  });
}

/** Runs a Node script: the same Node, so nothing has to be found on PATH. */
export function runNode(script, args, options) {
  return run(process.execPath, [script, ...args], options);
}

/** Runs npm: the one that started this script where there is one, so that no shell is needed on Windows. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('npm-cli.js')) return runNode(npm, args, options);
  if (process.platform === 'win32') return run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options);
  return run('npm', args, options);
}

/** The last lines of what a program wrote, for a message. */
export function lastLines({ stdout, stderr }, count = 12) {
  const lines = `${stdout}\n${stderr}`.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.slice(-count).join('\n');
}

/** npm's own error lines: it says the reason first, and general help after it. */
export function npmErrors(result, count = 8) {
  const errors = result.stderr.split(/\r?\n/).filter((line) => /^npm (error|ERR!) \S/.test(line));
  return errors.slice(0, count).join('\n') || lastLines(result);
}

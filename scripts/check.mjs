/** `npm run check`: the fast checks. One line each, and the output of those that fail. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from './lib/log.mjs';
import { packageFile, root, whenStarted } from './lib/project.mjs';
import { runNode } from './lib/run.mjs';
import { packages } from './packages.mjs';

const ROOMS = ['main', 'preload', 'renderer'];
/** Fewer modules than this mean that dependency-cruiser did not understand the sources: it reports success then. */
const LEAST_MODULES = 40;

const CHECKS = [
  ['types', types],
  ['lint', () => tool(['@biomejs', 'biome', 'bin', 'biome'], ['ci', '--colors=off', '.'])],
  ['import rules', importRules],
  ['dead code', () => tool(['knip', 'bin', 'knip.js'], ['--no-progress'])],
  ['unit tests', unitTests],
];

/** Runs every check. Resolves to `{ passed, failed }`; each unit test counts as one, every other check as one. */
export async function check() {
  const total = { passed: 0, failed: 0 };
  for (const [name, action] of CHECKS) {
    const started = Date.now();
    const { passed, failed, output } = await action().catch(broken);
    total.passed += passed;
    total.failed += failed;
    const count = passed + failed > 1 ? ` (${passed} passed, ${failed} failed)` : '';
    console.log(
      `${failed > 0 ? 'FAILED' : 'ok'} ${name}${count} ${((Date.now() - started) / 1000).toFixed(1)} s`,
    );
    if (failed > 0) console.log(output.trimEnd());
  }
  return total;
}

/** A check that could not be carried out has failed; the others still run. */
function broken(error) {
  return { passed: 0, failed: 1, output: error instanceof Problem ? error.message : error.stack };
}

function outcome(good, output) {
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, output };
}

async function tool(command, args) {
  const { code, stdout, stderr } = await runNode(packageFile(...command), args);
  return outcome(code === 0, stdout + stderr);
}

/** Every tsconfig in the root, in a room and in tests/ is a project of its own. */
async function types() {
  const projects = ['.', ...ROOMS, 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /^tsconfig.*\.json$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  const compile = (project) =>
    tool(['typescript', 'bin', 'tsc'], ['-p', project, '--noEmit', '--pretty', 'false']);
  const results = await Promise.all(projects.map(compile));
  const bad = results.filter((result) => result.failed > 0);
  return outcome(bad.length === 0, bad.map((result) => result.output).join(''));
}

async function importRules() {
  const command = packageFile('dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const result = await runNode(command, [
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    ...ROOMS,
  ]);
  const summary = readJson(result.stdout)?.summary;
  if (!summary) return outcome(false, result.stdout + result.stderr);
  const broken = summary.violations.map(
    ({ rule, from, to }) => `${rule.severity} ${rule.name}: ${from} -> ${to}`,
  );
  const modules = `${summary.totalCruised} modules read, at least ${LEAST_MODULES} expected`;
  const good = summary.error === 0 && summary.totalCruised >= LEAST_MODULES;
  return outcome(good, [...broken, modules].join('\n'));
}

async function unitTests() {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-check-'));
  try {
    const file = join(folder, 'vitest.json');
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code, stdout, stderr } = await runNode(packageFile('vitest', 'vitest.mjs'), args, {
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
      label: 'Unit tests',
    });
    const report = existsSync(file) ? readJson(readFileSync(file, 'utf8')) : undefined;
    const passed = report?.numPassedTests ?? 0;
    // A file that can't be loaded and an error outside a test are failures that no test counts.
    const unloaded = report?.testResults.filter(
      (one) => one.status === 'failed' && one.assertionResults.length === 0,
    );
    const counted = (report?.numFailedTests ?? 0) + (unloaded?.length ?? 0);
    const failed = counted === 0 && (code !== 0 || passed === 0) ? 1 : counted;
    return { passed, failed, output: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

await whenStarted(import.meta.url, async () => {
  await packages();
  const { passed, failed } = await check();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
});

import vm from 'node:vm';

const script = new vm.Script('work()');
const context = vm.createContext({ work: () => {} });

/**
 * What the work gives; null when it takes longer than `limit` milliseconds, and then it is broken off. A regular
 * expression that never comes to an end can be stopped from within its own thread in no other way.
 */
export function withinLimit<T extends object>(work: () => T, limit: number): T | null {
  let result: T | null = null;
  context.work = () => {
    result = work();
  };
  try {
    script.runInContext(context, { timeout: limit });
    return result;
  } catch (error) {
    if (isTimeout(error)) return null;
    throw error;
  }
}

/** The error may come from the script's own realm, so that it is no `Error` of ours. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}

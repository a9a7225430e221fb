/** The arrows of the house: who may import whom. `scripts/check.mjs` also asserts that modules were really read. */
const electronFiles = '^main/(index|window|menu|protocol)\\.ts$|^main/ipc/';

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'not-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'contract-imports-zod-only',
      severity: 'error',
      from: { path: '^preload/contract/' },
      to: { pathNot: '^preload/contract/|^node_modules/zod/' },
    },
    {
      name: 'preload-imports-contract-only',
      severity: 'error',
      from: { path: '^preload/index\\.ts$' },
      to: { pathNot: '^preload/contract/|^node_modules/(electron|zod)/|^electron$' },
    },
    {
      name: 'renderer-imports-no-main',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^main/|^preload/index\\.ts$' },
    },
    {
      name: 'renderer-knows-no-node-and-no-electron',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-knows-no-electron',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^node_modules/electron/|^electron$' },
    },
    {
      name: 'the-text-knows-nothing-of-the-window',
      severity: 'error',
      from: { path: '^renderer/editor/' },
      to: { path: '^renderer/', pathNot: '^renderer/(editor|ui)/' },
    },
    {
      name: 'state-knows-no-place-on-the-screen',
      severity: 'error',
      from: { path: '^renderer/state/' },
      to: { path: '^renderer/', pathNot: '^renderer/(state|editor|ui)/' },
    },
    {
      name: 'small-parts-stand-alone',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^renderer/', pathNot: '^renderer/ui/' },
    },
    {
      name: 'main-imports-no-renderer',
      severity: 'error',
      from: { path: '^main/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'electron-stays-at-the-edge',
      severity: 'error',
      from: { path: '^main/', pathNot: electronFiles },
      to: { path: '^node_modules/electron/|^electron$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};

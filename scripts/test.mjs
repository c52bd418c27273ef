// npm test: installs what is missing, builds what has changed, runs every test. After `--`: what vitest should run.
import('./node-version.mjs').then(async ({ nodeIsTooOld }) => {
  if (nodeIsTooOld()) return
  const { installWhatIsMissing, ROOT } = await import('./install.mjs')
  const { buildWhatChanged } = await import('./fresh.mjs')
  if (!installWhatIsMissing({ dev: true }) || !(await buildWhatChanged())) {
    process.exitCode = 1
    return
  }
  process.chdir(ROOT)
  const { skippedProjects } = await import('./skipped-projects.mjs')
  const skipped = await skippedProjects()
  // The last thing in sight: what was not run has not passed.
  process.on('exit', () => {
    for (const { line } of skipped) console.log(line)
  })
  process.argv = [process.execPath, 'vitest', 'run', ...process.argv.slice(2)]
  await import('../node_modules/vitest/vitest.mjs')
})

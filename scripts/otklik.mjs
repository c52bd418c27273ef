// npm run -s otklik -- <command>: the product's commands. What stands on stdout is the command's, nothing else.
import('./node-version.mjs').then(({ nodeIsTooOld }) => {
  if (!nodeIsTooOld()) return import('./product.mjs').then(({ run }) => run(process.argv.slice(2)))
})

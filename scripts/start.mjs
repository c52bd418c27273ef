// npm start: checks Node, installs what is missing, builds what has changed, then is the product itself.
// It is written so that an old Node can read it and say what is wrong.
import('./node-version.mjs').then(({ nodeIsTooOld }) => {
  if (!nodeIsTooOld()) return import('./product.mjs').then(({ run }) => run(['start'].concat(process.argv.slice(2))))
})

// npm run demo: an invented ministry with a year of life in the data folder; installs and builds what is missing as npm start does.
import('./node-version.mjs').then(({ nodeIsTooOld }) => {
  if (!nodeIsTooOld()) return import('./product.mjs').then(({ run }) => run(['demo'].concat(process.argv.slice(2))))
})

// Loaded before every script: under an older Node, better-sqlite3 crashes without a word and .ts files do not load.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  process.stderr.write(
    `Contrefeu demande Node 24 (ici : ${process.versions.node}). Lancez « npm ci » puis passez par « npm start », « npm test » ou « npm run … » : le projet apporte son propre Node.\n` +
      `Contrefeu needs Node 24 (this is ${process.versions.node}). Run "npm ci", then go through "npm start", "npm test" or "npm run …": the project brings its own Node.\n`,
  );
  process.exit(1);
}

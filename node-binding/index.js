// The package for `require` and, with named exports that Node.js finds by reading dist, for `import`.
module.exports = require("./dist/index.js");

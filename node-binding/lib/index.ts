/**
 * DataFrames on a columnar query engine in Rust: eager, lazy and parallel, with the API of Polars.
 *
 * `import pl from "polarslike"` or `const pl = require("polarslike")`; names can be imported one by one, too.
 */

import * as pl from "./api";

export * from "./api";
export { pl };
export default pl;

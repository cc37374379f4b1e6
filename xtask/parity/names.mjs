// Prints the names that the Node.js package has: area and name, separated by a tab.

import pl from "../../node-binding/index.js";

const frame = pl.DataFrame({ a: [1n] });
const make = {
  DataFrame: () => frame,
  LazyFrame: () => frame.lazy(),
  Series: () => pl.Series("a", [1]),
  Expr: () => pl.col("a"),
  GroupBy: () => frame.groupBy("a"),
  LazyGroupBy: () => frame.lazy().groupBy("a"),
  DynamicGroupBy: () => frame.groupByDynamic("a", { every: "1i" }),
  RollingGroupBy: () => frame.rolling("a", { period: "1i" }),
  Config: () => pl.Config,
  Schema: () => new pl.Schema({ a: pl.Int64 }),
  DataTypeExpr: () => pl.Int64.toDtypeExpr(),
  selectors: () => pl.cs,
  exceptions: () => pl,
  testing: () => pl.testing,
  plugins: () => pl,
  Engine: () => pl,
  CompatLevel: () => pl.CompatLevel,
  InProcessQuery: () => pl.InProcessQuery.prototype,
  QueryResult: () => pl.QueryResult.prototype,
  functions: () => pl,
  io: () => pl,
  datatypes: () => pl,
};

const namesOf = (object) => {
  const names = new Set();
  for (let o = object; o && o !== Object.prototype && o !== Function.prototype; o = Object.getPrototypeOf(o)) {
    for (const name of Object.getOwnPropertyNames(o)) if (!name.startsWith("_")) names.add(name);
  }
  return names;
};

const print = (area, object, prefix = "") => {
  for (const name of namesOf(object)) console.log(`${area}\t${prefix}${name}`);
};

const attempt = (action) => {
  try {
    return action();
  } catch {
    return undefined;
  }
};

const areas = Object.fromEntries(Object.entries(make).map(([area, object]) => [area, attempt(object)]));
for (const [area, object] of Object.entries(areas)) {
  if (object === undefined) continue;
  print(area, object);
  if (area in pl) {
    console.log(`${area}\t${area}`);
    print(area, pl[area]);
  }
}
for (const area of ["Expr", "Series", "DataTypeExpr"]) {
  for (const namespace of ["str", "dt", "list", "arr", "struct", "cat", "bin", "map", "name", "meta"]) {
    const object = attempt(() => areas[area][namespace]);
    if (object && typeof object === "object") print(`${area}.${namespace}`, object);
  }
}
for (const name of ["when", "then", "otherwise"]) {
  const chain = pl.when(pl.lit(true)).then(1);
  const has = name in chain || name in pl.when(pl.lit(true)) || name in pl;
  for (const area of ["When", "Then", "ChainedWhen", "ChainedThen"]) if (has) console.log(`When/Then\t${area}.${name}`);
}
for (const [namespace, type] of [["arr", pl.Array(pl.Int8, 2)], ["struct", pl.Struct({ a: pl.Int8 })]]) {
  print(`DataTypeExpr.${namespace}`, type.toDtypeExpr()[namespace]);
}
print("selectors", pl.cs.all(), "Selector.");
if (pl.api) print("plugins", pl.api, "api.");
for (const area of ["DataFrame", "LazyFrame"]) print("io", areas[area], `${area}.`);
const types = {
  DataType: () => pl.Int64,
  Array: () => pl.Array(pl.Int8, 2),
  Categorical: () => pl.Categorical,
  Datetime: () => pl.Datetime("us", "UTC"),
  Decimal: () => pl.Decimal(9, 2),
  Duration: () => pl.Duration("us"),
  Enum: () => pl.Enum(["a"]),
  Field: () => new pl.Field("a", pl.Int8),
  List: () => pl.List(pl.Int8),
  Map: () => pl.Map(pl.String, pl.Int8),
  Struct: () => pl.Struct({ a: pl.Int8 }),
  Time: () => pl.Time,
};
for (const [name, type] of Object.entries(types)) {
  const object = attempt(type);
  if (object === undefined) continue;
  for (const member of namesOf(object)) {
    if (attempt(() => object[member]) !== undefined) console.log(`datatypes\t${name}.${member}`);
  }
  if (name === "DataType" && pl.DataType) print("datatypes", pl.DataType, "DataType.");
}

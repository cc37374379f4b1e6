// Compiled by `npm run lint`, not run: the types that users meet.
import pl, { type DataFrame, type Expr, type LazyFrame, type Series } from "polarslike";

export const frame: DataFrame = pl.DataFrame({ a: [1, null], b: ["x", "y"], c: new Int32Array(2) });
export const again: pl.DataFrame = new pl.DataFrame([{ a: 1 }, { a: 2 }], { schema: { a: pl.Int64 } });
export const series: Series = pl.Series("a", [1, 2], pl.Int8);
export const shared = pl.Series(new Float64Array(3), { copy: false });

export const expr: Expr = pl
  .col("a")
  .add(1)
  .gt(pl.col("c"))
  .and(pl.col("b").str.contains(/x/i, { literal: false }));
export const choice: Expr = pl.when(expr).then("yes").otherwise(null);
export const sorted = frame
  .sort("a", true)
  .sort(["a", "b"], { descending: [true, false] })
  .sort({ by: "a", nullsLast: true });
export const columns = frame
  .select("a", pl.col("b").alias("z"), { total: pl.col("a").sum() })
  .withColumns(choice.as("c"));
export const rows = frame.filter(pl.col("a").gt(1), { b: "x" }).head(5).slice(-2);
export const joined = frame
  .join(again, { on: "a", how: "left", suffix: "_2" })
  .unique(["a"], { keep: "first" });
export const grouped = frame
  .groupBy("b", { maintainOrder: true })
  .agg(pl.col("a").mean(), pl.len(), { n: pl.col("a").sum() });

export const lazy: LazyFrame = pl
  .scanCSV("a.csv", { schemaOverrides: { a: pl.Datetime("us") } })
  .groupBy(["a"])
  .agg("b");
export const result: Promise<DataFrame> = lazy.collect({ signal: AbortSignal.timeout(5) });
export const both: LazyFrame = pl.concat([lazy, lazy]);
export const records: Record<string, any>[] = frame.toRecords();
export const total: number = series.sum();
export const column: Series = frame.a;
export const bytes: Buffer = frame.writeCSV({ separator: ";" });
export const dtype: pl.DataType = pl.Struct({ a: pl.List(pl.Int64) });

try {
  frame.select("nope");
} catch (error) {
  if (error instanceof pl.ColumnNotFoundError) console.log(error.code, error.message);
}

// @ts-expect-error: an option that does not exist
frame.sort("a", { ascending: true });
// @ts-expect-error: a function is not a value
pl.col("a").add(() => 1);

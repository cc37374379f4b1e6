// Assertions for tests of others.
import assert from "node:assert/strict";
import { test } from "node:test";
import pl from "../index.js";

const { assertFrameEqual, assertFrameNotEqual, assertSeriesEqual, assertSeriesNotEqual } = pl.testing;
const frame = (a, b = ["x", "y"]) => pl.DataFrame({ a, b });
const fails = (message, check) => assert.throws(check, { name: "AssertionError", message });

test("frames that are equal", () => {
  assertFrameEqual(frame([1, null]), frame([1, null]));
  assertFrameEqual(frame([1, Number.NaN]).lazy(), frame([1, Number.NaN]).lazy());
  assertFrameEqual(frame([1, 2]), frame([1 + 1e-9, 2]));
  assertFrameEqual(frame([1, 2]), frame([1, 2]).select("b", "a"), { checkColumnOrder: false });
  assertFrameEqual(frame([1, 2]), frame([2, 1], ["y", "x"]), { checkRowOrder: false });
  assertFrameEqual(frame([1, 2]), frame([1n, 2n]), { checkDtypes: false });
  assertFrameEqual(frame([1, 2]), frame([1.5, 2]), { absTol: 1 });
});

test("frames that differ say where", () => {
  const left = frame([1, 2]);
  fails(/only the left one has the columns b/, () => assertFrameEqual(left, left.select("a")));
  fails(/only the right one has the columns b/, () => assertFrameEqual(left.select("a"), left));
  fails(/order of columns/, () => assertFrameEqual(left, left.select("b", "a")));
  fails(/height: 2 and 1 rows/, () => assertFrameEqual(left, left.head(1)));
  fails(/column "a": row 1: 2\.0 and 3\.0/, () => assertFrameEqual(left, frame([1, 3])));
  fails(/column "a": row 1: 2\.0 and null/, () => assertFrameEqual(left, frame([1, null])));
  fails(/type: Float64 and Int64/, () => assertFrameEqual(left, frame([1n, 2n])));
  fails(/row 0/, () => assertFrameEqual(left, frame([1 + 1e-9, 2]), { checkExact: true }));
  fails(/two frames/, () => assertFrameEqual(left, left.lazy()));
  assertFrameNotEqual(left, frame([1, 3]));
  fails(/are equal/, () => assertFrameNotEqual(left, frame([1, 2])));
});

test("Series", () => {
  const series = pl.Series("a", [[1, 2], null]);
  assertSeriesEqual(series, pl.Series("a", [[1, 2 + 1e-9], null]));
  assertSeriesEqual(series, series.alias("b"), { checkNames: false });
  assertSeriesEqual(pl.Series([3, 1]), pl.Series([1, 3]), { checkOrder: false });
  const text = pl.Series(["x"]);
  assertSeriesEqual(text, text.cast(pl.Categorical), { categoricalAsStr: true });
  fails(/name: "a" and "b"/, () => assertSeriesEqual(series, series.alias("b")));
  fails(/length: 2 and 1/, () => assertSeriesEqual(series, series.slice(0, 1)));
  fails(/type: String and Categorical/, () => assertSeriesEqual(text, text.cast(pl.Categorical)));
  fails(/two Series/, () => assertSeriesEqual(series, [1]));
  assertSeriesNotEqual(series, series.alias("b"));
  fails(/are equal/, () => assertSeriesNotEqual(series, series));
});

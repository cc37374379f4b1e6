import assert from "node:assert/strict";
import { test } from "node:test";
import pl from "../index.js";

const { cs } = pl;

const frame = pl.DataFrame(
  {},
  {
    schema: {
      id: pl.Int64,
      Ab: pl.UInt8,
      a1: pl.Float32,
      "x y": pl.String,
      cat: pl.Categorical,
      1: pl.Boolean,
      day: pl.Date,
      clock: pl.Time,
      at: pl.Datetime("us"),
      at_utc: pl.Datetime("ms", "UTC"),
      took: pl.Duration("ms"),
      list: pl.List(pl.Int64),
      texts: pl.List(pl.String),
    },
  },
);

const selected = (selector) => frame.select(selector).columns.join(" ");

const CASES = [
  [cs.all(), "1 id Ab a1 x y cat day clock at at_utc took list texts"],
  [cs.alpha(), "id Ab cat day clock at took list texts"],
  [cs.alpha(true), "id Ab cat day clock at took list texts"],
  [cs.alpha({ ignoreSpaces: true }), "id Ab x y cat day clock at took list texts"],
  [cs.alphanumeric(), "1 id Ab a1 cat day clock at took list texts"],
  [cs.binary(), ""],
  [cs.boolean(), "1"],
  [cs.byDtype(pl.Int64, pl.String), "id x y"],
  [cs.byDtype([pl.Datetime]), "at at_utc"],
  [cs.byDtype(pl.Datetime("us")), "at"],
  [cs.byIndex(1, -1), "id texts"],
  [cs.byIndex(99, 1, { requireAll: false }), "id"],
  [cs.byName("texts", "id"), "texts id"],
  [cs.byName("id", "nowhere", { requireAll: false }), "id"],
  [cs.categorical(), "cat"],
  [cs.contains("a", "."), "a1 cat day at at_utc"],
  [cs.date(), "day"],
  [cs.datetime(), "at at_utc"],
  [cs.datetime("ms"), "at_utc"],
  [cs.datetime({ timeZone: null }), "at"],
  [cs.decimal(), ""],
  [cs.digit(), "1"],
  [cs.duration("ms"), "took"],
  [cs.empty(), ""],
  [cs.endsWith("s", "k"), "clock took texts"],
  [cs.exclude("id", "^a.*$", cs.temporal(), pl.List), "1 Ab x y cat"],
  [cs.first(), "1"],
  [cs.float(), "a1"],
  [cs.integer(), "id Ab"],
  [cs.last(), "texts"],
  [cs.list(), "list texts"],
  [cs.list(cs.string()), "texts"],
  [cs.matches("^t"), "took texts"],
  [cs.nested(), "list texts"],
  [cs.numeric(), "id Ab a1"],
  [cs.object(), ""],
  [cs.signedInteger(), "id"],
  [cs.startsWith("at", "x "), "x y at at_utc"],
  [cs.string(), "x y"],
  [cs.string({ includeCategorical: true }), "x y cat"],
  [cs.struct(), ""],
  [cs.temporal(), "day clock at at_utc took"],
  [cs.time(), "clock"],
  [cs.unsignedInteger(), "Ab"],
  [cs.numeric().union(cs.string()), "id Ab a1 x y"],
  [cs.temporal().intersect(cs.startsWith("at")), "at at_utc"],
  [cs.numeric().difference(cs.byName("id")), "Ab a1"],
  [cs.numeric().symmetricDifference(cs.byName("id", "day")), "Ab a1 day"],
  [cs.temporal().complement(), "1 id Ab a1 x y cat list texts"],
  [cs.numeric().exclude("id", pl.Float32), "Ab"],
  [cs.integer().add(1), "id Ab"],
  [cs.integer().asExpr().sum(), "id Ab"],
];

for (const [selector, names] of CASES) {
  test(`${selector}`, () => assert.equal(selected(selector), names));
}

test("names of the selected columns", () => {
  assert.deepEqual(cs.expandSelector(frame, cs.byName("took", "id")), ["took", "id"]);
  assert.deepEqual(cs.expandSelector(frame.lazy(), cs.integer()), ["id", "Ab"]);
  assert.deepEqual(cs.expandSelector(frame, cs.integer().suffix("_2"), { strict: false }), ["id_2", "Ab_2"]);
  assert.throws(() => cs.expandSelector(frame, cs.integer().add(1)), /expected a selector/);
});

test("what is a selector", () => {
  assert.ok(cs.isSelector(cs.all().difference(cs.numeric())));
  assert.ok(!cs.isSelector(pl.col("a")));
});

test("columns that do not exist", () => {
  assert.throws(() => selected(cs.byName("idd")), /column "idd" not found, did you mean "id"\?/);
  assert.throws(() => cs.datetime("week"), /no time unit "week"/);
});

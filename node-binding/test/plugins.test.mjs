// Namespaces of one's own.
import assert from "node:assert/strict";
import { test } from "node:test";
import pl from "../index.js";

test("namespaces of frames, lazy frames, expressions and Series", () => {
  class Doubling {
    constructor(subject) {
      this.subject = subject;
    }
    frame() {
      return this.subject.select(pl.all().mul(2));
    }
    values() {
      return this.subject.mul(2);
    }
  }
  assert.equal(pl.api.registerDataframeNamespace("doubling")(Doubling), Doubling);
  pl.api.registerLazyframeNamespace("doubling")(Doubling);
  pl.api.registerExprNamespace("doubling")(Doubling);
  pl.api.registerSeriesNamespace("doubling")(Doubling);
  const frame = pl.DataFrame({ a: [1, 2] });
  assert.deepEqual(frame.doubling.frame().rows(), [[2], [4]]);
  assert.deepEqual(frame.lazy().doubling.frame().collectSync().rows(), [[2], [4]]);
  assert.deepEqual(frame.select(pl.col("a").doubling.values()).rows(), [[2], [4]]);
  assert.deepEqual(frame.getColumn("a").doubling.values().toArray(), [2, 4]);
});

test("a namespace does not hide a method", () => {
  assert.throws(() => pl.api.registerExprNamespace("sum")(class {}), pl.InvalidArgumentError);
});

/** Which optimizations a query may use. */

import { InvalidArgumentError } from "./errors";

const NAMES = {
  predicatePushdown: "predicate_pushdown",
  projectionPushdown: "projection_pushdown",
  simplifyExpression: "simplify_expression",
  slicePushdown: "slice_pushdown",
  commSubplanElim: "comm_subplan_elim",
  commSubexprElim: "comm_subexpr_elim",
  clusterWithColumns: "cluster_with_columns",
  checkOrderObserve: "check_order_observe",
  fastProjection: "fast_projection",
  sortCollapse: "sort_collapse",
  prePartitionHive: "pre_partition_hive",
  joinOrder: "join_order",
  rowEstimate: "row_estimate",
} as const;

type Name = keyof typeof NAMES;

/**
 * Whether a query may use optimizations, by name; by default it may use all.
 *
 * `checkOrderObserve`, `fastProjection`, `sortCollapse`, `prePartitionHive`, `joinOrder` and `rowEstimate` are taken, but
 * have no effect: the engine has no such step that could be left out.
 */
export type Optimizations = { [name in Name]?: boolean | null };

const names = Object.keys(NAMES) as Name[];

/** Which optimizations a query may use: `pl.QueryOptFlags({ slicePushdown: false })`. */
export function QueryOptFlags(optimizations: Optimizations = {}): Optimizations {
  namesOff(optimizations);
  return Object.fromEntries(names.map((name) => [name, optimizations[name] ?? true]));
}

/** No optimizations but those that are given. */
QueryOptFlags.none = (optimizations: Optimizations = {}): Optimizations => {
  namesOff(optimizations);
  return Object.fromEntries(names.map((name) => [name, optimizations[name] ?? false]));
};

/** What is switched off, by the names that the engine has. */
export function namesOff(optimizations: Optimizations | null | undefined): string[] {
  const off: string[] = [];
  for (const [name, on] of Object.entries(optimizations ?? {})) {
    if (!(name in NAMES)) {
      throw new InvalidArgumentError(`there is no optimization "${name}"; there are: ${names.join(", ")}`);
    }
    if (on === false) off.push(NAMES[name as Name]);
  }
  return off;
}

/** Plans as graphs. */

/** The text of a plan, in which steps are indented below those that take their rows, in the language of Graphviz. */
export function graphOf(plan: string): string {
  const lines = plan.split("\n").filter((line) => line.trim() !== "");
  const nodes = lines.map((line, i) => `  n${i} [label=${JSON.stringify(line.trim())}, shape=box]`);
  const depths = lines.map((line) => line.length - line.trimStart().length);
  const edges = lines.flatMap((_, i) => {
    let above = i - 1;
    while (above >= 0 && depths[above]! >= depths[i]!) above -= 1;
    return above < 0 ? [] : [`  n${above} -- n${i}`];
  });
  return ["graph polarslike {", ...nodes, ...edges, "}", ""].join("\n");
}

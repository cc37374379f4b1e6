/** What expressions say of themselves: `pl.col("a").meta.outputName()`. */

import { run } from "./errors";
import { Expr } from "./expr";
import { deliver, type SerializeOptions } from "./serialize";

/** Whether what only has another name is taken for what it names. */
export interface AliasingOptions {
  allowAliasing?: boolean;
}

/** The namespace `meta` of expressions. */
export class ExprMeta {
  /** @internal */
  constructor(private readonly expr: Expr) {}

  /** The name of the result; an error where it depends on the frame, unless `raiseIfUndetermined` is false. */
  outputName(options?: { raiseIfUndetermined?: true }): string;
  outputName(options: { raiseIfUndetermined: boolean }): string | null;
  outputName({ raiseIfUndetermined = true }: { raiseIfUndetermined?: boolean } = {}): string | null {
    try {
      return run(() => this.expr._native.outputName());
    } catch (error) {
      if (raiseIfUndetermined) throw error;
      return null;
    }
  }

  /** The names of the columns that the expression is computed of, as often as they occur. */
  rootNames(): string[] {
    return run(() => this.expr._native.rootNames());
  }

  /** Whether this is a column and nothing else. */
  isColumn(): boolean {
    return this.is("is_column");
  }

  /** Whether this is columns and nothing else. */
  isColumnSelection(options: AliasingOptions = {}): boolean {
    return this.is("is_column_selection", options);
  }

  /** Whether this is a value and nothing else. */
  isLiteral(options: AliasingOptions = {}): boolean {
    return this.is("is_literal", options);
  }

  /** Whether columns are chosen by a pattern. */
  isRegexProjection(): boolean {
    return this.is("is_regex_projection");
  }

  /** Whether there may be several results. */
  hasMultipleOutputs(): boolean {
    return this.is("has_multiple_outputs");
  }

  /** Whether two expressions are the same. */
  eq(other: Expr): boolean {
    return run(() => this.expr._native.equals(other._native));
  }

  /** Whether two expressions differ. */
  ne(other: Expr): boolean {
    return !this.eq(other);
  }

  /** The expressions that the last operation is applied to, the last one first. */
  pop(): Expr[] {
    return run(() => this.expr._native.pop()).map((part) => new Expr(part));
  }

  /** The expression without other names, at any depth. */
  undoAliases(): Expr {
    return new Expr(run(() => this.expr._native.undoAliases()));
  }

  /** A selector as an expression. */
  asExpression(): Expr {
    return new Expr(this.expr._native);
  }

  /** Prints the expression as a tree; with `returnAsString` gives that as text. */
  treeFormat(options: { returnAsString: true }): string;
  treeFormat(options?: { returnAsString?: false }): void;
  treeFormat(options: { returnAsString?: boolean } = {}): string | undefined {
    return shown(
      run(() => this.expr._native.tree(false)),
      options.returnAsString,
    );
  }

  /** Prints the expression as a graph in the language of Graphviz; with `rawOutput` gives that as text. */
  showGraph(options: { rawOutput: true }): string;
  showGraph(options?: { rawOutput?: false }): void;
  showGraph(options: { rawOutput?: boolean } = {}): string | undefined {
    return shown(
      run(() => this.expr._native.tree(true)),
      options.rawOutput,
    );
  }

  /** The expression as bytes, as JSON with `{ format: "json" }`, or in a file. */
  serialize(file: string, options?: SerializeOptions): void;
  serialize(options: { format: "json" }): string;
  serialize(options?: SerializeOptions): Buffer;
  serialize(...args: any[]): any {
    return deliver(
      run(() => this.expr._native.toJson()),
      args,
    );
  }

  private is(question: string, options: AliasingOptions = {}): boolean {
    return run(() => this.expr._native.isKind(question, options.allowAliasing ?? false));
  }
}

function shown(text: string, isReturned = false): string | undefined {
  if (isReturned) return text;
  console.log(text);
  return undefined;
}

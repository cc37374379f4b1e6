/** How tables print. */

import { readFileSync, writeFileSync } from "node:fs";
import { InvalidArgumentError, run } from "./errors";
import { native } from "./native";
import { constructor } from "./objects";

/** The lines around the cells of a table. */
export type TableFormatting =
  | "ASCII_FULL"
  | "ASCII_FULL_CONDENSED"
  | "ASCII_NO_BORDERS"
  | "ASCII_BORDERS_ONLY"
  | "ASCII_BORDERS_ONLY_CONDENSED"
  | "ASCII_HORIZONTAL_ONLY"
  | "ASCII_MARKDOWN"
  | "MARKDOWN"
  | "UTF8_FULL"
  | "UTF8_FULL_CONDENSED"
  | "UTF8_NO_BORDERS"
  | "UTF8_BORDERS_ONLY"
  | "UTF8_HORIZONTAL_ONLY"
  | "NOTHING";

/** A side of a cell. */
export type CellAlignment = "LEFT" | "CENTER" | "RIGHT";

/** The settings by name; null is the default. */
export interface ConfigOptions {
  /** Whether lines are made of `+`, `-` and `|`. */
  asciiTables?: boolean | null;
  /** What stands before the decimals. */
  decimalSeparator?: string | null;
  /** What stands between groups of three digits; `true` for a comma. */
  thousandsSeparator?: string | boolean | null;
  /** Digits after the decimal point of floats. */
  floatPrecision?: number | null;
  /** Whether floats print in full or, where they are very great or small, with an exponent. */
  fmtFloat?: "mixed" | "full" | null;
  /** How many characters of a text print. */
  fmtStrLengths?: number | null;
  /** How many elements of a list print; -1 for all. */
  fmtTableCellListLen?: number | null;
  /** On which side of a cell values stand. */
  tblCellAlignment?: CellAlignment | null;
  /** On which side of a cell numbers stand. */
  tblCellNumericAlignment?: CellAlignment | null;
  /** How many columns print; -1 for all. */
  tblCols?: number | null;
  /** How many rows print; -1 for all. */
  tblRows?: number | null;
  /** Whether name and type of a column share a line. */
  tblColumnDataTypeInline?: boolean | null;
  /** Whether the shape stands below the table. */
  tblDataframeShapeBelow?: boolean | null;
  /** The lines around cells. */
  tblFormatting?: TableFormatting | null;
  /** Whether the corners of these lines are round. */
  tblRoundedCorners?: boolean | null;
  /** Whether types do not print. */
  tblHideColumnDataTypes?: boolean | null;
  /** Whether names do not print. */
  tblHideColumnNames?: boolean | null;
  /** Whether the dashes between names and types do not print. */
  tblHideDtypeSeparator?: boolean | null;
  /** Whether the shape does not print. */
  tblHideDataframeShape?: boolean | null;
  /** How many characters a line may have. */
  tblWidthChars?: number | null;
  /** Whether zeros at the end of a Decimal do not print. */
  trimDecimalZeros?: boolean | null;
  /** How much memory queries may hold: bytes, or a text such as `"4GB"`; 0 for no limit. */
  memoryLimit?: number | string | null;
  /** Where rows go that do not fit into the memory limit; `false` for nowhere: that is an error then. */
  spillDirectory?: string | false | null;
  /** Accepted and without effect: there is one engine. */
  engineAffinity?: string | null;
  /** Accepted and without effect: expressions of any depth run. */
  exprDepthWarning?: number | null;
  /** Accepted and without effect: the engine chooses the size of its batches. */
  streamingChunkSize?: number | null;
  /** Accepted and without effect: {@link LazyFrame.explain} shows what will run. */
  verbose?: boolean | null;
  /** Accepted and without effect: nothing here warns of itself. */
  warnUnstable?: boolean | null;
}

type Name = keyof ConfigOptions;

/** A setting as the engine has it: its name there, and its value for one of ours. */
type EngineSetting = [name: string, value?: (value: any, setting: Name) => unknown];

const LIMIT: EngineSetting[1] = (n) => (n < 0 ? null : n);

/** The settings that the engine prints by. Those that are not here have no effect. */
const ENGINE_SETTINGS: Partial<Record<Name, EngineSetting>> = {
  asciiTables: ["format", (active) => (active ? "ASCII_FULL_CONDENSED" : "UTF8_FULL_CONDENSED")],
  decimalSeparator: ["decimal_separator", character],
  thousandsSeparator: ["thousands_separator", (value, name) => thousandsSeparator(value, name)],
  floatPrecision: ["float_precision"],
  fmtFloat: ["float_full", (value, name) => oneOf(["mixed", "full"], value, name) === "full"],
  fmtStrLengths: ["string_length", positive],
  fmtTableCellListLen: ["list_length", LIMIT],
  tblCellAlignment: ["alignment"],
  tblCellNumericAlignment: ["numeric_alignment"],
  tblCols: ["columns", LIMIT],
  tblRows: ["rows", LIMIT],
  tblColumnDataTypeInline: ["inline_dtypes"],
  tblDataframeShapeBelow: ["shape_below"],
  tblFormatting: ["format"],
  tblRoundedCorners: ["rounded_corners"],
  tblHideColumnDataTypes: ["hide_dtypes"],
  tblHideColumnNames: ["hide_names"],
  tblHideDtypeSeparator: ["hide_separator"],
  tblHideDataframeShape: ["hide_shape"],
  tblWidthChars: ["width", (n) => Math.min(Math.max(n, 0), 65_535)],
  trimDecimalZeros: ["trim_decimal_zeros"],
};

const WITHOUT_EFFECT: Name[] = [
  "engineAffinity",
  "exprDepthWarning",
  "streamingChunkSize",
  "verbose",
  "warnUnstable",
];

/** The settings that bound the memory of queries. */
const MEMORY: Name[] = ["memoryLimit", "spillDirectory"];

const NAMES = [...(Object.keys(ENGINE_SETTINGS) as Name[]), ...MEMORY, ...WITHOUT_EFFECT];

function oneOf<T>(choices: T[], value: T, setting: Name): T {
  if (choices.includes(value)) return value;
  throw new InvalidArgumentError(`\`${setting}\` is one of ${choices.join(", ")}, not ${value}`);
}

function character(value: unknown, setting: Name): string {
  if (typeof value === "string" && [...value].length === 1) return value;
  throw new InvalidArgumentError(`\`${setting}\` is a single character, not ${JSON.stringify(value)}`);
}

function thousandsSeparator(value: unknown, setting: Name): string | null {
  if (value === true) return ",";
  return value === false || value === "" ? null : character(value, setting);
}

function positive(value: number, setting: Name): number {
  if (value > 0) return value;
  throw new InvalidArgumentError(`\`${setting}\` is greater than 0, not ${value}`);
}

/** What was set, by name. */
let current: ConfigOptions = {};

/** Makes the engine print by these settings. */
function apply(settings: ConfigOptions): void {
  const options = native.defaultDisplayOptions();
  for (const [name, value] of Object.entries(settings) as [Name, any][]) {
    const [engineName, convert] = ENGINE_SETTINGS[name] ?? [];
    if (engineName !== undefined && value !== null && value !== undefined) {
      options[engineName] = convert ? convert(value, name) : value;
    }
  }
  const { memoryLimit: limit, spillDirectory: folder } = settings;
  run(() => {
    native.setDisplayOptions(options);
    native.limitMemory(limit === null || limit === undefined ? null : String(limit));
    native.spillTo(folder === false ? "off" : (folder ?? null));
  });
  current = settings;
}

/** The settings of options, which may be named as the methods are: `setTblRows`. */
function settingsOf(options: object): ConfigOptions {
  const entries = Object.entries(options).map(([key, value]) => {
    const name = key.replace(/^set([A-Z])/, (_, letter) => letter.toLowerCase()) as Name;
    if (!NAMES.includes(name)) {
      throw new InvalidArgumentError(
        `Config has no setting ${JSON.stringify(key)}; there are: ${NAMES.join(", ")}`,
      );
    }
    return [name, value];
  });
  return Object.fromEntries(entries);
}

function set(options: ConfigOptions): ConfigConstructor {
  apply({ ...current, ...settingsOf(options) });
  return Config;
}

/** Settings that hold until they are undone: by {@link restore}, or at the end of the block with `using`. */
export class ConfigClass {
  private readonly before = current;

  /** @internal */
  constructor(options: ConfigOptions & { restoreDefaults?: boolean } = {}) {
    const { restoreDefaults = false, ...settings } = options;
    apply({ ...(restoreDefaults ? {} : current), ...settingsOf(settings) });
  }

  /** Makes settings what they were before. */
  restore(): void {
    apply(this.before);
  }

  // Where JavaScript has it: `using config = new pl.Config({ tblRows: 3 })`.
  [(Symbol as any).dispose ?? Symbol.for("Symbol.dispose")](): void {
    this.restore();
  }
}

/** Settings that hold until they are undone. */
export type Config = ConfigClass;

const methods = {
  /** Runs a function under these settings, and gives what it returns; afterwards all is as before. */
  with<T>(options: ConfigOptions, action: () => T): T {
    const config = new ConfigClass(options);
    try {
      return action();
    } finally {
      config.restore();
    }
  },

  /** The settings by name; null where nothing is set. With `ifSet` only those that are. */
  state(options: { ifSet?: boolean } = {}): ConfigOptions {
    const entries = NAMES.map((name) => [name, current[name] ?? null] as const);
    return Object.fromEntries(options.ifSet ? entries.filter(([, value]) => value !== null) : entries);
  },

  /** The settings as text, for {@link load}. */
  save(options: { ifSet?: boolean } = {}): string {
    return JSON.stringify(methods.state(options));
  },

  /** Writes the settings to a file. */
  saveToFile(file: string): void {
    writeFileSync(file, methods.save());
  },

  /** Sets what {@link save} gave. */
  load(text: string): ConfigConstructor {
    return set(parsed(text));
  },

  /** Sets what {@link saveToFile} wrote. */
  loadFromFile(file: string): ConfigConstructor {
    return set(parsed(readFileSync(file, "utf8")));
  },

  /** Undoes all settings. */
  restoreDefaults(): ConfigConstructor {
    apply({});
    return Config;
  },

  /** Reads the variables of the environment again that say how tables print: `POLARSLIKE_FMT_MAX_ROWS` and the like. */
  reloadEnvVars(): ConfigConstructor {
    apply(current);
    return Config;
  },

  setAsciiTables: (active: boolean | null = true) => set({ asciiTables: active }),
  setDecimalSeparator: (separator: string | null = null) => set({ decimalSeparator: separator }),
  setThousandsSeparator: (separator: string | boolean | null = null) =>
    set({ thousandsSeparator: separator }),
  setFloatPrecision: (precision: number | null = null) => set({ floatPrecision: precision }),
  setFmtFloat: (fmt: "mixed" | "full" | null = "mixed") => set({ fmtFloat: fmt }),
  setFmtStrLengths: (n: number | null) => set({ fmtStrLengths: n }),
  setFmtTableCellListLen: (n: number | null) => set({ fmtTableCellListLen: n }),
  setTblCellAlignment: (format: CellAlignment | null) => set({ tblCellAlignment: format }),
  setTblCellNumericAlignment: (format: CellAlignment | null) => set({ tblCellNumericAlignment: format }),
  setTblCols: (n: number | null) => set({ tblCols: n }),
  setTblRows: (n: number | null) => set({ tblRows: n }),
  setTblColumnDataTypeInline: (active: boolean | null = true) => set({ tblColumnDataTypeInline: active }),
  setTblDataframeShapeBelow: (active: boolean | null = true) => set({ tblDataframeShapeBelow: active }),
  setTblFormatting: (format: TableFormatting | null = null, roundedCorners: boolean | null = false) =>
    set({ tblFormatting: format, tblRoundedCorners: roundedCorners }),
  setTblHideColumnDataTypes: (active: boolean | null = true) => set({ tblHideColumnDataTypes: active }),
  setTblHideColumnNames: (active: boolean | null = true) => set({ tblHideColumnNames: active }),
  setTblHideDtypeSeparator: (active: boolean | null = true) => set({ tblHideDtypeSeparator: active }),
  setTblHideDataframeShape: (active: boolean | null = true) => set({ tblHideDataframeShape: active }),
  setTblWidthChars: (width: number | null) => set({ tblWidthChars: width }),
  setTrimDecimalZeros: (active: boolean | null = true) => set({ trimDecimalZeros: active }),
  /**
   * How much memory queries may hold. A group-by, join, sort or unique that does not fit writes rows to disk; a result that
   * does not fit is an error. With null it is what `POLARSLIKE_MEMORY_LIMIT` says, or the limit of the container.
   */
  setMemoryLimit: (limit: number | string | null = null) => set({ memoryLimit: limit }),
  /** Where rows go that do not fit. With null it is `POLARSLIKE_SPILL_DIR`, or the system's folder for temporary files. */
  setSpillDirectory: (directory: string | false | null = null) => set({ spillDirectory: directory }),
  setEngineAffinity: (engine: string | null = null) => set({ engineAffinity: engine }),
  setExprDepthWarning: (limit: number | null) => set({ exprDepthWarning: limit }),
  setStreamingChunkSize: (size: number | null) => set({ streamingChunkSize: size }),
  setVerbose: (active: boolean | null = true) => set({ verbose: active }),
  warnUnstable: (active: boolean | null = true) => set({ warnUnstable: active }),
};

function parsed(text: string): ConfigOptions {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidArgumentError(`not the text of settings: ${(error as Error).message}`);
  }
}

/** The settings: `pl.Config.setTblRows(20)`, each method gives the next; `new pl.Config({ tblRows: 20 })` can be undone. */
export interface ConfigConstructor extends Readonly<typeof methods> {
  (options?: ConfigOptions & { restoreDefaults?: boolean }): Config;
  new (options?: ConfigOptions & { restoreDefaults?: boolean }): Config;
  readonly prototype: Config;
}

/** How tables print. */
export const Config: ConfigConstructor = constructor<ConfigConstructor>(
  ConfigClass,
  (options?: ConfigOptions) => new ConfigClass(options),
  methods,
);

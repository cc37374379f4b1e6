/** Warnings: what `process.emitWarning` takes, one class per kind. */

/** What all warnings of polarslike have in common. */
export class PolarsWarning extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** There is a faster way. */
export class PerformanceWarning extends PolarsWarning {}
/** Categories were numbered again. */
export class CategoricalRemappingWarning extends PerformanceWarning {}
/** A format of dates and times with parts that mean something else than it seems. */
export class ChronoFormatWarning extends PolarsWarning {}
/** Lists of values were taken for rows, or for columns. */
export class DataOrientationWarning extends PolarsWarning {}
/** A part of the API that may change. */
export class UnstableWarning extends PolarsWarning {}

/** The part of the package that is used here; it has no types of its own. */
declare module 'ml-logistic-regression' {
  import type { Matrix } from 'ml-matrix';

  export default class LogisticRegression {
    constructor(options: { numSteps: number; learningRate: number });
    /** Rows are examples; `classes` is one column of 0 and 1. */
    train(rows: Matrix, classes: Matrix): void;
    /** One a class, against all others; the first gives the chance of class 1. */
    readonly classifiers: readonly { readonly weights: Matrix }[];
  }
}

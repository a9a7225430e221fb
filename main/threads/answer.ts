/** A promise that is settled from outside. Nobody has to look at it: a failure is told to who looks at it later. */
export class Answer<T> {
  given = false;
  give!: (value: T) => void;
  reject!: (error: Error) => void;
  readonly promise: Promise<T>;

  constructor() {
    this.promise = new Promise<T>((resolve, reject) => {
      this.give = (value) => {
        this.given = true;
        resolve(value);
      };
      this.reject = (error) => {
        this.given = true;
        reject(error);
      };
    });
    this.promise.catch(() => {});
  }
}

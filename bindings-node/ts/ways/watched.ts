/**
 * An undici dispatcher that is watched: it knows whether a request began to leave, and lets one copy of it out.
 *
 * undici calls `onConnect` (`onRequestStart` since its version 7) of a request's handler right before it writes the
 * first byte. What is stopped there has certainly not left, and what comes there twice would be a second copy.
 */

/** What an undici `Dispatcher` of any version has. */
export interface Dispatcher {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- its types differ between versions
  dispatch(options: any, handler: any): boolean;
}

type Options = Readonly<Record<string, unknown>>;
type Handler = object & { readonly onConnect?: unknown; readonly onRequestStart?: unknown };
type Stop = (reason: Error) => void;

/** For every dispatch: no redirects, and none of the repeats that undici's own interceptor can be told to make. */
const ONE_COPY = {
  maxRedirections: 0,
  retryOptions: {
    maxRetries: 0,
    methods: [],
    statusCodes: [],
    errorCodes: [],
    retry: (error: unknown, _: unknown, done: (error: unknown) => void) => done(error),
  },
};

/** What is known of one request. */
export class Watch {
  /** Called when the request begins to leave. */
  onLeaving: () => void = () => {};
  #asked = false;
  #left = false;
  #over = false;

  /** Whether certainly nothing left: a dispatcher was asked, and has not begun to write. */
  get nothingLeft(): boolean {
    return this.#asked && !this.#left;
  }

  /** Ends it: what has not left yet will never leave. */
  stop(): void {
    this.#over = true;
  }

  /**
   * The dispatcher, watched. `choose` gives the one that takes a request; other properties are those of `likeness`.
   */
  over(likeness: Dispatcher, choose: (handler: Handler) => Dispatcher = () => likeness): Dispatcher {
    const dispatch = (options: Options, handler: Handler): boolean => {
      if (this.#over || this.#left) {
        throw refusal(this.#left);
      }
      this.#asked = true;
      return choose(handler).dispatch({ ...options, ...ONE_COPY }, this.#watched(handler));
    };
    return new Proxy(likeness, { get: (target, key) => (key === "dispatch" ? dispatch : bound(target, key)) });
  }

  #watched(handler: Handler): Handler {
    const begins = (stop: Stop, go: () => unknown): unknown => {
      if (this.#over || this.#left) {
        return stop(refusal(this.#left));
      }
      this.#left = true;
      this.onLeaving();
      return go();
    };
    return new Proxy(handler, {
      get(target, key) {
        const value = bound(target, key);
        if (typeof value === "function" && key === "onConnect") {
          return (stop: Stop, ...rest: unknown[]) => begins(stop, () => value(stop, ...rest));
        }
        if (typeof value === "function" && key === "onRequestStart") {
          return (control: { abort: Stop }, ...rest: unknown[]) =>
            begins((reason) => control.abort(reason), () => value(control, ...rest));
        }
        return value;
      },
    });
  }
}

function refusal(left: boolean): Error {
  return new Error(left ? "salur: a second copy of this request was stopped" : "salur: this request was given up before it left");
}

/** A property, bound to the object that has it: private fields are not found through a proxy. */
function bound(target: object, key: PropertyKey): unknown {
  const value: unknown = Reflect.get(target, key, target);
  return typeof value === "function" ? value.bind(target) : value;
}

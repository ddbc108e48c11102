/** Objects whose keys somebody else chose. */

/** An object with keys of any name. */
export type Fields = Record<string, unknown>;

/** Sets an own property, whatever its name: `__proto__` and `constructor` are names like all others. */
export function put(target: object, key: string, value: unknown): void {
  if (key in target) {
    Object.defineProperty(target, key, { value, configurable: true, enumerable: true, writable: true });
  } else {
    (target as Fields)[key] = value;
  }
}

/** Whether a value is an object that was written as `{ … }`. */
export function isPlain(value: unknown): value is Fields {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Whether a value is an object of fields, and neither a list nor one of the platform's own kinds (maps, dates, bytes). */
export function isRecord(value: unknown): value is Fields {
  return isPlain(value) || Object.prototype.toString.call(value) === "[object Object]";
}

/** Those of the fields that have a value. */
export function present<T extends object>(fields: T): T {
  const out: Fields = {};
  for (const key of Object.keys(fields)) {
    const value = (fields as Fields)[key];
    if (value !== undefined) {
      put(out, key, value);
    }
  }
  return out as T;
}

/** The value, frozen with all that it holds. Bytes cannot be, and stay as they are. */
export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

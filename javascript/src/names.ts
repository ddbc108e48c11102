/** Names of fields: camelCase in typed clients, as documents spell them in the core. Tables say which is which. */

import { Pairs } from "./json.js";
import { type Fields, isRecord, put } from "./objects.js";

/** How a document spells a field; with the table of its items where it is a list. */
export type FieldName = string | readonly [name: string, items: Names];

/** Fields of an object: how a typed client spells them → how documents do. */
export interface Names {
  readonly [typed: string]: FieldName;
}

/** What a generated class knows of its gateway. */
export interface GatewayShape {
  /** The gateway's name in documents. */
  readonly name: string;
  /** The fields of its configuration. */
  readonly config: Names;
  /** The fields of its operations, by their whole names. */
  readonly operations: { readonly [operation: string]: { readonly input: Names; readonly answer: Names } };
  /** The fields of its notifications, by their whole names. */
  readonly notifications: { readonly [notification: string]: Names };
}

interface Field {
  readonly typed: string;
  readonly document: string;
  readonly items: Renaming | undefined;
}

/** A table of names, made ready once. */
export class Renaming {
  readonly #fields: readonly Field[];
  readonly #byTyped: ReadonlyMap<string, Field>;
  readonly #byDocument: ReadonlyMap<string, Field>;

  /** @param names - the generated table. */
  constructor(names: Names) {
    this.#fields = Object.entries(names).map(([typed, name]) =>
      typeof name === "string"
        ? { typed, document: name, items: undefined }
        : { typed, document: name[0], items: new Renaming(name[1]) },
    );
    this.#byTyped = new Map(this.#fields.map((field) => [field.typed, field]));
    this.#byDocument = new Map(this.#fields.map((field) => [field.document, field]));
  }

  /**
   * What somebody gave, as documents spell it, for the core to judge: an unknown name stays as it is, and a field that
   * is given in both spellings stands there twice.
   */
  toDocument(given: unknown): unknown {
    if (!isRecord(given)) {
      return given;
    }
    const out: Fields = {};
    for (const key of Object.keys(given)) {
      const value = given[key];
      const field = this.#byTyped.get(key);
      if (field !== undefined) {
        if (value !== undefined) {
          put(out, field.document, field.items === undefined ? value : field.items.#each(value));
        }
      } else if (this.#byDocument.has(key)) {
        return new Pairs(this.toPairs(given)); // it may stand there in both spellings
      } else {
        put(out, key, value);
      }
    }
    return out;
  }

  /** The same as names and values. */
  toPairs(given: unknown): (readonly [name: string, value: unknown])[] {
    return Object.entries(isRecord(given) ? given : {}).map(([key, value]) => {
      const field = this.#byTyped.get(key);
      return [field?.document ?? key, field?.items === undefined ? value : field.items.#each(value)];
    });
  }

  /** A part of an input as typed clients spell it; an unknown name stays as it is. */
  toTyped(document: Fields): Fields {
    const out: Fields = {};
    for (const key of Object.keys(document)) {
      const field = this.#byDocument.get(key);
      const value = document[key];
      const items = Array.isArray(value) ? field?.items : undefined;
      put(out, field?.typed ?? key, items === undefined ? value : (value as Fields[]).map((item) => items.toTyped(item)));
    }
    return out;
  }

  /** How a typed client spells a field. */
  typedName(name: string): string {
    return this.#byDocument.get(name)?.typed ?? name;
  }

  /** How documents spell a field. */
  documentName(name: string): string {
    return this.#byTyped.get(name)?.document ?? name;
  }

  /** The documented fields of what came, as typed clients spell them. */
  read(document: Fields): Fields {
    const out: Fields = {};
    for (const { typed, document: name, items } of this.#fields) {
      const value = Object.hasOwn(document, name) ? document[name] : undefined;
      if (value !== undefined) {
        put(out, typed, items === undefined ? value : (value as Fields[]).map((item) => items.read(item)));
      }
    }
    return out;
  }

  /** The opposite of {@link read}. */
  write(fields: Fields): Fields {
    const out: Fields = {};
    for (const { typed, document: name, items } of this.#fields) {
      const value = Object.hasOwn(fields, typed) ? fields[typed] : undefined;
      if (value !== undefined) {
        put(out, name, items === undefined ? value : (value as Fields[]).map((item) => items.write(item)));
      }
    }
    return out;
  }

  #each(value: unknown): unknown {
    return Array.isArray(value) ? value.map((item) => this.toDocument(item)) : value;
  }
}

/** All tables of a gateway. What has no table keeps the names that it has. */
export class Tables {
  /** Of the configuration. */
  readonly config: Renaming;
  readonly #inputs: ReadonlyMap<string, Renaming>;
  readonly #answers: ReadonlyMap<string, Renaming>;
  readonly #notifications: ReadonlyMap<string, Renaming>;

  private constructor(shape: GatewayShape) {
    const tables = <T>(parts: { readonly [name: string]: T }, of: (part: T) => Names): ReadonlyMap<string, Renaming> =>
      new Map(Object.entries(parts).map(([name, part]) => [name, new Renaming(of(part))]));
    this.config = new Renaming(shape.config);
    this.#inputs = tables(shape.operations, (operation) => operation.input);
    this.#answers = tables(shape.operations, (operation) => operation.answer);
    this.#notifications = tables(shape.notifications, (fields) => fields);
  }

  /** The tables of a shape, made once. */
  static of(shape: GatewayShape): Tables {
    let tables = made.get(shape);
    if (tables === undefined) {
      tables = new Tables(shape);
      made.set(shape, tables);
    }
    return tables;
  }

  /** Of what an operation is given. */
  input(operation: string | undefined): Renaming | undefined {
    return operation === undefined ? undefined : this.#inputs.get(operation);
  }

  /** Of what an operation is answered with. */
  answer(operation: string): Renaming | undefined {
    return this.#answers.get(operation);
  }

  /** Of what a notification holds. */
  notification(name: string): Renaming | undefined {
    return this.#notifications.get(name);
  }
}

const made = new WeakMap<GatewayShape, Tables>();

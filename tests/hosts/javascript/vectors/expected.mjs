/** Compares what came out with what a vector expects. */

import { canonical, isPlain } from "./canonical.mjs";

/** What of the case's expectation the result does not meet; `undefined` where it meets all. */
export function problem(kase, result) {
  const { kind, expect } = kase;
  if (kind === "banks") return same(expect, result) ? undefined : "the list differs";
  if (kind === "call") return wholeProblem(expect, result);
  if (kind === "refuse") return refusalProblem(expect, result);
  if (expect.request !== undefined || expect.to_sign !== undefined) return preparedProblem(expect, result);
  if (kind === "receive") return difference(expect, result, "notification");
  if (result?.step !== "outcome") return `wanted an outcome, got ${shown(result)}`;
  return difference(expect, result.outcome, "outcome");
}

/** The request, or what is to be signed, must be the expected one, byte for byte. */
function preparedProblem(expect, result) {
  const wanted = { request: null, to_sign: null, send_before: null, ...expect };
  const actual = Object.fromEntries(Object.keys({ attempt: 1, ...wanted }).map((key) => [key, result?.[key] ?? null]));
  return same(wanted, actual) ? undefined : `wanted ${shown(wanted)}, got ${shown(actual)}`;
}

/** All keys of a result must be expected, and agree as parts do. */
function wholeProblem(expect, result) {
  const more = Object.keys(result).filter((key) => !Object.hasOwn(expect, key));
  return more.length > 0 ? `got more: ${more.join()}` : difference(expect, result, "result");
}

/** The first difference of a refusal; violations are a set of path, rule and, where given, limit. */
function refusalProblem(expect, result) {
  if (!isPlain(result) || !("phase" in result)) return `wanted ${expect.code}, but nothing was refused: ${shown(result)}`;
  if (result.code !== expect.code || result.phase !== expect.phase) return `wanted ${expect.code}/${expect.phase}, got ${shown(result)}`;
  if (expect.violations === undefined) return undefined;
  const found = [...(result.violations ?? [])];
  for (const violation of expect.violations) {
    const at = found.findIndex((item) => Object.keys(violation).every((key) => key in item && same(violation[key], item[key])));
    if (at === -1) return `wanted ${shown(violation)}, got ${shown(result.violations)}`;
    found.splice(at, 1);
  }
  return found.length > 0 ? `got more: ${shown(found)}` : undefined;
}

/** The first place where `actual` lacks what is expected: objects may have more, lists may not; `null` means absent. */
function difference(expected, actual, path) {
  if (isPlain(expected)) {
    if (!isPlain(actual)) return `${path}: wanted an object, got ${shown(actual)}`;
    return first(Object.keys(expected).map((key) => () => difference(expected[key], own(actual, key), `${path}.${key}`)));
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return `${path}: wanted ${shown(expected)}, got ${shown(actual)}`;
    return first(expected.map((item, index) => () => difference(item, actual[index], `${path}[${index}]`)));
  }
  return same(expected, actual ?? null) ? undefined : `${path}: wanted ${shown(expected)}, got ${shown(actual)}`;
}

function first(checks) {
  for (const check of checks) {
    const found = check();
    if (found !== undefined) return found;
  }
  return undefined;
}

const own = (value, key) => (Object.hasOwn(value, key) ? value[key] : undefined);
const same = (one, other) => canonical(one) === canonical(other);

function shown(value) {
  try {
    return canonical(value ?? null);
  } catch {
    return String(value);
  }
}

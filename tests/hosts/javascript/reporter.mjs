// A reporter for node's own test runner: failures in full, and one closing line for the suite.

export default async function* reporter(source) {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for await (const { type, data } of source) {
    if (type === "test:stderr" || type === "test:stdout") {
      yield data.message;
    } else if (type === "test:pass" && data.details?.type !== "suite") {
      if (data.skip !== undefined) {
        skipped += 1;
        yield `skipped: ${data.name}: ${data.skip}\n`;
      } else {
        passed += 1;
      }
    } else if (type === "test:fail") {
      // A suite fails with its tests, which were reported; alone it fails by its own hooks.
      if (data.details?.type === "suite" && data.details.error?.failureType === "subtestsFailed") continue;
      failed += 1;
      const cause = data.details?.error?.cause ?? data.details?.error;
      yield `FAILED ${data.file ?? ""}:${data.line ?? ""} ${data.name}\n${cause?.stack ?? cause}\n`;
    }
  }
  const left = skipped === 0 ? "" : `, ${skipped} skipped`;
  yield `${passed} passed, ${failed} failed${left}\n`;
}

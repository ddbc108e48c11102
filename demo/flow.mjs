/** How every part of the demo sends, shows and judges. */

/** Something is not as it should be. */
export class Failed extends Error {
  name = "Failed";
}

/** The loop of every call; a real merchant stores `step.context` before each request. */
export async function send({ shown }, step) {
  while (step.kind === "request") {
    await shown.request(step.method, step.url, step.body ?? "", step.headerList);
    const answer = await fetch(step.url, step);
    const body = new Uint8Array(await answer.arrayBuffer());
    await shown.answer(answer.status, new TextDecoder().decode(body));
    step = step.parse({ status: answer.status, headers: answer.headers, body });
  }
  await shown.said(summary(step.outcome));
  return step.outcome;
}

/** An outcome in a line. */
export function summary({ call, payment, next }) {
  const state = payment === undefined ? "" : `, payment ${payment.state}`;
  return `call ${call}${state}; next: ${next.do} ${next.operation ?? ""}`.trimEnd();
}

/** Fails unless this is what may be believed. */
export function expect(outcome, call, state, todo) {
  const found = [outcome.call, outcome.payment?.state, outcome.next.do].join();
  const wanted = [call, state, todo].join();
  check(found === wanted, `expected ${wanted}, found ${found}: ${JSON.stringify(outcome.problems)}`);
}

/** Fails unless it holds. */
export function check(holds, otherwise) {
  if (!holds) throw new Failed(otherwise);
}

/** The next callback that was proven, shown with the reply to it. */
export async function nextCallback(shown, inbox) {
  const { message, notification } = await inbox.next();
  const { status, body } = notification.reply;
  await shown.callback(message.path, new TextDecoder().decode(message.body), { status, body: textOf(body) });
  return notification;
}

function textOf(body) {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}

// Contexts of payments are stored before anything is sent, so that a closed tab or a crash loses no payment.
// They hold account and name and no secret. A real back office keeps them on its server, beside its own record of the payment.

const KEY = "payouts";

/** Payments whose end is not known yet: `{ id, at, context, label }`. */
export function openPayments() {
  return JSON.parse(localStorage.getItem(KEY) ?? "[]");
}

/** Stores a payment before it is sent. */
export function remember(payment) {
  localStorage.setItem(KEY, JSON.stringify([...openPayments().filter(({ id }) => id !== payment.id), payment]));
}

/** Forgets a payment whose end is known. */
export function forget(id) {
  localStorage.setItem(KEY, JSON.stringify(openPayments().filter((payment) => payment.id !== id)));
}

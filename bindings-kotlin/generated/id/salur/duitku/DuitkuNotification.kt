// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.duitku

import id.salur.Fields

/** What a notification of [Duitku] holds: [ClearingCallback] or [CashOutCallback]. */
public sealed class DuitkuNotification : Fields()

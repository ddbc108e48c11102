// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysendme

import id.salur.Fields

/** What a notification of [FaspaySendme] holds: [PaymentNotification]. */
public sealed class FaspaySendmeNotification : Fields()

/**
 * The audit trail's arithmetic, for the service that writes it and for whoever trusts nothing but a public key: the chain
 * of entries, its signed heads, and the verifier that holds all that is known against the table.
 */
package org.tianwang.evidence.audit;

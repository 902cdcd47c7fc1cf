/**
 * What makes a recording stand as evidence: {@code sign} (Ed25519), {@code chain} (segments hashed one upon the other)
 * and {@code clip} (the exported archive, its manifest, and the verifier that needs nothing but the archive and a public
 * key). Plain Java, so that a court's expert can read and run it without the rest.
 */
package org.tianwang.evidence;

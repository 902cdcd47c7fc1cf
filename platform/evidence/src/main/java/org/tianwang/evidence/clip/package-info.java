/**
 * The exported clip: a ZIP archive of {@code manifest.json}, its {@code manifest.seal} and the segments as they were
 * recorded. {@code ClipWriter} makes it, always the same bytes from the same content; {@code ClipVerifier} accounts for
 * every byte of it, offline.
 */
package org.tianwang.evidence.clip;

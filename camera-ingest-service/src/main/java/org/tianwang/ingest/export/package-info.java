/**
 * Clips that leave: asked for with a purpose, made by a job with progress, verified by the very verifier that a court's
 * expert will use, gone after 30 days. An original is the signed archive of {@code tianwang-evidence}; a copy for sharing
 * is encoded anew with masks and a watermark that says who had it, when and for what.
 */
package org.tianwang.ingest.export;

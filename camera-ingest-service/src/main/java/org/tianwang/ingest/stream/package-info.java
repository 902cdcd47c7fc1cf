/**
 * Opening and reading a camera's stream: which addresses may be dialled, the dialling itself, FFmpeg behind
 * {@link org.tianwang.ingest.stream.StreamSource}, and what went wrong in words. Knows nothing of cameras as entities.
 */
package org.tianwang.ingest.stream;

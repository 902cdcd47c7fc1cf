/**
 * Whether a camera's picture is worth anything: measured on a small plane of brightness against what this camera usually
 * shows at this time of day. Pure measures and policies; {@code QualityWatch} is one camera at work.
 */
package org.tianwang.ingest.quality;

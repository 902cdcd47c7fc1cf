/**
 * Recordings for people: the time line of a camera, playback, single pictures, clips around an alert, legal holds. Each
 * look names its purpose and is written down before the first byte leaves; nothing leaves without its privacy masks.
 */
package org.tianwang.ingest.footage;

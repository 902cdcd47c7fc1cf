/**
 * Finding objects in pictures: motion says whether it is worth looking, NanoDet looks, and the scheduler shares the
 * few looks a second that the machine affords fairly among all cameras.
 */
package org.tianwang.ingest.detect;

/** Following objects from picture to picture: which box of this picture is which object of the last. Pure arithmetic. */
package org.tianwang.ingest.track;

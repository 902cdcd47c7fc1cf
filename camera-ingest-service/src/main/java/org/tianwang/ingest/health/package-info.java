/** Whether each camera can be relied upon: its row, its event on {@code sky.camera-health.v1}, its reason in words. */
package org.tianwang.ingest.health;

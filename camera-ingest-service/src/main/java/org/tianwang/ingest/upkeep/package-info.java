/**
 * The technician's view (设备运维): what is down, since when and why, uptime, the worst, and findings. Pictures are named
 * only to those who may see pictures.
 */
package org.tianwang.ingest.upkeep;

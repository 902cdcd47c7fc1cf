/**
 * The vehicle part of GA/T 1400.4: devices register with HTTP Digest, keep alive, ask for the time and post motor vehicles,
 * which become the same events as our own analysis makes. Nothing about persons is taken.
 */
package org.tianwang.ingest.viid;

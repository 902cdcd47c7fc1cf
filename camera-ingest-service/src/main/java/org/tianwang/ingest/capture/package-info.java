/**
 * What devices that analyse by themselves push: checked as hostile input, told once however often it comes, and turned
 * into the same detection events as our own analysis makes.
 */
package org.tianwang.ingest.capture;

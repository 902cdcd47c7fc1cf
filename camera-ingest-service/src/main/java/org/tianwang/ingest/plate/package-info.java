/**
 * From a vehicle's picture to its plate: find the line of text, straighten it, read it within the plates' alphabet and
 * grammar, measure its colour, vote over the track.
 */
package org.tianwang.ingest.plate;

package org.tianwang.ingest.plate;

/** One legal text and the probability, 0..1, that the network gave it among all that it could be. */
record Reading(String text, double probability) {}

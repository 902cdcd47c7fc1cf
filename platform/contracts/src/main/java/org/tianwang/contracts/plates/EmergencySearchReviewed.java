package org.tianwang.contracts.plates;

/** Somebody else has looked at an emergency search and found it justified or not. */
public record EmergencySearchReviewed(PlateSearchView search) implements PlateSearchEvent {}

package org.tianwang.contracts.plates;

/** An emergency search was not reviewed in time; told once a day until it is. */
public record EmergencySearchOverdue(PlateSearchView search) implements PlateSearchEvent {}
